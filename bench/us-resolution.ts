// How much of the Commerce Control List the engine decides: `node bench/us-resolution.ts`. Every entry, and every branch
// of it (the paragraphs its licence lines name, and the rest), to every destination of the Country Chart, without any
// other fact. Published peers leave 23.0 % of entries and 11.6 % of paragraphs undecided (research of 2026-11).
import { performance } from "node:perf_hooks";
import { exported, HELD, listEngine, subjectOf, US_EAR } from "../src/check/regimes/us/tables.case.ts";
import { determine } from "../src/check/determine.ts";

const engine = listEngine();
const [regime] = engine.regimes;
if (!regime) throw new Error("no regime");
const { ccl, chart } = US_EAR;
const destinations = [...Object.keys(chart.rows), ...Object.keys(chart.inherits)];

/** Entries that the list answers itself: not the State Department's, not mere pointers. */
const entries = Object.keys(ccl.entries).filter((code) => ccl.entries[code]?.status === undefined);

/** The finest paragraphs that the lines of an entry tell apart, and one that none of them names. */
function branchesOf(entry: string): readonly string[] {
  const named = new Set(ccl.entries[entry]?.rows.flatMap((row) => [...(row.in ?? []), ...(row.except ?? [])]) ?? []);
  const finest = [...named].filter((code) => ![...named].some((other) => other.startsWith(`${code}.`)));
  return named.size === 0 ? [entry] : [...finest, `${entry}.zz`];
}

interface Tally {
  readonly pairs: number;
  readonly undecided: number;
  readonly facts: ReadonlyMap<string, number>;
  readonly perSecond: number;
}

function tally(codes: readonly string[]): Tally {
  const facts = new Map<string, number>();
  let pairs = 0;
  let undecided = 0;
  const start = performance.now();
  for (const code of codes) {
    for (const to of destinations) {
      pairs++;
      const found = determine(
        engine,
        regime!,
        { question: "item", authority: "BIS" },
        subjectOf(exported(code, to), HELD),
      );
      if (found.outcome !== "indeterminate") continue;
      undecided++;
      const fact = found.missingFacts?.[0]?.join(" + ") ?? "?";
      facts.set(fact, (facts.get(fact) ?? 0) + 1);
    }
  }
  return { pairs, undecided, facts, perSecond: Math.round((pairs * 1000) / (performance.now() - start)) };
}

function show(what: string, { pairs, undecided, facts, perSecond }: Tally): object {
  const top = [...facts].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
  return {
    what,
    pairs,
    undecided,
    percent: Number(((100 * undecided) / pairs).toFixed(2)),
    perSecond,
    facts: Object.fromEntries(top),
  };
}

const branches = entries.flatMap(branchesOf);
console.log(JSON.stringify(show(`${entries.length} entries`, tally(entries)), null, 2));
console.log(JSON.stringify(show(`${branches.length} branches`, tally(branches)), null, 2));
