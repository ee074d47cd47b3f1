// The weekly model in a form that survives JSON, with a few knobs: what a page's script redraws while a slider moves, and
// what the server draws for readers without script. Both run this file.
import type { SupplyGraph } from "./network/graph.ts";
import type { SupplyNetwork } from "./network/supply-network.ts";
import type { LineShock } from "./shock/shock.ts";
import { pathsOf } from "./simulate/paths.ts";
import { createSimulation, simulate } from "./simulate/simulate.ts";
import type { SimulationModel } from "./simulate/model.ts";

type PackedGraph = { readonly [Key in Exclude<keyof SupplyGraph, "nodes" | "circles">]: readonly number[] };

/** `null` stands for Infinity. */
export interface PackedModel {
  readonly weeks: number;
  readonly transit: number;
  readonly refill: number;
  readonly nodes: number;
  readonly graph: PackedGraph;
  readonly products: readonly {
    readonly node: number;
    readonly id: string;
    readonly name: string;
    readonly demand: number;
    readonly revenue?: number;
    readonly margin?: number;
    readonly currency?: string;
  }[];
  readonly lines: readonly number[];
  readonly use: readonly number[];
  readonly stock: readonly number[];
  readonly capacity: readonly (number | null)[];
  readonly shocks: readonly Pick<LineShock, "line" | "kind" | "from" | "to" | "capacity" | "open" | "running">[];
  /** Weeks the licences typically take, where any are asked for. */
  readonly typicalDelay: number | null;
}

export interface Knobs {
  /** Share of what is stopped that is lost, 0-1: 1 as the measure has it. */
  readonly cut: number;
  /** Weeks each stop lasts. */
  readonly duration: number;
  /** Times today's stocks. */
  readonly stocks: number;
  /** Weeks by which everything starts later. */
  readonly start: number;
  /** Whether what is not decided counts as stopped. */
  readonly open: boolean;
  /** Whether lines that trade under a licence already stop too: it is not renewed. */
  readonly renewals: boolean;
}

export interface ReplayedProduct {
  readonly id: string;
  readonly name: string;
  readonly currency?: string;
  readonly shortFrom: number | null;
  readonly stopsFrom: number | null;
  readonly lostRevenue?: number;
  /** Share of the demand lost in each week, 0-1. */
  readonly lost: readonly number[];
}

const SHORT = 0.005;
const STOPPED = 0.95;

/** Packs what a redraw needs. */
export function packModel(
  network: SupplyNetwork,
  shocks: readonly LineShock[],
  { weeks, transit, refill }: { readonly weeks: number; readonly transit: number; readonly refill: number },
): PackedModel {
  const { nodes, circles: _circles, ...arrays } = network.graph;
  const packed = Object.fromEntries(Object.entries(arrays).map(([key, values]) => [key, [...values]]));
  const delays = shocks.flatMap(({ delay, open }) => (delay === undefined || open ? [] : [delay.typical]));
  return {
    weeks,
    transit,
    refill,
    nodes,
    graph: packed as unknown as PackedGraph,
    products: network.products,
    lines: network.lines.map(({ node }) => node),
    use: [...network.use],
    stock: [...network.stock],
    capacity: Array.from(network.capacity, (value) => (value === Infinity ? null : value)),
    shocks: shocks
      .filter(({ kind }) => kind !== "price")
      .map(({ line, kind, from, to, capacity, open, running }) => ({
        line,
        kind,
        from,
        to,
        capacity,
        open,
        ...(running ? { running } : {}),
      })),
    typicalDelay: delays.length === 0 ? null : Math.max(...delays),
  };
}

/** The packed model as typed arrays, built once; the function answers for any setting of the knobs. */
export function replayer(packed: PackedModel): (knobs: Knobs) => readonly ReplayedProduct[] {
  const { weeks, transit, refill, products } = packed;
  const model = unpack(packed);
  const workspace = createSimulation(model);
  const left = new Float64Array(model.lines.length * weeks);
  return ({ cut, duration, stocks, start, open, renewals }) => {
    const shocks = packed.shocks
      .filter((shock) => (open || !shock.open) && (renewals || !shock.running))
      .map((shock) => ({
        ...shock,
        kind: "quota" as const,
        from: shock.from + start,
        to: shock.from + start + duration,
        capacity: 1 - cut * (1 - shock.capacity),
        draw: "",
        because: { kind: "scenario" as const, id: "", title: "" },
      }));
    pathsOf(model.lines.length, weeks, shocks, transit, () => ({ applies: true, delay: 0 }), left);
    const held = { ...model, stock: model.stock.map((units) => units * stocks) };
    const { lost } = simulate(held, left, { weeks, refill }, workspace);
    return products.map(({ id, name, currency, revenue }, i) =>
      replayed(lost.subarray(i * weeks, (i + 1) * weeks), { id, name, currency, revenue }),
    );
  };
}

function replayed(
  lost: Float64Array,
  {
    id,
    name,
    currency,
    revenue,
  }: { id: string; name: string; currency: string | undefined; revenue: number | undefined },
): ReplayedProduct {
  const first = (least: number): number | null => {
    const week = lost.findIndex((share) => share > least);
    return week < 0 ? null : week;
  };
  return {
    id,
    name,
    ...(currency === undefined ? {} : { currency }),
    shortFrom: first(SHORT),
    stopsFrom: first(STOPPED),
    ...(revenue === undefined ? {} : { lostRevenue: lost.reduce((sum, share) => sum + share, 0) * revenue }),
    lost: [...lost],
  };
}

function unpack({ nodes, graph, products, lines, use, stock, capacity }: PackedModel): SimulationModel {
  const whole = (values: readonly number[]): Int32Array => Int32Array.from(values);
  return {
    graph: {
      nodes,
      circles: [],
      groupStart: whole(graph.groupStart),
      groupNode: whole(graph.groupNode),
      memberStart: whole(graph.memberStart),
      member: whole(graph.member),
      useStart: whole(graph.useStart),
      useGroup: whole(graph.useGroup),
      order: whole(graph.order),
      place: whole(graph.place),
      quantity: Float64Array.from(graph.quantity),
      share: Float64Array.from(graph.share),
      delay: Float64Array.from(graph.delay),
      ready: Float64Array.from(graph.ready),
    },
    products,
    lines: lines.map((node) => ({ node })),
    use: Float64Array.from(use),
    stock: Float64Array.from(stock),
    capacity: Float64Array.from(capacity, (value) => value ?? Infinity),
  };
}
