// The model of joined blocks written anew and tighter for a general solver: capacities no larger than what a candidate
// can carry, minimum orders only where they bind.
import { ModelBuilder, type Term } from "../model/build.ts";
import { KIND, type Model } from "../model/model.ts";
import { reachable } from "./block.ts";
import { Joining } from "./joining.ts";
import type { BlockPlan } from "./pattern-search.ts";
import type { FoundBlock } from "./recognise.ts";

export interface ReducedModel {
  readonly model: Model;
  /** Each block's plan from a solution of the reduced model. */
  plans(x: Float64Array): readonly BlockPlan[];
}

/** `blocks` under the coupling `rows`, which come last in the reduced model in the order given. */
export function reducedModel(original: Model, blocks: readonly FoundBlock[], rows: readonly number[]): ReducedModel {
  const builder = new ModelBuilder();
  const { low, high } = new Joining(original, blocks, rows);
  const at = new Map<number, number>();
  for (const found of blocks) addBlock(builder, found, at);
  const { start, index, value } = original.rows;
  rows.forEach((row, r) => {
    const terms: Term[] = [];
    for (let k = start[row] as number; k < (start[row + 1] as number); k++)
      terms.push({ column: at.get(index[k] as number) as number, value: value[k] as number });
    builder.addRow("", terms, low[r] as number, high[r] as number);
  });
  return {
    model: builder.model(),
    plans: (x) =>
      blocks.map(({ amounts, switches }) => ({
        amount: Float64Array.from(amounts, (j) => x[at.get(j) as number] as number),
        open: Uint8Array.from(switches, (y) => (y < 0 ? 1 : Math.round(x[at.get(y) as number] as number))),
      })),
  };
}

function addBlock(builder: ModelBuilder, { block, amounts, switches }: FoundBlock, at: Map<number, number>): void {
  const most = reachable(block);
  const all: Term[] = [];
  const open: Term[] = [];
  amounts.forEach((j, i) => {
    const [reach, minimum, y] = [most[i] as number, block.minimum[i] as number, switches[i] as number];
    const x = builder.addColumn(`x${j}`, { cost: block.unit[i] as number, upper: reach });
    at.set(j, x);
    all.push({ column: x, value: 1 });
    if (y < 0) return;
    const column = builder.addColumn(`y${y}`, { cost: block.fixed[i] as number, upper: 1, kind: KIND.integer });
    at.set(y, column);
    open.push({ column, value: 1 });
    const pair = (limit: number): Term[] => [
      { column: x, value: 1 },
      { column, value: -limit },
    ];
    builder.addRow("", pair(reach), -Infinity, 0);
    if (minimum > 0) builder.addRow("", pair(minimum), 0, Infinity);
  });
  builder.addRow("", all, block.demandMin, block.demandMax);
  block.limit.forEach((limit, g) =>
    builder.addRow(
      "",
      all.filter((_, i) => block.group[i] === g),
      -Infinity,
      limit,
    ),
  );
  if (block.countMin > 0 || block.countMax < switches.length) builder.addRow("", open, block.countMin, block.countMax);
}
