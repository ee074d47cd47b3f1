// One speech verb read: its subject, and the words it governs.
import { resolveOne, type Actor, type Cast } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import { subjectOf } from "../frames/match.ts";
import { CLAUSE_WORDS, CONJUNCTIONS } from "../grammar/function-words.ts";
import { asideOpener, phraseAfter, type NounPhrase } from "../grammar/noun-phrase.ts";
import { keyAt, nameAt, timexAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import { skipAdjuncts } from "./adjuncts.ts";
import { contentAfter, hasClause, untilComma, thatClause, isOver, isQuoteMark } from "./attribution-content.ts";
import { according, finding, agent, quotedAs } from "./attribution-shapes.ts";
import type { Complement, Attribution } from "./attribution.ts";

/** Words that are nouns as often as verbs: only right after somebody who can speak are they verbs. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  "states reports report claims claim notes calls call forecast forecasts estimates demands demand hopes hope fears fear projects asks labels brands frames backs posts warning protests regrets supports support repeated promises promise pledges request requests state indicates concluded continued expected believed".split(
    " ",
  ),
);

export function read(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  last: Attribution | undefined,
  lastSpeaker: Actor | undefined,
): Attribution | undefined {
  const complement = (cue.entry.codes?.[0] ?? "clause") as Complement;
  const base = { cue, complement, stance: cue.norm, negated: false };
  if (complement === "according") return according(cast, view, cue, base);
  if (complement === "finding") return finding(cast, view, cue, base);
  const verb = keyAt(view, cue.firstToken);
  // `cited X as saying`: X speaks.
  if (verb === "cited" && hasAsSaying(view, cue.endToken)) return undefined;
  const group = verbGroup(view, cue.firstToken, cue.endToken);
  if (group.purpose) return undefined;
  if (group.negated && cue.norm !== "predict") return undefined;
  if (group.voice === "passive") return agent(cast, view, cue, base);
  const before = keyAt(view, group.first - 1);
  if (cue.norm === "justify" && complement === "object" && last !== undefined) return undefined;
  const isOpen = before === "," || isQuoteMark(before) || before === "" || before === "—" || before === "–";
  if (keyAt(view, cue.firstToken - 1) === "as" && /^(?:saying|telling|warning|stating)$/.test(verb))
    return quotedAs(cast, view, cue, base);
  if (verb.endsWith("ing") && group.participle) {
    if (before !== "," && !CONJUNCTIONS.has(before)) return undefined;
    const content = contentAfter(view, cue, complement, cue.endToken, verb);
    const speaker = (last?.shape === "according" ? undefined : last?.speaker) ?? firstActor(cast, view, group.first);
    return speaker === undefined
      ? undefined
      : { ...base, speaker, speakerPhrase: undefined, content, shape: "participle" };
  }
  if (
    isOpen &&
    keyAt(view, cue.endToken - 1) !== "that" &&
    isInversion(view, cue.endToken) &&
    !hasAsideSubject(view, group.first)
  ) {
    const phrase = phraseAfter(view, cue.endToken);
    if (phrase === undefined) return undefined;
    const content = { first: view.sentence.firstToken, end: group.first };
    return { ...base, speaker: resolveOne(cast, view, phrase), speakerPhrase: phrase, content, shape: "inverted" };
  }
  if (AMBIGUOUS.has(verb) && !canSpeak(view, group.first - 1)) return undefined;
  const shared = CONJUNCTIONS.has(before) && last !== undefined;
  const phrase = shared ? last.speakerPhrase : subjectOf(cast, view, group);
  if (phrase !== undefined && !shared && isBackground(view, phrase.first)) return undefined;
  const speaker = shared
    ? last.speaker
    : phrase && (carriedOver(view, phrase, lastSpeaker) ?? resolveOne(cast, view, phrase));
  if (speaker === undefined) return undefined;
  const resolved = { ...base, negated: group.negated, speaker, speakerPhrase: phrase };
  const rest =
    complement === "object" || complement === "naming" ? cue.endToken : skipAdjuncts(view, cue.endToken, verb);
  const subjectFirst = phrase?.first ?? group.first;
  const lead = keyAt(view, subjectFirst - 1);
  if (complement === "clause" && isOver(view, rest)) {
    if (lead === "," || isQuoteMark(lead))
      return { ...resolved, content: { first: view.sentence.firstToken, end: subjectFirst - 1 }, shape: "final" };
    return { ...resolved, content: undefined, shape: "subject" };
  }
  if (complement === "clause" && keyAt(view, rest) === "," && (lead === "," || isQuoteMark(lead)) && !shared) {
    const after = { first: thatClause(view, rest + 1), end: view.sentence.endToken };
    const isSplit =
      CONJUNCTIONS.has(keyAt(view, rest + 1)) ||
      keyAt(view, rest + 1).endsWith("ing") ||
      CLAUSE_WORDS.has(keyAt(view, rest + 1));
    const isInner = CLAUSE_WORDS.has(keyAt(view, subjectFirst - 2));
    return {
      ...resolved,
      content:
        isSplit || (!isInner && subjectFirst - view.sentence.firstToken > 6)
          ? { first: view.sentence.firstToken, end: subjectFirst - 1 }
          : after,
      shape: "parenthesis",
    };
  }
  if (complement === "clause" && keyAt(view, cue.endToken) === "as") return undefined;
  const content = contentAfter(view, cue, complement, rest, verb, group.negated);
  const isPhrase = complement === "clause" && content !== undefined && !hasClause(view, content.first, content.end);
  if (isPhrase && /^(?:announce|unveil|report|reveal|disclose)/.test(verb)) return undefined;
  // `stressed fair treatment`: what is stressed without a verb is wanted.
  const stance = isPhrase && /^(?:stress|emphasi|underlin|underscor)/.test(verb) ? "request" : resolved.stance;
  const isAside = keyAt(view, group.first - 1) === "which" || keyAt(view, group.first - 1) === "who";
  return { ...resolved, stance, content: isAside ? untilComma(view, content) : content, shape: "subject" };
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

/** `after X called for an inquiry`: told as background, not as news. */
function isBackground(view: SentenceView, first: number): boolean {
  return /^(?:after|when|since|because|before|until|whose|what)$/.test(keyAt(view, first - 1));
}

/** He, she, it and they after a speaker of that kind go on meaning that speaker. */
function carriedOver(view: SentenceView, { first, last }: NounPhrase, speaker: Actor | undefined): Actor | undefined {
  if (first !== last || speaker === undefined) return undefined;
  const key = keyAt(view, first);
  if (key === "he" || key === "she") return speaker.kind === "person" ? speaker : undefined;
  if (key === "they") return speaker.kind === "group" ? speaker : undefined;
  return key === "it" && speaker.kind !== "person" && speaker.kind !== "group" ? speaker : undefined;
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
    view.words.some((word) => word.class === "title" && word.firstToken === at)
  );
}

function canSpeak(view: SentenceView, at: number): boolean {
  const { key, capital } = tokenAt(view, at);
  if (capital || nameAt(view, at) !== undefined || /^(?:he|she|it|they|who|which|and|we|i)$/.test(key)) return true;
  if (view.words.some((word) => word.class === "title" && word.firstToken <= at && at < word.endToken)) return true;
  return /^(?:importers|exporters|analysts|sources|traders|companies|officials|firms|makers|industry|ministry|government|company|group|commission|executives|lawmakers|diplomats|producers|manufacturers|refiners|farmers|investors|economists|statement|filing|spokesman|spokeswoman|spokesperson|critics|observers|experts)$/.test(
    key,
  );
}

function firstActor(cast: Cast, view: SentenceView, before: number): Actor | undefined {
  const [first] = cast.actors.bySentence.get(view.sentence.index) ?? [];
  return first !== undefined && first.endToken <= before ? first.actor : undefined;
}
