// Who else a measure may be laid on: each firm, body or person that stands near it and that no rule took, with what speaks for
// and against it.
import { isAdverb } from "../../grammar/function-words.ts";
import { keyAt, nameAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Draft } from "../draft.ts";
import { familyOf } from "../families.ts";
import { besideName } from "./beside-name.ts";
import { isOwner, isStake } from "./parties.ts";
import { partyGroups, type PartyGroup, type PartyName, ROLES, undergoes } from "./party-names.ts";
import { isCount, isSameParty } from "./same-names.ts";

export interface PartyOption {
  readonly name: string;
  /** Rules set it aside: the owner of who is hit, or what must be sold. */
  readonly isAside: boolean;
  /** What speaks for and against it. */
  readonly signs: readonly string[];
}

/** A name where the text writes it. */
interface Place {
  readonly view: SentenceView;
  readonly group: PartyGroup;
  readonly one: PartyName;
}

/** The names told in a text by sentence, read once for all its measures. */
export type PartiesTold = Map<number, readonly PartyGroup[]>;

/** The options of `draft`, one of `drafts`: names in its sentences, and firms in those beside them. */
export function partyOptions(
  draft: Draft,
  drafts: readonly Draft[],
  views: readonly SentenceView[],
  told: PartiesTold,
): readonly PartyOption[] {
  const evidence = [...new Set(draft.members.map(({ sentence }) => sentence))];
  const found: { readonly name: string; readonly places: Place[] }[] = [];
  for (const index of new Set(evidence.flatMap((one) => [one, one - 1, one + 1]))) {
    const view = views[index];
    if (view === undefined || (view.sentence.zone !== "body" && view.sentence.zone !== "list")) continue;
    const isEvidence = evidence.includes(index);
    for (const group of groupsOf(view, told))
      for (const one of group.names) {
        if (!isEvidence && one.known === undefined && !one.sure) continue;
        if (draft.entities.some((name) => isSameParty(name, one.name))) continue;
        const there = found.find(({ name }) => isSameParty(name, one.name));
        if (there === undefined) found.push({ name: one.name, places: [{ view, group, one }] });
        else there.places.push({ view, group, one });
      }
  }
  if (found.length === 0) return [];
  const others = drafts.filter((one) => one !== draft);
  return found.map(({ name, places }) => ({
    name,
    isAside: places.some((place) => isAside(place, draft)),
    signs: signsOf(draft, others, evidence, name, places),
  }));
}

function isAside({ view, group, one }: Place, { type }: Draft): boolean {
  return (
    isOwner(view, one, { from: one.from, to: view.sentence.endToken }) ||
    (familyOf(type) === "investment" && isStake(view, group))
  );
}

function groupsOf(view: SentenceView, told: PartiesTold): readonly PartyGroup[] {
  const { index, firstToken, endToken } = view.sentence;
  let groups = told.get(index);
  if (groups === undefined) told.set(index, (groups = partyGroups(view, { from: firstToken, to: endToken })));
  return groups;
}

function signsOf(
  draft: Draft,
  others: readonly Draft[],
  evidence: readonly number[],
  name: string,
  places: readonly Place[],
): readonly string[] {
  const family = familyOf(draft.type);
  const base = draft.entities.length === 0 ? "N" : draft.entities.every(isCount) ? "C" : "T";
  const signs = ["bias", `base ${base}`, `base ${base} ${family}`, `family ${family}`];
  if (family === "party") signs.push(`type ${draft.type}`);
  if (draft.direction === "relax") signs.push("relax");
  const taken = others.filter(({ entities }) => entities.some((other) => isSameParty(other, name)));
  if (taken.some(({ type }) => familyOf(type) === family)) signs.push("taken kin");
  else if (taken.length > 0) signs.push("taken");
  else if (others.length > 0) signs.push("free");
  signs.push(`named ${Math.min(3, places.length)}`);
  const { lead } = draft;
  const place = nearest(places, lead.sentence, evidence);
  if (place !== undefined) addPlace(signs, place, draft, others, evidence);
  return signs;
}

/** The place that tells most: in the sentence of the act, in another that tells it, beside one. */
function nearest(places: readonly Place[], lead: number, evidence: readonly number[]): Place | undefined {
  return (
    places.find(({ view }) => view.sentence.index === lead) ??
    places.find(({ view }) => evidence.includes(view.sentence.index)) ??
    places[0]
  );
}

function addPlace(
  signs: string[],
  { view, group, one }: Place,
  draft: Draft,
  others: readonly Draft[],
  evidence: readonly number[],
): void {
  const family = familyOf(draft.type);
  const { index, firstToken } = view.sentence;
  const isLead = index === draft.lead.sentence;
  const away = isLead ? "lead" : evidence.includes(index) ? "evidence" : evidence.includes(index - 1) ? "+1" : "-1";
  signs.push(`place ${away}`, `place ${away} ${family}`);
  if (one.known !== undefined) signs.push("known");
  else if (one.sure) signs.push("sure");
  else signs.push("unsure", `unsure ${family}`);
  const { lead, leadAt, after, names } = group;
  signs.push(`prep ${lead}`, `prep ${lead} ${family}`);
  if (lead !== "") signs.push(`prep ${besideName(view, leadAt - 1)} ${lead}`);
  const from = names[0]?.from ?? one.from;
  signs.push(`before ${besideName(view, before(view, from))}`);
  let next = after;
  while (isAdverb(keyAt(view, next))) next++;
  signs.push(`after ${besideName(view, next)}`, `group ${Math.min(3, names.length)}`);
  if (undergoes(view, group)) signs.push("undergoes");
  if (from <= firstToken + 1) signs.push("opens");
  if (keyAt(view, one.to) === "'s") signs.push("owner");
  if (others.some(({ members }) => members.some(({ sentence }) => sentence === index))) signs.push(`shared ${away}`);
  if (isLead) addWay(signs, view, one, draft);
}

/** How the name stands to the words of the act. */
function addWay(signs: string[], view: SentenceView, { from, to }: PartyName, { lead, type }: Draft): void {
  const { firstToken, endToken } = lead.match;
  const side = to <= firstToken ? "before" : from >= endToken ? "behind" : "in";
  const gap = side === "before" ? firstToken - to : from - endToken;
  const far = side === "in" ? "" : gap <= 2 ? "2" : gap <= 7 ? "7" : gap <= 15 ? "15" : "far";
  signs.push(`match ${side} ${far}`, `match ${side} ${familyOf(type)}`);
  let commas = 0;
  for (let at = Math.min(to, endToken); at < Math.max(from, firstToken); at++)
    if (/^[,;—–]$/.test(keyAt(view, at))) commas++;
  signs.push(`commas ${Math.min(2, commas)}`);
}

/** The token before a name and the words that describe it. */
function before(view: SentenceView, from: number): number {
  let at = from - 1;
  while (at > view.sentence.firstToken && isDescribing(view, at)) at--;
  return at;
}

function isDescribing(view: SentenceView, at: number): boolean {
  const key = keyAt(view, at);
  return ROLES.has(key) || DESCRIBES.has(key) || nameAt(view, at)?.class === "demonym";
}

const DESCRIBES = wordSet("the a an 's its giant state owned -");
