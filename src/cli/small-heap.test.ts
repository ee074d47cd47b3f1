// A process that forgets what it remembered takes little more memory than what it remembers.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Keeps 200,000 small objects and replaces them all many times over; prints the most bytes of heap that it took. */
const FORGETFUL = `
  const { keepHeapSmall } = await import(${JSON.stringify(new URL("small-heap.ts", import.meta.url).href)});
  if (process.argv[1] === "small") keepHeapSmall();
  const kept = (globalThis.kept = []);
  let most = 0;
  for (let at = 0; at < 3e6; at++) {
    kept[(at * 7919) % 200_000] = { at, text: [at] };
    if (at % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapTotal);
  }
  console.log(most);`;

const mostOf = (how: "small" | "usual"): number =>
  Number(spawnSync(process.execPath, ["--input-type=module", "-e", FORGETFUL, how], { encoding: "utf8" }).stdout);

test("the heap of a long-lived process stays near what is in use", () => {
  const small = mostOf("small");
  expect(small).toBeGreaterThan(0);
  expect(small).toBeLessThan(mostOf("usual") * 0.6);
}, 60_000);

/** Megabytes that the space for new objects takes once the command has ended: while code is loaded, it must not have grown. */
const newSpaceOf = (args: readonly string[]): number => {
  const show = `data:text/javascript,${encodeURIComponent(
    'import { getHeapSpaceStatistics } from "node:v8"; process.on("exit", () => console.error("new space", getHeapSpaceStatistics().find((space) => space.space_name === "new_space").physical_space_size / 1e6));',
  )}`;
  const command = ["--import", show, fileURLToPath(new URL("../../bin/derisk.mjs", import.meta.url)), ...args];
  const { stderr } = spawnSync(process.execPath, command, { encoding: "utf8", input: "" });
  return Number(/new space ([\d.]+)/.exec(stderr)?.[1]);
};

test("a stream starts with the space for new objects that Node starts with", () => {
  const folder = mkdtempSync(join(tmpdir(), "derisk-heap-"));
  expect(newSpaceOf(["screen", "--jsonl", "--store", join(folder, "store.sqlite")])).toBeLessThan(4);
  rmSync(folder, { recursive: true });
}, 60_000);
