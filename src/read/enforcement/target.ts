// Whom or what an act of enforcement befell: the phrase of the pattern's slot, else a name or the goods of the text.
import { type Cast, resolve } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { type Participant, participant, phraseText } from "../frames/record.ts";
import { type NounPhrase, phraseBefore } from "../grammar/noun-phrase.ts";
import { keyAt, type SentenceView, textOf } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import { NEEDS_TRADE } from "./kinds.ts";

/** The target of an act; null where the text names none. */
export function targetOf(cast: Cast, match: FrameMatch): Participant | null {
  const { view } = match;
  const slot = whoReceives(cast, match);
  if (slot === undefined) return NEEDS_TRADE.has(match.frame.kind) ? goodsTarget(cast) : namedTarget(cast, match);
  // `Halden Ltd and its affiliate will pay`: whose affiliate it is.
  if (/^and its$/.test(textOf(view, slot.first - 1, slot.first))) {
    const owner = namedTarget(cast, match);
    if (owner !== null) return owner;
  }
  const told = whoWasTold(view, slot.first);
  if (told !== undefined) return { name: phraseText(view, told) };
  const [actor] = resolve(cast, view, slot);
  const words = headlineObject(view, phraseText(view, slot));
  const country = actor?.country;
  const resolved =
    actor !== undefined && (actor.kind === "person" || /^(?:it|he|she|they|the \w+)$/i.test(words))
      ? actor.name
      : words;
  return { name: resolved, ...(country === undefined ? {} : { country }) };
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

/** What an investigation without named target is about: the goods of the text. */
function goodsTarget(cast: Cast): Participant | null {
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
