import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import { check } from "./check.ts";
import { DAYS, engineOf, vouched } from "./testing.ts";
import { ALL, DEAL, verdict } from "./verdict.case.ts";

const REFERENCE = { nomenclature: "HS-2022", role: "reference", codes: ["220421"] };

describe("one question", () => {
  it("takes the strictest of the measures that apply, and lists every requirement, strictest first", () => {
    const { determinations } = verdict([{ effect: "notify" }, { reviewPolicy: "presumption_of_denial" }, {}]);
    const [item] = determinations;
    expect(item).toMatchObject({ outcome: "licence_required", reviewPolicy: "presumption_of_denial" });
    expect(item?.requirements?.map(({ measure }) => measure)).toEqual(["m1", "m2", "m0"]);
    expect(item?.provisions).toEqual(["CN:T:1", "CN:T:0", "CN:T:2"]);
  });

  it("is settled by a certain prohibition, whatever else is open", () => {
    const [item] = verdict([
      { effect: "prohibit" },
      { when: { all: [{ from: ["CN"] }, { fact: { name: "x", in: [true] } }] } },
    ]).determinations;
    expect(item).toMatchObject({ outcome: "prohibited" });
    expect(item?.missingFacts).toBeUndefined();
  });

  it("is open between a certain licence and a possible prohibition", () => {
    const [item] = verdict([
      {},
      { effect: "prohibit", goods: [], when: { fact: { name: "x", in: [true] } } },
    ]).determinations;
    expect(item).toMatchObject({
      outcome: "indeterminate",
      floor: { outcome: "licence_required", reviewPolicy: "unstated" },
      ceiling: { outcome: "prohibited" },
      missingFacts: [["facts.x"]],
    });
  });

  it("is not opened by what could not raise it", () => {
    const [item] = verdict([
      {},
      { effect: "notify", goods: [], when: { fact: { name: "x", in: [true] } } },
    ]).determinations;
    expect(item?.outcome).toBe("licence_required");
  });

  it("is open where goods are named in words alone, until the user says whether the item is among them", () => {
    const words = { goods: [{ id: "wine", description: { en: "Wine" }, hs: [REFERENCE] }] };
    const said = (among?: boolean) =>
      verdict([words], among === undefined ? {} : { stated: { facts: { "goods:wine": among } } }).determinations[0];
    expect(said()).toMatchObject({ outcome: "indeterminate", missingFacts: [["facts.goods:wine"]] });
    expect(said(true)?.outcome).toBe("licence_required");
    expect(said(false)?.outcome).toBe("no_control_found");
  });

  it("is out of coverage where nothing is held, and no control is found where it is", () => {
    const none = { goods: [{ id: "g", description: { en: "Germanium" }, material: ["germanium"] }] };
    expect(verdict([none]).determinations[0]?.outcome).toBe("no_control_found");
    const [item] = verdict([none], { coverage: [] }).determinations;
    expect(item?.outcome).toBe("out_of_coverage");
  });

  it("is not covered by a row that rests on the press, nor by goods that only the press describes", () => {
    const press = ALL.map((row) => ({ ...row, basis: "press" }));
    const elsewhere = { when: { all: [{ to: ["JP"] }, { goods: true }] } };
    expect(verdict([elsewhere], { coverage: [] }).determinations[0]?.outcome).toBe("no_control_found");
    expect(verdict([{ ...elsewhere, basis: "press" }], { coverage: press }).determinations[0]?.outcome).toBe(
      "out_of_coverage",
    );
  });

  it("is covered for a family of goods, and not for software of that family", () => {
    const coverage = [{ ...vouched("item"), state: "partial", families: ["gallium"] }];
    const none = { goods: [{ id: "g", description: { en: "Germanium" }, material: ["germanium"] }] };
    const outcome = (stated: Partial<Transaction>): string | undefined =>
      verdict([none], { coverage, stated }).determinations[0]?.outcome;
    expect(outcome({})).toBe("no_control_found");
    expect(outcome({ kind: "software" })).toBe("out_of_coverage");
    expect(outcome({ item: { material: "copper", form: "powder" } })).toBe("out_of_coverage");
    expect(outcome({ item: { material: null, form: "powder" } })).toBe("indeterminate");
    expect(outcome({ kind: null })).toBe("indeterminate");
  });

  it("says what is suspended and what is upcoming", () => {
    const suspend = {
      kind: "suspend",
      from: "2024-01-01",
      to: "2025-01-01",
      by: "x",
      knownFrom: "2024-01-01",
      basis: "official",
    };
    const [item] = verdict([
      { time: { announced: "2023-07-03", from: "2023-08-01", events: [suspend] } },
      { time: { announced: "2024-12-01", from: "2025-02-01" } },
    ]).determinations;
    expect(item).toMatchObject({
      outcome: "no_control_found",
      suspended: [{ measure: "m0", until: "2025-01-01" }],
      upcoming: [{ measure: "m1", from: "2025-02-01" }],
    });
  });

  it("lets a suspension that only the press reports open the question, never relax it", () => {
    const events = [
      { kind: "suspend", from: "2024-01-01", to: "2025-01-01", by: "x", knownFrom: "2024-01-01", basis: "press" },
    ];
    const [item] = verdict([{ time: { announced: "2023-07-03", from: "2023-08-01", events } }]).determinations;
    expect(item).toMatchObject({ outcome: "indeterminate", missingFacts: [["register.measure.m0.status"]] });
  });

  it("never applies a draft", () =>
    expect(verdict([{ draft: true }]).determinations[0]?.outcome).toBe("no_control_found"));

  it("answers nothing before the register's first record was public", () => {
    expect(check(engineOf([{}], ALL), { ...DEAL, known: isoDate("2020-01-01") }, DAYS).determinations[0]?.outcome).toBe(
      "out_of_coverage",
    );
  });
});
