import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsedValue } from "./parsed.ts";
import { compareQuantities, dimensionOf, inUnit, parseQuantity, parseUnit, quantity, type Unit } from "./unit.ts";

const unit = (text: string): Unit => quantity(0, text).unit;

describe("units", () => {
  it.each([
    ["1.73", "g/cm3", "1730", "kg/m3", 0],
    ["1.75", "g/cm³", "1730", "kg/m3", 1],
    ["30", "MPa", "0.03", "GPa", 0],
    ["99.9", "%", "999000", "ppm", 0],
    ["5", "GPa", "50000", "bar", 0],
    ["0", "°C", "273.15", "K", 0],
    ["-40", "degC", "-40", "degF", 0],
    ["1", "lb", "0.45359237", "kg", 0],
    ["2.45", "GHz", "2450", "MHz", 0],
    ["18", "in", "45.72", "cm", 0],
    ["600", "GB/s", "0.6", "TB/s", 0],
    ["8", "Gbit/s", "1", "GB/s", 0],
    ["14", "nm", "0.014", "um", 0],
    ["999", "g", "1", "kg", -1],
    ["30", "min", "1800", "s", 0],
  ])("%s %s against %s %s is %i", (a, unitA, b, unitB, sign) => {
    expect(parsedValue(compareQuantities(quantity(a, unitA), quantity(b, unitB)))).toBe(sign);
  });

  it.each([
    ["kg", "m"],
    ["MPa", "%"],
    ["g/cm3", "kg"],
    ["Wh/kg", "Wh"],
    ["K", "1"],
  ])("%s and %s cannot be compared", (a, b) => {
    expect(compareQuantities(quantity(1, a), quantity(1, b))).toMatchObject({
      kind: "error",
      reason: "unit_dimension",
    });
    expect(inUnit(quantity(1, a), unit(b))).toMatchObject({ kind: "error", reason: "unit_dimension" });
  });

  it("refuses unknown units and amounts as values", () => {
    expect(parseUnit("furlong")).toMatchObject({ kind: "error", reason: "unit_unknown" });
    expect(parseQuantity("heavy", "kg")).toMatchObject({ kind: "error", reason: "decimal_shape" });
    expect(() => quantity(1, "furlong")).toThrow(RangeError);
    expect([dimensionOf(unit("pct")), dimensionOf(unit(""))]).toEqual(["share", "none"]);
  });

  it.each([
    ["1730", "kg/m3", "g/cm3", 1.73],
    ["20", "degC", "degF", 68],
    ["1", "ft", "mm", 304.8],
    ["0.1", "%", "%", 0.1],
  ])("%s %s is %s in numbers", (amount, from, to, expected) => {
    expect(parsedValue(inUnit(quantity(amount, from), unit(to)))).toBe(expected);
  });

  it("there and back gives the same number, whatever the unit", () => {
    const pairs = fc.constantFrom(["g/cm3", "kg/m3"], ["MPa", "GPa"], ["kg", "t"], ["GHz", "Hz"], ["degC", "K"]);
    fc.assert(
      fc.property(pairs, fc.integer({ min: -1_000_000, max: 1_000_000 }), ([a = "", b = ""], thousandths) => {
        const there = parsedValue(inUnit(quantity(thousandths / 1000, a), unit(b))) as number;
        expect(parsedValue(inUnit(quantity(there, b), unit(a)))).toBe(thousandths / 1000);
      }),
    );
  });
});
