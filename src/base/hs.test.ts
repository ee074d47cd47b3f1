import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chapterOf,
  compileHsTable,
  headingOf,
  hs6Status,
  type HsCode,
  hsCovers,
  type NomenclatureId,
  parseHs,
  parseNomenclature,
  statedDigits,
  subheadingOf,
} from "./hs.ts";
import { parsedValue } from "./parsed.ts";
import { HsRows } from "./schema.ts";

const file = new URL("../../data/goods/hs-2022.csv", import.meta.url);
const table = compileHsTable(2022, HsRows.parse(parse(readFileSync(file), { columns: true })));

function hs(text: string, nomenclature = "HS-2022"): HsCode {
  const read = parseHs(text, nomenclature);
  if (read.kind === "error") throw new Error(read.message);
  return read.value.code;
}

describe("statedDigits", () => {
  it.each([
    ["8112.92", undefined, "811292"],
    ["HS 8112 92 10", undefined, "81129210"],
    ["81129210901", "TW-2022", "81129210901"],
    ["811292109", "JP-2022", "811292109"],
    ["811292109", "EU-CN-2026", undefined],
    ["3019900", undefined, undefined],
    ["811292; 811299", undefined, undefined],
    ["8112.92/8112.99", undefined, undefined],
    ["n/a", undefined, undefined],
    ["000000", undefined, undefined],
    ["99999999", undefined, undefined],
  ])("%s of %s is %s", (text, nomenclature, digits) => {
    expect(statedDigits(text, nomenclature)).toBe(digits);
  });
});

describe("parseHs", () => {
  it.each([
    ["8112.92", "HS-2022", "811292"],
    ["8112 92 10 10", "CHN-2023", "8112921010"],
    ["8112.92.10", "EU-CN-2026", "81129210"],
    ["8542.31.00.01", "US-HTS-2026", "8542310001"],
    ["81", "CHN-2026", "81"],
    ["９９０３．８８", "US-HTS-2026", "990388"],
  ])("reads %s in %s as %s", (text, nomenclature, code) => {
    expect(parsedValue(parseHs(text, nomenclature))).toEqual({ code, nomenclature });
  });

  it.each([
    ["", "HS-2022", "hs_empty"],
    ["811o92", "HS-2022", "hs_not_digits"],
    ["81129210", "HS-2022", "hs_length"],
    ["101", "HS-2022", "hs_length"],
    ["81129210101", "CHN-2023", "hs_length"],
    ["7701", "HS-2022", "hs_chapter"],
    ["000000", "HS-2022", "hs_chapter"],
    ["9903", "HS-2022", "hs_chapter"],
    ["811292", "HS", "nomenclature_shape"],
    ["811292", "XX-2022", "nomenclature_family"],
  ])("%s in %s is refused: %s", (text, nomenclature, reason) => {
    expect(parseHs(text, nomenclature)).toMatchObject({ kind: "error", reason });
  });

  it("reads back what it wrote, however it is dotted", () => {
    fc.assert(
      fc.property(fc.constantFrom(...table.descriptions.keys()), fc.constantFrom(".", " ", "-", ""), (code, dot) => {
        expect(hs(code.match(/../g)?.join(dot) ?? code)).toBe(code);
      }),
    );
  });
});

describe("nomenclatures", () => {
  it.each([
    ["HS-2022", "HS", 2022, 2022],
    ["CHN-2023", "CHN", 2023, 2022],
    ["EU-CN-2021", "EU-CN", 2021, 2017],
    ["us-hts-2026", "US-HTS", 2026, 2022],
    ["CHN-2028", "CHN", 2028, 2028],
  ])("%s", (text, family, year, hsEdition) => {
    expect(parsedValue(parseNomenclature(text))).toMatchObject({ family, year, hsEdition });
  });
});

describe("prefixes", () => {
  it("takes a code apart", () => {
    const code = hs("8112921010", "CHN-2023");
    expect([chapterOf(code), headingOf(code), subheadingOf(code)]).toEqual(["81", "8112", "811292"]);
    expect([headingOf(hs("81")), subheadingOf(hs("8112"))]).toEqual([undefined, undefined]);
  });

  it.each([
    ["8112", "811292", true],
    ["811292", "811292", true],
    ["811292", "8112", false],
    ["8110", "811292", false],
  ])("%s covers %s: %s", (prefix, code, expected) => {
    expect(hsCovers(hs(prefix), hs(code))).toBe(expected);
  });
});

describe("validity in HS 2022", () => {
  it("knows gallium's and antimony's subheadings apart", () => {
    expect(hs6Status(table, hs("811292"))).toMatchObject({
      kind: "valid",
      description: expect.stringContaining("Gallium"),
    });
    expect(hs6Status(table, hs("811090"))).toMatchObject({
      kind: "valid",
      description: expect.stringContaining("Antimony"),
    });
  });

  it("the misprinted gallium code of Announcement 23 is an antimony heading with no such subheading", () => {
    expect(hs6Status(table, hs("8110929010", "CHN-2023"), "CHN-2023" as NomenclatureId)).toMatchObject({
      kind: "absent",
      code: "811092",
      nearest: "8110",
      description: expect.stringContaining("Antimony"),
    });
  });

  it("says nothing about a code that follows another edition", () => {
    const old = parseHs("85177000", "EU-CN-2021");
    expect(old.kind).toBe("ok");
    expect(hs6Status(table, hs("851770"), "EU-CN-2021" as NomenclatureId)).toEqual({
      kind: "edition_not_held",
      edition: 2017,
    });
    expect(hs6Status(table, hs("851770"), "HS-2022" as NomenclatureId)).toMatchObject({
      kind: "absent",
      nearest: "8517",
    });
  });

  it("holds the whole edition: 96 chapters, 5612 subheadings, and the parents of every code", () => {
    const codes = [...table.descriptions.keys()];
    expect(codes.filter((code) => code.length === 2)).toHaveLength(96);
    expect(codes.filter((code) => code.length === 6)).toHaveLength(5612);
    const orphans = codes.filter((code) => code.length > 2 && !table.descriptions.has(code.slice(0, -2)));
    expect(orphans).toEqual([]);
  });
});
