// From the words of a noun phrase to the actors they stand for: names first, then pronouns and short titles by looking
// back, then the office-holder of the day, else the words themselves.
import type { AnnotatedDocument, LexiconEntry } from "../document/model.ts";
import { CONJUNCTIONS, DETERMINERS, PRONOUNS } from "../grammar/function-words.ts";
import type { NounPhrase } from "../grammar/noun-phrase.ts";
import { keyAt, textOf, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { countryOf, type Actor, type ActorKind, type ActorMention } from "./actor.ts";
import { countryName } from "./country-name.ts";
import type { Actors } from "./find-actors.ts";

export interface Cast {
  readonly document: AnnotatedDocument;
  readonly views: readonly SentenceView[];
  readonly actors: Actors;
  /** Lexicon rows of people with their offices. */
  readonly officeHolders: readonly LexiconEntry[];
  /** The country a text without other clues is about: that of its first authority or country. */
  readonly home: string | undefined;
}

const RANK: Readonly<Record<ActorKind, number>> = {
  person: 0,
  authority: 1,
  company: 2,
  organisation: 2,
  group: 3,
  bloc: 3,
  country: 4,
};
const LOOK_BACK = 80;

/** The actors of a phrase; coordinated names give several. Empty only for an empty phrase. */
export function resolve(cast: Cast, view: SentenceView, phrase: NounPhrase): readonly Actor[] {
  const items = splitItems(view, phrase);
  const actors = items.flatMap((item) => resolveItem(cast, view, item) ?? []);
  // `a spokeswoman for the office, Zhu Fenglian`: the title is the person's.
  const hasPerson = actors.some(({ kind }) => kind === "person");
  return actors.filter(
    (actor, index) =>
      actors.findIndex(({ name }) => name === actor.name) === index &&
      !(hasPerson && actor.kind === "group" && actor.role !== undefined),
  );
}

/** The actor a phrase is about: a person before a body, a body before a country. */
export function resolveOne(cast: Cast, view: SentenceView, phrase: NounPhrase): Actor | undefined {
  const actors = resolve(cast, view, phrase);
  return actors.find(({ kind }) => kind === "person") ?? actors[0];
}

/** `Premier Li, Vice Premier He and Finance Minister Liu`: one phrase each; an apposition stays with its name. */
function splitItems(view: SentenceView, { first, last }: NounPhrase): readonly NounPhrase[] {
  const items: NounPhrase[] = [];
  let from = first;
  for (let at = first; at <= last + 1; at++) {
    const key = at > last ? "," : keyAt(view, at);
    if (key !== "," && !(CONJUNCTIONS.has(key) && tokenAt(view, at + 1).kind === "word")) continue;
    if (at > from) items.push({ first: from, last: at - 1 });
    from = at + 1;
  }
  return items;
}

function resolveItem(cast: Cast, view: SentenceView, item: NounPhrase): Actor | undefined {
  const within = mentionsWithin(cast, view, item);
  const best = bestOf(view, within, item);
  if (best !== undefined && best.actor.kind === "person") return best.actor;
  const headKey = keyAt(view, item.last);
  if (item.first === item.last && PRONOUNS.has(headKey)) return resolvePronoun(cast, view, item.first, headKey);
  const title = titleWithin(view, item);
  if (title !== undefined) return resolveTitle(cast, view, item, within);
  if (best !== undefined && best.actor.kind !== "country") return completed(cast, view, best);
  const role = resolveShortName(cast, view, item);
  if (role !== undefined) return role;
  if (best !== undefined && isWhole(view, best, item)) return best.actor;
  return plain(view, item, best?.actor.country);
}

/** A ministry that does not say whose belongs to the country named beside it, or to the home of the text. */
function completed(cast: Cast, view: SentenceView, { actor, firstToken, sentence }: ActorMention): Actor {
  if (actor.country !== undefined || actor.kind !== "authority") return actor;
  const before = cast.actors.bySentence
    .get(sentence)
    ?.findLast(
      (one) => one.endToken <= firstToken && firstToken - one.endToken <= 1 && one.actor.country !== undefined,
    );
  const country = before?.actor.country ?? cast.home;
  const name =
    before !== undefined && view.sentence.index === sentence
      ? textOf(view, before.firstToken, lastTokenOf(cast, firstToken, sentence))
      : actor.name;
  return { ...actor, name, ...(country === undefined ? {} : { country }) };
}

function lastTokenOf(cast: Cast, firstToken: number, sentence: number): number {
  const mention = cast.actors.bySentence.get(sentence)?.find((one) => one.firstToken === firstToken);
  return (mention?.endToken ?? firstToken + 1) - 1;
}

function mentionsWithin(cast: Cast, view: SentenceView, { first, last }: NounPhrase): readonly ActorMention[] {
  return (cast.actors.bySentence.get(view.sentence.index) ?? []).filter(
    ({ firstToken, endToken }) => endToken > first && firstToken <= last,
  );
}

/** The name that answers "who": the highest rank; among equals the first, unless it only owns the next (`China's …`). */
function bestOf(view: SentenceView, within: readonly ActorMention[], { last }: NounPhrase): ActorMention | undefined {
  let best: ActorMention | undefined;
  for (const one of within) {
    if (best === undefined || RANK[one.actor.kind] < RANK[best.actor.kind]) best = one;
    else if (
      RANK[one.actor.kind] === RANK[best.actor.kind] &&
      keyAt(view, best.endToken) === "'s" &&
      one.endToken <= last + 1
    )
      best = one;
  }
  return best;
}

function isWhole(view: SentenceView, { firstToken, endToken }: ActorMention, { first, last }: NounPhrase): boolean {
  const lead = firstToken - first;
  return endToken > last && (lead === 0 || (lead <= 2 && DETERMINERS.has(keyAt(view, first))));
}

function titleWithin(view: SentenceView, { first, last }: NounPhrase): string | undefined {
  const title = view.words.findLast(
    (word) => word.class === "title" && word.firstToken >= first && word.endToken <= last + 1,
  );
  const office = view.names.find(
    (name) => name.class === "office" && name.firstToken >= first && name.endToken <= last + 1,
  );
  return title?.norm ?? office?.norm;
}

const STOP: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "of",
  "for",
  "'s",
  "us",
  "u.s",
  "chinese",
  "its",
  "his",
  "her",
]);

function contentKeys(view: SentenceView, { first, last }: NounPhrase): readonly string[] {
  const keys: string[] = [];
  for (let at = first; at <= last; at++) {
    const { key, kind } = tokenAt(view, at);
    if (kind === "word" && !STOP.has(key)) keys.push(key);
  }
  return keys;
}

/** `the Treasury Secretary`, `the minister`, `the spokesperson`: someone named before, else the holder on that day. */
function resolveTitle(cast: Cast, view: SentenceView, item: NounPhrase, within: readonly ActorMention[]): Actor {
  const keys = contentKeys(view, item);
  const definite =
    keyAt(view, item.first) === "the" ||
    tokenAt(view, item.first).capital ||
    keyAt(view, item.first) === "his" ||
    keyAt(view, item.first) === "her";
  const country = within.find(({ actor }) => actor.country !== undefined)?.actor.country ?? countryInNames(view, item);
  const wanted = keys.filter((key) => !countryWord(view, item, key)).map(titleStem);
  if (definite || country !== undefined) {
    for (const mention of lookBack(cast, item.first)) {
      const { actor } = mention;
      if (actor.kind !== "person" || actor.role === undefined) continue;
      if (country !== undefined && actor.country !== undefined && actor.country !== country) continue;
      const role = roleStems(actor.role);
      if (wanted.every((key) => role.has(key))) return actor;
    }
    const holder = officeHolder(cast, wanted, country ?? cast.home);
    if (holder !== undefined) return holder;
    const earlier = earlierTitle(cast, view, item, wanted);
    if (earlier !== undefined) return earlier;
  }
  const authority = within.find(
    ({ actor }) => actor.kind === "authority" || actor.kind === "company" || actor.kind === "organisation",
  );
  return {
    kind: "group",
    name: plainName(view, item),
    ...(country === undefined
      ? authority === undefined && definite && cast.home !== undefined
        ? { country: cast.home }
        : {}
      : { country }),
    role: keys.slice(-2).join(" "),
  };
}

function countryWord(view: SentenceView, item: NounPhrase, key: string): boolean {
  return view.names.some(
    (name) =>
      (name.class === "country" || name.class === "demonym" || name.class === "capital" || name.class === "bloc") &&
      name.firstToken >= item.first &&
      name.endToken <= item.last + 1 &&
      keyAt(view, name.firstToken) === key,
  );
}

function countryInNames(view: SentenceView, { first, last }: NounPhrase): string | undefined {
  for (const name of view.names)
    if (name.firstToken >= first && name.endToken <= last + 1) {
      const country = countryOf(name);
      if (country !== undefined) return country;
    }
  return undefined;
}

/** spokesman, spokeswoman and spokesperson are one title. */
function titleStem(key: string): string {
  return key.startsWith("spokes") ? "spokesperson" : key.replace(/s$/, "");
}

function roleStems(role: string): ReadonlySet<string> {
  return new Set(
    role
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .map(titleStem),
  );
}

/** Holder of the office on the publication day; none when the words fit several. */
function officeHolder(cast: Cast, wanted: readonly string[], country: string | undefined): Actor | undefined {
  const on = cast.document.published?.value;
  if (on === undefined || (wanted.length < 2 && country === undefined)) return undefined;
  const fitting = cast.officeHolders.filter((entry) => {
    if (country !== undefined && entry.of?.split(".")[0] !== country) return false;
    if ((entry.from ?? "") > on || (entry.to !== undefined && entry.to <= on)) return false;
    const role = roleStems(entry.codes?.join(" ") ?? "");
    return wanted.length === role.size && wanted.every((key) => role.has(key));
  });
  const [entry, second] = fitting;
  if (entry === undefined || second !== undefined) return undefined;
  return {
    kind: "person",
    name: entry.norm,
    country: entry.of?.split(".")[0] ?? "",
    role: entry.codes?.join(" ") ?? "",
  };
}

/** `the spokesperson` after `a MOFCOM spokesperson`: the fuller phrase used before. */
function earlierTitle(cast: Cast, view: SentenceView, item: NounPhrase, wanted: readonly string[]): Actor | undefined {
  const last = wanted.at(-1);
  if (wanted.length > 2 || last === undefined) return undefined;
  for (let back = view.sentence.index; back >= 0 && view.sentence.index - back <= 12; back--) {
    const earlier = cast.views[back];
    if (earlier === undefined) continue;
    const title = earlier.words.findLast(
      (word) =>
        word.class === "title" && titleStem(keyAt(earlier, word.firstToken)) === last && word.endToken <= item.first,
    );
    if (title === undefined) continue;
    let first = title.firstToken;
    while (first > earlier.sentence.firstToken && title.firstToken - first < 6 && isModifier(earlier, first - 1))
      first--;
    if (title.firstToken - first < 1) continue;
    const phrase = { first, last: title.endToken - 1 };
    const country = countryInNames(earlier, phrase) ?? cast.home;
    return {
      kind: "group",
      name: plainName(earlier, phrase),
      role: textOf(earlier, title.firstToken, title.endToken - 1),
      ...(country === undefined ? {} : { country }),
    };
  }
  return undefined;
}

function isModifier(view: SentenceView, at: number): boolean {
  const { key, kind, capital } = tokenAt(view, at);
  return (
    kind === "word" &&
    (capital ||
      key === "'s" ||
      /^(?:ministry|commerce|foreign|trade|department|government|commission|office|house|company|senior)$/.test(key))
  );
}

function resolvePronoun(cast: Cast, view: SentenceView, at: number, key: string): Actor | undefined {
  if (key === "he" || key === "she" || key === "him" || key === "who")
    return lookBack(cast, at).find(({ actor }) => actor.kind === "person")?.actor;
  if (key === "it" || key === "itself")
    return (
      lookBack(cast, at).find(({ actor, sentence }) => isBody(actor) && isSubject(cast, sentence, actor))?.actor ??
      lookBack(cast, at).find(({ actor }) => isBody(actor))?.actor
    );
  if (key === "they") return lookBack(cast, at).find(({ actor }) => isBody(actor) || actor.kind === "country")?.actor;
  return { kind: "group", name: textOf(view, at, at) };
}

function isBody(actor: Actor): boolean {
  return actor.kind === "authority" || actor.kind === "company" || actor.kind === "organisation";
}

function isSubject(cast: Cast, sentence: number, actor: Actor): boolean {
  return cast.actors.bySentence.get(sentence)?.[0]?.actor.name === actor.name;
}

const BODY_WORDS =
  /^(?:ministry|commission|council|department|bureau|agency|regulator|office|administration|watchdog|authority|association|tribunal|court|panel|commissioner|bank|chamber|union|federation|institute)$/;
const FIRM_WORDS =
  /^(?:company|firm|group|manufacturer|chipmaker|maker|carmaker|drugmaker|supplier|corporation|retailer|lender|startup|giant|miner)$/;
const PAPER_WORDS = /^(?:statement|filing|release|document|letter|report|readout)$/;
/** Papers only an authority can issue. */
const ORDER_WORDS =
  /^(?:rule|order|notice|announcement|notification|decree|circular|regulation|gazette|directive|ruling|proclamation)$/;

/** `the ministry`, `the company`, `the filing`, `the government`: the body that was named before. */
function resolveShortName(cast: Cast, view: SentenceView, item: NounPhrase): Actor | undefined {
  const head = keyAt(view, item.last);
  const determiner = keyAt(view, item.first);
  if (item.last - item.first > 2 || !/^(?:the|its|their|this|that|his|her)$/.test(determiner)) return undefined;
  const back = lookBack(cast, item.first);
  if (head === "government" || head === "authorities") {
    const country = back.find(({ actor }) => actor.country !== undefined)?.actor.country ?? cast.home;
    return country === undefined
      ? undefined
      : { kind: "authority", name: `${countryName(country)} government`, country, norm: `${country}.GOV` };
  }
  if (BODY_WORDS.test(head)) {
    const stem = head.slice(0, 6);
    return (
      back.find(
        ({ actor }) =>
          (actor.kind === "authority" || actor.kind === "organisation") && actor.name.toLowerCase().includes(stem),
      ) ?? back.find(({ actor }) => actor.kind === "authority")
    )?.actor;
  }
  if (FIRM_WORDS.test(head))
    return back.find(({ actor }) => actor.kind === "company" || actor.kind === "organisation")?.actor;
  if (ORDER_WORDS.test(head)) return back.find(({ actor }) => actor.kind === "authority")?.actor;
  if (PAPER_WORDS.test(head))
    return (
      back.find(({ actor }) => isBody(actor) && actor.kind !== "organisation")?.actor ??
      back.find(({ actor }) => isBody(actor))?.actor
    );
  return undefined;
}

/** Actors before token `at`, nearest first. */
function lookBack(cast: Cast, at: number): readonly ActorMention[] {
  const { mentions } = cast.actors;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.firstToken ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - LOOK_BACK), low).toReversed();
}

function plain(view: SentenceView, item: NounPhrase, country: string | undefined): Actor {
  return { kind: "group", name: plainName(view, item), ...(country === undefined ? {} : { country }) };
}

/** The words without a leading article. */
function plainName(view: SentenceView, { first, last }: NounPhrase): string {
  const from = first < last && /^(?:the|an?)$/.test(keyAt(view, first)) ? first + 1 : first;
  return textOf(view, from, last);
}
