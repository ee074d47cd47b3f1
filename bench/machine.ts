// What a figure was measured on, and where results are written: bench/results/<name>.json. No paths, no host names.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

export interface Machine {
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGB: number;
  /** Processes that wanted a core over the last minute; above `cores`, times by the clock say little. */
  readonly load: number;
}

export function machine(): Machine {
  const all = cpus();
  return {
    node: process.versions.node,
    cpu: all[0]?.model ?? "unknown",
    cores: all.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}

/** Writes the result beside the facts of the machine and prints it. */
export function writeResult(name: string, result: object): void {
  const folder = new URL("./results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify({ measured: new Date().toISOString().slice(0, 10), machine: machine(), ...result }, undefined, 2)}\n`;
  writeFileSync(new URL(`${name}.json`, folder), text);
  process.stdout.write(text);
}

/** Order statistics of measurements, rounded to `digits` decimals. */
export function spread(
  values: readonly number[],
  digits = 1,
): { readonly min: number; readonly median: number; readonly max: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const round = (value: number | undefined): number => Number((value ?? Number.NaN).toFixed(digits));
  return { min: round(sorted[0]), median: round(sorted[sorted.length >> 1]), max: round(sorted.at(-1)) };
}

/** The value below which the share `p` of the measurements lies, rounded. */
export function quantile(values: readonly number[], p: number, digits = 3): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN).toFixed(digits));
}
