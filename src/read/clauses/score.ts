// The scorer: a log-linear model over named features. Weights are data of a pack, fitted by scripts/fit-reader.ts.
import { copyOf } from "../document/word-table.ts";
import type { ReaderWeights, Weights } from "../lexicon/weights.ts";

/** Without weights only patterns tell. */
export const NO_WEIGHTS: ReaderWeights = { mention: {}, imposer: {}, telling: {}, type: {} };

/** Log-odds that the features are those of a measure. */
export function scoreOf(features: readonly string[], weights: Weights): number {
  return sumOf(features, tablesOf(weights).all, 0);
}

/** Features that several options share. */
export interface Signs {
  /** What stands before each name, with a space: the features are `none past`, `none told=noun`. */
  readonly of: string | undefined;
  readonly names: readonly string[];
  /** Their sums by model, where they are asked for again and again. */
  readonly sums: Map<Weights, number> | undefined;
}

/** The features that signs stand for, as the models are fitted on them. */
export function featuresOfSigns(lists: readonly Signs[]): readonly string[] {
  return lists.flatMap(({ of, names }) => (of === undefined ? names : names.map((name) => `${of} ${name}`)));
}

/** `scoreOf` the features that signs stand for, none of them put together. */
export function scoreOfSigns(lists: readonly Signs[], weights: Weights): number {
  const tables = tablesOf(weights);
  let sum = 0;
  for (const { of, names, sums } of lists) {
    const table = of === undefined ? tables.all : tableUnder(of, tables);
    if (sums === undefined) sum = sumOf(names, table, sum);
    else {
      let known = sums.get(weights);
      if (known === undefined) sums.set(weights, (known = sumOf(names, table, 0)));
      sum += known;
    }
  }
  return sum;
}

function sumOf(names: readonly string[], table: ReadonlyMap<string, number>, start: number): number {
  let sum = start;
  for (const name of names) sum += table.get(name) ?? 0;
  return sum;
}

interface Tables {
  readonly all: ReadonlyMap<string, number>;
  /** The weights of the names behind a word. */
  readonly under: Map<string, ReadonlyMap<string, number>>;
}

const known = new WeakMap<Weights, Tables>();

/** A feature put together at run time would be made a property's name before it is looked up in an object. */
function tablesOf(weights: Weights): Tables {
  let tables = known.get(weights);
  if (tables === undefined) known.set(weights, (tables = { all: new Map(Object.entries(weights)), under: new Map() }));
  return tables;
}

function tableUnder(of: string, { all, under }: Tables): ReadonlyMap<string, number> {
  let table = under.get(of);
  if (table === undefined) {
    const start = `${of} `;
    table = new Map(
      [...all].flatMap(([name, weight]) =>
        name.startsWith(start) ? [[copyOf(name.slice(start.length)), weight]] : [],
      ),
    );
    under.set(of, table);
  }
  return table;
}
