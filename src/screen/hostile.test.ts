// Names made to break a screen: huge, invisible, disguised. None may throw, none may take more than its share of processor
// time, on either side of the comparison, and a disguise must not hide a listed name.
import { beforeAll, describe, expect, test } from "vitest";
import { compareNames } from "./compare.ts";
import { buildIndex } from "./index/build.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { screen } from "./screen.ts";
import { listOf, testLexicon } from "./testing.ts";

const LISTED = "Zhukovsky Yevgeniy Arkadyevich";
let lexicon: NameLexicon;
let index: ScreenIndex;
beforeAll(async () => {
  lexicon = await testLexicon();
  const list = listOf(
    { id: "zhukovsky", name: LISTED },
    { id: "front", name: "Democratic Front for the Deliverance of the Coast" },
    { id: "kang", name: "Kang Myong Chol" },
  );
  index = buildIndex([list], lexicon);
});

const MILLION = 1_000_000;
const huge: readonly (readonly [string, string])[] = [
  ["ten million letters", "a".repeat(10 * MILLION)],
  ["five million words", "a ".repeat(5 * MILLION)],
  ["one word over and over", "muhammad ".repeat(MILLION)],
  ["open brackets", "(".repeat(MILLION)],
  ["brackets within brackets", `${"(a".repeat(MILLION)}${")".repeat(MILLION)}`],
  ["capitals within words", "aaBb".repeat(MILLION)],
  ["apostrophes", "o'".repeat(MILLION)],
  ["NULs", "\u0000".repeat(MILLION)],
  ["marks on one letter", `a${"\u0301".repeat(MILLION)}`],
  ["a ligature that unfolds to eighteen letters", "\ufdfa".repeat(MILLION)],
  ["Arabic", "محمد ".repeat(MILLION)],
  ["Hangul in one run", "김정은".repeat(MILLION)],
  ["Han in one run", "深圳市华为技术有限公司".repeat(200_000)],
  ["digits", "1234567890".repeat(MILLION)],
  ["half a surrogate pair", "\ud800".repeat(MILLION)],
  ["flags and families", "👨‍👩‍👧‍👦".repeat(100_000)],
];

/** Milliseconds of processor time; the clock on the wall depends on what else runs. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
const ENOUGH_MS = 1500;

describe.each(huge)("%s", (_, name) => {
  test("as a query", () => expect(cost(() => screen(index, { name }))).toBeLessThan(ENOUGH_MS));
  test("as a query of OFAC's kind", () =>
    expect(cost(() => screen(index, { name }, { mode: "ofac", threshold: 0 }))).toBeLessThan(ENOUGH_MS));
  test("against a name", () => expect(cost(() => compareNames(name, LISTED, lexicon))).toBeLessThan(ENOUGH_MS));
  test("against itself", () => expect(cost(() => compareNames(name, name, lexicon))).toBeLessThan(ENOUGH_MS));
  test("as a listed name", () =>
    expect(cost(() => buildIndex([listOf({ id: "hostile", name })], lexicon))).toBeLessThan(ENOUGH_MS));
});

test.each([
  ["NULs between letters", "Zhu\u0000kovsky Yevgeniy Arkadyevich"],
  ["zero-width spaces", "Zhu\u200bkov\u200csky Yevge\u200dniy Arkadyevich"],
  ["direction overrides", "\u202eZhukovsky\u202c \u2066Yevgeniy\u2069 Arkadyevich"],
  ["Cyrillic look-alikes", "Zhukоvsky Yevgеniy Аrkadyevich"],
  ["full-width letters", "Ｚｈｕｋｏｖｓｋｙ Ｙｅｖｇｅｎｉｙ Ａｒｋａｄｙｅｖｉｃｈ"],
  ["mathematical letters", "𝐙𝐡𝐮𝐤𝐨𝐯𝐬𝐤𝐲 𝐘𝐞𝐯𝐠𝐞𝐧𝐢𝐲 𝐀𝐫𝐤𝐚𝐝𝐲𝐞𝐯𝐢𝐜𝐡"],
  ["soft hyphens", "Zhu\u00adkovsky Yev\u00adgeniy Arkadyevich"],
  ["piled marks", "Z\u0301\u0302\u0303hukovsky Y\u0334evgeniy Arkadyevich"],
  ["strange spaces", "Zhukovsky\u3000Yevgeniy\u00a0Arkadyevich"],
])("%s do not hide a listed name", (_, name) => {
  const [hit] = screen(index, { name }).hits;
  expect(hit?.listing).toBe("zhukovsky");
  expect(hit?.score).toBeGreaterThan(0.95);
});

test("a name of which only the beginning was read says so", () =>
  expect(screen(index, { name: `${LISTED} ${"x".repeat(1000)}` }).notChecked.map(({ code }) => code)).not.toEqual([]));
