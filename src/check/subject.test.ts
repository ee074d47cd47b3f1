import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { valueOf } from "../base/facts.ts";
import type { Transaction } from "../base/transaction.ts";
import { inCountrySet, readCode, readSubject, type Subject } from "./subject.ts";
import { DAYS, subjectOf } from "./testing.ts";

const { world } = await loadKnowledge();
const read = (stated: Partial<Transaction>): Subject =>
  readSubject({ id: "t", act: "export", item: {}, ...stated }, world, DAYS.on, DAYS.known);

describe("what the item is", () => {
  it.each<[string, Transaction["item"], string | undefined, string | undefined]>([
    ["words", { description: "gallium metal" }, "gallium", "metal"],
    ["statements", { material: "gallium", form: "metal" }, "gallium", "metal"],
    ["a statement against the words", { description: "gallium metal", material: "copper" }, "copper", "metal"],
    [
      "a stated unknown against the words",
      { description: "gallium metal", material: null, form: null },
      undefined,
      undefined,
    ],
    ["nothing", {}, undefined, undefined],
    ["words that say nothing", { description: "spare parts" }, undefined, undefined],
  ])("by %s", (_name, item, material, form) => {
    const subject = read({ item });
    expect(valueOf(subject.material)).toBe(material);
    expect(valueOf(subject.form)?.id).toBe(form);
  });

  it("says where it has it from", () => {
    expect(read({ item: { description: "gallium metal" } }).material).toMatchObject({
      source: { kind: "lexicon", ref: "gallium" },
    });
    expect(read({ item: { material: "gallium" } }).material).toMatchObject({ source: { kind: "stated" } });
    expect(read({ item: { material: null } }).material).toEqual({ kind: "unknown", why: "stated" });
  });

  it.each<[string, Partial<Transaction>, string | undefined]>([
    ["stated", { kind: "technology", item: { material: "gallium" } }, "technology"],
    ["a material", { item: { material: "gallium" } }, "goods"],
    ["a customs code", { item: { hs: [{ code: "8112" }] } }, "goods"],
    ["stated as not known", { kind: null, item: { material: "gallium" } }, undefined],
    ["nothing", {}, undefined],
  ])("kind by %s", (_name, stated, kind) => expect(valueOf(read(stated).kind)).toBe(kind));
});

describe("where it goes", () => {
  it.each<[Partial<Transaction>, string | undefined, string]>([
    [{ to: "DE" }, "DE", "to"],
    [{ to: "HK", finalDestination: "DE" }, "DE", "finalDestination"],
    [{ to: "HK", finalDestination: null }, undefined, "finalDestination"],
    [{ to: null }, undefined, "to"],
    [{}, undefined, "to"],
  ])("%j", (stated, to, path) => {
    const subject = read(stated);
    expect(valueOf(subject.to)).toBe(to);
    expect(subject.toPath).toBe(path);
  });
});

describe("codes", () => {
  it("are read into canonical form, list by list, unknown ones kept as such", () => {
    const { codes } = read({
      item: {
        classifications: [
          { list: "US-CCL", code: "ECCN 3a001 b.2" },
          { list: "US-CCL", code: null },
          { list: "CN-DUAL-USE", code: "none" },
        ],
      },
    });
    expect(codes.get("US-CCL")).toEqual(["3A001.b.2", null]);
    expect(codes.get("CN-DUAL-USE")).toEqual(["none"]);
    expect(codes.get("JP-ETCO")).toBeUndefined();
  });

  it.each(["__proto__", "constructor", "toString", "not a code"])(
    "%s is marked, so that it is a key of nothing",
    (text) => expect(readCode(text)).toBe(`?${text}`),
  );
});

describe("makers", () => {
  it.each<[string, Partial<Transaction>, readonly string[] | undefined]>([
    ["of the item", { item: { manufacturer: "Micron Technology, Inc." } }, ["micron technology inc"]],
    [
      "of components",
      { facts: { components: [{ manufacturer: "YMTC" }, { description: "case" }, null] } },
      ["ymtc", "", ""],
    ],
    ["of components, none named", { facts: { components: [{ description: "case" }, "DRAM"] } }, undefined],
    ["not known", { item: { manufacturer: null } }, undefined],
    ["not said", {}, undefined],
  ])("%s", (_name, stated, makers) => expect(valueOf(read(stated).manufacturers)).toEqual(makers));
});

describe("inCountrySet", () => {
  const subject = subjectOf({});
  it.each([
    ["DE", ["DE"], true],
    ["DE", ["EU"], true],
    ["GB", ["EU"], false],
    ["DE", { not: ["EU"] }, false],
    ["US", { not: ["EU"] }, true],
    ["DE", ["US:X"], "unknown"],
    ["DE", ["US:X", "EU"], true],
    ["DE", { not: ["US:X"] }, "unknown"],
    ["RU", { not: ["US:X"] }, false],
  ] as const)("%s in %j: %s", (country, set, truth) => expect(inCountrySet(subject, country, set)).toBe(truth));
});
