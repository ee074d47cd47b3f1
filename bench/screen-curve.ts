// What a threshold finds and what it costs: recall of known true matches against the share of clean people and firms that
// raise an alert. True matches come from the lists' own aliases and original-script names, and from slips made in listed
// names. Entities are split by a hash of their id: tune on the first half, report on the second (the default).
//   node bench/screen-curve.ts FOLDER-OF-LIST-FILES [tune|report]
// Writes figures only; no name of a list leaves the folder.
import { createHash } from "node:crypto";
import type { Listing, ListedName } from "../src/base/listing.ts";
import { buildIndex, DEFAULT_THRESHOLD, screen, type ScreenIndex } from "../src/screen/index.ts";
import { cleanFirms, cleanPeople } from "./clean-people.ts";
import { writeResult } from "./machine.ts";
import { loadNameLexicon } from "./name-lexicon.ts";
import { jsonNames, ofacNames, ukNames, unNames } from "./official-names.ts";
import { perturb, SLIPS } from "./perturb.ts";
import { createRandom } from "./random.ts";

const [folder, part = "report"] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder holds the list files? node bench/screen-curve.ts FOLDER");
const CLEAN = 20_000;
const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995];
const FALSE_ALERTS = [0.001, 0.0005];

interface Known {
  readonly name: string;
  readonly id: string;
}

const lexicon = await loadNameLexicon();
const ofThisPart = ({ id }: { readonly id: string }): boolean =>
  ((createHash("sha256").update(id).digest()[0] ?? 0) % 2 === 0) === (part === "tune");
const isLatin = (text: string): boolean => !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
const indexOf = (...lists: readonly (readonly Listing[])[]): ScreenIndex =>
  buildIndex(
    lists.map((listings) => ({ list: listings[0]?.list ?? "", edition: part, listings })),
    lexicon,
  );
/** The entries with only the names that pass; those left with none are dropped. */
const keeping = (listings: readonly Listing[], keep: (name: ListedName, at: number) => boolean): readonly Listing[] =>
  listings
    .map((listing) => ({ ...listing, names: listing.names.filter(keep) }))
    .filter(({ names }) => names.length > 0);
const othersOf = (listings: readonly Listing[], keep: (name: ListedName) => boolean): readonly Known[] =>
  listings.filter(ofThisPart).flatMap(({ id, names }) =>
    names
      .slice(1)
      .filter(keep)
      .map(({ text }) => ({ name: text, id })),
  );

const percent = (share: number): number => Number((100 * share).toFixed(2));

/** Share of the queries whose entry is the first hit, and among the first five. */
function ranks(index: ScreenIndex, known: readonly Known[]): { queries: number; rank1: number; rank5: number } {
  let rank1 = 0;
  let rank5 = 0;
  for (const { name, id } of known) {
    const at = screen(index, { name }, { threshold: 0.01, limit: 5 }).hits.findIndex(({ listing }) => listing === id);
    if (at === 0) rank1++;
    if (at >= 0) rank5++;
  }
  return { queries: known.length, rank1: percent(rank1 / known.length), rank5: percent(rank5 / known.length) };
}

const scoreOf = (index: ScreenIndex, { name, id }: Known): number =>
  screen(index, { name }, { threshold: 0.01, limit: 20 }).hits.find(({ listing }) => listing === id)?.score ?? 0;
const bestOf = (index: ScreenIndex, name: string): number =>
  screen(index, { name }, { threshold: 0.01, limit: 1 }).hits[0]?.score ?? 0;
const shareFrom = (scores: readonly number[], threshold: number): number =>
  percent(scores.filter((score) => score >= threshold).length / scores.length);

const sdn = ofacNames(folder, "us_ofac_sdn_2024-05-03.csv", "us_ofac_alt_2021-07.csv");
const sdn2021 = ofacNames(folder, "us_ofac_sdn_2021-07.csv", "us_ofac_alt_2021-07.csv");
const un = unNames(folder, "un_consolidated_2026-02.xml");
const uk = ukNames(folder, "uk_fcdo_subjects.2026-05.csv", "uk_fcdo_subject_names.2026-05.csv");
const mofcom = jsonNames(folder, "cn_mofcom_lists.2026-07.json", "CN-MOFCOM");
const meti = jsonNames(folder, "jp_meti_end_user_list.2026-07.json", "JP-END-USER-LIST");

const latinUn = indexOf(keeping(un, ({ text }) => isLatin(text)));
const script = (pattern: RegExp) => othersOf(un, ({ text }) => pattern.test(text));
const unIds = new Set(un.map(({ id }) => id));
const ranked = {
  "OFAC aliases from primary names (2021)": ranks(
    indexOf(keeping(sdn2021, (_, at) => at === 0)),
    othersOf(sdn2021, () => true),
  ),
  "UN Arabic-script names from Latin names": ranks(latinUn, script(/\p{Script=Arabic}/u)),
  "UN Cyrillic names from Latin names": ranks(latinUn, script(/\p{Script=Cyrillic}/u)),
  "MOFCOM Chinese names from Latin names": ranks(
    indexOf(keeping(mofcom, ({ text }) => isLatin(text))),
    othersOf(mofcom, ({ text }) => !isLatin(text)),
  ),
  "METI local names from Latin names": ranks(
    indexOf(keeping(meti, ({ text }) => isLatin(text))),
    othersOf(meti, ({ text }) => !isLatin(text)),
  ),
  "UK primary names from the UN list": ranks(
    indexOf(un),
    uk
      .filter((one) => unIds.has(one.un) && ofThisPart({ id: one.un }))
      .map((one) => ({ name: one.listing.names[0]?.text ?? "", id: one.un })),
  ),
};

const random = createRandom(3);
const slips: readonly Known[] = un.filter(ofThisPart).flatMap(({ id, names }) =>
  SLIPS.flatMap((slip) => {
    const name = perturb(names[0]?.text ?? "", slip, random);
    return name === undefined ? [] : [{ name, id }];
  }),
);
const curves = Object.entries({
  "UN list": indexOf(un),
  "SDN, UN and UK lists": indexOf(
    sdn,
    un,
    uk.map(({ listing }) => listing),
  ),
}).map(([lists, index]) => {
  const found = slips.map((known) => scoreOf(index, known));
  const people = cleanPeople(CLEAN, 1).map((name) => bestOf(index, name));
  const firms = cleanFirms(CLEAN, 2).map((name) => bestOf(index, name));
  const sorted = people.toSorted((a, b) => b - a);
  return {
    lists,
    recallAtFalseAlerts: FALSE_ALERTS.map((share) => {
      const cut = sorted[Math.floor(CLEAN * share)] ?? 1;
      return {
        falseAlertsPct: percent(share),
        cut: Number(cut.toFixed(4)),
        recallPct: percent(found.filter((score) => score > cut).length / found.length),
      };
    }),
    curve: THRESHOLDS.map((threshold) => ({
      threshold,
      recallPct: shareFrom(found, threshold),
      alertsPeoplePct: shareFrom(people, threshold),
      alertsFirmsPct: shareFrom(firms, threshold),
    })),
  };
});

writeResult(part === "report" ? "screen-curve" : "screen-curve-tune", {
  part,
  defaultThreshold: DEFAULT_THRESHOLD,
  slips: slips.length,
  cleanPeople: CLEAN,
  cleanFirms: CLEAN,
  ranked,
  curves,
});
