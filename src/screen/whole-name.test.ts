// Whole names letter by letter: what is one slip away is found whatever its words, and what means something else is not.
import { beforeAll, describe, expect, test } from "vitest";
import { buildIndex } from "./index/build.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { screen } from "./screen.ts";
import { listOf, testLexicon } from "./testing.ts";

const SURE = 0.8;

let index: ScreenIndex;
beforeAll(async () => {
  const list = listOf(
    { id: "pak", name: "PAK HAN SE", kind: "person" },
    { id: "sigma", name: "SIGMA TECH COMPANY", kind: "organisation" },
    { id: "insurance", name: "NORTHERN INSURANCE LIMITED", kind: "organisation" },
    { id: "space", name: "NATIONAL AEROSPACE TECHNOLOGY ADMINISTRATION", kind: "organisation" },
    { id: "bank", name: "Central Bank of Iran", kind: "organisation" },
    { id: "young", name: "Young-Chul", kind: "person" },
    { id: "tek", name: "TEK", kind: "organisation" },
    { id: "yasin", name: "Abdul Rahman Yasin", kind: "person" },
    { id: "joseph", name: "WILSON JOSEPH", kind: "person" },
    { id: "u", name: "CHO IL U", kind: "person" },
    { id: "wei", name: "WANG, Wei", kind: "person" },
  );
  index = buildIndex([list], await testLexicon());
});

const best = (name: string): { readonly id: string | undefined; readonly score: number } => {
  const [hit] = screen(index, { name }, { threshold: 0.01 }).hits;
  return { id: hit?.listing, score: hit?.score ?? 0 };
};

describe("finds for sure", () => {
  test.each([
    ["a lost space that leaves a legal form", "PAKHAN SE", "pak"],
    ["a lost space in a firm's name", "SIGMATECH COMPANY", "sigma"],
    ["a name of general words", "Northern Insurance Limited", "insurance"],
    ["a slip in it", "NORTHERN INSURENCE LIMITED", "insurance"],
    ["its words in another order", "LIMITED NORTHERN INSURANCE", "insurance"],
    ["a slip that looks like another word", "NATIONAL AEROSPACE TOCHNOLOGY ADMINISTRATION", "space"],
  ])("%s: %s", (_, name, id) => {
    const found = best(name);
    expect(found.id).toBe(id);
    expect(found.score).toBeGreaterThan(SURE);
  });
});

describe("finds as likely", () => {
  test.each([
    ["a slip that makes one known name of another", "Abdul Rahman Yatin", "yasin"],
    ["a slip that an old spelling of the name has", "WILSON IOSEPH", "joseph"],
    ["a slip in a name of seven letters, the last a word of its own", "CHO AL U", "u"],
  ])("%s: %s", (_, name, id) => {
    const found = best(name);
    expect(found.id).toBe(id);
    expect(found.score).toBeGreaterThan(0.5);
  });
});

describe("takes for another", () => {
  test.each([
    ["a Chinese name one letter away", "Yang Wei"],
    ["one letter away, with a meaning of its own", "Central Bank of Iraq"],
    ["a person who shares a usual given name", "Youngchul Sakuma"],
    ["a person with these initials, whatever their names mean", "Turkmen Ercan Korhan"],
  ])("%s: %s", (_, name) => expect(best(name).score).toBeLessThan(0.5));
});
