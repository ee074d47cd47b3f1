// Pronouns and short names: `it`, `the ministry`, `the company`, `the filing`, `the government`.
import { type NounPhrase, phraseBefore } from "../grammar/noun-phrase.ts";
import { keyAt, textOf, type SentenceView } from "../grammar/sentence-view.ts";
import { actorWith, OUTLET, stateActor, type Actor, type ActorMention } from "./actor.ts";
import { isBody, isFirstInSentence, lookBack, type Cast } from "./cast.ts";
import { countryName } from "./country-name.ts";
import { wordSet } from "../grammar/word-set.ts";

/** he and she are the last person, it and they the last body, the subject of its sentence first. */
export function resolvePronoun(cast: Cast, view: SentenceView, at: number): Actor | undefined {
  const key = keyAt(view, at);
  const back = lookBack(cast, at);
  if (/^(?:he|she|him|who)$/.test(key)) {
    const people = back.filter(({ actor }) => actor.kind === "person");
    const [nearest] = people;
    // `Yellen met Li, He and Liu. She …`: the subject of the sentence before, not the last one she met.
    const subject = people.find((one) => one.sentence === nearest?.sentence && isFirstInSentence(cast, one));
    return (subject ?? nearest)?.actor ?? unknownPerson(back);
  }
  const speaker = key === "it" || key === "they" ? speakerOf(cast, view, at) : undefined;
  if (speaker !== undefined) return speaker;
  const bodies = back.filter(({ actor }) => isBody(actor));
  if (key === "it" || key === "itself")
    return (
      bodies.find((one) => isFirstInSentence(cast, one)) ??
      bodies[0] ??
      back.find((one) => one.actor.kind === "country" && isFirstInSentence(cast, one)) ??
      back.find(({ actor }) => actor.kind === "country")
    )?.actor;
  if (key === "they") return back.find(({ actor }) => isBody(actor) || actor.kind === "country")?.actor;
  return actorWith("group", textOf(view, at, at));
}

/** Tokens of whoever is told: `told the World Trade Organization it was lodging …`. */
const HEARER = 4;

/** `China said it had filed a case with the WTO`: who says so of itself. */
function speakerOf(cast: Cast, view: SentenceView, at: number): Actor | undefined {
  const end = keyAt(view, at - 1) === "that" ? at - 1 : at;
  const said = view.speech.findLast(
    ({ firstToken, endToken }) =>
      endToken === end || (keyAt(view, firstToken) === "told" && endToken < end && end - endToken <= HEARER),
  );
  if (said === undefined) return undefined;
  const before = (cast.actors.bySentence.get(view.sentence.index) ?? []).filter(
    ({ endToken }) => endToken <= said.firstToken,
  );
  const subject = phraseBefore(view, said.firstToken);
  const isSubject = ({ firstToken, endToken }: ActorMention): boolean =>
    subject !== undefined && firstToken >= subject.first && endToken <= subject.last + 1;
  const speaker = (before.findLast(isSubject) ?? before[0])?.actor;
  return speaker !== undefined && (isBody(speaker) || speaker.kind === "country") ? speaker : undefined;
}

/** The last name that could be somebody's, where none is known to be. */
function unknownPerson(back: readonly ActorMention[]): Actor | undefined {
  const actor = back.find(
    ({ actor: one }) => one.kind === "organisation" && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(one.name),
  )?.actor;
  return actor && { ...actor, kind: "person" };
}

const BODY_WORDS =
  /^(?:ministry|commission|council|department|bureau|agency|regulator|office|administration|watchdog|authority|association|tribunal|court|panel|commissioner|bank|chamber|union|federation|institute)$/;
const FIRM_WORDS =
  /^(?:company|firm|group|manufacturer|chipmaker|maker|carmaker|drugmaker|supplier|corporation|retailer|lender|startup|giant|miner)$/;
const PAPER_WORDS = /^(?:statement|filing|release|document|letter|report|readout)$/;
/** Papers only an authority can issue. */
const ORDER_WORDS =
  /^(?:rule|order|notice|announcement|notification|decree|circular|regulation|gazette|directive|ruling|proclamation)$/;

const POINTING = wordSet("the its their this that his her");

/** `the ministry`, `the company`, `the filing`, `the government`: the body that was named before. */
export function resolveShortName(cast: Cast, view: SentenceView, item: NounPhrase): Actor | undefined {
  const head = keyAt(view, item.last);
  const determiner = keyAt(view, item.first);
  if (item.last - item.first > 2 || !POINTING.has(determiner)) return undefined;
  const back = lookBack(cast, item.first);
  if (head === "government" || head === "authorities") {
    const country = back.find(({ actor }) => actor.country !== undefined)?.actor.country ?? cast.home;
    return country === undefined
      ? undefined
      : actorWith("authority", `${countryName(country)} government`, { country, norm: `${country}.GOV` });
  }
  // `said his country would file a complaint`
  if (head === "country" && determiner !== "the" && item.last === item.first + 1) {
    const country = back.find(({ actor }) => actor.country !== undefined)?.actor.country;
    return country === undefined ? undefined : stateActor(country);
  }
  if (BODY_WORDS.test(head)) {
    // `ministry` is in `Commerce Ministry` and `Ministries`, not in `Administration`.
    const stem = new RegExp(`\\b${head.slice(0, 6)}`, "i");
    return (
      back.find(
        ({ actor }) => (actor.kind === "authority" || actor.kind === "organisation") && stem.test(actor.name),
      ) ?? back.find(({ actor }) => actor.kind === "authority")
    )?.actor;
  }
  if (FIRM_WORDS.test(head)) {
    const firms = back.filter(
      ({ actor, firstToken }) =>
        actor.kind === "company" ||
        (actor.kind === "organisation" &&
          actor.role !== OUTLET &&
          !/^(?:in|at|near|from)$/.test(cast.document.tokens[firstToken - 1]?.key ?? "")),
    );
    return (firms.find((one) => isFirstInSentence(cast, one)) ?? firms[0])?.actor;
  }
  if (ORDER_WORDS.test(head)) {
    const nearest = back.find(({ actor }) => actor.kind === "authority");
    // `the BIS of the Department of Commerce`: the body that acts is named first.
    return back.findLast(({ actor, sentence }) => actor.kind === "authority" && sentence === nearest?.sentence)?.actor;
  }
  if (PAPER_WORDS.test(head))
    return (
      back.find(({ actor }) => isBody(actor) && actor.kind !== "organisation")?.actor ??
      back.find(({ actor }) => isBody(actor))?.actor
    );
  return undefined;
}
