// Pairs of entries of official lists, judged by what the lists themselves say: two entries of different lists that bear one passport,
// tax or IMO number, or of which one names the other's reference, are one party; two entries of one list that are called alike are two,
// but for those of two regimes of the UK list that bear one name.
// Most of each entry is then left out, the numbers among it, so that names and what else is left must tell.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Listing } from "../src/base/listing.ts";
import type { ScreenQuery } from "../src/screen/index.ts";
import { idKey } from "../src/screen/index/id-key.ts";
import { isProof } from "../src/screen/score/facts.ts";
import { officialLists } from "./official-lists.ts";
import { createRandom, type Random } from "./random.ts";

export interface ListPair {
  /** Of both entries, for dividing the pairs into halves. */
  readonly id: string;
  readonly judged: "same" | "different";
  readonly a: ScreenQuery;
  readonly b: ScreenQuery;
}

const UN = "UN-CONSOLIDATED";
const UK = "UK-SANCTIONS-LIST";
const SDN = "US-OFAC-SDN";
/** Copies the SDN list. */
const CSL = "US-CSL";
/** Lists that give no party two rows. */
const WITHOUT_DOUBLES = [SDN, UN, UK];
const PAIRS_OF_EACH = 800;

/** As many pairs that are one party as pairs that are two, the same in every run. */
export async function listPairs(folder: string): Promise<readonly ListPair[]> {
  const random = createRandom(11);
  const lists = (await officialLists(folder)).map(({ list, listings }) => ({
    list,
    listings: listings.map(withoutWrong),
  }));
  const all = lists.flatMap(({ listings }) => listings);
  const pick = (pairs: readonly (readonly [Listing, Listing])[], judged: ListPair["judged"]): readonly ListPair[] =>
    shuffled(pairs, random)
      .slice(0, PAIRS_OF_EACH)
      .flatMap(([a, b]) => {
        const pair = { id: `${keyOf(a)}|${keyOf(b)}`, judged, a: thinned(a, random), b: thinned(b, random) };
        return judged === "different" && areOneInTwoRegimes(a, b) ? [] : [pair];
      });
  const same = pick(twins(all, ukReferences(folder)), "same");
  const two = lists.filter(({ list }) => WITHOUT_DOUBLES.includes(list)).flatMap(({ listings }) => namesakes(listings));
  return [...same, ...pick(two, "different").filter(mayBeTold)];
}

/** The table of dates of birth of the UK list's subjects gives them to others than the list does. */
const withoutWrong = (listing: Listing): Listing => (listing.list === UK ? { ...listing, birthDates: [] } : listing);

const keyOf = ({ list, id }: Listing): string => `${list}:${id}`;

/** The reference in the UN list of each subject of the UK list that has one. */
function ukReferences(folder: string): ReadonlyMap<string, string> {
  const rows = parse(readFileSync(join(folder, "uk_fcdo_subjects.2026-05.csv"), "utf8")) as readonly string[][];
  return new Map(rows.flatMap(([id = "", , un = ""]) => (un === "" ? [] : [[`${UK}:${id}`, `${UN}:${un}`]])));
}

/** Entries of two lists that are one party. */
function twins(
  all: readonly Listing[],
  references: ReadonlyMap<string, string>,
): readonly (readonly [Listing, Listing])[] {
  const byId = new Map<string, Listing[]>();
  const add = (id: string, listing: Listing): unknown => byId.get(id)?.push(listing) ?? byId.set(id, [listing]);
  for (const listing of all) {
    for (const id of new Set(listing.ids?.map(idKey))) if (isProof(id)) add(id, listing);
    add(references.get(keyOf(listing)) ?? keyOf(listing), listing);
  }
  const found = new Map<string, readonly [Listing, Listing]>();
  for (const holders of byId.values())
    for (const [at, a] of holders.entries())
      for (const b of holders.slice(at + 1)) {
        const isTwin =
          a.list !== b.list &&
          a.kind === b.kind &&
          shareWord(a, b) &&
          ![a, b].every(({ list }) => list === SDN || list === CSL);
        if (isTwin) found.set(`${keyOf(a)}|${keyOf(b)}`, [a, b]);
      }
  return [...found.values()];
}

/** A ship with another name has nothing in common with itself where its number is left out; nor has who is listed by mistake. */
function shareWord(a: Listing, b: Listing): boolean {
  const words = new Set(a.names.flatMap(({ text }) => wordsOf(text)));
  return b.names.some(({ text }) => wordsOf(text).some((word) => word.length > 2 && words.has(word)));
}

/**
 * Each entry with the one whose names share most of their words with its own, rare words counting most: by letters alone, so that the
 * pairs are the same whatever the screen knows.
 */
function namesakes(listings: readonly Listing[]): readonly (readonly [Listing, Listing])[] {
  const words = listings.map(({ names }) => new Set(names.flatMap(({ text }) => wordsOf(text))));
  const bearers = new Map<string, number[]>();
  for (const [at, own] of words.entries())
    for (const word of own) {
      const others = bearers.get(word);
      if (others === undefined) bearers.set(word, [at]);
      else others.push(at);
    }
  const rarityOf = (word: string): number => Math.log(listings.length / (bearers.get(word)?.length ?? 1));
  const all = words.map((own) => [...own].reduce((sum, word) => sum + rarityOf(word), 0));
  return listings.flatMap((one, at) => {
    const shared = new Map<number, number>();
    for (const word of words[at] ?? []) {
      const others = bearers.get(word) ?? [];
      if (others.length > MOST_BEARERS) continue;
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + rarityOf(word));
    }
    const [best] = [...shared]
      .filter(([other]) => areTwo(one, listings[other] as Listing))
      .map(([other, sum]) => ({ other, share: sum / Math.min(all[at] ?? 1, all[other] ?? 1) }))
      .sort((a, b) => b.share - a.share || a.other - b.other);
    return best === undefined || best.share < LEAST_SHARED ? [] : [[one, listings[best.other] as Listing] as const];
  });
}

/** A word that more entries bear finds none of them. */
const MOST_BEARERS = 400;
/** Share of the rarity of one's words that both bear. */
const LEAST_SHARED = 0.6;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** One party that stands in two rows bears one number, or one name and one day of birth. */
function areTwo(a: Listing, b: Listing): boolean {
  if (a.id >= b.id || a.kind !== b.kind) return false;
  if (a.ids?.some((id) => isProof(idKey(id)) && b.ids?.includes(id))) return false;
  return !a.birthDates?.some((day) => b.birthDates?.includes(day));
}

/** The UK list gives a party a row in each of its regimes, whose letters begin the id: `BEL0005`, `GHR0055`. */
function areOneInTwoRegimes(a: Listing, b: Listing): boolean {
  const regimeOf = ({ id }: Listing): string => id.replace(/\d+$/, "");
  if (a.list !== UK || b.list !== UK || regimeOf(a) === regimeOf(b)) return false;
  const names = new Set(a.names.map(({ text }) => lettersOf(text)));
  return b.names.some(({ text }) => names.has(lettersOf(text)));
}

const lettersOf = (text = ""): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Some of what an entry states, as other sources would have it: fewer names, a year for a day, nothing of the rest. */
function thinned(
  { names, kind, birthDates, countries, ids, addresses, gender, birthPlaces, positions }: Listing,
  random: Random,
): ScreenQuery {
  const some = <T>(values: readonly T[] | undefined, share: number): readonly T[] | undefined =>
    random.chance(share) ? values : undefined;
  const [name, ...others] = names.filter(({ grade }) => grade !== "weak").map(({ text }) => text);
  const isYear = random.chance(0.3);
  return {
    name: name ?? names[0]?.text,
    aliases: others.slice(0, random.below(4)),
    kind,
    birthDates: some(
      birthDates?.map((day) => (isYear ? day.slice(0, 4) : day)),
      0.7,
    ),
    countries: some(countries, 0.75),
    ids: some(ids, 0.3),
    addresses: some(
      addresses?.map(({ text }) => text),
      0.5,
    ),
    gender: random.chance(0.5) ? gender : undefined,
    birthPlaces: some(birthPlaces, 0.5),
    positions: some(positions, 0.5),
  };
}

/** Whether something that is left tells two parties apart: another name, year or number. */
function mayBeTold({ a, b }: ListPair): boolean {
  return (
    lettersOf(a.name) !== lettersOf(b.name) ||
    (a.birthDates !== undefined && b.birthDates !== undefined) ||
    (a.ids !== undefined && b.ids !== undefined)
  );
}

function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  return values
    .map((value) => [random.next(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}
