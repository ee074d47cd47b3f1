// Candidates are ordered by what speaks for them, say what that is, and never come from everyday words alone.
import { describe, expect, test } from "vitest";
import { classify, compileClassifier, type ListEntry } from "./classifier.ts";
import { questionsFor } from "./questions.ts";
import { wordsOf } from "./words.ts";

const entry = (code: string, text: string, more: Partial<ListEntry> = {}): ListEntry => ({
  list: "CN-DUAL-USE",
  code,
  title: text,
  words: wordsOf(text),
  sources: ["m"],
  ...more,
});

const filler = Array.from({ length: 60 }, (_, i) => entry(`9Z${i}`, `unrelated thing number${i}`));
const classifier = compileClassifier([
  entry("3C001.a", "Gallium metal, unwrought", { materials: ["gallium"], forms: ["unwrought metal"], hs: ["811292"] }),
  entry("3C001.b", "Gallium nitride wafers", { materials: ["gallium"], forms: ["wafer"], hs: ["381800"] }),
  entry("1C901", "Artificial graphite of high purity, strength and density", {
    materials: ["graphite"],
    hs: ["380110"],
    thresholds: [
      { attribute: "purityPct", op: "gt", value: 99.9, unit: "%" },
      { attribute: "densityGcm3", op: "gt", value: 1.73, unit: "g/cm3" },
    ],
  }),
  entry("1C902", "Natural flake graphite", { materials: ["graphite"], hs: ["250410"] }),
  entry("3B001", "Lithography scanners for wafers, immersion"),
  ...filler,
]);

const codes = (item: Parameters<typeof classify>[1]): readonly string[] =>
  classify(classifier, item).map(({ entry: one }) => one.code);

describe("classify", () => {
  test.each([
    ["by words", { text: "immersion scanner" }, ["3B001"]],
    ["plurals and hyphens do not matter", { text: "Immersion-scanners" }, ["3B001"]],
    ["by material and form", { materials: ["gallium"], form: "wafer" }, ["3C001.b", "3C001.a"]],
    ["by customs code", { hs: "8112929010" }, ["3C001.a"]],
    ["customs heading alone is too little", { hs: "3801900000" }, []],
    ["everyday words alone say nothing", { text: "equipment for use with other items" }, []],
    ["nothing stated", {}, []],
  ])("%s", (_, item, expected) => expect(codes(item)).toEqual(expected));

  test("each candidate says what speaks for it", () => {
    const [first] = classify(classifier, { text: "gallium metal", materials: ["gallium"], hs: "811292" });
    expect(first?.entry.code).toBe("3C001.a");
    expect(first?.because).toContainEqual({ kind: "customs_code", what: "811292" });
    expect(first?.because).toContainEqual({ kind: "material", what: "gallium" });
  });

  test("questions collect the limits of all candidates", () => {
    const questions = questionsFor(classify(classifier, { materials: ["graphite"] }));
    expect(questions.map(({ attribute }) => attribute)).toEqual(["purityPct", "densityGcm3"]);
    expect(questions[0]?.limits).toEqual([{ list: "CN-DUAL-USE", code: "1C901", op: "gt", value: 99.9 }]);
  });
});
