// The stretch of a sentence that belongs to one match: where its slots are looked for.
import type { Mention } from "../document/model.ts";
import { isAuxiliary } from "../grammar/function-words.ts";
import { holds, isAt, keyAt, nameAt, type SentenceView, timexAt, tokenAt } from "../grammar/sentence-view.ts";
import { answerCues, answerOfCue, turnsToCause } from "./answers/answer-cues.ts";
import type { PatternMatch } from "../patterns/pattern.ts";
import type { Region } from "./candidate.ts";
import { gapBefore } from "./mentions/gapped.ts";
import { wordSet } from "../grammar/word-set.ts";

/** The whole sentence for a lone match; between its neighbours otherwise. */
export function regionOf(
  view: SentenceView,
  match: PatternMatch,
  before: PatternMatch | undefined,
  after: PatternMatch | undefined,
): Region {
  return {
    from:
      before === undefined
        ? clauseFrom(view, match.firstToken)
        : borderBetween(view, before.endToken, match.firstToken),
    to: after === undefined ? clauseTo(view, match.endToken) : borderBetween(view, match.endToken, after.firstToken),
  };
}

const LEADS_TO = wordSet("prompting forcing leading drawing");

const known = new WeakMap<SentenceView, readonly number[]>();

/** Tokens after which the sentence tells why, or what somebody else did: `in retaliation for …`, `its reply to …`. */
export function bordersOf(view: SentenceView): readonly number[] {
  const there = known.get(view);
  if (there !== undefined) return there;
  const borders = [...new Set([...answersIn(view), ...ownersIn(view), ...verbsIn(view), ...pronouns(view)])];
  borders.sort((a, b) => a - b);
  known.set(view, borders);
  return borders;
}

function answersIn(view: SentenceView): readonly number[] {
  const { firstToken } = view.sentence;
  const cues = answerCues(view);
  const answers = cues
    .filter(
      (cue) =>
        cue.firstToken > firstToken &&
        (turnsToCause(view, cue) ||
          (keyAt(view, cue.firstToken).endsWith("ing") && keyAt(view, cue.endToken) === "with")) &&
        keyAt(view, cue.firstToken) !== "to",
    )
    .map((cue) => cue.firstToken);
  // "answered the tariff on steel with a levy …": what answers begins there.
  return [...answers, ...cues.flatMap((cue) => answerOfCue(view, cue)?.from ?? [])];
}

/** Where another who acts, or whose act it is, is named. */
function ownersIn(view: SentenceView): readonly number[] {
  const found: number[] = [];
  const { firstToken } = view.sentence;
  for (const name of view.names) {
    const { class: kind, firstToken: at, endToken } = name;
    const gap = gapBefore(view, name);
    if (gap !== undefined && gap > firstToken) found.push(gap);
    if (at > firstToken + 3) {
      // ", while China's duties …": another owner.
      const isOwner =
        (kind === "country" || kind === "capital") &&
        keyAt(view, endToken) === "'s" &&
        OPENERS.has(keyAt(view, at - 1)) &&
        keyAt(view, at - 2) === ",";
      // "American duties fall to 30%, and Chinese duties …": the same noun with another owner.
      const isPaired = kind === "demonym" && isAt(view, at - 1, JOINS) && INSTRUMENT.test(keyAt(view, endToken));
      if (isOwner || isPaired) found.push(at - 1);
    }
    if (!ACTORS.has(kind)) continue;
    const lead = leadOf(view, name);
    // ", while Washington will halve …": another who acts.
    const turns = turnsTo(view, name, lead);
    // "after Washington imposed …", ", prompting Beijing to …": what another did before, or then.
    const isEarlier =
      at > firstToken + 1 &&
      (isAt(view, at - 1, LEADS_TO) || (keyAt(view, lead) === "after" && isFinite(view, endToken)));
    if (turns || isEarlier) found.push(lead);
  }
  return found;
}

/** Where a second verb begins that has a rate or an object of its own. */
function verbsIn(view: SentenceView): readonly number[] {
  const joined = view.words.filter(
    ({ class: kind, firstToken: at }) =>
      (kind === "impose" || kind === "ban" || kind === "restrict") && keyAt(view, at - 1) === "and",
  );
  if (joined.length === 0) return NONE;
  // "began charging 25% on X and doubled to 20% the duty on Y": a second verb with a rate of its own.
  const percents = view.figures.filter(({ kind }) => kind === "percent");
  // "extended its ban on petrol exports and barred resellers from exporting diesel": a second act with an object of its own.
  const objects = view.names.filter(({ class: kind }) => kind === "goods" || kind === "company" || kind === "list");
  return joined
    .filter(
      ({ class: kind, firstToken: at, endToken }) =>
        (kind === "impose" &&
          /ed$|put|set|hit/.test(keyAt(view, at)) &&
          percents.some((one) => one.endToken <= at) &&
          percents.some((one) => one.firstToken >= endToken)) ||
        (FINITE.test(keyAt(view, at)) &&
          objects.some((one) => one.endToken <= at) &&
          objects.some((one) => one.firstToken > at)),
    )
    .map(({ firstToken: at }) => at - 1);
}

const NONE: readonly never[] = [];
const JOINS = wordSet("and while but");

const INSTRUMENT = /^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|sanctions|curbs|controls|bans?|fees)$/;

/** The token behind a day that opens a clause: "and in April it required". */
function overDay(view: SentenceView, at: number): number {
  const from = /^(?:in|on|by|from|since)$/.test(keyAt(view, at)) ? at + 1 : at;
  return timexAt(view, from)?.endToken ?? at;
}

const PERSONAL = wordSet("it they he she");

/** ", and it is weighing …": a clause with a subject of its own. */
function pronouns(view: SentenceView): readonly number[] {
  const found: number[] = [];
  if (!holds(view, PERSONAL)) return found;
  for (let at = view.sentence.firstToken + 3; at < view.sentence.endToken - 2; at++) {
    if (!OPENERS.has(keyAt(view, at)) || keyAt(view, at - 1) !== ",") continue;
    const subject = overDay(view, at + 1);
    if (isAt(view, subject, PERSONAL) && isFinite(view, subject + 1)) found.push(at);
  }
  return found;
}

const DIVIDES = wordSet("while whereas but after though");

/** The clause of `name`, led by the token `at`, begins behind "while", ", and" or the comma that ends a clause with "after", and has a verb. */
function turnsTo(view: SentenceView, name: Mention, at: number): boolean {
  const lead = keyAt(view, at);
  const isJoint =
    DIVIDES.has(lead) ||
    (lead === "and" &&
      keyAt(view, at - 1) === "," &&
      !view.names.some(({ class: kind, endToken }) => kind === name.class && endToken === at - 1)) ||
    (lead === "," && opensLater(view, at));
  return isJoint && isFinite(view, behindSeat(view, name.endToken));
}

/** The token before a name, over "the". */
function leadOf(view: SentenceView, { firstToken }: Mention): number {
  return keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
}

/** "the finance ministry in Beijing announced": where the verb of a body with its seat stands. */
function behindSeat(view: SentenceView, at: number): number {
  if (!/^(?:in|of)$/.test(keyAt(view, at))) return at;
  return view.names.find(({ firstToken }) => firstToken === at + 1)?.endToken ?? at;
}

/** "Hours after the duties came into force, …": the comma ends the clause with which the sentence opens. */
function opensLater(view: SentenceView, comma: number): boolean {
  const { firstToken } = view.sentence;
  const opener = [0, 1, 2, 3].find((step) =>
    /^(?:after|as|when|because|since|although|though)$/.test(keyAt(view, firstToken + step)),
  );
  if (opener === undefined) return false;
  let verbs = 0;
  for (let at = firstToken + opener + 1; at < comma; at++) {
    if (keyAt(view, at) === ",") return false;
    if (isFinite(view, at) || /^(?:came|went)$/.test(keyAt(view, at))) verbs++;
  }
  return verbs > 0;
}

const FINITE = /(?:ed|put|hit|set|cut|froze)$/;

/** `…, and in December Beijing outlawed`: the clause begins where the last subject of its own does. */
function clauseFrom(view: SentenceView, match: number): number {
  for (let at = match - 1; at > view.sentence.firstToken + 3; at--) {
    const key = keyAt(view, at);
    if (key === ";") return at + 1;
    if (keyAt(view, at - 1) === "," && OPENERS.has(key) && hasSubject(view, at + 1, Math.min(match + 1, at + 8)))
      return at + 1;
  }
  return view.sentence.firstToken;
}

/** `…, while Tesla said`: the clause ends before the next one that has a subject of its own. */
function clauseTo(view: SentenceView, match: number): number {
  const border = bordersOf(view).find((at) => at >= match);
  const end = border ?? view.sentence.endToken;
  for (let at = match; at < end - 2; at++) {
    const key = keyAt(view, at);
    if (key === ";") return at;
    if (keyAt(view, at - 1) === "," && OPENERS.has(key) && hasSubject(view, at + 1, Math.min(end, at + 7))) return at;
  }
  return end;
}

export const OPENERS: ReadonlySet<string> = new Set(["and", "but", "while", "whereas", "though", "although"]);
const ACTORS: ReadonlySet<string> = new Set(["country", "capital", "bloc", "authority", "office", "person", "company"]);
const OBJECT_LEADS = /^(?:of|to|on|for|from|with|by|in|against|over|at|into|between|including|like|as|the|and|,)$/;

/** A name that no preposition governs, or a pronoun, with a verb behind it. */
function hasSubject(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      /^(?:it|they|he|she)$/.test(keyAt(view, at)) &&
      !OBJECT_LEADS.test(keyAt(view, at - 1)) &&
      isFinite(view, at + 1)
    )
      return true;
  return view.names.some(
    (name) =>
      ACTORS.has(name.class) &&
      name.firstToken >= from &&
      name.firstToken < to &&
      (name.firstToken === from || !OBJECT_LEADS.test(keyAt(view, name.firstToken - 1))) &&
      isFinite(view, name.endToken),
  );
}

/** `has`, `said`, `outlawed`, `bans`: a verb that a subject can have. */
export function isFinite(view: SentenceView, at: number): boolean {
  const { key, kind, capital } = tokenAt(view, at);
  if (kind !== "word" || capital) return false;
  return (
    isAuxiliary(key) ||
    /^(?:said|told|put|cut|hit|set|began|took|made|gave|won|held|saw|kept|got|struck|shut|laid|froze|fought|drew|brought|went|came|met|chose|let|lost|stood|wrote)$/.test(
      key,
    ) ||
    /[^aeiou]ed$|ied$|[^su]s$/.test(key)
  );
}

const OVER = wordSet("over for");

const REASONS = wordSet("because citing amid accusing saying");

const FOLLOWS = wordSet("after amid following despite");

/** ", over arms sales to", ", citing", "because": why it was done is not what was done. */
export function withoutReasons(view: SentenceView, region: Region, match: Region, emitted: string): Region {
  const isParty = /from_list|listing|sanction/.test(emitted);
  for (let at = match.to; at < region.to; at++) {
    const key = keyAt(view, at);
    if (FOLLOWS.has(key) && namesState(view, at + 1)) return { from: region.from, to: at };
    if (
      isParty &&
      ((key === "for" && keyAt(view, at + 1).endsWith("ing")) ||
        (key === "over" && tokenAt(view, at + 1).kind === "word"))
    )
      return { from: region.from, to: at };
    if (
      REASONS.has(key) ||
      (OVER.has(key) &&
        /^(?:list|lists|sanctions|blacklist|duties|tariffs|ban)$/.test(keyAt(view, at - 1)) &&
        !/^(?:the|a|all)$/.test(keyAt(view, at + 1)) &&
        !view.timexes.some(({ firstToken }) => firstToken - at < 4 && firstToken > at))
    )
      return { from: region.from, to: at };
  }
  return region;
}

/** "after US chip rule", "following Beijing's curbs": what another state did. */
function namesState(view: SentenceView, from: number): boolean {
  const at = /^(?:the|a|an|new|fresh|latest|recent)$/.test(keyAt(view, from)) ? from + 1 : from;
  return view.names.some(
    ({ class: kind, firstToken }) =>
      firstToken === at && (kind === "country" || kind === "capital" || kind === "demonym" || kind === "bloc"),
  );
}

/** A clause word or comma between two acts, else the start of the second. */
function borderBetween(view: SentenceView, from: number, to: number): number {
  const border = bordersOf(view).find((at) => at >= from && at <= to);
  if (border !== undefined) return border;
  for (let at = from; at < to; at++) {
    const key = keyAt(view, at);
    if (key === "after" && view.timexes.some(({ firstToken }) => firstToken > at && firstToken <= at + 2)) continue;
    if (
      key === "and" &&
      keyAt(view, at - 1) !== "," &&
      !view.words.some(
        (word) =>
          word.firstToken === at + 1 && (word.class === "impose" || word.class === "ban" || word.class === "status"),
      )
    )
      continue;
    if (/^(?:;|which|while|whereas|but|after|and|that)$/.test(key)) return at;
  }
  for (let at = from; at < to; at++) if (keyAt(view, at) === "," && !isInList(view, at)) return at;
  return to;
}

/** "walnuts, apples": a comma between two goods of one list. */
function isInList(view: SentenceView, comma: number): boolean {
  return nameAt(view, comma - 1)?.class === "goods" && nameAt(view, comma + 1)?.class === "goods";
}
