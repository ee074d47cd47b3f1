import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { LicenceHeld, Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import type { Raw } from "../register/lint/testing.ts";
import { check } from "./check.ts";
import { DAYS, engineOf, vouched } from "./testing.ts";

const ALL = ["item", "party", "end_use"].map(vouched);
const deal: Transaction = {
  id: "t",
  act: "export",
  item: { material: "gallium", form: "powder" },
  from: "CN",
  to: "US",
  parties: [{ role: "end_user", unlisted: true, categories: ["civil"] }],
  endUse: { category: "civil" },
};

interface Setting {
  readonly coverage?: readonly Raw[];
  readonly instrument?: Raw;
  readonly stated?: Partial<Transaction>;
}
const verdict = (measures: readonly Raw[], { coverage = ALL, instrument, stated }: Setting = {}): Verdict =>
  check(
    engineOf(
      measures.map((one, i) => ({ id: `m${i}`, provision: `CN:T:${i}`, ...one })),
      coverage,
      instrument,
    ),
    { ...deal, ...stated },
    DAYS,
  );

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
    expect(check(engineOf([{}], ALL), { ...deal, known: isoDate("2020-01-01") }, DAYS).determinations[0]?.outcome).toBe(
      "out_of_coverage",
    );
  });
});

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

describe("release", () => {
  const held: LicenceHeld = {
    authority: "MOFCOM",
    type: "individual",
    number: "1",
    validFrom: isoDate("2024-01-01"),
    validTo: isoDate("2025-01-01"),
  };
  const licence = { licence: { authority: "MOFCOM", applicant: "exporter in China", types: ["individual"] } };
  const released = (measures: readonly Raw[], stated: Partial<Transaction> = {}): boolean =>
    verdict(measures, { stated }).mayProceed;

  it("of a settled, screened deal that nothing controls", () => {
    const none = { goods: [{ id: "g", description: { en: "Germanium" }, material: ["germanium"] }] };
    expect(verdict([none])).toMatchObject({ outcome: "no_control_found", completeness: "complete", mayProceed: true });
    expect(verdict([none], { stated: { parties: [{ role: "end_user", categories: ["civil"] }] } }).mayProceed).toBe(
      false,
    );
    expect(verdict([none], { stated: { endUse: null } })).toMatchObject({
      outcome: "indeterminate",
      completeness: "incomplete",
      mayProceed: false,
    });
    expect(verdict([none], { coverage: ALL.slice(1) }).mayProceed).toBe(false);
  });

  it.each<[string, LicenceHeld, boolean]>([
    ["that fits", held, true],
    ["of another authority", { ...held, authority: "BIS" }, false],
    ["of another type", { ...held, type: "general" }, false],
    [
      "without a number",
      { authority: "MOFCOM", type: "individual", validFrom: held.validFrom as never, validTo: held.validTo as never },
      false,
    ],
    [
      "without an end",
      { authority: "MOFCOM", type: "individual", number: "1", validFrom: held.validFrom as never },
      false,
    ],
    ["valid until the day before", { ...held, validTo: DAYS.on }, false],
    ["valid from the day after", { ...held, validFrom: isoDate("2024-12-11") }, false],
    ["valid from the day", { ...held, validFrom: DAYS.on }, true],
  ])("under a licence %s: %s", (_name, one, expected) =>
    expect(released([licence], { licencesHeld: [one] })).toBe(expected),
  );

  it("needs a licence for each requirement, and leaves duties beside it open", () => {
    const other = { licence: { authority: "MOFCOM", applicant: "exporter in China", types: ["general"] } };
    expect(released([licence, other], { licencesHeld: [held] })).toBe(false);
    expect(released([licence, other], { licencesHeld: [held, { ...held, type: "general" }] })).toBe(true);
    expect(released([licence, { effect: "notify" }], { licencesHeld: [held] })).toBe(false);
    expect(released([licence, { effect: "notify", question: "end_use" }], { licencesHeld: [held] })).toBe(false);
  });

  it("is stopped by a red flag, a declaration, a prohibition", () => {
    const flag = { redFlags: [{ code: "f", text: "Look", when: { always: true } }] };
    expect(released([{ ...licence, ...flag }], { licencesHeld: [held] })).toBe(false);
    expect(released([{ ...licence, declarations: ["Y901"] }], { licencesHeld: [held] })).toBe(false);
    expect(released([licence, { effect: "prohibit" }], { licencesHeld: [held] })).toBe(false);
  });
});

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

describe("warnings", () => {
  const codes = (one: Verdict): readonly string[] => one.warnings.map(({ code }) => code);

  it("say that nobody screened, once", () => {
    const party = { question: "party", goods: [], when: { party: { listedOn: ["CN-CONTROL-LIST"] } } };
    expect(
      codes(
        verdict([party], {
          stated: {
            parties: [
              { role: "end_user", name: "A" },
              { role: "purchaser", name: "B" },
            ],
          },
        }),
      ),
    ).toEqual(["party_screening_not_performed"]);
    expect(codes(verdict([party]))).toEqual([]);
  });

  it("say what nobody has verified, with the evidence, and what rests on the press", () => {
    const events = [
      { kind: "suspend", from: "2024-01-01", to: "2024-12-01", by: "x", knownFrom: "2024-01-01", basis: "official" },
    ];
    const evidence = [{ text: "Said to go on.", url: "https://example.org/x", date: "2024-11-30" }];
    const past = verdict([{ time: { announced: "2023-07-03", from: "2023-08-01", events, evidence } }]);
    const notice = past.warnings.find(({ code }) => code === "past_knowledge_horizon");
    expect(notice).toMatchObject({ params: { measure: "m0", cause: "suspension_ended", since: "2024-12-01" } });
    expect(notice?.text).toContain("Unofficial: Said to go on.");
    expect(codes(verdict([{ basis: "press" }]))).toContain("unofficial_basis");
  });
});
