import { describe, expect, it } from "vitest";
import { isoDate } from "./date.ts";
import { decimal } from "./decimal.ts";
import { convert, type CurrencyCode, type ExchangeRate, money, moneyText, parseMoney } from "./money.ts";

const EUR = "EUR" as CurrencyCode;
const USD = "USD" as CurrencyCode;
const rates: readonly ExchangeRate[] = [
  {
    from: EUR,
    to: USD,
    rate: decimal("1.10"),
    period: { from: isoDate("2026-01-01"), to: isoDate("2026-07-01") },
    source: "ECB",
  },
  { from: EUR, to: USD, rate: decimal("1.20"), period: { from: isoDate("2026-07-01") }, source: "ECB" },
];

describe("parseMoney", () => {
  it("keeps the amount exact and the currency upper-case", () => {
    expect(moneyText(money("2195.00", "usd"))).toBe("2195.00 USD");
  });

  it.each([
    ["10", "ZZZ", "currency_unknown"],
    ["10", "", "currency_unknown"],
    ["ten", "USD", "decimal_shape"],
  ])("refuses %s %s: %s", (amount, currency, reason) => {
    expect(parseMoney(amount, currency)).toMatchObject({ kind: "error", reason });
    expect(() => money(amount, currency)).toThrow(RangeError);
  });
});

describe("convert", () => {
  it.each([
    ["100.00", EUR, USD, "2026-06-30", "110.00 USD"],
    ["100.00", EUR, USD, "2026-07-01", "120.00 USD"],
    ["110.00", USD, EUR, "2026-06-30", "100.00 EUR"],
    ["1.00", USD, EUR, "2026-07-01", "0.83 EUR"],
    ["5.00", USD, USD, "1990-01-01", "5.00 USD"],
  ] as const)("%s %s in %s on %s is %s", (amount, from, to, on, text) => {
    const result = convert(money(amount, from), to, isoDate(on), rates);
    expect(result.kind === "converted" && moneyText(result.money)).toBe(text);
  });

  it("says which rate is missing, and never chains rates", () => {
    expect(convert(money("1", "EUR"), USD, isoDate("2025-12-31"), rates)).toEqual({
      kind: "no_rate",
      from: "EUR",
      to: "USD",
      on: "2025-12-31",
    });
    expect(convert(money("1", "JPY"), USD, isoDate("2026-07-01"), rates).kind).toBe("no_rate");
  });

  it("names the rate used", () => {
    expect(convert(money("1", "EUR"), USD, isoDate("2026-08-01"), rates)).toMatchObject({ by: { source: "ECB" } });
  });
});
