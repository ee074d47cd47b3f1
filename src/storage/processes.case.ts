// Several processes on one store: no fork of the chain, and nothing that was acknowledged is lost when one is killed.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { verifyChain } from "../decisions/index.ts";
import { openStores } from "./open.ts";
import { sha256 } from "./sha256.ts";

/** Opens the store and appends `count` decisions one by one, telling each id on stdout once it is acknowledged. */
const WRITER = `
  const [path, prefix, count, open, sample] = process.argv.slice(1);
  const { openStores } = await import(open);
  const { decision } = await import(sample);
  const stores = await openStores(path);
  for (let n = 0; n < Number(count); n += 1) {
    const { entry } = await stores.decisions.append(decision(prefix + n));
    process.stdout.write(entry.id + "\\n");
  }
  await stores.close();
`;

function writer(path: string, prefix: string, count: number): ChildProcess {
  const modules = ["./open.ts", "./sample.case.ts"].map((file) => new URL(file, import.meta.url).href);
  const args = ["--input-type=module", "-e", WRITER, path, prefix, String(count), ...modules];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** The ids a writer acknowledges, as they come; `onEach` may stop it. */
async function acknowledged(
  child: ChildProcess,
  onEach: (count: number) => void = () => {},
): Promise<readonly string[]> {
  const ids: string[] = [];
  const exit = once(child, "exit");
  if (child.stdout === null) throw new Error("the writer has no stdout");
  for await (const id of createInterface({ input: child.stdout })) onEach(ids.push(id));
  await exit;
  return ids;
}

async function stored(path: string): Promise<readonly string[]> {
  const stores = await openStores(path);
  const ids: string[] = [];
  for await (const record of stores.decisions.records()) ids.push(record.id);
  expect(await verifyChain(stores.decisions.records(), sha256)).toMatchObject({ kind: "intact", count: ids.length });
  await stores.close();
  return ids;
}

/** Opens the file of each line it is told, at the instant beside it, and tells how that went. */
const OPENER = `
  const { openStores } = await import(process.argv[1]);
  const { createInterface } = await import("node:readline");
  process.stdout.write("ready\\n");
  for await (const line of createInterface({ input: process.stdin })) {
    const [instant, path] = line.split("\\t");
    while (Date.now() < Number(instant));
    const how = await openStores(path).then((stores) => stores.close()).then(() => "opened", String);
    process.stdout.write(how + "\\n");
  }
`;

/** A process that opens files; `tell` gives it a line, `hear` its next answer. */
function opener() {
  const args = ["--input-type=module", "-e", OPENER, new URL("./open.ts", import.meta.url).href];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    tell: (line: string) => child.stdin.write(`${line}\n`),
    hear: async () => (await lines.next()).value as string | undefined,
    end: () => child.stdin.end(),
  };
}

/** Registers the suite under `name`; `newPlace` gives the location of a store that is not there yet. */
export function describeProcesses(name: string, newPlace: () => Promise<string>, instants = 25): void {
  describe(`processes on one ${name}`, () => {
    it("create it at the same instant", async () => {
      const openers = Array.from({ length: 3 }, opener);
      const all = () => Promise.all(openers.map(({ hear }) => hear()));
      expect(new Set(await all())).toEqual(new Set(["ready"]));
      for (let n = 0; n < instants; n += 1) {
        const place = await newPlace();
        const line = `${Date.now() + 5}\t${place}`;
        openers.forEach(({ tell }) => tell(line));
        expect(new Set(await all())).toEqual(new Set(["opened"]));
      }
      openers.forEach(({ end }) => end());
    });

    it("create it and append at the same time without forking the chain", async () => {
      const path = await newPlace();
      const each = await Promise.all(["A", "B", "C"].map((prefix) => acknowledged(writer(path, prefix, 40))));
      expect(each.map((ids) => ids.length)).toEqual([40, 40, 40]);
      expect([...(await stored(path))].sort()).toEqual(each.flat().sort());
    });

    it.each([1, 7, 30])("keep all that was acknowledged when killed after %d", async (stopAfter) => {
      const path = await newPlace();
      const child = writer(path, "K", 1_000_000);
      const ids = await acknowledged(child, (count) => count === stopAfter && child.kill("SIGKILL"));
      expect(child.signalCode).toBe("SIGKILL");
      expect(ids.length).toBeGreaterThanOrEqual(stopAfter);
      expect((await stored(path)).slice(0, ids.length)).toEqual(ids);
    });
  });
}
