// A command line as its user has it: a folder for files and a store of its own, both gone when the tests of the file are.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, afterAll } from "vitest";
import { main } from "./main.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  /** What has been printed so far. */
  readonly out: () => string;
  readonly err: () => string;
  readonly exit: Promise<number>;
  readonly stop: () => void;
}

/** Called once at the top of a test file. The clock stands at 2026-11-21 09:00 UTC. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), "derisk-cli-"));

  constructor() {
    afterAll(() => rmSync(this.folder, { recursive: true }));
  }

  /** Writes a file and returns its path. */
  file(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** Starts a command that may go on until it is stopped, at the latest when its test ends. `stdin`: what comes in, or comes piece by piece. */
  start(argv: readonly string[], stdin: string | AsyncIterable<string> = ""): Running {
    let [out, err] = ["", ""];
    const stop = new AbortController();
    onTestFinished(() => stop.abort());
    const exit = main([...argv, "--store", join(this.folder, "store.sqlite")], {
      stdin: (async function* () {
        const pieces = typeof stdin === "string" ? [stdin] : stdin;
        for await (const piece of pieces) yield new TextEncoder().encode(piece);
      })(),
      stdout: { write: (text: string) => (out += text), columns: 200 },
      stderr: { write: (text: string) => (err += text) },
      signal: stop.signal,
      env: {},
      now: () => new Date("2026-11-21T09:00:00Z"),
    });
    return { out: () => out, err: () => err, exit, stop: () => stop.abort() };
  }

  /** Runs a command to its end. */
  async run(argv: readonly string[], stdin = ""): Promise<Ran> {
    const { out, err, exit } = this.start(argv, stdin);
    return { code: await exit, out: out(), err: err() };
  }
}
