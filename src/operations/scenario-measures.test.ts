// A measure that a scenario assumes has its effect whoever imposes it and whatever it asks, or stays open; never neither.
import { afterAll, describe, expect, it } from "vitest";
import { openApp } from "../app.ts";
import type { Transaction } from "../base/transaction.ts";
import { underScenario } from "./assess.ts";
import { checkTransaction } from "./check.ts";

const app = openApp({ store: ":memory:", now: () => new Date("2027-02-01T10:00:00Z") });
const context = app.context();
afterAll(() => app.close());

type Assumed = Readonly<Record<string, unknown>> & { readonly jurisdiction: string; readonly question: string };

const GALLIUM = { all: [{ material: ["gallium"] }] };
const assumedBy = (jurisdiction: string, more: object = {}): Assumed => ({
  id: "x-assumed",
  jurisdiction,
  title: { en: "Assumed" },
  authority: "Ministry",
  question: "item",
  effect: "prohibit",
  when: GALLIUM,
  time: { announced: "2027-01-01", from: "2027-01-15" },
  ...more,
});

async function verdictOf(measure: Assumed, deal: Partial<Transaction>) {
  const { knowledge } = await underScenario(await app.knowledge(), { name: "assumed", measures: [measure] }, context);
  const whole = { id: "t", act: "export", item: { material: "gallium", form: "metal" }, ...deal } as Transaction;
  return checkTransaction(knowledge, whole, context);
}

/** What the verdict says in the name of the measure's jurisdiction on its question. */
async function said(measure: Assumed, deal: Partial<Transaction>): Promise<readonly string[]> {
  const { determinations } = await verdictOf(measure, deal);
  return determinations
    .filter((one) => one.jurisdiction === measure.jurisdiction && one.question === measure.question)
    .map(({ outcome }) => outcome);
}

const OUT = (from: string): Partial<Transaction> => ({ act: "export", from, to: "US" });
const IN = (to: string): Partial<Transaction> => ({ act: "import", from: "CN", to });

describe("a measure of a scenario", () => {
  it.each<[string, Assumed, Partial<Transaction>]>([
    ["of a country of whose law nothing is held", assumedBy("IN"), OUT("IN")],
    ["of a member state of the Union", assumedBy("DE"), OUT("DE")],
    ["of a country held in part", assumedBy("KR"), OUT("KR")],
    ["on imports into the Union", assumedBy("EU"), IN("DE")],
    ["on imports into the United States", assumedBy("US"), IN("US")],
    ["on imports into China", assumedBy("CN"), IN("CN")],
    ["on imports into India", assumedBy("IN"), IN("IN")],
    ["on buying in Japan", assumedBy("JP", { question: "procurement" }), { act: "procure", to: "JP" }],
    ["on parties in India", assumedBy("IN", { question: "party" }), OUT("IN")],
    ["on end use in India", assumedBy("IN", { question: "end_use" }), OUT("IN")],
    ["on investment in Canada", assumedBy("CA"), { act: "invest", to: "CA" }],
  ])("%s stops what it reaches, and says nothing of the rest", async (_, measure, deal) => {
    expect(await said(measure, deal)).toEqual(["prohibited"]);
    expect((await verdictOf(measure, deal)).outcome).toBe("prohibited");
    const other = { ...deal, item: { material: "copper", form: "metal" } };
    expect(await said(measure, other)).not.toContain("prohibited");
    const before = { ...deal, on: "2027-01-14" } as Partial<Transaction>;
    expect(await said(measure, before)).not.toContain("prohibited");
  });

  it.each(["IN", "DE", "JP"])("of %s asks where it may reach", async (country) => {
    const open = { ...OUT(country), item: { description: "powder" } } as Partial<Transaction>;
    const verdict = await verdictOf(assumedBy(country), open);
    expect(await said(assumedBy(country), open)).toContain("indeterminate");
    expect(verdict.missingFacts.flat()).toContain("item.material");
  });

  it("clears nothing where it does not apply", async () => {
    expect(await said(assumedBy("IN", { time: { announced: "2027-01-01", from: "2028-01-01" } }), OUT("IN"))).toEqual([
      "out_of_coverage",
    ]);
  });

  it("of a country that its regime asks about is answered once", async () => {
    expect(await said(assumedBy("CN"), OUT("CN"))).toEqual(["prohibited"]);
  });

  // Nobody can have screened against a list that is made up: being on no list says nothing of it.
  it.each<[string, object, "prohibited" | "asked for" | "let be"]>([
    ["by its name", { name: "Norvik Metals" }, "prohibited"],
    ["spelt otherwise", { name: "Norvick Metals Trading" }, "asked for"],
    ["not named", {}, "asked for"],
    ["somebody else", { name: "Meridian Radio" }, "let be"],
  ])("naming a party meets one that is stated to be on no list, %s", async (_, party, expected) => {
    const norvik = { id: "norvik", name: "Norvik Metals Ltd", kind: "target", verified: false };
    const measure = assumedBy("CN", { question: "party", parties: [norvik], when: { party: { named: ["norvik"] } } });
    const parties = [{ role: "end_user", categories: ["civil"], unlisted: true, ...party }];
    const deal = { ...OUT("CN"), parties, item: { material: "copper", form: "powder" } } as Partial<Transaction>;
    const { missingFacts } = await verdictOf(measure, deal);
    const isAsked = missingFacts.flat().includes("parties[end_user].name");
    const outcomes = await said(measure, deal);
    expect(outcomes.includes("prohibited") ? "prohibited" : isAsked ? "asked for" : "let be").toBe(expected);
  });
});
