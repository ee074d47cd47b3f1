// How much of the Commerce Control List the engine decides: `node bench/us-resolution.ts [FOLDER]`. Every entry, every
// paragraph of it, and every item that a technology or software paragraph can be for, to every destination of the Country
// Chart, without any other fact. An item counts as its share of its paragraph too, so that many items do not thin the figure.
// With FOLDER, which holds two published parses of the list, the parses' item paragraphs are asked too, and pairs answered more
// leniently than a parse supports are printed. Published peers leave 23.0 % of entries and 11.6 % of paragraphs undecided
// (research of 2026-11).
import { performance } from "node:perf_hooks";
import { exported, HELD, listEngine, subjectOf, US_EAR } from "../src/check/regimes/us/tables.case.ts";
import type { ControlCode } from "../src/base/control-code.ts";
import { determine } from "../src/check/determine.ts";
import { alternativesOf, type Alternative } from "../src/check/regimes/us/alternatives.ts";
import { factsOf } from "../src/check/regimes/us/item-cases.ts";
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

/** A code as stated, with what the technology or software of it is for where that is stated too. */
interface Asked {
  readonly code: string;
  readonly branch?: Alternative;
  /** The part of its paragraph that it stands for. */
  readonly weight: number;
}

/** Paragraphs of an entry: those its licence lines name, those a parse lists, and one that nobody names. */
function paragraphsOf(entry: string): readonly string[] {
  const named = ccl.entries[entry]?.rows.flatMap((row) => [...(row.in ?? []), ...(row.except ?? [])]) ?? [];
  const listed = parses?.paragraphs.get(entry) ?? [];
  const all = [...new Set([...named, ...listed])];
  const finest = all.filter((code) => !all.some((other) => other.startsWith(`${code}.`)));
  if (finest.length === 0) return [entry];
  return listed.length > 0 ? finest : [...finest, `${entry}.zz`];
}

/** A paragraph with each item that its technology or software can be for, as the licence lines tell these apart. */
function itemsOf(code: string): readonly Asked[] {
  const found = alternativesOf(ccl, code as ControlCode)?.filter((one) => one.about !== undefined) ?? [];
  const distinct = [...new Map(found.map((one) => [JSON.stringify(factsOf(one)), one])).values()];
  return distinct.length === 0
    ? [{ code, weight: 1 }]
    : distinct.map((branch) => ({ code, branch, weight: 1 / distinct.length }));
}

interface Tally {
  readonly pairs: number;
  readonly undecided: number;
  /** Pairs of a paragraph and a destination, however many items it was asked as, and the part of them left open. */
  readonly paragraphPairs: number;
  readonly undecidedPart: number;
  /** Pairs of which any item is left open. */
  readonly anyOpen: number;
  readonly facts: ReadonlyMap<string, number>;
  readonly openIn: ReadonlyMap<string, number>;
  readonly perSecond: number;
  readonly tooLenient: readonly string[];
  readonly openThoughCertain: readonly string[];
}

function tally(asked: readonly Asked[], against?: Parses): Tally {
  const facts = new Map<string, number>();
  const tooLenient: string[] = [];
  const openThoughCertain: string[] = [];
  const openIn = new Map<string, number>();
  let undecided = 0;
  let undecidedPart = 0;
  const anyOpen = new Set<string>();
  const start = performance.now();
  for (const { code, branch, weight } of asked) {
    const more = branch === undefined ? {} : { facts: factsOf(branch) };
    const columns = against?.supports.map((support) => support(code).columns) ?? [];
    for (const to of destinations) {
      const subject = subjectOf(exported(code, to, more), HELD);
      const { answered } = determine(engine, regime!, { question: "item", authority: "BIS" }, subject);
      const { outcome, missingFacts } = answered.said;
      const marks = chart.rows[chart.inherits[to]?.row ?? to] ?? [];
      const isControlled = columns.some((ones) => ones.some((column) => marks.includes(column)));
      if (isControlled && outcome === "no_control_found") tooLenient.push(`${code} → ${to}`);
      if (outcome !== "indeterminate") continue;
      if (isControlled) openThoughCertain.push(`${code} → ${to}`);
      undecided++;
      undecidedPart += weight;
      anyOpen.add(`${code} ${to}`);
      const fact = missingFacts?.[0]?.join(" + ") ?? "?";
      openIn.set(code, (openIn.get(code) ?? 0) + 1);
      facts.set(fact, (facts.get(fact) ?? 0) + 1);
    }
  }
  const pairs = asked.length * destinations.length;
  const perSecond = Math.round((pairs * 1000) / (performance.now() - start));
  const paragraphPairs = Math.round(asked.reduce((sum, { weight }) => sum + weight, 0)) * destinations.length;
  return {
    pairs,
    undecided,
    paragraphPairs,
    undecidedPart,
    anyOpen: anyOpen.size,
    facts,
    openIn,
    perSecond,
    tooLenient,
    openThoughCertain,
  };
}

const share = (part: number, whole: number): number => Number(((100 * part) / whole).toFixed(2));

function show(what: string, tally: Tally): object {
  const { pairs, undecided, paragraphPairs, undecidedPart, anyOpen, perSecond, tooLenient, openThoughCertain } = tally;
  const top = (counts: ReadonlyMap<string, number>, n: number): object =>
    Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1]).slice(0, n));
  const byParagraph =
    pairs === paragraphPairs
      ? {}
      : {
          paragraphPairs,
          percentOfParagraphs: share(undecidedPart, paragraphPairs),
          percentOfParagraphsWithAnyItemOpen: share(anyOpen, paragraphPairs),
        };
  return {
    what,
    pairs,
    undecided,
    percent: share(undecided, pairs),
    ...byParagraph,
    perSecond,
    facts: top(tally.facts, 15),
    openIn: top(tally.openIn, 60),
    ...(parses === undefined ? {} : { tooLenient, openThoughCertain }),
  };
}

const paragraphs = entries.flatMap(paragraphsOf);
const isGoods = (code: string): boolean => !"DE".includes(code[1] as string);
const ask = (codes: readonly string[]): readonly Asked[] => codes.map((code) => ({ code, weight: 1 }));
const items = paragraphs.flatMap(itemsOf);
const goal = "at most 1 % of paragraphs undecided, each for a physical fact; none too lenient";
const report = [
  show(`${entries.length} entries`, tally(ask(entries), parses)),
  show(`${paragraphs.length} paragraphs`, tally(ask(paragraphs), parses)),
  show("of these, goods (product groups A, B and C)", tally(ask(paragraphs.filter(isGoods)), parses)),
  show(`${items.length} items: paragraphs, and what a technology or software is for`, tally(items, parses)),
];
console.log(JSON.stringify({ goal, report }, null, 2));
