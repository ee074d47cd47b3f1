// How fast a screen answers a set of names, and the figures of a process that holds a packed index.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { quantile } from "./machine.ts";
import { type Timed, timed } from "./timed.mjs";

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
  /** Operations a query, by set. */
  readonly operations: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly sets: Readonly<Record<string, Figures>>;
}

/** Speed over the names after a tenth of them. */
export const measure = (names: readonly string[], ask: (name: string) => boolean): Figures =>
  figuresOf(timed(names, ask));

function figuresOf({ times, wallMs, processorUs, withHits }: Timed): Figures {
  return {
    queries: times.length,
    perSecond: Math.round((times.length / wallMs) * 1000),
    perProcessorSecond: Math.round((times.length / processorUs) * 1e6),
    p50ms: quantile(times, 0.5),
    p99ms: quantile(times, 0.99),
    withHits,
  };
}

/** Runs screen-packed.mjs in a process of its own over the index and the query sets that lie in a folder. */
export function measurePacked(
  folder: string,
  index: Uint8Array,
  sets: Readonly<Record<string, readonly string[]>>,
): PackedFigures {
  const indexFile = join(folder, "index");
  const queryFile = join(folder, "queries.json");
  writeFileSync(indexFile, index);
  writeFileSync(queryFile, JSON.stringify(sets));
  const child = fileURLToPath(new URL("screen-packed.mjs", import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [child, indexFile, queryFile], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stdout === "") throw new Error(stderr);
  const { sets: times, ...figures } = JSON.parse(stdout) as Omit<PackedFigures, "sets"> & {
    sets: Readonly<Record<string, Timed>>;
  };
  return { ...figures, sets: Object.fromEntries(Object.entries(times).map(([set, one]) => [set, figuresOf(one)])) };
}
