// Many courses of events from one seed: what the licences, the stocks and the assumptions may turn out to be.
import { randomFrom, type Random } from "../random.ts";
import { at, draw, type Range } from "../shock/range.ts";
import type { LineShock } from "../shock/shock.ts";
import { pathsOf } from "./paths.ts";
import { createSimulation, simulate } from "./simulate.ts";
import type { SimulationModel } from "./model.ts";

export interface BandModel extends SimulationModel {
  readonly stockAssumed: Uint8Array;
  readonly capacityAssumed: Uint8Array;
}

/** Assumptions that runs draw; stocks and capacities as factors on the values assumed. */
export interface BandRanges {
  readonly stockFactor: Range;
  readonly capacityFactor: Range;
  readonly transit: Range;
  readonly refill: Range;
}

export interface Band {
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
  readonly mean: Float64Array;
}

export interface Bands {
  readonly runs: number;
  readonly seed: number;
  /** Share of the demand lost, by product and week. */
  readonly lost: Band;
  /** Weeks' worth of demand lost in all, by product. */
  readonly total: Band;
  /** Share of runs in which a product is short at all, and stops; week it stops, in those runs. */
  readonly shortIn: Float64Array;
  readonly stopsIn: Float64Array;
  readonly stopWeek: Band;
  /** For each list of worths handed in: what is lost in all, in its unit. */
  readonly worth: Band;
}

/** A product that serves less than this share has stopped. */
export const STOPPED = 0.05;

/**
 * Runs `runs` courses. `worths` are lists of what a week of each product is worth, to be added up run by run. Every draw
 * has its own stream, so that one more shock does not change the draws of the others, and the same seed gives the same bits.
 */
export function bandsOf(...given: Parameters<typeof bandSteps>): Bands {
  const steps = bandSteps(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same one run at a time, for callers that report progress or stop: yields how many runs are done. */
export function* bandSteps(
  model: BandModel,
  shocks: readonly LineShock[],
  ranges: BandRanges,
  { runs, seed, weeks }: { readonly runs: number; readonly seed: number; readonly weeks: number },
  worths: readonly Float64Array[] = [],
): Generator<number, Bands> {
  const products = model.products.length;
  const workspace = createSimulation(model);
  const paths = new Float64Array(model.lines.length * weeks);
  const lost = Array.from({ length: products * weeks }, () => new Float64Array(runs));
  const total = Array.from({ length: products }, () => new Float64Array(runs));
  const stops = Array.from({ length: products }, () => new Float64Array(runs));
  const worth = worths.map(() => new Float64Array(runs));
  const drawn: BandModel & { readonly stock: Float64Array; readonly capacity: Float64Array } = {
    ...model,
    stock: model.stock.slice(),
    capacity: model.capacity.slice(),
  };
  const draws = [...new Set(shocks.map((shock) => shock.draw))];
  for (let run = 0; run < runs; run++) {
    const stream = (name: number): Random =>
      randomFrom(Math.imul(seed + run, 0x9e3779b1) ^ Math.imul(name + 1, 0x85ebca6b));
    const world = stream(0);
    const stockFactor = draw(ranges.stockFactor, world);
    const capacityFactor = draw(ranges.capacityFactor, world);
    const transit = draw(ranges.transit, world);
    const refill = draw(ranges.refill, world);
    for (let node = 0; node < model.stock.length; node++) {
      drawn.stock[node] = (model.stock[node] as number) * (model.stockAssumed[node] ? stockFactor : 1);
      const most = model.capacity[node] as number;
      // Whatever its room, a line delivers today's volume today.
      drawn.capacity[node] = model.capacityAssumed[node]
        ? Math.max(Math.min(most, model.use[node] as number), most * capacityFactor)
        : most;
    }
    const fates = new Map(
      draws
        .map((name, i) => [name, stream(i + 1)] as const)
        .map(([name, random]) => [name, { luck: random.next(), at: random }]),
    );
    const known = new Map<string, number>();
    const left = pathsOf(
      model.lines.length,
      weeks,
      shocks,
      transit,
      (shock) => {
        if (shock.open || shock.running) return { applies: false, delay: 0 };
        const fate = fates.get(shock.draw);
        if (fate !== undefined && shock.left !== undefined)
          return { applies: true, delay: 0, capacity: at(shock.left, fate.luck) };
        if (fate === undefined || shock.kind !== "licence") return { applies: true, delay: 0 };
        let delay = known.get(shock.draw);
        if (delay === undefined) {
          const refusal = shock.refusal === undefined ? 0 : draw(shock.refusal, fate.at);
          delay = fate.luck < refusal ? Infinity : shock.delay === undefined ? 0 : draw(shock.delay, fate.at);
          known.set(shock.draw, delay);
        }
        return { applies: true, delay };
      },
      paths,
    );
    const result = simulate(drawn, left, { weeks, refill }, workspace);
    for (let product = 0; product < products; product++) {
      let sum = 0;
      let stop = Infinity;
      for (let week = 0; week < weeks; week++) {
        const share = result.lost[product * weeks + week] as number;
        (lost[product * weeks + week] as Float64Array)[run] = share;
        sum += share;
        if (share > 1 - STOPPED && stop === Infinity) stop = week;
      }
      (total[product] as Float64Array)[run] = sum;
      (stops[product] as Float64Array)[run] = stop;
      for (const [i, list] of worths.entries()) (worth[i] as Float64Array)[run]! += sum * (list[product] as number);
    }
    yield run + 1;
  }
  const shareOf = (values: Float64Array, test: (value: number) => boolean): number =>
    values.reduce((count, value) => count + (test(value) ? 1 : 0), 0) / runs;
  return {
    runs,
    seed,
    lost: bandOf(lost),
    total: bandOf(total),
    worth: bandOf(worth),
    shortIn: Float64Array.from(total, (values) => shareOf(values, (value) => value > 1e-6)),
    stopsIn: Float64Array.from(stops, (values) => shareOf(values, (value) => value !== Infinity)),
    stopWeek: bandOf(stops.map((values) => values.filter((value) => value !== Infinity))),
  };
}

/** Quantiles by nearest rank, and the mean, of each sample; NaN for an empty one. */
function bandOf(samples: readonly Float64Array[]): Band {
  const sorted = samples.map((sample) => sample.toSorted());
  const quantile = (share: number): Float64Array =>
    Float64Array.from(sorted, (sample) => sample[Math.max(0, Math.ceil(share * sample.length) - 1)] ?? Number.NaN);
  const mean = Float64Array.from(sorted, (sample) => sample.reduce((sum, one) => sum + one, 0) / sample.length);
  return { p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9), mean };
}
