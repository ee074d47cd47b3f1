// How much the names of a query and of a list could prove at most: what spares most candidates the comparison word by word. Errs
// on the high side: whatever may still be another spelling, a short form or a joined word is counted as one.
import { respellCost, shortKind } from "../score/align.ts";
import { ALIKE } from "../score/alignment.ts";
import { joinsTo } from "../score/joins.ts";
import { pairValue } from "../score/name-score.ts";
import { COST, WHOLE_FIRM, WHOLE_SINGLE } from "../score/weights.ts";
import { MOST_TOKENS } from "../names/name-form.ts";
import { ROLES, type Token } from "../names/token.ts";
import { bits, mayBeOne } from "../names/letter-mask.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { EPOCH, LETTERS, MASK, RECORD, ROLE, type TokenMarks, VALUE, WEIGHT, WORDS } from "./token-marks.ts";

/** Least share of a contradiction's cost where two words are so unlike. */
const UNLIKE = 0.6;
const SLACK = 0.4;
const PER_WEIGHT = 0.15;

const [NAME, GENERIC, PLACE, , NUMBER, INITIAL, PATRONYMIC] = ROLES.map((_, at) => at) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export interface ReachOf {
  readonly tokens: readonly Token[];
  readonly scale: number;
  readonly masks: readonly number[];
}

/** Words of each role that are met by none of the other name: of the query, and of the listed name. */
const freeAsked = new Uint8Array(ROLES.length);
const freeListed = new Uint8Array(ROLES.length);

/** The most that comparing could give; Infinity where it must be compared to know. `marks` are those of the form. */
export function reachOf(index: ScreenIndex, marks: TokenMarks, form: ReachOf, name: number): number {
  const { ints, floats, epoch, roles, weights } = marks;
  const { nameTokens } = index;
  const { tokens, masks } = form;
  const start = index.nameStarts[name] as number;
  const end = index.nameStarts[name + 1] as number;
  const listedScale = index.nameScale[name] as number;
  const scale = form.scale < listedScale ? form.scale : listedScale;
  freeAsked.fill(0);
  freeListed.fill(0);
  let shared = 0;
  let met = 0;
  let metListed = 0;
  let rest = 0;
  for (let at = start; at < end; at++) {
    const record = (nameTokens[at] as number) << RECORD;
    if (ints[record + EPOCH] === epoch) {
      const words = ints[record + WORDS] as number;
      // Words of the query led here only as one.
      if (words === 0) return Infinity;
      shared += floats[record + VALUE] as number;
      met |= words;
      metListed++;
      continue;
    }
    const role = ints[record + ROLE] as number;
    freeListed[role] = (freeListed[role] as number) + 1;
    if (role === NAME) rest += floats[record + WEIGHT] as number;
  }
  // Where one word meets two, one of the two is free after all.
  const isOneToOne = metListed === bits(met);
  let most = shared * scale;
  let paired = 0;
  for (let at = 0; at < tokens.length; at++) {
    const role = roles[at] as number;
    const isMet = (met & (1 << at)) !== 0;
    if (!(isMet && isOneToOne) && (role === NAME || role === GENERIC || role === INITIAL)) {
      const mask = masks[at] as number;
      let best = -Infinity;
      for (let other = start; other < end; other++) {
        const record = (nameTokens[other] as number) << RECORD;
        if (isOneToOne && ints[record + EPOCH] === epoch) continue;
        if (!mayBePair(role, mask, ints[record + ROLE] as number, ints[record + MASK] as number)) continue;
        const worth = pairWorth(index, marks, form, at, start, end, other, scale);
        if (worth === -Infinity) continue;
        if (worth === Infinity || !isOneToOne) return Infinity;
        if (worth > best) best = worth;
        if ((paired & (1 << (other - start))) !== 0) continue;
        paired |= 1 << (other - start);
        const listed = ints[record + ROLE] as number;
        freeListed[listed] = (freeListed[listed] as number) - 1;
        if (listed === NAME) rest -= floats[record + WEIGHT] as number;
      }
      if (best !== -Infinity) {
        if (best > 0) most += best;
        continue;
      }
    }
    if (isMet) continue;
    freeAsked[role] = (freeAsked[role] as number) + 1;
    if (role === NAME) rest += weights[at] as number;
  }
  return most - leastCost(isOneToOne, rest);
}

/** The least that the words left over cost; below 0 where none is, since the whole then agrees. */
function leastCost(isOneToOne: boolean, rest: number): number {
  const names = costOf(NAME, UNLIKE * COST.nameContradicts.base, COST.nameOmitted.base);
  const general =
    isOneToOne && !mayHideGeneral(freeAsked, freeListed) && !mayHideGeneral(freeListed, freeAsked)
      ? costOf(GENERIC, COST.genericContradicts, COST.genericOmitted) +
        costOf(PLACE, COST.placeContradicts, COST.placeOmitted) +
        costOf(NUMBER, COST.numberContradicts, COST.numberOmitted)
      : 0;
  if (names + general === 0) return -(WHOLE_SINGLE + WHOLE_FIRM);
  return names + general + PER_WEIGHT * rest - SLACK;
}

/** A free name of one side may be a general word of the other with its neighbour: `CenterChangsha`. */
const mayHideGeneral = (names: Uint8Array, general: Uint8Array): boolean =>
  names[NAME] !== 0 && (general[GENERIC] as number) + (general[PLACE] as number) > 0;

function costOf(role: number, contradicts: number, omitted: number): number {
  const asked = freeAsked[role] as number;
  const listed = freeListed[role] as number;
  const pairs = asked < listed ? asked : listed;
  return contradicts * pairs + omitted * (asked + listed - 2 * pairs);
}

/** What the letters and the parts of two words allow: see `pairWorth`. */
function mayBePair(role: number, mask: number, listed: number, there: number): boolean {
  const mayStand = listed === INITIAL || listed === PATRONYMIC;
  if (role === INITIAL || mayStand)
    return (mayStand || listed === NAME) && ((mask & ~there) === 0 || (there & ~mask) === 0);
  if (role === NAME) return listed === NAME ? mayBeOne(mask, there) : listed === GENERIC && (mask & ~there) === 0;
  return listed === NAME && (there & ~mask) === 0;
}

const listedLetters = new Uint16Array(MOST_TOKENS);
const listedMasks = new Int32Array(MOST_TOKENS);
const listedTokens: Token[] = [];

/** The most that the query's word `at` and the listed word in place `other` give as a pair; Infinity where they may be joined to neighbours; -Infinity for two words. */
function pairWorth(
  { table, nameTokens, lexicon }: ScreenIndex,
  { ints, floats, letters, weights }: TokenMarks,
  { tokens, masks }: ReachOf,
  at: number,
  start: number,
  end: number,
  other: number,
  scale: number,
): number {
  const { shortForms } = lexicon;
  const asked = tokens[at] as Token;
  const record = (nameTokens[other] as number) << RECORD;
  const listed = table.tokens.at(nameTokens[other] as number);
  if (asked.role === "name" && listed.role === "name") {
    const there = ints[record + MASK] as number;
    const askedWords = { tokens, count: tokens.length, masks, letters };
    if (tokens.length > 1 && joinsTo(askedWords, at, listed, there, ints[record + LETTERS] as number, shortForms))
      return Infinity;
    if (end - start > 1) {
      for (let word = start; word < end; word++) {
        const token = nameTokens[word] as number;
        listedTokens[word - start] = table.tokens.at(token);
        listedLetters[word - start] = ints[(token << RECORD) + LETTERS] as number;
        listedMasks[word - start] = ints[(token << RECORD) + MASK] as number;
      }
      const listedWords = { tokens: listedTokens, count: end - start, masks: listedMasks, letters: listedLetters };
      if (joinsTo(listedWords, other - start, asked, masks[at] as number, letters[at] as number, shortForms))
        return Infinity;
    }
  }
  const kind = shortKind(asked, listed);
  const cost = respellCost(asked, listed, shortForms);
  if (kind < 0 && cost === Infinity) return -Infinity;
  const left = weights[at] as number;
  const right = floats[record + WEIGHT] as number;
  const short = kind < 0 ? -Infinity : pairValue(kind, 0, left, right, scale);
  return cost === Infinity ? short : Math.max(short, pairValue(ALIKE, cost, left, right, scale));
}
