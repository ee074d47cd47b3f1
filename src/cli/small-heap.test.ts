// A process that forgets what it remembered takes little more memory than what it remembers.
import { spawnSync } from "node:child_process";
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
