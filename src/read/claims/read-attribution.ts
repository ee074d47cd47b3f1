// One speech verb read: its subject, and the words it governs.
import { resolveOne, type Actor, type Cast } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import { subjectOf } from "../frames/match.ts";
import { CLAUSE_WORDS, CONJUNCTIONS, isAdverb, isAuxiliary, PREPOSITIONS } from "../grammar/function-words.ts";
import { asideOpener, phraseAfter, type NounPhrase } from "../grammar/noun-phrase.ts";
import { isAt, keyAt, nameAt, type SentenceView, timexAt, tokenAt } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import { wordSet } from "../grammar/word-set.ts";
import { skipAdjuncts } from "./adjuncts.ts";
import { contentAfter, hasClause, untilComma, thatClause, isOver, isQuoteMark } from "./attribution-content.ts";
import { according, finding, agent, quotedAs } from "./attribution-shapes.ts";
import type { Complement, Attribution } from "./attribution.ts";
import { isPast, isVerbHere } from "./verb-here.ts";

/** Verbs whose object without a clause is a thing, not words: `announced a package`, `published a list`. */
const NEWS = /^(?:announc|unveil|report|reveal|disclos|post|add|answer)/;

/** `said much the same`, `added because of …`: no words of anybody follow. */
const EMPTY = wordSet("much nothing so little because due since something as");
/** What follows is who was told, never who tells. */
const TELL = /^(?:told|tells?)$/;

const ASKS = wordSet("wants want wanted asked called requested demanded sought");
/** Signs and words behind a verb of naming that names nothing. */
const UNNAMED = wordSet("as , ;");
const NAMES = /^(?:call|deem|brand|label|term|dub)/;
const INDEFINITE = wordSet("a an");
const NOBODY = wordSet("what not nobody no");
const READS = wordSet("reads read");

/** `called a meeting`, `called ministers to a session`, `firms deemed a risk`: a verdict has something that it is on. */
function namesNothing(view: SentenceView, { firstToken, end, endToken }: Mention): boolean {
  if (!NAMES.test(keyAt(view, firstToken)) || view.quotations.some(({ start }) => start > end)) return false;
  if (isAt(view, endToken, INDEFINITE)) return true;
  const to = [1, 2, 3].find((ahead) => keyAt(view, endToken + ahead) === "to");
  return to !== undefined && isAt(view, endToken + to + 1, INDEFINITE);
}

export function read(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  last: Attribution | undefined,
  lastSpeaker: Actor | undefined,
): Attribution | undefined {
  const complement = (cue.entry.codes?.[0] ?? "clause") as Complement;
  // `called as witness`, `on revenue-share terms, …`: nothing is named.
  if (complement === "naming" && (isAt(view, cue.endToken, UNNAMED) || namesNothing(view, cue))) return undefined;
  const base = { cue, complement, stance: cue.norm, negated: false };
  if (complement === "according") return according(cast, view, cue, base);
  if (complement === "finding") return finding(cast, view, cue, base);
  const verb = keyAt(view, cue.firstToken);
  // `cited X as saying`: X speaks.
  if (verb === "cited" && hasAsSaying(view, cue.endToken)) return undefined;
  if (READS.has(verb) && view.quotations.length === 0) return undefined;
  const group = verbGroup(view, cue.firstToken, cue.endToken);
  if (group.purpose) return undefined;
  if (group.negated && cue.norm !== "predict") return undefined;
  if (group.certainty !== "done" && group.certainty !== "ongoing") return undefined;
  if (group.voice === "passive") return agent(cast, view, cue, base);
  const before = keyAt(view, group.first - 1);
  if (cue.norm === "justify" && complement === "object" && last !== undefined) return undefined;
  const isOpen = before === "," || isQuoteMark(before) || before === "" || before === "—" || before === "–";
  if (keyAt(view, cue.firstToken - 1) === "as" && /^(?:saying|telling|warning|stating)$/.test(verb))
    return quotedAs(cast, view, cue, base);
  if (verb.endsWith("ing") && group.participle) {
    if (before !== "," && !CONJUNCTIONS.has(before)) return undefined;
    const content = contentAfter(view, cue, complement, cue.endToken, verb);
    const speaker = participleSpeaker(cast, view, group.first, last);
    return speaker === undefined
      ? undefined
      : { ...base, speaker, speakerPhrase: undefined, content, shape: "participle" };
  }
  if (
    isOpen &&
    (complement === "clause" || view.quotations.some(({ end }) => end < cue.start)) &&
    keyAt(view, cue.endToken - 1) !== "that" &&
    !TELL.test(verb) &&
    isInversion(view, cue.endToken) &&
    !hasAsideSubject(view, group.first)
  ) {
    const phrase = phraseAfter(view, cue.endToken);
    if (phrase === undefined) return undefined;
    const resumed = phrase.last + 1;
    const isMiddle = keyAt(view, resumed) === "," && keyAt(view, group.first - 1) === "," && !isOver(view, resumed + 1);
    const content =
      isMiddle && !hasClause(view, view.sentence.firstToken, group.first - 1)
        ? { first: view.sentence.firstToken, end: view.sentence.endToken }
        : { first: view.sentence.firstToken, end: group.first };
    return { ...base, speaker: resolveOne(cast, view, phrase), speakerPhrase: phrase, content, shape: "inverted" };
  }
  if (!isVerbHere(view, group.first, cue)) return undefined;
  const shared = CONJUNCTIONS.has(before) && last !== undefined;
  // `said it holds stocks and expects approvals`: the second verb goes with `holds`.
  if (shared && verb !== "says" && verb.endsWith("s") && isPast(keyAt(view, last.cue.firstToken))) return undefined;
  const phrase = shared ? last.speakerPhrase : subjectOf(cast, view, group);
  if (phrase !== undefined && !shared && isBackground(view, phrase.first)) return undefined;
  // `firms that have pledged to build smelters`: which firms, not what they say.
  if (before === "that" && phrase !== undefined && phrase.last < group.first - 1) return undefined;
  const speaker = shared
    ? last.speaker
    : phrase && (carriedOver(view, phrase, lastSpeaker) ?? resolveOne(cast, view, phrase));
  if (speaker === undefined) return undefined;
  // `what Russia called …`, `not everyone expects …`, `which it asked for in May`: nobody's words follow.
  if (phrase !== undefined && isAt(view, phrase.first, NOBODY)) return undefined;
  if (ASKS.has(verb) && isGap(view, cue.endToken)) return undefined;
  const resolved = { ...base, negated: group.negated, speaker, speakerPhrase: phrase };
  const rest =
    complement === "object" || complement === "naming" ? cue.endToken : skipAdjuncts(view, cue.endToken, verb);
  const subjectFirst = phrase === undefined ? group.first : firstOfAll(view, phrase.first);
  const lead = keyAt(view, subjectFirst - 1);
  // `as the ministry called it`
  if (complement === "naming" && lead === "as") return undefined;
  if (complement === "clause" && isOver(view, rest)) {
    if (lead === "," || isQuoteMark(lead))
      return { ...resolved, content: { first: view.sentence.firstToken, end: subjectFirst - 1 }, shape: "final" };
    return { ...resolved, content: undefined, shape: "subject" };
  }
  if (complement === "clause" && keyAt(view, rest) === "," && (lead === "," || isQuoteMark(lead)) && !shared)
    return { ...resolved, content: aroundAside(view, subjectFirst - 1, rest + 1), shape: "parenthesis" };
  if (complement === "clause" && keyAt(view, cue.endToken) === "as") return undefined;
  const content = contentAfter(view, cue, complement, rest, verb, group.negated);
  if (complement === "clause" && content !== undefined && isAt(view, content.first, EMPTY)) return undefined;
  const isPhrase = complement === "clause" && content !== undefined && !hasClause(view, content.first, content.end);
  if (isPhrase && NEWS.test(verb)) return undefined;
  // `pledged 4.3 billion yuan`: money is no words.
  if (isPhrase && cue.norm === "pledge" && tokenAt(view, content.first).kind === "number") return undefined;
  // `told the firm to divest`: an order, no words.
  if (
    cue.norm === "neutral" &&
    content !== undefined &&
    keyAt(view, content.first) === "to" &&
    !view.quotations.some(({ start }) => start > cue.end)
  )
    return undefined;
  // `stressed fair treatment`: what is stressed without a verb is wanted.
  const stance = isPhrase && /^(?:stress|emphasi|underlin|underscor)/.test(verb) ? "request" : resolved.stance;
  const isAside = keyAt(view, group.first - 1) === "which" || keyAt(view, group.first - 1) === "who";
  return { ...resolved, stance, content: isAside ? untilComma(view, content) : content, shape: "subject" };
}

/** First token of a subject of several: `, the ministry and the customs office said`. */
function firstOfAll(view: SentenceView, first: number): number {
  if (keyAt(view, first - 1) !== "and") return first;
  for (let at = first - 2; at > view.sentence.firstToken && at > first - LONGEST_PARTNER; at--) {
    const key = keyAt(view, at);
    if (key === ",") return at + 1;
    if (isAuxiliary(key) || key === "that" || key === ";") return first;
  }
  return first;
}

/** Tokens of the one who says it too. */
const LONGEST_PARTNER = 9;

/** Words on both sides of `…, X said, …`: a whole clause before it stands alone, a part of one takes the rest along. */
function aroundAside(view: SentenceView, comma: number, after: number): { first: number; end: number } {
  const { firstToken, endToken } = view.sentence;
  const begins = thatClause(view, after);
  const opening = keyAt(view, firstToken);
  const isAdjunct = PREPOSITIONS.has(opening) || CLAUSE_WORDS.has(opening) || isAdverb(opening);
  const isOpener = isAdjunct && comma - firstToken <= 8 && !hasClause(view, firstToken, comma);
  const isInner = CLAUSE_WORDS.has(keyAt(view, comma - 1)) || CONJUNCTIONS.has(keyAt(view, comma - 1));
  if (isOpener && !isInner) return { first: begins, end: endToken };
  const next = keyAt(view, begins);
  if (next === "because") return { first: begins + 1, end: endToken };
  const goesOn = CONJUNCTIONS.has(next) || next.endsWith("ing") || CLAUSE_WORDS.has(next) || PREPOSITIONS.has(next);
  if (!isInner && goesOn && (next.endsWith("ing") || hasClause(view, firstToken, comma)))
    return { first: firstToken, end: comma };
  return { first: isInner ? begins : firstToken, end: endToken };
}

/** `Adam Hodge, a spokesman for X, said the …`: the comma before the verb closes an aside. */
function hasAsideSubject(view: SentenceView, verb: number): boolean {
  if (keyAt(view, verb - 1) !== ",") return false;
  const opener = asideOpener(view, verb - 1);
  if (opener === undefined) return false;
  const head = tokenAt(view, opener - 1);
  return (
    opener - view.sentence.firstToken <= 8 &&
    (head.capital || nameAt(view, opener - 1) !== undefined) &&
    verb - opener <= 14
  );
}

function hasAsSaying(view: SentenceView, from: number): boolean {
  for (let at = from; at < view.sentence.endToken && at - from < 16; at++)
    if (keyAt(view, at) === "as" && keyAt(view, at + 1) === "saying") return true;
  return false;
}

const SUBORDINATES = wordSet("after when since because before until whose what");

/** `after X called for an inquiry`: told as background, not as news. */
function isBackground(view: SentenceView, first: number): boolean {
  return isAt(view, first - 1, SUBORDINATES);
}

/** He, she, it and they after a speaker of that kind go on meaning that speaker. */
function carriedOver(view: SentenceView, { first, last }: NounPhrase, speaker: Actor | undefined): Actor | undefined {
  if (first !== last || speaker === undefined) return undefined;
  const key = keyAt(view, first);
  if (key === "he" || key === "she") return speaker.kind === "person" ? speaker : undefined;
  if (key === "they") return speaker.kind === "group" ? speaker : undefined;
  return key === "it" && speaker.kind !== "person" && speaker.kind !== "group" ? speaker : undefined;
}

const GAPS = wordSet("in at by from after before since last within during under ,");

/** A preposition or a stop where the object should be: `a package that ten governments asked for in May`. */
function isGap(view: SentenceView, at: number): boolean {
  const key = keyAt(view, at);
  return GAPS.has(key) || isOver(view, at) || timexAt(view, at) !== undefined;
}

/** `X, said …` needs somebody after the verb; `…, said on Monday it would` has its subject before. */
function isInversion(view: SentenceView, at: number): boolean {
  const { key, capital } = tokenAt(view, at);
  if (timexAt(view, at) !== undefined) return false;
  return (
    capital ||
    key === "the" ||
    key === "a" ||
    key === "an" ||
    nameAt(view, at) !== undefined ||
    view.words.some(
      // `said trade spokesperson Olof Gill`
      ({ class: kind, firstToken, endToken }) =>
        kind === "title" &&
        (firstToken === at || (firstToken > at && firstToken <= at + 2 && tokenAt(view, endToken).capital)),
    )
  );
}

/** `…, and customs halted purchases, citing …`: an authority named after the last speaker, else that speaker. */
function participleSpeaker(
  cast: Cast,
  view: SentenceView,
  before: number,
  last: Attribution | undefined,
): Actor | undefined {
  const nearer = (cast.actors.bySentence.get(view.sentence.index) ?? []).findLast(
    ({ actor, endToken, firstToken }) =>
      actor.kind === "authority" &&
      endToken <= before &&
      firstToken > (last?.cue.endToken ?? 0) &&
      !PREPOSITIONS.has(keyAt(view, firstToken - 1)),
  )?.actor;
  const spoke = last?.shape === "according" ? undefined : last?.speaker;
  return (last === undefined ? nearer : undefined) ?? spoke ?? nearer ?? firstActor(cast, view, before);
}

function firstActor(cast: Cast, view: SentenceView, before: number): Actor | undefined {
  const [first] = cast.actors.bySentence.get(view.sentence.index) ?? [];
  return first !== undefined && first.endToken <= before ? first.actor : undefined;
}
