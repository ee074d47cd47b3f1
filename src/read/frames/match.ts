// Lays a compiled pattern over a trigger in a sentence: voice, slots and what the clause must hold. Work is bounded by the
// length of the sentence for each trigger.
import type { Mention } from "../document/model.ts";
import { countryOf, type Cast } from "../actors/index.ts";
import { CONJUNCTIONS, DETERMINERS, isAuxiliary, PREPOSITIONS } from "../grammar/function-words.ts";
import {
  asideOpener,
  clauseEnd,
  phraseAfter,
  phraseAfterPreposition,
  phraseBefore,
  type NounPhrase,
} from "../grammar/noun-phrase.ts";
import { holds, isAt, keyAt, type SentenceView, timexAt, tokenAt } from "../grammar/sentence-view.ts";
import { verbGroup, type VerbGroup } from "../grammar/verb-group.ts";
import { lightVerb } from "./light-verb.ts";
import type { CompiledMatch, SlotRule } from "./match-language.ts";
import { wordSet } from "../grammar/word-set.ts";

export interface Match {
  readonly view: SentenceView;
  readonly trigger: Mention;
  /** Undefined for a noun. */
  readonly verb: VerbGroup | undefined;
  readonly slots: ReadonlyMap<string, NounPhrase>;
  /** First and last token of what was matched, the clause's end excluded. */
  readonly first: number;
  readonly end: number;
}

/** What every pattern asks of a trigger, worked out once. */
export interface Anchor {
  readonly view: SentenceView;
  readonly trigger: Mention;
  readonly verb: VerbGroup | undefined;
  /** The verb whose object a noun is: `held talks`. */
  readonly light: VerbGroup | undefined;
  readonly isReduced: boolean;
  /** Tokens `[start, end)` of the clause. */
  readonly start: number;
  readonly end: number;
}

/** Reads the verb and the clause around a trigger; `undefined` where a word that could be a verb is a noun. */
export function anchorOf(view: SentenceView, trigger: Mention): Anchor | undefined {
  const { firstToken, endToken } = trigger;
  const verb = trigger.class === "act" ? verbGroup(view, firstToken, endToken) : undefined;
  if (verb?.first === firstToken && endToken - firstToken === 1 && isNounHere(view, firstToken)) return undefined;
  return {
    view,
    trigger,
    verb,
    light: trigger.class === "act_noun" ? lightVerb(view, trigger.norm, firstToken) : undefined,
    isReduced: verb !== undefined && isReduced(view, verb, trigger),
    start: clauseStart(view, firstToken),
    end: clauseEnd(view, endToken - 1),
  };
}

/** Lays `rule` over the anchor; `undefined` when it does not fit. */
export function layOver(cast: Cast, anchor: Anchor, rule: CompiledMatch): Match | undefined {
  const { view, trigger, light, start, end } = anchor;
  const verb = anchor.verb ?? (rule.slots.some(({ where }) => where === "subject") ? light : undefined);
  const isPassive = verb?.voice === "passive";
  if (verb !== undefined && isPassive !== rule.passive && !(rule.passive && anchor.isReduced)) return undefined;
  for (const norm of rule.needs) if (!tellsAct(view, norm, start, end)) return undefined;
  for (const norm of rule.bars) if (tellsAct(view, norm, start, end)) return undefined;
  const slots = new Map<string, NounPhrase>();
  let first = verb?.first ?? trigger.firstToken;
  let last = trigger.endToken;
  for (const slot of rule.slots) {
    if (slots.has(slot.slot)) continue;
    const phrase = place(cast, anchor, slot);
    if (phrase === undefined) {
      if (slot.optional) continue;
      return undefined;
    }
    slots.set(slot.slot, phrase);
    if (phrase.last - first < 60) first = Math.min(first, phrase.first);
    last = Math.max(last, phrase.last + 1);
  }
  return { view, trigger, verb, slots, first, end: Math.max(end, last) };
}

/** `her visit`, `the raids`, `importers of detained goods`: a word that could be a verb, after a determiner or `of`. */
function isNounHere(view: SentenceView, at: number): boolean {
  const before = keyAt(view, at - 1);
  return DETERMINERS.has(before) || before === "'s" || before === "'" || before === "of";
}

/** `a man detained in Beijing`: a participle without auxiliary and without object. */
function isReduced(view: SentenceView, verb: VerbGroup, trigger: Mention): boolean {
  if (verb.voice === "passive" || verb.certainty !== "done" || verb.first !== verb.verb || verb.participle)
    return false;
  if (!/(?:ed|en|ught|ld|begun)$/.test(keyAt(view, verb.verb))) return false;
  // `which a court ordered forfeited`
  if (keyAt(view, verb.first - 1) === "ordered") return false;
  // `held since March`: the preposition is the trigger's own. `opened last November`: a day follows.
  if (PREPOSITIONS.has(keyAt(view, trigger.endToken - 1)) || timexAt(view, trigger.endToken) !== undefined) return true;
  const next = keyAt(view, trigger.endToken);
  return /^(?:in|by|at|on|after|over|since|during|near|from|for|,|\.|)$/.test(next);
}

function tellsAct(view: SentenceView, norm: string, start: number, end: number): boolean {
  return view.words.some(
    (word) =>
      word.norm === norm &&
      word.firstToken >= start &&
      word.firstToken < end &&
      (word.class === "act" || word.class === "act_noun" || word.class === "act_cue"),
  );
}

/** What a clause begins behind, or with behind a comma. */
const STARTS = wordSet("; : but while");

function clauseStart(view: SentenceView, at: number): number {
  if (!holds(view, STARTS)) return view.sentence.firstToken;
  for (let back = at - 1; back >= view.sentence.firstToken; back--) {
    const key = keyAt(view, back);
    if (key === ";" || key === ":") return back + 1;
    if (key === "," && (keyAt(view, back + 1) === "but" || keyAt(view, back + 1) === "while")) return back + 1;
  }
  return view.sentence.firstToken;
}

function place(
  cast: Cast,
  { view, trigger, verb, light, isReduced: isReducedVerb, end }: Anchor,
  { where, words }: SlotRule,
): NounPhrase | undefined {
  const told = verb ?? light;
  switch (where) {
    case "subject":
      // `The case, opened in March, …`: what stands before the comma.
      if (isReducedVerb && verb !== undefined && keyAt(view, verb.first - 1) === ",")
        return phraseBefore(view, verb.first - 1);
      return told && (subjectOf(cast, view, told) ?? openingOf(view, told));
    case "object":
      return phraseAfter(view, trigger.endToken);
    case "owner":
      return ownerOf(view, trigger);
    case "after": {
      const phrase = phraseAfterPreposition(view, trigger.endToken, words);
      return phrase !== undefined && phrase.first < end && !isOthers(view, trigger, phrase) ? phrase : undefined;
    }
  }
}

/** `opened on a petition lodged by Hyundai`: the `by` is another participle's. */
function isOthers(view: SentenceView, { endToken }: Mention, { first }: NounPhrase): boolean {
  const at = keyAt(view, first - 1) === "by" ? first - 2 : first - 3;
  return at >= endToken && keyAt(view, at + 1) === "by" && /(?:[^e]ed|brought|sought|led|made)$/.test(keyAt(view, at));
}

/** The subject of a verb; a second verb (`raided … and took away …`) or a purpose shares the first one's. */
export function subjectOf(cast: Cast, view: SentenceView, verb: VerbGroup): NounPhrase | undefined {
  const before = keyAt(view, verb.first - 1);
  const shared =
    verb.purpose ||
    verb.participle ||
    CONJUNCTIONS.has(before) ||
    before === "" ||
    (before === "," && !closesAside(view, verb.first - 1));
  if (!shared) {
    const own = phraseBefore(view, verb.first);
    if (own !== undefined && !isRelative(view, own)) return own;
  }
  if (before === "who" || before === "which" || before === "that") {
    // The clause tells of the name it follows: `a penalty on Cadence, which pleaded guilty`.
    const end = keyAt(view, verb.first - 2) === "," ? verb.first - 2 : verb.first - 1;
    const named = (cast.actors.bySentence.get(view.sentence.index) ?? []).find(({ endToken }) => endToken === end);
    if (named !== undefined) return { first: named.firstToken, last: named.endToken - 1 };
    const head = phraseBefore(view, end);
    if (head !== undefined) return head;
  }
  const earlier = (cast.actors.bySentence.get(view.sentence.index) ?? []).find(
    ({ endToken }) => endToken <= verb.first,
  );
  const officers = shared ? officersFirst(view, verb.first) : undefined;
  if (officers !== undefined) return officers;
  return earlier === undefined ? undefined : { first: earlier.firstToken, last: earlier.endToken - 1 };
}

/** `The group pleaded guilty and paid …`: what a second verb of no named subject is told of opens the sentence. */
function openingOf(view: SentenceView, verb: VerbGroup): NounPhrase | undefined {
  const { firstToken } = view.sentence;
  return CONJUNCTIONS.has(keyAt(view, verb.first - 1)) && keyAt(view, firstToken) === "the"
    ? phraseAfter(view, firstToken)
    : undefined;
}

const OFFICERS = wordSet("agents officers police investigators inspectors prosecutors detectives troops authorities");

/** `Agents searched … and seized phones`: officers at the head of their sentence or of what is said in it, whose state it does not name. */
function officersFirst(view: SentenceView, before: number): NounPhrase | undefined {
  const said = view.speech.findLast(({ endToken }) => endToken <= before);
  const firstToken = said?.endToken ?? view.sentence.firstToken;
  for (let at = firstToken; at < firstToken + 3; at++)
    if (isAt(view, at, OFFICERS)) return { first: firstToken, last: at };
  return undefined;
}

/** The comma closes an apposition rather than listing one more verb. */
function closesAside(view: SentenceView, comma: number): boolean {
  const opener = asideOpener(view, comma);
  if (opener === undefined) return false;
  return !view.words.some(
    ({ class: kind, firstToken }) =>
      (kind === "act" || kind === "speech") &&
      firstToken < comma &&
      firstToken > opener &&
      /(?:ed|s)$/.test(keyAt(view, firstToken)) &&
      keyAt(view, opener + 1) !== "who" &&
      keyAt(view, opener + 1) !== "which",
  );
}

const RELATIVES = wordSet("who which that");

function isRelative(view: SentenceView, { first, last }: NounPhrase): boolean {
  return first === last && isAt(view, first, RELATIVES);
}

const SMALL = wordSet("the a an of on in to and for by with from");

/** `China's probe`, `the Commission's investigation`, `US raids`: the owner right before a noun. */
function ownerOf(view: SentenceView, trigger: Mention): NounPhrase | undefined {
  for (let at = trigger.firstToken - 1; at >= view.sentence.firstToken && trigger.firstToken - at <= 5; at--) {
    const { key, kind } = tokenAt(view, at);
    if (key === "'s" || key === "'") {
      let first = at - 1;
      while (
        first > view.sentence.firstToken &&
        tokenAt(view, first - 1).capital &&
        tokenAt(view, first - 1).kind === "word"
      )
        first--;
      return first < view.sentence.firstToken ? undefined : { first, last: at - 1 };
    }
    const name = view.names.find(({ firstToken, endToken }) => firstToken <= at && at < endToken);
    if (name !== undefined && countryOf(name) !== undefined) return { first: name.firstToken, last: name.endToken - 1 };
    if (kind !== "word" || isAuxiliary(key) || SMALL.has(key)) return undefined;
  }
  return undefined;
}
