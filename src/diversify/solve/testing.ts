// Small random sourcing problems and their optima by trying every choice of open candidates. For tests.
import { ModelBuilder, type Term } from "../model/build.ts";
import { KIND, type Model } from "../model/model.ts";
import type { Block } from "./block.ts";

/** Repeatable pseudo-random numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Up to six candidates with fixed costs, minimum orders, group caps and counts; about one in ten cannot be met. */
export function randomBlock(random: () => number): Block {
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const count = whole(1, 6);
  const each = (make: () => number): Float64Array => Float64Array.from({ length: count }, make);
  const capacity = each(() => whole(1, 6));
  const groups = whole(0, 3);
  const demand = whole(1, Math.max(1, Math.floor(capacity.reduce((sum, one) => sum + one, 0) * 0.9)));
  const countMin = whole(0, 2);
  return {
    unit: each(() => whole(1, 9)),
    fixed: each(() => (random() < 0.3 ? 0 : whole(1, 40))),
    capacity,
    minimum: capacity.map((one) => (random() < 0.5 ? 0 : whole(0, one + 1))),
    group: Int32Array.from({ length: count }, () => (groups === 0 ? -1 : whole(-1, groups - 1))),
    limit: Float64Array.from({ length: groups }, () => whole(1, 8)),
    demandMin: demand,
    demandMax: demand,
    countMin,
    countMax: random() < 0.5 ? Infinity : whole(Math.max(1, countMin), 4),
  };
}

/** The least cost over all choices of open candidates and whole amounts, Infinity when none fits. */
export function bruteForce(block: Block): number {
  const count = block.unit.length;
  let best = Infinity;
  const room = [...block.limit];
  const place = (i: number, left: number, opened: number, cost: number): void => {
    if (cost >= best) return;
    if (i === count) {
      if (left === 0 && opened >= block.countMin && opened <= block.countMax) best = cost;
      return;
    }
    place(i + 1, left, opened, cost);
    const g = block.group[i] as number;
    const most = Math.min(block.capacity[i] as number, left, g < 0 ? Infinity : (room[g] as number));
    for (let amount = Math.ceil(block.minimum[i] as number); amount <= most; amount++) {
      if (g >= 0) room[g] = (room[g] as number) - amount;
      place(i + 1, left - amount, opened + 1, cost + (block.fixed[i] as number) + amount * (block.unit[i] as number));
      if (g >= 0) room[g] = (room[g] as number) + amount;
    }
  };
  place(0, block.demandMin, 0, 0);
  return best;
}

/** The blocks as one model; `shared` rows over all amounts of the same place join them, and limits on how many open in all. */
export function blocksAsModel(
  blocks: readonly Block[],
  shared: readonly number[] = [],
  [openMin, openMax]: readonly [number, number] = [0, Infinity],
): Model {
  const builder = new ModelBuilder();
  const byPlace: Term[][] = shared.map(() => []);
  const all: Term[] = [];
  blocks.forEach((block, b) => {
    const amounts: Term[] = [];
    const switches: Term[] = [];
    block.unit.forEach((cost, i) => {
      const column = builder.addColumn(`x${b}_${i}`, { cost });
      const open = builder.addColumn(`y${b}_${i}`, { cost: block.fixed[i] as number, upper: 1, kind: KIND.integer });
      builder.addRow(
        `c${b}_${i}`,
        [
          { column, value: 1 },
          { column: open, value: -(block.capacity[i] as number) },
        ],
        -Infinity,
        0,
      );
      if ((block.minimum[i] as number) > 0)
        builder.addRow(
          `m${b}_${i}`,
          [
            { column, value: 1 },
            { column: open, value: -(block.minimum[i] as number) },
          ],
          0,
          Infinity,
        );
      amounts.push({ column, value: 1 });
      switches.push({ column: open, value: 1 });
      all.push({ column: open, value: 1 });
      byPlace[i]?.push({ column, value: 1 });
    });
    builder.addRow(`d${b}`, amounts, block.demandMin, block.demandMax);
    block.limit.forEach((limit, g) =>
      builder.addRow(
        `g${b}_${g}`,
        amounts.filter((_, i) => block.group[i] === g),
        -Infinity,
        limit,
      ),
    );
    builder.addRow(`n${b}`, switches, block.countMin, block.countMax);
  });
  if (openMin > 0 || openMax < Infinity) builder.addRow("all", all, openMin, openMax);
  shared.forEach((limit, i) => builder.addRow(`s${i}`, byPlace[i] ?? [], -Infinity, limit));
  return builder.model();
}

/** Two or three blocks without groups, and limits on what all buy at each place and on how many candidates open in all. */
export interface JoinedCase {
  readonly blocks: readonly Block[];
  readonly places: readonly number[];
  readonly openMin: number;
  readonly openMax: number;
}

/** Whole numbers throughout: with one demand and one place an amount, some cheapest plan then has whole amounts. */
export function randomJoined(random: () => number): JoinedCase {
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const blocks = Array.from({ length: whole(2, 3) }, () => {
    const count = whole(1, 3);
    const each = (make: () => number): Float64Array => Float64Array.from({ length: count }, make);
    const capacity = each(() => whole(1, 4));
    const demand = whole(
      1,
      capacity.reduce((sum, one) => sum + one, 0),
    );
    return {
      ...randomBlock(random),
      unit: each(() => whole(1, 9)),
      fixed: each(() => (random() < 0.3 ? 0 : whole(1, 40))),
      capacity,
      minimum: capacity.map((one) => (random() < 0.5 ? 0 : whole(0, one))),
      group: new Int32Array(count).fill(-1),
      limit: new Float64Array(0),
      demandMin: demand,
      demandMax: demand + (random() < 0.3 ? 1 : 0),
      countMin: 0,
      countMax: Infinity,
    };
  });
  return {
    blocks,
    places: Array.from({ length: whole(1, 3) }, () => whole(2, 9)),
    openMin: random() < 0.4 ? whole(1, 6) : 0,
    openMax: random() < 0.4 ? whole(2, 7) : Infinity,
  };
}

/** The least cost over all choices, Infinity when none fits. */
export function bruteForceJoined({ blocks, places, openMin, openMax }: JoinedCase): number {
  const candidates = blocks.flatMap((block, b) => [...block.unit.keys()].map((i) => ({ block, b, i })));
  const room = [...places];
  const bought = blocks.map(() => 0);
  let best = Infinity;
  const place = (k: number, opened: number, cost: number): void => {
    if (cost >= best) return;
    const next = candidates[k];
    if (next === undefined) {
      const served = blocks.every(
        ({ demandMin, demandMax }, b) => (bought[b] as number) >= demandMin && (bought[b] as number) <= demandMax,
      );
      if (served && opened >= openMin && opened <= openMax) best = cost;
      return;
    }
    const { block, b, i } = next;
    place(k + 1, opened, cost);
    const fixed = cost + (block.fixed[i] as number);
    for (let amount = block.minimum[i] as number; amount <= (block.capacity[i] as number); amount++) {
      if (i < room.length && amount > (room[i] as number)) break;
      if (i < room.length) room[i] = (room[i] as number) - amount;
      bought[b] = (bought[b] as number) + amount;
      place(k + 1, opened + 1, fixed + amount * (block.unit[i] as number));
      if (i < room.length) room[i] = (room[i] as number) + amount;
      bought[b] = (bought[b] as number) - amount;
    }
  };
  place(0, 0, 0);
  return best;
}
