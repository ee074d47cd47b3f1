// Networks to measure on: a scale-free market of firms from a seed, and real chains read from a folder of tables.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { graphOfArcs, type NetworkData, type SupplyGraph } from "../src/impact/index.ts";
import { createRandom } from "./random.ts";

const SECTORS = 86;
const PURCHASES_A_FIRM = 12;

/** Few firms sell to many: sellers and buyers are drawn by a power of the rank, values are log-normal. */
export function marketOf(firms: number, seed = 7): NetworkData {
  const { next } = createRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const purchases = firms * PURCHASES_A_FIRM;
  const sector = Int32Array.from({ length: firms }, () => Math.floor(next() ** 2 * SECTORS));
  const kind = Uint8Array.from({ length: SECTORS * SECTORS }, () => (next() < 0.3 ? 2 : next() < 0.8 ? 1 : 0));
  const places = Int32Array.from({ length: firms }, (_, firm) => firm);
  for (let i = firms - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [places[i], places[j]] = [places[j] as number, places[i] as number];
  }
  const pick = (power: number): number => places[Math.floor(firms * next() ** power)] as number;
  const seller = new Int32Array(purchases);
  const buyer = new Int32Array(purchases);
  const value = new Float64Array(purchases);
  for (let i = 0; i < purchases; i++) {
    seller[i] = pick(3);
    buyer[i] = pick(1.5);
    value[i] = Math.exp(1.5 * normal());
  }
  return { firms, sectors: SECTORS, tolerance: 0.01, seller, buyer, value, sector, kind };
}

export interface Chain {
  readonly name: string;
  readonly graph: SupplyGraph;
  /** Stage times, in days. */
  readonly buffer: Float64Array;
  readonly arcs: number;
}

/** Chains of Willems 2008 from a folder of CSV files; undefined when it is not there. Every stage needs all its inputs. */
export function readChains(folder: URL): readonly Chain[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => /^\d+\.csv$/.test(name))
    .sort()
    .map((name) => readChain(name, readFileSync(new URL(name, folder), "utf8")));
}

function readChain(name: string, text: string): Chain {
  const [, header = "", ...lines] = text.split(/\r?\n/);
  const columns = header.split(",");
  const at = (path: string): number => columns.indexOf(path);
  const [stageAt, timeAt] = [at("/stages/stage/@stageName"), at("/stages/stage/@stageTime")];
  const [fromAt, toAt] = [at("/arcs/arc/@from"), at("/arcs/arc/@to")];
  const places = new Map<string, number>();
  const buffer: number[] = [];
  const arcs: (readonly [string, string])[] = [];
  for (const line of lines) {
    const cells = line.split(",");
    const stage = cells[stageAt] ?? "";
    if (stage !== "" && !places.has(stage)) {
      places.set(stage, places.size);
      buffer.push(Number(cells[timeAt] === "" ? 0 : cells[timeAt]));
    }
    if (cells[fromAt] && cells[toAt]) arcs.push([cells[fromAt] ?? "", cells[toAt] ?? ""]);
  }
  const ends = (i: 0 | 1): Int32Array => Int32Array.from(arcs, (arc) => places.get(arc[i]) as number);
  return {
    name,
    graph: graphOfArcs(places.size, ends(0), ends(1)),
    buffer: Float64Array.from(buffer),
    arcs: arcs.length,
  };
}
