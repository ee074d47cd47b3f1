// Who says something in a sentence, and which stretch of it is what they say: `X said that …`, `…, X said`, `…, said X`,
// `according to X, …`, `X called it …`, `…, adding that …`.
import { resolveOne, type Actor, type Cast } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import {
  CLAUSE_WORDS,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  PREPOSITIONS,
} from "../grammar/function-words.ts";
import { asideOpener, phraseAfter, type NounPhrase } from "../grammar/noun-phrase.ts";
import { keyAt, nameAt, quotationAt, textOf, timexAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import { subjectOf } from "../frames/match.ts";
import { skipAdjuncts, skipPhrase } from "./adjuncts.ts";

export type Complement = "clause" | "object" | "naming" | "according" | "finding";

export interface Attribution {
  readonly cue: Mention;
  readonly complement: Complement;
  /** Stance that the verb alone tells. */
  readonly stance: string;
  readonly speaker: Actor | undefined;
  readonly speakerPhrase: NounPhrase | undefined;
  /** Tokens `[first, end)` of what is said; undefined where the words stand in a quotation elsewhere. */
  readonly content: { readonly first: number; readonly end: number } | undefined;
  readonly negated: boolean;
  /** How it was found, for the pattern id. */
  readonly shape: "subject" | "inverted" | "participle" | "according" | "final" | "parenthesis" | "agent";
}

/** Words that are nouns as often as verbs: only right after somebody who can speak are they verbs. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  "states reports report claims claim notes calls call forecast forecasts estimates demands demand hopes hope fears fear projects asks labels brands frames backs posts warning protests regrets supports support repeated promises promise pledges request requests state indicates concluded continued expected believed".split(
    " ",
  ),
);

/** The attributions of a sentence, in order. */
export function findAttributions(cast: Cast, view: SentenceView, before: Actor | undefined): readonly Attribution[] {
  const found: Attribution[] = [];
  let last: Attribution | undefined;
  for (const cue of view.words) {
    if (cue.class !== "speech" || quotationAt(view, cue.firstToken) !== undefined) continue;
    if (nameAt(view, cue.firstToken) !== undefined) continue;
    const one = read(cast, view, cue, last, last?.speaker ?? before);
    if (one === undefined) continue;
    found.push(one);
    last = one;
  }
  return separate(view, found);
}

function read(
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
  const group = verbGroup(view, cue.firstToken, cue.endToken);
  if (group.purpose) return undefined;
  if (group.negated && cue.norm !== "predict") return undefined;
  if (group.voice === "passive") return agent(cast, view, cue, base);
  const before = keyAt(view, group.first - 1);
  if (cue.norm === "justify" && complement === "object" && last !== undefined) return undefined;
  const isOpen = before === "," || isQuoteMark(before) || before === "" || before === "—" || before === "–";
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

function according(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  base: Pick<Attribution, "cue" | "complement" | "stance" | "negated">,
): Attribution | undefined {
  const phrase = longPhrase(view, cue.endToken);
  if (phrase === undefined) return undefined;
  const speaker = resolveOne(cast, view, phrase);
  const opens = cue.firstToken - view.sentence.firstToken <= 1;
  const short = skipPhrase(view, cue.endToken);
  if (opens && keyAt(view, short) !== "," && !hasCommaBeforeVerb(view, short)) {
    // `According to BIS the companies develop …`: no comma parts the speaker from the words.
    const speakerPhrase = { first: cue.endToken, last: short - 1 };
    const said = { first: short, end: view.sentence.endToken };
    return {
      ...base,
      speaker: resolveOne(cast, view, speakerPhrase),
      speakerPhrase,
      content: said,
      shape: "according",
    };
  }
  const content = opens
    ? { first: phrase.last + 2, end: view.sentence.endToken }
    : {
        first: view.sentence.firstToken,
        end: keyAt(view, cue.firstToken - 1) === "," ? cue.firstToken - 1 : cue.firstToken,
      };
  return { ...base, speaker, speakerPhrase: phrase, content, shape: "according" };
}

function hasCommaBeforeVerb(view: SentenceView, from: number): boolean {
  for (let at = from; at < view.sentence.endToken && at - from < 12; at++) {
    if (keyAt(view, at) === ",") return true;
    if (isAuxiliary(keyAt(view, at)) || DETERMINERS.has(keyAt(view, at))) return false;
  }
  return false;
}

/** The whole phrase after `according to`, with what hangs on it, up to a comma: `two people briefed on the plan`. */
function longPhrase(view: SentenceView, first: number): NounPhrase | undefined {
  let last = first - 1;
  for (let at = first; at < view.sentence.endToken && at - first < 16; at++) {
    const { key } = tokenAt(view, at);
    if (key === "," || key === "." || key === ";" || key === ":" || key === "that" || key === "which") break;
    last = at;
  }
  return last < first ? undefined : { first, last };
}

/** `The investigation found subsidies …`: its authority found them; nobody else's finds are claims. */
function finding(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  base: Pick<Attribution, "cue" | "complement" | "stance" | "negated">,
): Attribution | undefined {
  const group = verbGroup(view, cue.firstToken, cue.endToken);
  if (group.voice === "passive" || group.negated || group.purpose || keyAt(view, group.first) === "having")
    return undefined;
  const phrase = subjectOf(cast, view, group);
  if (phrase === undefined) return undefined;
  const actor = resolveOne(cast, view, phrase);
  const isInquiry = /\b(?:investigation|probe|inquiry|review|assessment)\b/i.test(
    textOf(view, phrase.first, phrase.last),
  );
  const speaker = actor?.kind === "authority" ? actor : isInquiry ? authorityBefore(cast, cue.firstToken) : undefined;
  if (speaker === undefined) return undefined;
  const first = keyAt(view, cue.endToken) === "that" ? cue.endToken + 1 : cue.endToken;
  return { ...base, speaker, speakerPhrase: phrase, content: { first, end: view.sentence.endToken }, shape: "subject" };
}

function authorityBefore(cast: Cast, at: number): Actor | undefined {
  return cast.actors.mentions.findLast(({ actor, firstToken }) => actor.kind === "authority" && firstToken < at)?.actor;
}

/** `was criticised by X`. */
function agent(
  cast: Cast,
  view: SentenceView,
  cue: Mention,
  base: Pick<Attribution, "cue" | "complement" | "stance" | "negated">,
): Attribution | undefined {
  if (keyAt(view, cue.endToken) !== "by" || base.complement === "clause") return undefined;
  const phrase = phraseAfter(view, cue.endToken + 1);
  const speaker = phrase && resolveOne(cast, view, phrase);
  if (speaker === undefined) return undefined;
  return {
    ...base,
    speaker,
    speakerPhrase: phrase,
    content: { first: view.sentence.firstToken, end: cue.endToken },
    shape: "agent",
  };
}

function contentAfter(
  view: SentenceView,
  cue: Mention,
  complement: Complement,
  from: number,
  verb: string,
  negated = false,
): Attribution["content"] {
  const end = view.sentence.endToken;
  if (complement === "object" || negated) {
    // What is denied or asked with `that` is the clause itself; otherwise the verb belongs to it.
    const rest = skipAdjuncts(view, from, verb);
    const after = keyAt(view, rest + 1);
    if (/^(?:that|this|it)$/.test(keyAt(view, rest)) && /^[:.,;]?$/.test(after)) return undefined;
    const first = keyAt(view, rest) === "that" && !negated ? rest + 1 : negated ? cue.firstToken - 2 : cue.firstToken;
    return { first, end };
  }
  if (complement === "naming") return { first: cue.firstToken, end };
  const first = thatClause(view, from === cue.endToken ? skipAdjuncts(view, from, verb) : from);
  return first < end ? { first, end } : undefined;
}

/** Whether an auxiliary or a `that` makes a clause of the words. */
function hasClause(view: SentenceView, first: number, end: number): boolean {
  if (keyAt(view, first - 1) === "that" || keyAt(view, first - 1) === ":") return true;
  for (let at = first; at < end; at++) {
    const { key } = tokenAt(view, at);
    if (isAuxiliary(key) || /^(?:he|she|it|they|we|i)$/.test(key)) return true;
    if (key === "," || key === "which" || key === "who") return false;
  }
  return false;
}

/** In `…, which says it has no notice, does not know …` the aside's words end with it. */
function untilComma(view: SentenceView, content: Attribution["content"]): Attribution["content"] {
  if (content === undefined) return undefined;
  for (let at = content.first; at < content.end; at++)
    if (keyAt(view, at) === ",") return { first: content.first, end: at };
  return content;
}

function thatClause(view: SentenceView, at: number): number {
  const key = keyAt(view, at);
  if (key === "that" || key === ":" || key === ",") return thatClause(view, at + 1);
  return at;
}

function isOver(view: SentenceView, at: number): boolean {
  const { endToken } = view.sentence;
  if (at >= endToken) return true;
  return /^[.?!)”"…]$/.test(keyAt(view, at)) && at >= endToken - 2;
}

function firstActor(cast: Cast, view: SentenceView, before: number): Actor | undefined {
  const [first] = cast.actors.bySentence.get(view.sentence.index) ?? [];
  return first !== undefined && first.endToken <= before ? first.actor : undefined;
}

function isQuoteMark(key: string): boolean {
  return key === '"' || key === "”" || key === "'" || key === "’";
}

/** Contents end where the next speaker's clause begins; an attribution inside another's content is part of it. */
function separate(view: SentenceView, found: readonly Attribution[]): readonly Attribution[] {
  const kept: Attribution[] = [];
  for (const one of found) {
    const previous = kept.at(-1);
    const opens = startOf(view, one);
    if (previous?.content !== undefined && opens >= previous.content.first && opens < previous.content.end) {
      if (
        previous.complement === "finding" &&
        one.complement !== "clause" &&
        one.speaker?.name === previous.speaker?.name
      ) {
        kept[kept.length - 1] = {
          ...previous,
          stance: one.stance,
          content: { first: previous.cue.firstToken, end: view.sentence.endToken },
        };
        continue;
      }
      if (isTail(view, one, previous)) {
        // `China opposes the ban, a spokesman said`: what came before is what he said.
        kept[kept.length - 1] = { ...one, stance: one.stance === "neutral" ? previous.stance : one.stance };
        continue;
      }
      if (!isNewClause(view, one, opens)) {
        if (one.content !== undefined && one.shape === "final")
          kept[kept.length - 1] = {
            ...previous,
            content: { ...previous.content, end: Math.min(previous.content.end, opens) },
          };
        else continue;
      } else kept[kept.length - 1] = { ...previous, content: { ...previous.content, end: trimEnd(view, opens) } };
    }
    const before = kept.at(-1);
    const floor =
      before === undefined ? view.sentence.firstToken : Math.max(before.cue.endToken, before.content?.end ?? 0);
    const content =
      one.content !== undefined &&
      one.content.first < floor &&
      one.content.end > floor &&
      (one.shape === "final" || one.shape === "inverted")
        ? { first: floor, end: one.content.end }
        : one.content;
    kept.push({ ...one, content });
  }
  return kept;
}

function startOf(view: SentenceView, { cue, speakerPhrase, shape }: Attribution): number {
  if (shape === "participle" || shape === "inverted") return cue.firstToken;
  const first = speakerPhrase?.first ?? cue.firstToken;
  const group = verbGroup(view, cue.firstToken, cue.endToken);
  return first < group.first && CONJUNCTIONS.has(keyAt(view, group.first - 1))
    ? group.first
    : first <= cue.firstToken
      ? first
      : cue.firstToken;
}

/** A closing `, X said` whose words hold the attribution before it. */
function isTail(view: SentenceView, one: Attribution, previous: Attribution): boolean {
  if ((one.shape !== "final" && one.shape !== "inverted") || previous.shape !== "subject") return false;
  const group = verbGroup(view, previous.cue.firstToken, previous.cue.endToken);
  return (
    previous.speakerPhrase !== undefined &&
    previous.speakerPhrase.first - view.sentence.firstToken <= 3 &&
    !view.quotations.some(({ outer }) => outer.start < tokenAt(view, group.first).start) &&
    view.quotations.length === 0
  );
}

function isNewClause(view: SentenceView, one: Attribution, opens: number): boolean {
  let at = opens - 1;
  while (PREPOSITIONS.has(keyAt(view, at)) || isAdverb(keyAt(view, at)) || DETERMINERS.has(keyAt(view, at))) at--;
  const key = keyAt(view, at);
  if (one.shape === "participle") return key === "," || key === "and";
  return (
    key === "," ||
    key === ";" ||
    key === "—" ||
    CONJUNCTIONS.has(key) ||
    key === "while" ||
    key === "though" ||
    key === "although"
  );
}

function trimEnd(view: SentenceView, end: number): number {
  let at = end;
  while (
    at > view.sentence.firstToken &&
    (/^[,;—–]$/.test(keyAt(view, at - 1)) ||
      CONJUNCTIONS.has(keyAt(view, at - 1)) ||
      keyAt(view, at - 1) === "while" ||
      isAdverb(keyAt(view, at - 1)))
  )
    at--;
  return at;
}
