// How fast a screen answers a set of names, and the figures of a process that holds a packed index.
import { quantile } from "./machine.ts";

export interface Figures {
  readonly queries: number;
  readonly perSecond: number;
  /** By processor time of this process, for machines that are busy with other work. */
  readonly perProcessorSecond: number;
  readonly p50ms: number;
  readonly p99ms: number;
  readonly withHits: number;
}

export interface PackedFigures {
  readonly readMs: number;
  readonly readProcessorMs: number;
  readonly residentMB: number;
  readonly residentAfterMB: number;
  readonly sets: Readonly<Record<string, Figures>>;
}

const WARM_UP = 0.1;

/** Speed over the names after a tenth of them. */
export function measure(names: readonly string[], ask: (name: string) => boolean): Figures {
  const warm = Math.floor(names.length * WARM_UP);
  for (const name of names.slice(0, warm)) ask(name);
  const times = new Float64Array(names.length - warm);
  let withHits = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (let at = 0; at < times.length; at++) {
    const from = performance.now();
    if (ask(names[warm + at] ?? "")) withHits++;
    times[at] = performance.now() - from;
  }
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return {
    queries: times.length,
    perSecond: Math.round((times.length / wall) * 1000),
    perProcessorSecond: Math.round((times.length / (user + system)) * 1e6),
    p50ms: quantile([...times], 0.5),
    p99ms: quantile([...times], 0.99),
    withHits,
  };
}
