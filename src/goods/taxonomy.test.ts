import { describe, expect, it } from "vitest";
import type { Truth } from "../base/logic.ts";
import { compileLexicon } from "./lexicon.ts";
import type { LexiconData } from "./lexicon-data.ts";
import { lexicon, lexiconData } from "./lexicon.case.ts";
import { normaliseForm, normaliseMaterial } from "./normalise.ts";
import { formIs, formWithin } from "./taxonomy.ts";

const words = await lexicon();

describe("forms within forms", () => {
  it.each([
    ["gallium nitride wafer", "gallium nitride", true],
    ["gallium nitride wafer", "wafer", true],
    ["gallium nitride epitaxial wafer", "wafer", true],
    ["spheroidised graphite", "natural flake graphite", true],
    ["NdFeB permanent magnet", "magnet", true],
    ["magnet", "NdFeB permanent magnet", false],
    ["gallium oxide", "oxide", true],
    ["no such form", "oxide", false],
  ])("%s within %s: %s", (form, ancestor, expected) => {
    expect(formWithin(words, form, ancestor)).toBe(expected);
  });

  it.each<[string, string, Truth]>([
    ["gallium nitride wafer", "gallium nitride", true],
    ["wafer", "gallium nitride", "unknown"],
    ["magnet", "NdFeB permanent magnet", "unknown"],
    ["metal", "zone-refined ingot", "unknown"],
    ["phosphor", "gallium oxide", false],
    ["gallium oxide", "gallium nitride", false],
    ["motor rotor assembly", "NdFeB permanent magnet", false],
    ["no such form", "gallium oxide", "unknown"],
  ])("%s is %s: %s", (form, wanted, expected) => {
    expect(formIs(words, form, wanted)).toBe(expected);
  });
});

describe("what users write in the fields", () => {
  it.each([
    ["unwrought metal", undefined, "unwrought metal"],
    ["NdFeB permanent magnet", undefined, "NdFeB permanent magnet"],
    ["ndfeb-permanent-magnet", undefined, "NdFeB permanent magnet"],
    ["artificial graphite", undefined, "artificial graphite"],
    ["motor rotor assembly", undefined, "motor rotor assembly"],
    ["metal (elemental)", undefined, "metal"],
    ["duv-immersion-lithography-tool", undefined, "DUV immersion lithography tool"],
    ["gallium nitride wafer", undefined, "gallium nitride wafer"],
    ["oxide", undefined, "oxide"],
    ["oxide", "gallium", "gallium oxide"],
    ["oxide", "dysprosium", "dysprosium oxide"],
    ["ingot", "tungsten", "metal ingot"],
    ["ingot", "steel", "ingot"],
    ["compound", "germanium", "compound"],
    ["alloy", "dysprosium", "alloy"],
    ["gizmo", undefined, undefined],
  ])("form %s of %s is %s", (text, material, id) => {
    expect(normaliseForm(words, text, material)?.id).toBe(id);
  });

  it("carries the flags", () => {
    expect(normaliseForm(words, "motor rotor assembly")).toEqual({
      id: "motor rotor assembly",
      vague: false,
      processed: true,
    });
    expect(normaliseForm(words, "wafer")).toEqual({ id: "wafer", vague: true, processed: false });
  });

  it.each([
    ["gallium", "gallium"],
    ["Gallium metal", "gallium"],
    ["镓", "gallium"],
    ["Ga", "gallium"],
    ["GaAs", "gallium"],
    ["aluminum", "aluminium"],
    ["rare earth", undefined],
    ["unobtainium", undefined],
  ])("material %s is %s", (text, id) => {
    expect(normaliseMaterial(words, text)).toBe(id);
  });

  it("reads every id of its own as itself", () => {
    for (const id of words.forms.keys()) expect(normaliseForm(words, id)?.id).toBe(id);
    for (const id of words.materials.keys()) expect(normaliseMaterial(words, id)).toBe(id);
  });
});

describe("broken data", () => {
  const empty: LexiconData = { materials: [], groups: [], forms: [], families: [], connectors: [] };
  const form = { kind: "substance", terms: [] } as const;

  it.each<[string, Partial<LexiconData>, RegExp]>([
    [
      "one term for two entries",
      {
        materials: [
          { id: "a", terms: ["x"] },
          { id: "b", terms: ["X"] },
        ],
      },
      /"X" stands for two entries/,
    ],
    [
      "an id twice",
      {
        materials: [
          { id: "a", terms: [] },
          { id: "a", terms: [] },
        ],
      },
      /"a" is listed twice/,
    ],
    ["an unknown parent", { forms: [{ ...form, id: "a", parents: ["b"] }] }, /form a names "b"/],
    ["an unknown material", { forms: [{ ...form, id: "a", material: "m" }] }, /form a names "m"/],
    ["an unknown family", { forms: [{ ...form, id: "a", family: "f" }] }, /form a names "f"/],
    ["an unknown member", { groups: [{ id: "g", terms: [], members: ["m"] }] }, /group g names "m"/],
    [
      "a form above itself",
      {
        forms: [
          { ...form, id: "a", parents: ["b"] },
          { ...form, id: "b", parents: ["a"] },
        ],
      },
      /its own ancestor/,
    ],
    ["a term without words", { materials: [{ id: "a", terms: ["-"] }] }, /has no words/],
    [
      "two substances for one class and material",
      {
        materials: [{ id: "m", terms: [] }],
        forms: [
          { id: "c", kind: "class", terms: [], refines: true },
          { ...form, id: "a", material: "m", parents: ["c"] },
          { ...form, id: "b", material: "m", parents: ["c"] },
        ],
      },
      /c of m is both "a" and "b"/,
    ],
  ])("%s is refused", (_, part, message) => {
    expect(() => compileLexicon({ ...empty, ...part })).toThrow(message);
  });

  it("data that names what it uses compiles", async () => {
    expect(compileLexicon(await lexiconData()).forms.size).toBeGreaterThan(300);
    expect(compileLexicon(empty).forms.size).toBe(0);
  });
});
