import { afterAll, expect, test, vi } from "vitest";

// Sets are made before any text is read, and a test that ran before this one may have read some: modules of its own.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { annotate } = await import("../document/index.ts");
const { openGazetteer, packLexicon } = await import("../lexicon/gazetteer.ts");
const { holds, holdsIn, isAt, viewsOf } = await import("./sentence-view.ts");
const { wordSet } = await import("./word-set.ts");

const VERBS = wordSet("halts halted");
const NOUNS = wordSet("exports halted");
const NEVER = wordSet("zebra");

const gazetteer = openGazetteer(packLexicon([]));
const [first, second] = viewsOf(annotate({ text: "Oslo Halted exports. Nothing was said." }, gazetteer));

test("a sentence holds the sets that its words are of, and no other sentence's", () => {
  const told = [first, second].map((view) => [VERBS, NOUNS, NEVER].map((words) => view && holds(view, words)));
  expect(told).toEqual([
    [true, true, false],
    [false, false, false],
  ]);
});

test("a token is of the sets of its key, however it is written", () => {
  expect(first && [0, 1, 2].map((at) => [isAt(first, at, VERBS), isAt(first, at, NOUNS)])).toEqual([
    [false, false],
    [true, true],
    [false, true],
  ]);
  // Outside the sentence stands nothing.
  expect(second && isAt(second, 1, VERBS)).toBe(false);
});

test("words are looked for from the first token up to the last, which is left out", () => {
  const cases: readonly (readonly [number, number, boolean])[] = [
    [0, 1, false],
    [0, 2, true],
    [2, 9, false],
    [-3, 2, true],
  ];
  for (const [from, to, isThere] of cases) expect(first && holdsIn(first, from, to, VERBS)).toBe(isThere);
});

test("a set made after words were read would be missed, so it is refused", () => {
  expect(() => wordSet("late")).toThrow("before any text is read");
});
