import { describe, expect, it } from "vitest";
import type { Transaction } from "../base/transaction.ts";
import type { Raw } from "../register/lint/testing.ts";
import { verdict } from "./verdict.case.ts";

describe("exceptions", () => {
  const rule = (changes: Raw = {}): Raw => ({
    code: "TMP",
    title: "Temporary",
    provision: "CN:T:9",
    when: { fact: { name: "temporary", in: [true] } },
    basis: "official",
    ...changes,
  });
  const outcome = (exception: Raw, facts: Transaction["facts"] = { temporary: true }): unknown => {
    const [item] = verdict([{ exceptions: [exception] }], { stated: { facts } }).determinations;
    return [item?.outcome, item?.requirements?.[0]?.exceptions?.map(({ status }) => status)];
  };

  it.each([
    ["holds", rule(), { temporary: true }, "exception_available", ["available"]],
    ["fails", rule(), { temporary: false }, "licence_required", ["not_available"]],
    ["is open", rule(), {}, "licence_required", ["open"]],
    [
      "leaves something to confirm",
      rule({ conditions: ["The item returns"] }),
      { temporary: true },
      "licence_required",
      ["open"],
    ],
    ["is known from the press alone", rule({ basis: "press" }), { temporary: true }, "licence_required", ["open"]],
    [
      "is over",
      rule({ period: { from: "2023-01-01", to: "2024-12-10" } }),
      { temporary: true },
      "licence_required",
      undefined,
    ],
    ["has not begun", rule({ period: { from: "2024-12-11" } }), { temporary: true }, "licence_required", undefined],
  ])("one that %s", (_name, exception, facts, expected, statuses) =>
    expect(outcome(exception, facts)).toEqual([expected, statuses]),
  );

  it("a permission lifts the provisions it names and their parts, no others", () => {
    const permit = (defeats: string): string | undefined =>
      verdict([{}, { effect: "permit", goods: [], when: { always: true }, defeats: [defeats] }]).determinations[0]
        ?.outcome;
    expect(permit("CN:T:0")).toBe("exception_available");
    expect(permit("CN:T")).toBe("exception_available");
    expect(permit("CN:T:00")).toBe("licence_required");
    expect(permit("CN")).toBe("exception_available");
  });

  it("one exception does not lift another measure", () => {
    expect(verdict([{ exceptions: [rule({ when: { always: true } })] }, {}]).determinations[0]?.outcome).toBe(
      "licence_required",
    );
  });
});
