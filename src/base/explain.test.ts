import { describe, expect, it } from "vitest";
import { type Explanation, explanationText, walk } from "./explain.ts";

const tree: Explanation = {
  label: "all of",
  truth: "unknown",
  children: [
    { label: "destination is Korea", truth: true, path: "to", found: "KR" },
    { label: "material is graphite", truth: true, path: "item.material", found: "graphite", source: "lexicon" },
    {
      label: "any of",
      truth: "unknown",
      children: [
        { label: "density over 1.73 g/cm3", truth: "unknown", path: "item.attributes.densityGcm3" },
        { label: "is a furnace electrode", truth: false, path: "item.form", found: "artificial graphite" },
      ],
    },
  ],
};

describe("explanations", () => {
  it("walk from the root, depth first", () => {
    expect(Array.from(walk(tree), (node) => node.label)).toEqual([
      "all of",
      "destination is Korea",
      "material is graphite",
      "any of",
      "density over 1.73 g/cm3",
      "is a furnace electrode",
    ]);
  });

  it("read as indented text that names the source and the fact still needed", () => {
    expect(explanationText(tree)).toBe(
      [
        "[?] all of",
        "  [yes] destination is Korea (KR)",
        "  [yes] material is graphite (graphite, from lexicon)",
        "  [?] any of",
        "    [?] density over 1.73 g/cm3 — needs item.attributes.densityGcm3",
        "    [no] is a furnace electrode (artificial graphite)",
      ].join("\n"),
    );
  });
});
