// What is no fact of a deal is refused by field, with how to mend it.
import { describe, expect, it } from "vitest";
import { compileCountries } from "../base/country.ts";
import { recordError } from "./problems.ts";
import { transactionSchema } from "./transaction-schema.ts";

const schema = transactionSchema(compileCountries([]));

function refusal(stated: object): string | undefined {
  const deal = { id: "t", act: "export", item: {}, ...stated };
  const parsed = schema.safeParse(deal);
  if (parsed.success) return undefined;
  const { error } = recordError(deal, parsed.error);
  return `${error.field}: ${error.message}`;
}

describe("amounts that move", () => {
  it.each<[string, object, string | undefined]>([
    ["some", { quantity: { amount: "0.001", unit: "kg" }, value: { amount: "10", currency: "USD" } }, undefined],
    ["not known", { quantity: null, value: null }, undefined],
    ["none", { quantity: { amount: "0", unit: "kg" } }, "quantity.amount: write an amount above zero"],
    ["none, to the cent", { value: { amount: "0.00", currency: "USD" } }, "value.amount: write an amount above zero"],
    ["below zero", { quantity: { amount: "-5", unit: "kg" } }, "quantity.amount: write the amount as a decimal string"],
    ["a debt", { value: { amount: "-0.01", currency: "EUR" } }, "value.amount: write the amount as a decimal string"],
    ["a number", { value: { amount: 5, currency: "EUR" } }, "value.amount: "],
    ["in words", { quantity: { amount: "1,5", unit: "kg" } }, "quantity.amount: write the amount as a decimal string"],
  ])("%s", (_, stated, expected) => {
    const found = refusal(stated);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(expected);
  });

  it("may be used up of a licence, not overdrawn", () => {
    const held = (amount: string): object => ({
      licencesHeld: [{ authority: "BIS", type: "individual", left: { value: { amount, currency: "USD" } } }],
    });
    expect(refusal(held("0"))).toBeUndefined();
    expect(refusal(held("-1"))).toContain("licencesHeld.0.left.value.amount");
  });
});
