import { describe, expect, it } from "vitest";
import { verdict } from "./verdict.case.ts";

describe("the whole", () => {
  it("is no milder than what an open question already makes certain", () => {
    const { outcome, floor } = verdict([
      {},
      { effect: "prohibit", goods: [], when: { fact: { name: "x", in: [true] } } },
      { effect: "notify", question: "end_use", goods: [], when: { always: true } },
    ]);
    expect(outcome).toBe("indeterminate");
    expect(floor).toEqual({ outcome: "licence_required", reviewPolicy: "unstated" });
  });

  it("is bounded by nothing where a list is not held", () => {
    expect(verdict([{}], { coverage: [] }).ceiling).toEqual({ outcome: "prohibited" });
    expect(verdict([{}]).ceiling).toEqual({ outcome: "licence_required", reviewPolicy: "unstated" });
  });

  it("with no question asked is undecided", () => {
    expect(verdict([{}], { stated: { act: "import", to: "CL" } })).toMatchObject({
      outcome: "indeterminate",
      mayProceed: false,
      determinations: [],
    });
  });

  it("leaves tariffs out of the outcome", () => {
    const tariff = verdict([{ effect: "tariff", question: "tariff", goods: [], when: { always: true } }]);
    expect(tariff.outcome).toBe("no_control_found");
  });
});
