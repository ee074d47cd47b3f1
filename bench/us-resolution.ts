// How much of the Commerce Control List the engine decides: `node bench/us-resolution.ts [FOLDER]`. Every entry, and every
// paragraph of it, to every destination of the Country Chart, without any other fact. With FOLDER, which holds two published
// parses of the list, the parses' item paragraphs are asked too, and pairs answered more leniently than a parse supports are
// printed. Published peers leave 23.0 % of entries and 11.6 % of paragraphs undecided (research of 2026-11).
import { performance } from "node:perf_hooks";
import { exported, HELD, listEngine, subjectOf, US_EAR } from "../src/check/regimes/us/tables.case.ts";
import { determine } from "../src/check/determine.ts";
import { readParses, type Parses } from "./us-parses.ts";

const folder = process.argv[2];
const parses = folder === undefined ? undefined : readParses(folder);
const engine = listEngine();
const [regime] = engine.regimes;
if (!regime) throw new Error("no regime");
const { ccl, chart } = US_EAR;
const destinations = [...Object.keys(chart.rows), ...Object.keys(chart.inherits)];

/** Entries that the list answers itself: not the State Department's, not mere pointers. */
const entries = Object.keys(ccl.entries).filter((code) => ccl.entries[code]?.status === undefined);

/** Paragraphs of an entry: those its licence lines name, those a parse lists, and one that nobody names. */
function paragraphsOf(entry: string): readonly string[] {
  const named = ccl.entries[entry]?.rows.flatMap((row) => [...(row.in ?? []), ...(row.except ?? [])]) ?? [];
  const listed = parses?.paragraphs.get(entry) ?? [];
  const all = [...new Set([...named, ...listed])];
  const finest = all.filter((code) => !all.some((other) => other.startsWith(`${code}.`)));
  if (finest.length === 0) return [entry];
  return listed.length > 0 ? finest : [...finest, `${entry}.zz`];
}

interface Tally {
  readonly pairs: number;
  readonly undecided: number;
  readonly facts: ReadonlyMap<string, number>;
  readonly openIn: ReadonlyMap<string, number>;
  readonly perSecond: number;
  readonly tooLenient: readonly string[];
  readonly openThoughCertain: readonly string[];
}

function tally(codes: readonly string[], against?: Parses): Tally {
  const facts = new Map<string, number>();
  const tooLenient: string[] = [];
  const openThoughCertain: string[] = [];
  const openIn = new Map<string, number>();
  let undecided = 0;
  const start = performance.now();
  for (const code of codes) {
    const columns = against?.supports.map((support) => support(code).columns) ?? [];
    for (const to of destinations) {
      const subject = subjectOf(exported(code, to), HELD);
      const { outcome, missingFacts } = determine(engine, regime!, { question: "item", authority: "BIS" }, subject);
      const marks = chart.rows[chart.inherits[to]?.row ?? to] ?? [];
      const isControlled = columns.some((ones) => ones.some((column) => marks.includes(column)));
      if (isControlled && outcome === "no_control_found") tooLenient.push(`${code} → ${to}`);
      if (outcome !== "indeterminate") continue;
      if (isControlled) openThoughCertain.push(`${code} → ${to}`);
      undecided++;
      const fact = missingFacts?.[0]?.join(" + ") ?? "?";
      openIn.set(code, (openIn.get(code) ?? 0) + 1);
      facts.set(fact, (facts.get(fact) ?? 0) + 1);
    }
  }
  const pairs = codes.length * destinations.length;
  const perSecond = Math.round((pairs * 1000) / (performance.now() - start));
  return { pairs, undecided, facts, openIn, perSecond, tooLenient, openThoughCertain };
}

function show(
  what: string,
  { pairs, undecided, facts, openIn, perSecond, tooLenient, openThoughCertain }: Tally,
): object {
  const top = (counts: ReadonlyMap<string, number>, n: number): object =>
    Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1]).slice(0, n));
  const percent = Number(((100 * undecided) / pairs).toFixed(2));
  const compared = parses === undefined ? {} : { tooLenient, openThoughCertain };
  return { what, pairs, undecided, percent, perSecond, facts: top(facts, 15), openIn: top(openIn, 60), ...compared };
}

const paragraphs = entries.flatMap(paragraphsOf);
console.log(JSON.stringify(show(`${entries.length} entries`, tally(entries, parses)), null, 2));
console.log(JSON.stringify(show(`${paragraphs.length} paragraphs`, tally(paragraphs, parses)), null, 2));
