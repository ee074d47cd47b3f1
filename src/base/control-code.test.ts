import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareControlCodes,
  type ControlCode,
  covers,
  entryOf,
  isWithin,
  paragraphsOf,
  parseControlCode,
  usSeriesOf,
} from "./control-code.ts";

function code(text: string): ControlCode {
  const read = parseControlCode(text);
  if (read.kind === "error") throw new Error(read.message);
  return read.value;
}

const anyCode = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom("A", "B", "C", "D", "E"),
    fc.integer({ min: 0, max: 999 }),
    fc.array(fc.oneof(fc.constantFrom("a", "b", "x", "y"), fc.integer({ min: 1, max: 24 }).map(String)), {
      maxLength: 4,
    }),
  )
  .map(([category, group, number, paragraphs]) =>
    [`${category}${group}${String(number).padStart(3, "0")}`, ...paragraphs].join("."),
  )
  .map(code);

describe("parseControlCode", () => {
  it.each([
    ["3A001.b.2.a", "3A001.b.2.a"],
    ["3a001 b.2", "3A001.b.2"],
    ["ECCN 3A001.b.2", "3A001.b.2"],
    ["ECCN: 3A001(b)(2)", "3A001.b.2"],
    ["3A001b2a.", "3A001.b.2.a"],
    ["3A001.b.12", "3A001.b.12"],
    ["３Ｃ００１．ａ", "3C001.a"],
    ["9A515.x", "9A515.x"],
    ["0A501.a", "0A501.a"],
    ["1C902", "1C902"],
    ["ear 99", "EAR99"],
    ["EAR99", "EAR99"],
    ["None", "none"],
    ["ML10.c", "ML10.c"],
    ["PL9013.a", "PL9013.a"],
    ["R7(17)", "R7.17"],
    ["row 7 (17)", "R7.17"],
    ["7(17)", "R7.17"],
    ["第7項", "R7"],
    ["7の項(17)", "R7.17"],
  ])("reads %s as %s", (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    ["", "control_code_empty"],
    ["ECCN", "control_code_empty"],
    ["3F001", "control_code_shape"],
    ["3A0011", "control_code_shape"],
    ["8542.31", "control_code_shape"],
    ["3A001 see note!", "control_code_paragraph"],
  ])("refuses %s: %s", (text, reason) => {
    expect(parseControlCode(text)).toMatchObject({ kind: "error", reason });
  });

  it("reads its own canonical text, in any case and with brackets", () => {
    fc.assert(
      fc.property(anyCode, (canonical) => {
        expect(code(canonical)).toBe(canonical);
        expect(code(canonical.toLowerCase())).toBe(canonical);
        expect(code([entryOf(canonical), ...paragraphsOf(canonical).map((part) => `(${part})`)].join(""))).toBe(
          canonical,
        );
      }),
    );
  });
});

describe("covers", () => {
  it.each([
    ["3C001", "3C001.a", true],
    ["3A001.b", "3A001.b.2", true],
    ["3A001.b", "3A001.bx", false],
    ["3A001.b.1", "3A001.b.12", false],
    ["3A001.b.2", "3A001.b", false],
    ["3C001", "3C002", false],
  ])("%s covers %s: %s", (prefix, other, expected) => {
    expect(covers(code(prefix), code(other))).toBe(expected);
  });

  it("a coarser code may be inside a paragraph: unknown, not false", () => {
    expect(isWithin(code("3A001.b.2"), code("3A001"))).toBe("unknown");
    expect(isWithin(code("3A001.b.2"), code("3A001.b.2.a"))).toBe(true);
    expect(isWithin(code("3A001.b.2"), code("3A001.a"))).toBe(false);
  });

  it("is a partial order", () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyCode, (a, b, c) => {
        expect(covers(a, a)).toBe(true);
        if (covers(a, b) && covers(b, a)) expect(a).toBe(b);
        if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true);
        expect(covers(entryOf(a), a)).toBe(true);
      }),
    );
  });
});

describe("series and order", () => {
  it.each([
    ["9A610.x", "600-series"],
    ["0A614.a", "600-series"],
    ["9A515.e", "9x515"],
    ["9D515", "9x515"],
    ["3A001", undefined],
    ["EAR99", undefined],
  ])("%s is %s", (text, expected) => {
    expect(usSeriesOf(code(text))).toBe(expected);
  });

  it("sorts as the lists print", () => {
    const sorted = [
      "0E001",
      "0E002",
      "3A001",
      "3A001.a.02.b",
      "3A001.a.2",
      "3A001.a.10",
      "3A001.b",
      "3B001",
      "3E002",
      "9E001",
    ];
    expect(sorted.map(code).toReversed().toSorted(compareControlCodes)).toEqual(sorted);
  });

  it("orders any codes consistently", () => {
    fc.assert(
      fc.property(anyCode, anyCode, (a, b) => {
        expect(Math.sign(compareControlCodes(a, b))).toBe(-Math.sign(compareControlCodes(b, a)) + 0);
        expect(compareControlCodes(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
