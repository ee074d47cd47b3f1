// `the Treasury Secretary`, `the minister`, `the spokesperson`: the person a title means, by who was named before or by
// who held the office on the publication day.
import type { LexiconEntry } from "../lexicon/entry.ts";
import type { NounPhrase } from "../grammar/noun-phrase.ts";
import { keyAt, textOf, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { actorWith, countryOf, type Actor, type ActorMention } from "./actor.ts";
import { lookBack, plainName, type Cast } from "./cast.ts";

const STOP: ReadonlySet<string> = new Set(["the", "a", "an", "of", "for", "'s", "its", "his", "her"]);

function contentKeys(view: SentenceView, { first, last }: NounPhrase): readonly string[] {
  const keys: string[] = [];
  for (let at = first; at <= last; at++) {
    const { key, kind } = tokenAt(view, at);
    if (kind === "word" && !STOP.has(key)) keys.push(key);
  }
  return keys;
}

/** `the Treasury Secretary`, `the minister`, `the spokesperson`: someone named before, else the holder on that day. */
export function resolveTitle(cast: Cast, view: SentenceView, item: NounPhrase, within: readonly ActorMention[]): Actor {
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
      const role = stemsOf(actor);
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
  return actorWith("group", plainName(view, item), {
    country: country ?? (authority === undefined && definite ? cast.home : undefined),
    role: keys.slice(-2).join(" "),
  });
}

function countryWord(view: SentenceView, item: NounPhrase, key: string): boolean {
  return view.names.some(
    (name) =>
      name.firstToken >= item.first &&
      name.endToken <= item.last + 1 &&
      (name.class === "country" || name.class === "demonym" || name.class === "capital" || name.class === "bloc") &&
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

const stemsByRole = new Map<string, ReadonlySet<string>>();
/** Roles are told in few ways; a text may still make up any number of them. */
const MOST_ROLES = 500;

function stemsOf({ role = "" }: Actor): ReadonlySet<string> {
  let stems = stemsByRole.get(role);
  if (stems !== undefined) return stems;
  if (stemsByRole.size >= MOST_ROLES) stemsByRole.clear();
  stemsByRole.set(role, (stems = roleStems(role)));
  return stems;
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
  const fitting = (byRole(cast.officeHolders).get(roleKey(wanted)) ?? []).filter(
    ({ of, from, to }) =>
      (country === undefined || of?.split(".")[0] === country) && (from ?? "") <= on && (to === undefined || on < to),
  );
  const [entry, second] = fitting;
  if (entry === undefined || second !== undefined) return undefined;
  return actorWith("person", entry.norm, {
    country: entry.of?.split(".")[0] ?? "",
    role: entry.codes?.join(" ") ?? "",
  });
}

const compiled = new WeakMap<readonly LexiconEntry[], ReadonlyMap<string, readonly LexiconEntry[]>>();

/** The rows by the words of their office, compiled once for each lexicon. */
function byRole(rows: readonly LexiconEntry[]): ReadonlyMap<string, readonly LexiconEntry[]> {
  const known = compiled.get(rows);
  if (known !== undefined) return known;
  const roles = Map.groupBy(rows, ({ codes }) => roleKey([...roleStems(codes?.join(" ") ?? "")]));
  compiled.set(rows, roles);
  return roles;
}

function roleKey(stems: readonly string[]): string {
  return stems.toSorted().join(" ");
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
    return actorWith("group", plainName(earlier, phrase), {
      role: textOf(earlier, title.firstToken, title.endToken - 1),
      country,
    });
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
