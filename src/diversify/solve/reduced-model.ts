// The model of joined blocks written anew and tighter for a general solver: capacities no larger than what a candidate
// can carry, decided switches gone, minimum orders only where they bind.
import { ModelBuilder, type Term } from "../model/build.ts";
import { KIND, type Model } from "../model/model.ts";
import { reachable, STATE } from "./block.ts";
import type { FoundBlock } from "./recognise.ts";

export interface ReducedModel {
  readonly model: Model;
  /** Values of the original columns from a solution of the reduced model. */
  expand(x: Float64Array): ReadonlyMap<number, number>;
}

/**
 * The linear relaxation in amounts alone: fixed costs spread over what each candidate could carry, minimum orders and
 * counts dropped. Its prices on the coupling rows, which come last, are a good start.
 */
export function spreadModel(original: Model, blocks: readonly FoundBlock[], rows: readonly number[]): Model {
  const builder = new ModelBuilder();
  /** Amount column and its share of one unit of the original column. */
  const at = new Map<number, Term>();
  for (const { block, amounts, switches } of blocks) {
    const most = reachable(block);
    amounts.forEach((j, i) => {
      const reach = most[i] as number;
      const y = switches[i] as number;
      const cost = (block.unit[i] as number) + (reach > 0 ? (block.fixed[i] as number) / reach : 0);
      const column = builder.addColumn(`x${j}`, { cost, upper: reach });
      at.set(j, { column, value: 1 });
      if (y >= 0) at.set(y, { column, value: reach > 0 ? 1 / reach : 0 });
    });
    const all = [...amounts].map((j) => at.get(j) as Term);
    builder.addRow("", all, block.demandMin, block.demandMax);
    block.limit.forEach((limit, g) =>
      builder.addRow(
        "",
        all.filter((_, i) => block.group[i] === g),
        -Infinity,
        limit,
      ),
    );
  }
  const { start, index, value } = original.rows;
  for (const row of rows) {
    const terms: Term[] = [];
    for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
      const term = at.get(index[k] as number) as Term;
      terms.push({ column: term.column, value: term.value * (value[k] as number) });
    }
    builder.addRow("", terms, original.rowLower[row] as number, original.rowUpper[row] as number);
  }
  return builder.model();
}

export interface ReductionOptions {
  /** State of each block's candidates; all free when absent. */
  readonly fixed?: readonly Uint8Array[];
}

/** `blocks` under the coupling `rows`, which come last in the reduced model in the order given. */
export function reducedModel(
  original: Model,
  blocks: readonly FoundBlock[],
  rows: readonly number[],
  { fixed }: ReductionOptions,
): ReducedModel {
  const builder = new ModelBuilder();
  const amountAt = new Map<number, number>();
  const switchAt = new Map<number, number>();
  const constants = new Map<number, number>();
  blocks.forEach((found, b) => {
    const { block, amounts, switches } = found;
    const most = reachable(block);
    const state = (i: number): number => fixed?.[b]?.[i] ?? STATE.free;
    amounts.forEach((j, i) => {
      const y = switches[i] as number;
      if (y >= 0) constants.set(y, state(i) === STATE.open ? 1 : 0);
      if (state(i) === STATE.closed || (y >= 0 && (most[i] as number) < (block.minimum[i] as number))) {
        constants.set(j, 0);
        return;
      }
      const isFixed = y < 0 || state(i) === STATE.open;
      const lower = isFixed ? (block.minimum[i] as number) : 0;
      const x = builder.addColumn(`x${j}`, { cost: block.unit[i] as number, lower, upper: most[i] as number });
      amountAt.set(j, x);
      if (isFixed) {
        builder.constant += block.fixed[i] as number;
        return;
      }
      const column = builder.addColumn(`y${y}`, { cost: block.fixed[i] as number, upper: 1, kind: KIND.integer });
      switchAt.set(y, column);
      builder.addRow(
        "",
        [
          { column: x, value: 1 },
          { column, value: -(most[i] as number) },
        ],
        -Infinity,
        0,
      );
      if ((block.minimum[i] as number) > 0)
        builder.addRow(
          "",
          [
            { column: x, value: 1 },
            { column, value: -(block.minimum[i] as number) },
          ],
          0,
          Infinity,
        );
    });
    const all = [...amounts].flatMap((j) => columnTerm(amountAt, j, 1));
    builder.addRow("", all, block.demandMin, block.demandMax);
    block.limit.forEach((limit, g) => {
      const members = [...amounts].filter((_, i) => block.group[i] === g);
      builder.addRow(
        "",
        members.flatMap((j) => columnTerm(amountAt, j, 1)),
        -Infinity,
        limit,
      );
    });
    addCount(builder, found, switchAt, constants);
  });
  const { start, index, value } = original.rows;
  for (const row of rows) {
    const terms: Term[] = [];
    let known = 0;
    for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
      const j = index[k] as number;
      const column = amountAt.get(j) ?? switchAt.get(j);
      if (column === undefined) known += (constants.get(j) ?? 0) * (value[k] as number);
      else terms.push({ column, value: value[k] as number });
    }
    builder.addRow("", terms, (original.rowLower[row] as number) - known, (original.rowUpper[row] as number) - known);
  }
  return {
    model: builder.model(),
    expand: (x) => {
      const values = new Map(constants);
      for (const [j, column] of amountAt) values.set(j, x[column] as number);
      for (const [j, column] of switchAt) values.set(j, Math.round(x[column] as number));
      return values;
    },
  };
}

const columnTerm = (at: ReadonlyMap<number, number>, j: number, value: number): readonly Term[] => {
  const column = at.get(j);
  return column === undefined ? [] : [{ column, value }];
};

function addCount(
  builder: ModelBuilder,
  { block, switches }: FoundBlock,
  switchAt: ReadonlyMap<number, number>,
  constants: ReadonlyMap<number, number>,
): void {
  if (block.countMin <= 0 && block.countMax >= switches.length) return;
  const open = [...switches].reduce((sum, y) => sum + (switchAt.has(y) ? 0 : (constants.get(y) ?? 0)), 0);
  const terms = [...switches].flatMap((y) => columnTerm(switchAt, y, 1));
  if (terms.length > 0) builder.addRow("", terms, block.countMin - open, block.countMax - open);
}
