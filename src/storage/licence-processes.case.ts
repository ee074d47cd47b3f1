// Several processes draw on one licence in one store: nothing is overspent, and what was acknowledged is there.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { replayLedger } from "../licences/index.ts";
import { grants, seeded } from "../licences/random.case.ts";
import { openStores } from "./open.ts";

const USER = `
  const [path, prefix, count, open, random] = process.argv.slice(1);
  const { openStores } = await import(open);
  const { seeded, takeSome, traffic } = await import(random);
  const stores = await openStores(path);
  const drafts = takeSome(traffic(prefix, 3, seeded(prefix.charCodeAt(0))), Number(count));
  const results = [];
  for (let at = 0; at < drafts.length; at += 5)
    results.push(...(await Promise.all(drafts.slice(at, at + 5).map((one) => stores.licences.apply(one)))));
  process.stdout.write(String(results.filter(({ kind }) => kind === "applied").length));
  await stores.close();
`;

async function user(path: string, prefix: string, count: number): Promise<number> {
  const modules = ["./open.ts", "../licences/random.case.ts"].map((file) => new URL(file, import.meta.url).href);
  const args = ["--input-type=module", "-e", USER, path, prefix, String(count), ...modules];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk) => (text += String(chunk)));
  const [exitCode] = (await once(child, "close")) as [number];
  expect(exitCode).toBe(0);
  return Number(text);
}

/** Registers the case under `name`; `newPlace` gives the location of a store that is not there yet. */
export function describeLedgerProcesses(name: string, newPlace: () => Promise<string>): void {
  it(`three processes on one ${name} neither lose nor overspend`, async () => {
    const path = await newPlace();
    const stores = await openStores(path);
    await stores.licences.applyAll(grants(3, seeded(7)));
    const applied = await Promise.all(["A", "B", "C"].map((prefix) => user(path, prefix, 150)));
    const { items } = await stores.licences.list();
    const report = await replayLedger(stores.licences.records(), items);
    expect(report).toEqual({ entries: 3 + applied.reduce((sum, one) => sum + one, 0), faults: [] });
    expect(Math.min(...applied)).toBeGreaterThan(0);
    await stores.close();
  });
}
