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
  /** The most that was resident at once. */
  readonly residentMostMB: number;
  /** Operations a query, by set. */
  readonly operations: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly sets: Readonly<Record<string, Figures & { readonly residentMB: number }>>;
}

/** Speed over the names after a tenth of them. */
export const measure = (names: readonly string[], ask: (name: string) => boolean): Figures =>
  figuresOf(timed(names, names.length, ask));

function figuresOf({ times: all, wallMs, processorUs, withHits }: Timed): Figures {
  const times = Array.from(all);
  return {
    queries: times.length,
    perSecond: Math.round((times.length / wallMs) * 1000),
    perProcessorSecond: Math.round((times.length / processorUs) * 1e6),
    p50ms: quantile(times, 0.5),
    p99ms: quantile(times, 0.99),
    withHits,
  };
}

/** What is aimed at on a quiet core, for the mix. */
export interface SpeedGoal {
  readonly perSecond: number;
  readonly p99ms: number;
  readonly residentMB: number;
  readonly readPackedMs?: number;
}

/** Prints what was aimed at beside what it came to, on standard error. */
export function printGoals(
  goal: SpeedGoal,
  { sets, residentMB, residentMostMB, readMs, readProcessorMs }: PackedFigures,
): void {
  const mix = sets["mix"];
  const lines: readonly (readonly [what: string, aim: number | undefined, figure: string])[] = [
    ["queries a second, mix", goal.perSecond, `${mix?.perSecond} (${mix?.perProcessorSecond} a processor second)`],
    ["99 % of the mix within, ms", goal.p99ms, `${mix?.p99ms} (half within ${mix?.p50ms})`],
    [
      "resident after reading, MB",
      goal.residentMB,
      `${residentMB} (${mix?.residentMB} after the mix, ${residentMostMB} at most)`,
    ],
    ["reading the packed index, ms", goal.readPackedMs, `${readMs} (${readProcessorMs} of a processor)`],
  ];
  for (const [what, aim, figure] of lines)
    if (aim !== undefined) process.stderr.write(`${what.padEnd(32)} goal ${String(aim).padStart(6)}   ${figure}\n`);
}

/** Runs screen-packed.mjs in a process of its own over the index and the query sets that lie in a folder. */
export function measurePacked(
  folder: string,
  index: Uint8Array,
  sets: Readonly<Record<string, readonly string[]>>,
): PackedFigures {
  const indexFile = join(folder, "index");
  writeFileSync(indexFile, index);
  const queryFiles = Object.entries(sets).map(([set, names]) => {
    const file = join(folder, set);
    writeFileSync(file, names.map((name) => `${JSON.stringify(name)}\n`).join(""));
    return file;
  });
  const child = fileURLToPath(new URL("screen-packed.mjs", import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [child, indexFile, ...queryFiles], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stdout === "") throw new Error(stderr);
  const { sets: times, ...figures } = JSON.parse(stdout) as Omit<PackedFigures, "sets"> & {
    sets: Readonly<Record<string, Timed & { readonly residentMB: number }>>;
  };
  const bySet = Object.entries(times).map(([set, one]) => [set, { ...figuresOf(one), residentMB: one.residentMB }]);
  return { ...figures, sets: Object.fromEntries(bySet) as PackedFigures["sets"] };
}
