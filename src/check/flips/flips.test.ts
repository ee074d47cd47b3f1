// What would change an answer: each set shown is tried out, none has a part that would do, and only what may lawfully be
// arranged or established is offered.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Transaction } from "../../base/transaction.ts";
import type { Condition } from "../../register/index.ts";
import { check } from "../check.ts";
import { answer, exported, HELD, registerEngine } from "../regimes/us/tables.case.ts";
import { DAYS, engineOf, vouched } from "../testing.ts";
import { flipsOf } from "./flips.ts";

const CLEAN: Partial<Transaction> = {
  from: "CN",
  to: "DE",
  parties: [{ name: "Buyer", role: "end_user", country: "DE", unlisted: true, categories: ["civil"] }],
  endUse: { category: "civil" },
};
const deal = (more: Partial<Transaction> = {}): Transaction => ({
  id: "t",
  act: "export",
  item: {},
  ...CLEAN,
  ...more,
});
const licence = (when: Condition, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id: "cn-a-1",
  goods: [],
  when,
  ...more,
});
const engineWith = (...measures: readonly Readonly<Record<string, unknown>>[]): ReturnType<typeof engineOf> =>
  engineOf(measures, ["item", "party", "end_use"].map(vouched));
const sets = (found: ReturnType<typeof flipsOf>): readonly string[] =>
  found.flips.map(({ changes }) =>
    changes
      .map(({ fact, to }) => `${fact}=${to}`)
      .toSorted()
      .join(" "),
  );

describe("a cleared deal", () => {
  const NAMES = ["f1", "f2", "f3", "f4", "f5", "f6"] as const;
  const literal = fc.record({ name: fc.constantFrom(...NAMES), is: fc.boolean() });

  it("is taken away by exactly the minimal sets that trying everything finds", () => {
    const problem = fc.record({
      measures: fc.array(fc.array(literal, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      stated: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    });
    fc.assert(
      fc.property(problem, ({ measures, stated }) => {
        const engine = engineWith(
          ...measures.map((all, at) =>
            licence({ all: all.map(({ name, is }) => ({ fact: { name, in: [is] } })) }, { id: `cn-a-${at}` }),
          ),
        );
        const facts = Object.fromEntries(NAMES.map((name, at) => [name, stated[at] as boolean]));
        const one = deal({ facts });
        fc.pre(check(engine, one, DAYS).outcome === "no_control_found");
        const turned: (readonly string[])[] = [];
        for (let bits = 1; bits < 1 << NAMES.length; bits++) {
          const chosen = NAMES.filter((_, at) => bits & (1 << at));
          const other = { ...facts, ...Object.fromEntries(chosen.map((name) => [name, !facts[name]])) };
          if (check(engine, deal({ facts: other }), DAYS).outcome === "licence_required") turned.push(chosen);
        }
        const minimal = turned.filter(
          (set) => !turned.some((other) => other !== set && other.every((name) => set.includes(name))),
        );
        const found = flipsOf(engine, one, DAYS, { budget: 20_000 });
        const expected = minimal.map((set) =>
          set
            .map((name) => `facts.${name}=${String(!facts[name])}`)
            .toSorted()
            .join(" "),
        );
        expect(found.direction).toBe("tighten");
        expect(new Set(sets(found))).toEqual(new Set(expected));
      }),
      { numRuns: 40 },
    );
  });

  it("says which end use and which listing would end it", () => {
    const engine = engineWith(
      licence({ endUse: { category: ["military"] } }, { question: "end_use", effect: "prohibit" }),
      licence({ party: { listedOn: ["CN-CONTROL-LIST"] } }, { id: "cn-a-2", question: "party", effect: "prohibit" }),
    );
    expect(sets(flipsOf(engine, deal(), DAYS))).toEqual([
      "endUse.category=military",
      "parties.listedOn=CN-CONTROL-LIST",
    ]);
  });
});

describe("a licence required", () => {
  it("is lifted by waiting until a measure ends, as known on the day", () => {
    const time = { announced: "2024-01-01", from: "2024-02-01", to: "2025-06-01" };
    const engine = engineWith(licence({ to: ["DE"] }, { time }));
    expect(sets(flipsOf(engine, deal(), DAYS))).toContain("on=2025-06-01");
  });

  it("is lifted by a smaller quantity under a measure's own line, never by another purity or origin", () => {
    const limit = { amount: "100", unit: "kg" };
    const engine = engineWith(
      licence({
        all: [
          { not: { quantity: { op: "lte", ...limit } } },
          { attribute: { name: "purityPct", op: "gt", value: 99 } },
        ],
      }),
    );
    const found = flipsOf(
      engine,
      deal({ quantity: { amount: "500", unit: "kg" }, item: { attributes: { purityPct: 99.9 }, origin: "CN" } }),
      DAYS,
    );
    expect(sets(found)).toEqual(["quantity=100 kg"]);
    expect(found.flips[0]).toMatchObject({ outcome: "no_control_found", mayProceed: true });
    expect(found.caution).toContain("Facts are facts");
  });

  it("is covered by a licence once it is granted, and by less under one that is nearly used up", () => {
    const engine = engineWith(
      licence({ to: ["DE"] }, { licence: { authority: "MOFCOM", applicant: "exporter", types: ["individual"] } }),
    );
    expect(sets(flipsOf(engine, deal(), DAYS))).toContain("licencesHeld[MOFCOM]=individual licence of MOFCOM");
    const licencesHeld = [
      {
        authority: "MOFCOM",
        type: "individual",
        number: "L-1",
        validFrom: DAYS.on,
        validTo: DAYS.known,
        left: { quantity: { amount: "12", unit: "kg" } },
      },
    ];
    const found = flipsOf(engine, deal({ licencesHeld, quantity: { amount: "40", unit: "kg" } }), DAYS);
    expect(sets(found)).toContain("quantity=12 kg");
  });

  it("is lifted by a sale to somebody who is on no list, where the party is the reason", () => {
    const engine = engineWith(
      licence({ party: { listedOn: ["CN-CONTROL-LIST"] } }, { question: "party", effect: "prohibit" }),
    );
    const parties = [{ name: "X", role: "end_user", country: "DE", listedOn: ["CN-CONTROL-LIST"] }] as const;
    expect(sets(flipsOf(engine, deal({ parties }), DAYS))).toEqual(["parties[end_user]=another party, on no list"]);
  });

  it("names the destinations with another answer, by the answer", () => {
    const engine = engineWith(
      licence({ to: ["DE", "US"] }),
      licence({ to: ["US"] }, { id: "cn-a-2", effect: "prohibit" }),
    );
    const found = flipsOf(engine, deal(), DAYS, { destinations: ["DE", "FR", "GB", "US"] });
    expect(found.destinations).toMatchObject([{ destinations: ["FR", "GB"], outcome: "no_control_found" }]);
  });

  it("offers nothing while the answer is open", () => {
    const engine = engineWith(licence({ fact: { name: "f1", in: [true] } }));
    expect(flipsOf(engine, deal(), DAYS)).toMatchObject({ direction: "open", flips: [] });
  });
});

describe("under the EAR", () => {
  const engine = registerEngine();
  const days = { on: HELD, known: DAYS.known };
  const israel = exported("6B004.a", "IL", {
    item: { origin: "US", classifications: [{ list: "US-CCL", code: "6B004.a" }] },
    parties: [{ name: "Buyer", role: "end_user", country: "IL", unlisted: true, categories: ["civil"] }],
    endUse: { category: "civil" },
    value: { amount: "9000", currency: "USD" },
  });

  it("shows what an exception still needs, each fact needed, and that it lifts the requirement", () => {
    const found = flipsOf(engine, israel, days);
    const sta = found.flips.find(({ changes }) => changes.some(({ to }) => to.includes("STA")));
    expect(sta?.outcome).toBe("exception_available");
    const facts = Object.fromEntries(
      sta?.changes.map(({ fact, to }) => [fact.slice("facts.".length), JSON.parse(to)]) ?? [],
    );
    expect(answer(engine, { ...israel, facts }, "item").outcome).toBe("exception_available");
    for (const name of Object.keys(facts)) {
      const { [name]: _, ...rest } = facts;
      expect(answer(engine, { ...israel, facts: rest }, "item").outcome).toBe("licence_required");
    }
  });

  it("a smaller order comes with everything else that its exception asks for", () => {
    const found = flipsOf(engine, israel, days);
    const lvs = found.flips.find(({ changes }) => changes.some(({ kind }) => kind === "value"));
    expect(lvs?.changes.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining([
        "value",
        "facts.lvsOrderNotSplit",
        "facts.lvsYearTotalUsd",
        "facts.licenceExceptionTermsMet",
      ]),
    );
    expect(lvs?.changes.find(({ kind }) => kind === "value")?.says).toContain("may not be split");
  });

  it("never offers another end use, origin or classification to lift a requirement", () => {
    const kinds = flipsOf(engine, { ...israel, to: "CN", endUse: { category: "military" } }, days).flips.flatMap(
      ({ changes }) => changes,
    );
    expect(
      kinds.map(({ fact }) => fact).filter((fact) => /endUse|origin|classifications|attributes/.test(fact)),
    ).toEqual([]);
  });
});

describe("what a cleared item may turn out to be", () => {
  const engine = registerEngine();
  const cleared = (code: string, to: string, more: Partial<Transaction> = {}): Transaction => {
    const base = exported(code, to, {
      parties: [
        {
          role: "end_user",
          country: to,
          unlisted: true,
          owners: [],
          ownershipComplete: true,
          categories: ["civil"],
        },
      ],
      endUse: { category: "civil", knowledge: "none" },
    });
    return { ...base, ...more, item: { ...base.item, ...more.item } };
  };
  const itemChanges = (transaction: Transaction): readonly string[] =>
    flipsOf(engine, transaction, { on: HELD, known: HELD }).flips.flatMap(({ changes, outcome }) =>
      changes.length === 1 && changes[0]?.kind === "item" ? [`${changes[0].says}: ${outcome}`] : [],
    );

  it.each<[string, string, string, Partial<Transaction>, readonly string[]]>([
    [
      "another paragraph of its entry that is controlled to the destination",
      "3B001.j",
      "DE",
      {},
      ["3B001.c.1.a", "3B001.c.1.c", "3B001.q"].map((one) => `The item turns out to be ${one}: licence_required`),
    ],
    [
      "a technology about another item",
      "1E201",
      "CN",
      { facts: { relatedClassification: "EAR99" } },
      ["1A007.b", "1A202"].map((one) => `The item turns out to be 1E201, about ${one}: licence_required`),
    ],
    [
      "a property on the other side of a line's limit",
      "9A012.a.1",
      "DE",
      {
        item: { attributes: { maximumRangeKm: 100 } },
        facts: { meetsParametersOf9A120: false, forForeignVesselOrAircraft: false },
      },
      ["maximumRangeKm turns out to be at least 300: licence_required"],
    ],
    [
      "a shorter barrel",
      "0A502.a",
      "NO",
      { item: { attributes: { barrelLengthIn: 20 } } },
      ["barrelLengthIn turns out to be below 18: licence_required"],
    ],
  ])("%s", (_name, code, to, more, expected) => {
    expect(itemChanges(cleared(code, to, more))).toEqual(expect.arrayContaining([...expected]));
  });

  it("never as a way to lift a requirement", () => {
    const found = flipsOf(engine, cleared("3B001.q", "DE", { item: { attributes: { tpp: 5000 } } }), {
      on: HELD,
      known: HELD,
    });
    expect(found.direction).toBe("lift");
    expect(found.flips.flatMap(({ changes }) => changes.map(({ kind }) => kind))).not.toContain("item");
  });
});
