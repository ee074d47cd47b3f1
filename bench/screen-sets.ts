// Known true matches out of official list files, for measuring the screen: the lists' own aliases and names in the original
// script, slips made in listed names, and generated people who are on no list. Entities are split by a hash of their id:
// weights are tuned on one half only, figures are reported on the other.
import { createHash } from "node:crypto";
import type { ListedName, Listing } from "../src/base/listing.ts";
import { buildIndex, type NameLexicon, screen, type ScreenIndex } from "../src/screen/index.ts";
import { cyrillicOf, hasPatronymic } from "./cyrillic-of.ts";
import { jsonNames, ofacEnhancedNames, ofacNames, ukNames, unNames } from "./official-names.ts";
import { perturb, type Slip } from "./perturb.ts";
import { createRandom } from "./random.ts";
import { writtenSet } from "./written-names.ts";

export type Half = "tune" | "report";

/** A name to screen and the entry it is known to mean. */
export interface Known {
  readonly name: string;
  readonly id: string;
  readonly slip?: Slip;
}

export const isOf =
  (half: Half) =>
  ({ id }: { readonly id: string }): boolean =>
    ((createHash("sha256").update(id).digest()[0] ?? 0) % 2 === 0) === (half === "tune");

export function readLists(folder: string) {
  return {
    sdn: ofacNames(folder, "us_ofac_sdn_2024-05-03.csv", "us_ofac_alt_2021-07.csv"),
    sdn2021: ofacNames(folder, "us_ofac_sdn_2021-07.csv", "us_ofac_alt_2021-07.csv"),
    cons: ofacEnhancedNames(folder, "us_ofac_CONS_ENHANCED_2025.ZIP"),
    un: unNames(folder, "un_consolidated_2026-02.xml"),
    uk: ukNames(folder, "uk_fcdo_subjects.2026-05.csv", "uk_fcdo_subject_names.2026-05.csv"),
    mofcom: jsonNames(folder, "cn_mofcom_lists.2026-07.json", "CN-MOFCOM"),
    meti: jsonNames(folder, "jp_meti_end_user_list.2026-07.json", "JP-END-USER-LIST"),
  };
}
export type Lists = ReturnType<typeof readLists>;

export const indexOf = (lexicon: NameLexicon, ...lists: readonly (readonly Listing[])[]): ScreenIndex =>
  buildIndex(
    lists.map((listings) => ({ list: listings[0]?.list ?? "", edition: "bench", listings })),
    lexicon,
  );

const isLatin = (text: string): boolean => !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

/** The entries with only the names that pass; those left with none are dropped. */
const keeping = (listings: readonly Listing[], keep: (name: ListedName, at: number) => boolean): readonly Listing[] =>
  listings
    .map((listing) => ({ ...listing, names: listing.names.filter(keep) }))
    .filter(({ names }) => names.length > 0);

const othersOf = (listings: readonly Listing[], half: Half, keep: (name: ListedName) => boolean): readonly Known[] =>
  listings.filter(isOf(half)).flatMap(({ id, names }) =>
    names
      .slice(1)
      .filter(keep)
      .map(({ text }) => ({ name: text, id })),
  );

/** The Latin names of a list, and the other names of those of its entries that have one. */
function latinAndOther(listings: readonly Listing[], half: Half): readonly [readonly Listing[], readonly Known[]] {
  const latin = keeping(listings, ({ text }) => isLatin(text));
  const ids = new Set(latin.map(({ id }) => id));
  return [latin, othersOf(listings, half, ({ text }) => !isLatin(text)).filter(({ id }) => ids.has(id))];
}

/** Sets for ranking: what is indexed, and names that must find their entry in it. */
export function rankedSets(
  lists: Lists,
  half: Half,
): Readonly<Record<string, readonly [readonly Listing[], readonly Known[]]>> {
  const { sdn, un, uk, sdn2021, mofcom, meti, cons } = lists;
  const latin = (listings: readonly Listing[]): readonly Listing[] => keeping(listings, ({ text }) => isLatin(text));
  const written = (listings: readonly Listing[], pattern: RegExp): readonly Known[] =>
    othersOf(listings, half, ({ text }) => pattern.test(text));
  const unIds = new Set(un.map(({ id }) => id));
  const all = [...un, ...mofcom, ...meti, ...uk.map(({ listing }) => listing)];
  const latinNames = latin([...sdn, ...all]);
  return {
    "OFAC aliases from primary names (2021)": [
      keeping(sdn2021, (_, at) => at === 0),
      othersOf(sdn2021, half, () => true),
    ],
    "UN Arabic-script names from Latin names": [latin(un), written(un, /\p{Script=Arabic}/u)],
    "Cyrillic names from Latin names (OFAC non-SDN, UN) among the SDN of 2021": [
      latin([...cons, ...un, ...sdn2021]),
      [...cons, ...un].flatMap((one) => written([one], /\p{Script=Cyrillic}/u)),
    ],
    "Cyrillic names made by rule from Latin names of people (UK)": [
      latin(uk.map(({ listing }) => listing)),
      uk
        .map(({ listing }) => listing)
        .filter((one) => one.kind === "person" && hasPatronymic(one.names[0]?.text ?? "") && isOf(half)(one))
        .flatMap(({ id, names }) => cyrillicOf(names[0]?.text ?? "").map((name) => ({ name, id }))),
    ],
    "Chinese names of Chinese firms from Latin names (OFAC non-SDN) among the SDN of 2021": [
      latin([...cons, ...sdn2021]),
      written(cons, /\p{Script=Han}/u),
    ],
    "Korean people in Hangul among the SDN, UN, METI and UK lists": writtenSet(
      "Hangul",
      latinNames,
      half,
      "person",
      isOf,
    ),
    "Korean firms in Hangul among the SDN, UN, METI and UK lists": writtenSet("Hangul", latinNames, half, "firm", isOf),
    "Chinese people in characters among the SDN, UN, METI and UK lists": writtenSet(
      "Han",
      latinNames,
      half,
      "person",
      isOf,
    ),
    "Chinese firms in characters among the SDN, UN, METI and UK lists": writtenSet(
      "Han",
      latinNames,
      half,
      "firm",
      isOf,
    ),
    "People in Cyrillic among the SDN, UN, METI and UK lists": writtenSet("Cyrillic", latinNames, half, "person", isOf),
    "Firms in Cyrillic among the SDN, UN, METI and UK lists": writtenSet("Cyrillic", latinNames, half, "firm", isOf),
    "Japanese people among the SDN, UN, METI and UK lists": writtenSet("Japanese", latinNames, half, "person", isOf),
    "Japanese firms among the SDN, UN, METI and UK lists": writtenSet("Japanese", latinNames, half, "firm", isOf),
    ...Object.fromEntries(
      (["Korean", "Chinese", "Japanese", "Cyrillic"] as const).map((script) => [
        `Bodies in ${script} among the SDN, UN, METI and UK lists`,
        writtenSet("bodies", latinNames, half, script, isOf),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries({ Later: "laterBodies", Third: "thirdBodies" } as const).flatMap(([name, file]) =>
        (["Korean", "Chinese", "Japanese", "Cyrillic", "Arabic", "Persian"] as const).map((script) => [
          `${name} bodies in ${script} among the SDN, UN, METI and UK lists`,
          writtenSet(file, latinNames, half, script, isOf),
        ]),
      ),
    ),
    "MOFCOM Chinese names from Latin names": latinAndOther(mofcom, half),
    "METI local names from Latin names": latinAndOther(meti, half),
    "UK primary names from the UN list": [
      un,
      uk
        .filter((one) => unIds.has(one.un) && isOf(half)({ id: one.un }))
        .map((one) => ({ name: one.listing.names[0]?.text ?? "", id: one.un })),
    ],
  };
}

/** Each kind of slip once in the primary name of every entry of the half. */
export function slipsOf(
  listings: readonly Listing[],
  half: Half,
  seed: number,
  slips: readonly Slip[],
): readonly Known[] {
  const random = createRandom(seed);
  return listings.filter(isOf(half)).flatMap(({ id, names }) =>
    slips.flatMap((slip) => {
      const name = perturb(names[0]?.text ?? "", slip, random);
      return name === undefined ? [] : [{ name, id, slip }];
    }),
  );
}

export const percent = (share: number): number => Number((100 * share).toFixed(2));

/**
 * Share of the queries whose entry is the first hit, and among the first five; and the same where a hit also counts by a name
 * that the entry itself bears, letter for letter: one party stands in two rows or on two lists, and no name tells which is meant.
 */
export function ranks(index: ScreenIndex, listings: readonly Listing[], known: readonly Known[]): object {
  const namesOf = new Map(listings.map(({ id, names }) => [id, new Set(names.map(({ text }) => plain(text)))]));
  const found = known.map(({ name, id }) => {
    const { hits } = screen(index, { name }, { threshold: 0.000001, limit: 5 });
    return {
      own: hits.findIndex(({ listing }) => listing === id),
      alike: hits.findIndex(
        ({ listing, matchedName }) => listing === id || namesOf.get(id)?.has(plain(matchedName)) === true,
      ),
    };
  });
  const share = (keep: (one: { readonly own: number; readonly alike: number }) => boolean): number =>
    percent(found.filter(keep).length / found.length);
  return {
    queries: known.length,
    rank1: share(({ own }) => own === 0),
    rank5: share(({ own }) => own >= 0),
    rank1ByName: share(({ alike }) => alike === 0),
    rank5ByName: share(({ alike }) => alike >= 0),
  };
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

export const scoreOf = (index: ScreenIndex, { name, id }: Known): number =>
  screen(index, { name }, { threshold: 0.01, limit: 20 }).hits.find(({ listing }) => listing === id)?.score ?? 0;
export const bestOf = (index: ScreenIndex, name: string): number =>
  screen(index, { name }, { threshold: 0.01, limit: 1 }).hits[0]?.score ?? 0;
