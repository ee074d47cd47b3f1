// What the screen finds, on entities that were not tuned on: aliases by rank, names in other scripts by rank, names with one
// slip at fixed shares of false alerts, pairs of names and of entities that we judged, and pairs of entries that the lists judge.
//   node bench/screen-recall.ts FOLDER-OF-LIST-FILES [tune|report]
// Writes figures only; no name of a list leaves the folder.
import { cleanPeople } from "./clean-people.ts";
import { entityPairs, judgedPairs, listedPairs, thingPairs } from "./judged-pairs.ts";
import { listPairs } from "./list-pairs.ts";
import { writeResult } from "./machine.ts";
import { loadNameLexicon } from "./name-lexicon.ts";
import { HARDER_SLIPS, type Slip, SLIPS } from "./perturb.ts";
import { bestOf, type Half, indexOf, percent, rankedSets, ranks, readLists, scoreOf, slipsOf } from "./screen-sets.ts";

const [folder, part = "report"] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder holds the list files? node bench/screen-recall.ts FOLDER");
const half: Half = part === "tune" ? "tune" : "report";
const CLEAN = 50_000;
const FALSE_ALERTS = [0.001, 0.0005];

/** What we aim at, in per cent. */
const GOAL = {
  rank1: { OFAC: 64, Arabic: 80, Cyrillic: 95, Chinese: 62, Hangul: 90, "UK names in the UN list": 99.5 },
  rank5: { OFAC: 77 },
  perturbedAtOneInAThousand: 99.7,
  judgedPairsF1: 90,
  entityPairsF1: 98.8,
  grossErrors: 0,
};

const lexicon = await loadNameLexicon();
const lists = readLists(folder);

const ranked = Object.fromEntries(
  Object.entries(rankedSets(lists, half)).map(([name, [listings, known]]) => [
    name,
    ranks(indexOf(lexicon, listings), listings, known),
  ]),
);

const seed = half === "tune" ? 3 : 4;
const slips = slipsOf(lists.un, half, seed, SLIPS);
const harder = slipsOf(lists.un, half, seed, HARDER_SLIPS);
const people = cleanPeople(CLEAN, half === "tune" ? 7 : 1);
const uk = lists.uk.map(({ listing }) => listing);
const perturbed = Object.entries({ "UN list": [lists.un], "SDN, UN and UK lists": [lists.sdn, lists.un, uk] }).map(
  ([name, members]) => {
    const index = indexOf(lexicon, ...members);
    const found = [...slips, ...harder].map((known) => ({ slip: known.slip, score: scoreOf(index, known) }));
    const clean = people.map((one) => bestOf(index, one)).sort((a, b) => b - a);
    const recall = (kinds: readonly (Slip | undefined)[], cut: number): number => {
      const scores = found.filter(({ slip }) => kinds.includes(slip));
      return percent(scores.filter(({ score }) => score > cut).length / scores.length);
    };
    const byKind = (kinds: readonly Slip[], cut: number): Readonly<Record<string, number>> =>
      Object.fromEntries(kinds.map((kind) => [kind, recall([kind], cut)]));
    return {
      lists: name,
      at: FALSE_ALERTS.map((share) => {
        const cut = clean[Math.floor(CLEAN * share)] ?? 1;
        return {
          falseAlertsPct: percent(share),
          cut: Number(cut.toFixed(4)),
          recallPct: recall(SLIPS, cut),
          bySlip: byKind(SLIPS, cut),
          harderPct: recall(HARDER_SLIPS, cut),
          byHarderSlip: byKind(HARDER_SLIPS, cut),
        };
      }),
    };
  },
);

writeResult(half === "report" ? "screen-recall" : "screen-recall-tune", {
  part: half,
  goal: GOAL,
  ranked,
  slips: slips.length,
  harderSlips: harder.length,
  cleanPeople: CLEAN,
  perturbed,
  judgedPairs: judgedPairs(lexicon, half, "first"),
  judgedPairsLater: judgedPairs(lexicon, half, "later"),
  judgedPairsTranslated: judgedPairs(lexicon, half, "translated"),
  judgedPairsAcrossScripts: judgedPairs(lexicon, half, "scripts"),
  entityPairs: entityPairs(lexicon, half),
  thingPairs: thingPairs(lexicon, half, "first"),
  thingPairsLater: thingPairs(lexicon, half, "later"),
  thingPairsWide: thingPairs(lexicon, half, "wide"),
  thingPairsMerged: thingPairs(lexicon, half, "merged"),
  thingPairsClasses: thingPairs(lexicon, half, "classes"),
  thingPairsAnalysts: thingPairs(lexicon, half, "analysts"),
  listedPairs: listedPairs(lexicon, half, await listPairs(folder)),
});
