// The app as a user starts it: `derisk serve` in a process and an empty folder of its own, on a free port.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../source-files.ts";

export interface Served {
  /** e.g. `http://127.0.0.1:40123`, without a stroke at the end. */
  readonly url: string;
  /** The store it works on, for commands beside it. */
  readonly store: string;
  stop(): Promise<void>;
}

const START_MS = 30_000;

/** Starts the server and waits until it names its address. Throws with what it printed when it does not. */
export async function serve(args: readonly string[] = []): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "derisk-serve-"));
  const store = join(folder, "store.sqlite");
  const child = spawn(process.execPath, [join(ROOT, "bin/derisk.mjs"), "serve", "--port", "0", ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DERISK_STORE: store },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(child), store, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const fail = (why: string): void => reject(new Error(`derisk serve ${why}:\n${printed}`));
    const late = setTimeout(() => fail("named no address in time"), START_MS);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString("utf8");
      const [url] = /http:\/\/[\w.[\]:]+:\d+/.exec(printed) ?? [];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => {
      clearTimeout(late);
      fail("ended");
    });
  });
}
