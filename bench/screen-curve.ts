// What a threshold finds and what it costs: recall of slips made in listed names against the share of clean people and firms
// that raise an alert. Entities are split by a hash of their id: tune on the first half, report on the second (the default).
//   node bench/screen-curve.ts FOLDER-OF-LIST-FILES [tune|report]
// Writes figures only; no name of a list leaves the folder.
import { DEFAULT_THRESHOLD } from "../src/screen/index.ts";
import { cleanFirms, cleanPeople } from "./clean-people.ts";
import { writeResult } from "./machine.ts";
import { loadNameLexicon } from "./name-lexicon.ts";
import { SLIPS } from "./perturb.ts";
import { bestOf, type Half, indexOf, percent, readLists, scoreOf, slipsOf } from "./screen-sets.ts";

const [folder, part = "report"] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder holds the list files? node bench/screen-curve.ts FOLDER");
const half: Half = part === "tune" ? "tune" : "report";
const CLEAN = 20_000;
const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995];

const lexicon = await loadNameLexicon();
const { un, sdn, uk } = readLists(folder);
const slips = slipsOf(un, half, 3, SLIPS);
const shareFrom = (scores: readonly number[], threshold: number): number =>
  percent(scores.filter((score) => score >= threshold).length / scores.length);

const members = { "UN list": [un], "SDN, UN and UK lists": [sdn, un, uk.map(({ listing }) => listing)] };
const curves = Object.entries(members).map(([lists, listings]) => {
  const index = indexOf(lexicon, ...listings);
  const found = slips.map((known) => scoreOf(index, known));
  const people = cleanPeople(CLEAN, 1).map((name) => bestOf(index, name));
  const firms = cleanFirms(CLEAN, 2).map((name) => bestOf(index, name));
  return {
    lists,
    curve: THRESHOLDS.map((threshold) => ({
      threshold,
      recallPct: shareFrom(found, threshold),
      alertsPeoplePct: shareFrom(people, threshold),
      alertsFirmsPct: shareFrom(firms, threshold),
    })),
  };
});

writeResult(half === "report" ? "screen-curve" : "screen-curve-tune", {
  part: half,
  defaultThreshold: DEFAULT_THRESHOLD,
  slips: slips.length,
  cleanPeople: CLEAN,
  cleanFirms: CLEAN,
  curves,
});
