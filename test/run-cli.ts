// The command line as a user runs it: bin/derisk.mjs over the built dist, in a process of its own.
import { spawnSync } from "node:child_process";
import { ROOT } from "./source-files.ts";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Another bin than this project's. */
  readonly bin?: string;
}

/** Runs one command and waits for it. */
export function derisk(args: readonly string[], { input = "", env = {}, cwd = ROOT, bin }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin ?? `${ROOT}/bin/derisk.mjs`, ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Each line of standard output as JSON. Throws where a line is none. */
export function jsonLines({ stdout }: Ran): readonly unknown[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}
