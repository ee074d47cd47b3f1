// What a screen remembers of names that it was asked for: bounded, and without effect on what it says.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import { buildIndex } from "./index/build.ts";
import { packIndex, readPackedIndex } from "./index/pack.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { bytesSource } from "./index/sections.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { screen } from "./screen.ts";
import { listOf, testLexicon } from "./testing.ts";

const PROBES = ["Ivan Petrof", "Alfa Tradinng Ltd", "王伟", "김정은", "محمد حنيف", "Mohamed Haneef"];
const LISTED = ["Ivan Petrov", "Alfa Trading Ltd", "王伟", "Kim Jong Un", "Mohammad Hanif"];

let lexicon: NameLexicon;
let packed: Uint8Array;
beforeAll(async () => {
  lexicon = await testLexicon();
  packed = packIndex(buildIndex([listOf(...LISTED.map((name, at) => ({ id: String(at), name })))], lexicon), "test");
});

function freshIndex(): ScreenIndex {
  const read = readPackedIndex(bytesSource(packed), "test", lexicon);
  if (read.kind !== "index") throw new Error(read.reason);
  return read.index;
}

/** Names of two words that no other has, in three scripts by turns. */
function strangeName(at: number): string {
  const [first, signs] = [
    ["a", 26],
    ["а", 32],
    ["가", 600],
  ][at % 3] as [string, number];
  const base = first.charCodeAt(0);
  const word = (number: number): string =>
    Array.from({ length: 6 }, (_, place) =>
      String.fromCharCode(base + (Math.floor((number * 7919) / 5 ** place) % signs)),
    ).join("");
  return `${word(at)} ${word(at + 1e6)}`;
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function megabytesInUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

test("memory no longer grows once so many names were asked, and answers stay the same", () => {
  const index = freshIndex();
  const first = PROBES.map((name) => screen(index, { name }));
  const ask = (from: number, to: number): void => {
    for (let at = from; at < to; at++) screen(index, { name: strangeName(at) });
  };
  ask(0, 15_000);
  const before = megabytesInUse();
  ask(15_000, 35_000);
  expect(megabytesInUse() - before).toBeLessThan(4);
  expect(PROBES.map((name) => screen(index, { name }))).toEqual(first);
  expect(PROBES.map((name) => screen(freshIndex(), { name }))).toEqual(first);
}, 120_000);
