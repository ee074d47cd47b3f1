// Whom or what an act of enforcement befell: the phrase of the pattern's slot, else a name or the goods of the text.
import { type Actor, type ActorKind, type Cast, resolve } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { type Participant, participant, phraseText } from "../frames/record.ts";
import { type NounPhrase, phraseAfter, phraseBefore } from "../grammar/noun-phrase.ts";
import { keyAt, type SentenceView, textOf, tokenAt } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import type { Measure } from "../measures/record.ts";
import { shipName } from "./ship-name.ts";
import { NEEDS_TRADE } from "./kinds.ts";

/** The target of an act; null where the text names none. `measures`: those of the same state, whose goods and firms it may be about. */
export function targetOf(cast: Cast, match: FrameMatch, measures: readonly Measure[]): Participant | null {
  const { view } = match;
  const asked = whoIsAskedAbout(cast, match);
  if (asked !== undefined) return asked;
  const slot = beforeWho(view, behindOf(view, whoReceives(cast, match)));
  if (slot === undefined || isRequest(view, slot) || isInBody(view, slot))
    return targetElsewhere(cast, match, measures);
  // `Ann Li, 28, of Reno, is charged`: whoever is that old.
  if (tokenAt(view, slot.first).kind === "number" && /^\d\d?, of\b/.test(textOf(view, slot.first, slot.last)))
    return namedTarget(cast, match);
  // `Halden Ltd and its affiliate will pay`: whose affiliate it is.
  if (/^and its$/.test(textOf(view, slot.first - 1, slot.first))) {
    const owner = namedTarget(cast, match);
    if (owner !== null) return owner;
  }
  // `opened an inquiry into a "sudden" rise in imports`: the sign cuts the phrase off.
  if (slot.first === slot.last && /^(?:an?|the)$/.test(keyAt(view, slot.first)))
    return targetElsewhere(cast, match, measures);
  // `settled with the Treasury`, `a settlement with two departments`: whoever settled it pays.
  if (match.frame.kind === "fine" && resolve(cast, view, slot).some(isAgency)) return namedTarget(cast, match);
  const told = whoWasTold(view, slot.first);
  if (told !== undefined) return { name: phraseText(view, told) };
  if (match.frame.kind === "investigation" && MEASURES.test(textOf(view, slot.first, slot.last)))
    return targetElsewhere(cast, match, measures);
  if (DEALS.test(textOf(view, slot.first, slot.last))) {
    const firm = firmTarget(cast, measures);
    if (firm !== undefined) return firm;
  }
  const [actor] = resolve(cast, view, slot);
  const words = headlineObject(view, phraseText(view, heldIn(view, slot)));
  const country = actor?.country;
  const resolved =
    actor !== undefined && (actor.kind === "person" || isShortFor(view, slot, actor.kind))
      ? actor.name
      : (shipName(cast.document.text, words) ?? words);
  return { name: resolved, ...(country === undefined ? {} : { country }) };
}

function isAgency({ kind }: Actor): boolean {
  return kind === "authority" || kind === "country";
}

/** `the deal`: known by the firm it is about. */
const DEALS = /^(?:the|this|that|its) (?:deal|takeover|acquisition|purchase|transaction|sale|merger|bid)$/i;

/** A review of duties is one of the goods they are on. */
const MEASURES = /^(?:of )?(?:the )?(?:[\w-]+ )*(?:duties|tariffs|measures|dumping)$/i;

/** `it`, `the company`, `the Shenzhen group`: a name that the text gave before. */
function isShortFor(view: SentenceView, { first, last }: NounPhrase, kind: ActorKind): boolean {
  const words = textOf(view, first, last);
  if (/^(?:it|he|she|they|him|her|them)$/i.test(words)) return true;
  return (kind === "company" || kind === "organisation") && /^(?:the|this|that) [\w-]+(?: \w+)?$/i.test(words);
}

/** `started an investigation of Qualcomm`: a phrase that opens with `of` is what follows it. */
function behindOf(view: SentenceView, slot: NounPhrase | undefined): NounPhrase | undefined {
  const opens = slot !== undefined && slot.first < slot.last && keyAt(view, slot.first) === "of";
  return opens ? { first: slot.first + 1, last: slot.last } : slot;
}

/** `an employee who visited family is being kept from leaving`: the clause behind `who` is about whoever stands before it. */
function beforeWho(view: SentenceView, slot: NounPhrase | undefined): NounPhrase | undefined {
  return slot !== undefined && keyAt(view, slot.first - 1) === "who" ? phraseBefore(view, slot.first - 1) : slot;
}

/** `a probe by the Ministry of Economy and Trade`: what follows `of` is the name of a body. */
function isInBody(view: SentenceView, { first }: NounPhrase): boolean {
  return view.names.some((name) => name.class === "authority" && name.firstToken < first && name.endToken > first);
}

/** `granted Nvidia licences to sell chips`: what follows `to` is no name, what follows the verb is one. */
function whoReceives(cast: Cast, { view, slots }: FrameMatch): NounPhrase | undefined {
  const to = slots.get("recipients");
  const object = slots.get("target") ?? slots.get("cargo_word") ?? slots.get("deal_cue");
  if (to === undefined || object === undefined) return to ?? object;
  const isName = (phrase: NounPhrase): boolean => resolve(cast, view, phrase).some(({ kind }) => kind === "company");
  return !isName(to) && isName(object) ? object : to;
}

/** `A former partner has been told he may not leave`: he is whoever was told. */
function whoWasTold(view: SentenceView, at: number): NounPhrase | undefined {
  if (!/^(?:he|she|they)$/.test(keyAt(view, at)) || keyAt(view, at - 1) !== "told") return undefined;
  return phraseBefore(view, verbGroup(view, at - 1).first);
}

/** `€5.8 million in cash and 27 vehicles`: a sum is told by what it is in. */
function heldIn(view: SentenceView, slot: NounPhrase): NounPhrase {
  const isSum = view.figures.some(({ kind, endToken }) => kind === "money" && endToken - 1 === slot.last);
  if (!isSum || keyAt(view, slot.last + 1) !== "in") return slot;
  const what = phraseAfter(view, slot.last + 2);
  return what === undefined ? slot : { first: slot.first, last: what.last };
}

/** `looking into whether Qualcomm broke the law`: the first name in the clause. */
function whoIsAskedAbout({ actors }: Cast, { view, trigger, frame }: FrameMatch): Participant | undefined {
  if (frame.kind !== "investigation") return undefined;
  const ask = [trigger.endToken - 1, trigger.endToken, trigger.endToken + 1].find((at) =>
    /^(?:whether|how|if)$/.test(keyAt(view, at)),
  );
  if (ask === undefined) return undefined;
  const named = (actors.bySentence.get(view.sentence.index) ?? []).find(({ firstToken }) => firstToken > ask);
  if (named === undefined || named.firstToken > ask + ASKED_REACH) return undefined;
  const { kind } = named.actor;
  if (kind === "company" || kind === "person" || kind === "organisation") return participant(named.actor);
  const phrase = phraseAfter(view, ask + 1);
  return phrase && { name: phraseText(view, phrase) };
}

/** Tokens from `whether` to the name it asks about: `whether the US chipmaker Nvidia`. */
const ASKED_REACH = 5;

/** `on a complaint from producers`, `at the request of the industry`: who asked for it, not what it is about. */
function isRequest(view: SentenceView, { first, last }: NounPhrase): boolean {
  if (keyAt(view, first - 1) === "of" && ASKS.test(keyAt(view, first - 2))) return true;
  if (/^(?:of|the)$/.test(keyAt(view, first - 1)) && ASKS.test(keyAt(view, first - 3))) return true;
  return /^(?:an? |the |a joint )?(?:complaints?|petitions?|applications?|pleas?|requests?)\b/i.test(
    textOf(view, first, last),
  );
}

const ASKS = /^(?:request|behest|petition|plea|application|complaint|initiative|instigation)$/;

/** A review is of the firm that the text is about, another case of its goods; what befalls people names them. */
function targetElsewhere(cast: Cast, match: FrameMatch, measures: readonly Measure[]): Participant | null {
  const { kind } = match.frame;
  // Nobody fines goods.
  if (!NEEDS_TRADE.has(kind) || kind === "fine" || kind === "charge") return namedTarget(cast, match);
  const isReview = kind === "security_review" || /review/.test(textOf(match.view, match.first, match.end - 1));
  return (isReview ? firmTarget(cast, measures) : undefined) ?? goodsTarget(cast, measures);
}

function firmTarget(cast: Cast, measures: readonly Measure[]): Participant | undefined {
  const hit = measures.find(({ target }) => target.entities.length > 0)?.target.entities[0];
  if (hit !== undefined) return { name: hit };
  const firm = cast.document.names.find((name) => name.class === "company");
  return firm === undefined ? undefined : { name: firm.norm, ...(firm.of === undefined ? {} : { country: firm.of }) };
}

/** What an investigation without named target is about: the goods of the text's measure, else those it names first. */
function goodsTarget(cast: Cast, measures: readonly Measure[]): Participant | null {
  const hit = measures.find(({ goods, background }) => background !== true && goods.length > 0)?.goods[0];
  if (hit !== undefined) return { name: hit.text };
  const goods = cast.document.names.find((name) => name.class === "goods");
  return goods === undefined ? null : { name: cast.document.text.slice(goods.start, goods.end) };
}

/** `Office of US Firm, Detains Staff`: in a headline a comma stands for "and". */
function headlineObject({ sentence }: SentenceView, words: string): string {
  return sentence.zone === "title" || sentence.zone === "related" ? words.replace(/,\s.*$/, "") : words;
}

/** The first person or firm of the sentence: `Mintz executive caught in web of exit bans`. */
function namedTarget(cast: Cast, { view }: FrameMatch): Participant | null {
  const found = (cast.actors.bySentence.get(view.sentence.index) ?? []).find(
    ({ actor }) => actor.kind === "company" || actor.kind === "person" || actor.kind === "organisation",
  );
  if (found === undefined) return null;
  const named = participant(found.actor);
  // "Mintz executive": one of the firm's people, not the firm.
  const head = keyAt(view, found.endToken) === "'s" ? found.endToken + 1 : found.endToken;
  return STAFF.test(keyAt(view, head)) ? { ...named, name: textOf(view, found.firstToken, head) } : named;
}

const STAFF =
  /^(?:executives?|employees?|staff|bankers?|managers?|partners?|consultants?|workers?|engineers?|director|boss)$/;
