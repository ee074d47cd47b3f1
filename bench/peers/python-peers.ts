// Peers in Python, measured in the same run on the same data: numpy's inverse, pymrio's, BoARIO's days. They are at hand when
// DERISK_PYTHON names an interpreter that has them (or python3 does); each one that is not is named.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface World {
  readonly flows: { readonly rows: number; readonly data: Float64Array };
  readonly finalDemand: Float64Array;
  readonly regions: number;
}

/** Wall milliseconds of one thread, by peer, or why it was not measured. */
export type PythonPeers = Readonly<Record<string, unknown>>;

/** Runs python-peers.py on `world`. */
export function pythonPeers(world: World): PythonPeers {
  const python = process.env["DERISK_PYTHON"] ?? "python3";
  const folder = mkdtempSync(join(tmpdir(), "derisk-peers-"));
  try {
    writeFileSync(join(folder, "flows.bin"), bytes(world.flows.data));
    writeFileSync(join(folder, "final.bin"), bytes(world.finalDemand));
    const script = fileURLToPath(new URL("python-peers.py", import.meta.url));
    const arguments_ = [script, folder, String(world.flows.rows), String(world.regions)];
    const one = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
    const { status, stdout, error } = spawnSync(python, arguments_, {
      encoding: "utf8",
      env: { ...process.env, ...one },
      timeout: 300_000,
    });
    if (status === 0) return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as PythonPeers;
    return {
      skipped: `no Python at hand (${error?.message ?? `exit ${status}`}); set DERISK_PYTHON to one with numpy`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bytes(values: Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
