import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalNumber,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
} from "./decimal.ts";

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([units, scale]) => ({ units, scale }));

describe("parseDecimal", () => {
  it.each([
    ["2195.00", "2195.00"],
    ["-0.5", "-0.5"],
    ["+7", "7"],
    ["1e-7", "0.0000001"],
    ["1.5E3", "1500"],
    ["-0.005", "-0.005"],
    [0.1, "0.1"],
    [1e21, "1000000000000000000000"],
  ])("%s is %s", (value, text) => {
    expect(decimalText(decimal(value))).toBe(text);
  });

  it.each(["", "1,000", "1.", ".5", "abc", "NaN", "1e", "--1", Number.NaN, Infinity])("%s is refused", (value) => {
    expect(parseDecimal(value)).toMatchObject({ kind: "error", reason: "decimal_shape" });
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(decimal(decimalText(value))).toEqual(value);
      }),
    );
  });
});

describe("arithmetic", () => {
  it("is exact where binary numbers are not", () => {
    expect(decimalText(addDecimals(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(decimalText(multiplyDecimals(decimal("1.10"), decimal("1.10")))).toBe("1.2100");
    expect(compareDecimals(decimal("1.730"), decimal("1.73"))).toBe(0);
  });

  it.each([
    ["2.5", 0, "2"],
    ["3.5", 0, "4"],
    ["-2.5", 0, "-2"],
    ["-2.51", 0, "-3"],
    ["1.005", 2, "1.00"],
    ["1.015", 2, "1.02"],
    ["7", 2, "7.00"],
  ])("%s rounds to %i digits as %s", (value, scale, text) => {
    expect(decimalText(roundDecimal(decimal(value), scale))).toBe(text);
  });

  it.each([
    ["1", "3", "0.3333"],
    ["2", "3", "0.6667"],
    ["-1", "8", "-0.1250"],
    ["0.05", "0.2", "0.2500"],
  ])("%s / %s is %s", (a, b, text) => {
    expect(decimalText(divideDecimals(decimal(a), decimal(b), 4))).toBe(text);
  });

  it("refuses to divide by zero", () => {
    expect(() => divideDecimals(decimal("1"), decimal("0.00"), 2)).toThrow(RangeError);
  });

  it("adds commutatively and orders like subtraction", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(addDecimals(a, b)).toEqual(addDecimals(b, a));
        const difference = addDecimals(a, { units: -b.units, scale: b.scale });
        const sign = difference.units === 0n ? 0 : difference.units < 0n ? -1 : 1;
        expect(compareDecimals(a, b)).toBe(sign);
      }),
    );
  });

  it("undoes a multiplication", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        fc.pre(b.units !== 0n);
        expect(divideDecimals(multiplyDecimals(a, b), b, a.scale)).toEqual(a);
      }),
    );
  });

  it("gives the nearest binary number", () => {
    expect(decimalNumber(decimal("-12.50"))).toBe(-12.5);
  });
});
