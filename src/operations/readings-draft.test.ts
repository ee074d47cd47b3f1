// From a headline to an answer: what the draft of a confirmed candidate says of deals it is about, and of deals it is not.
import { afterAll, describe, expect, test } from "vitest";
import { openApp } from "../app.ts";
import type { Transaction } from "../base/transaction.ts";
import { underScenario } from "./assess.ts";
import { checkTransaction } from "./check.ts";
import { readingsDecide } from "./readings-decide.ts";
import { readingsDraft, type ReadingDraft } from "./readings-draft.ts";
import { readingsKeep } from "./readings-keep.ts";

const DAY = "2027-02-01";
const app = openApp({ store: ":memory:", now: () => new Date(`${DAY}T10:00:00Z`) });
const context = app.context();
afterAll(() => app.close());

/** The draft of the first candidate of a text, after somebody accepted it, and edited it before where needed. */
async function draftOf(text: string, edits: Readonly<Record<string, string>> = {}): Promise<ReadingDraft> {
  const { id } = await readingsKeep.run(context, { text, published: "2027-01-11" } as never);
  const decide = (action: "edit" | "accept", more: object = {}): Promise<unknown> =>
    readingsDecide.run(context, { id, candidate: "M1", action, by: "Ann", ...more });
  for (const [field, value] of Object.entries(edits)) await decide("edit", { field, value });
  await decide("accept");
  return readingsDraft.run(context, { id, candidate: "M1" });
}

async function drafted(text: string, edits: Readonly<Record<string, string>> = {}) {
  const draft = await draftOf(text, edits);
  if (draft.kind === "refused") throw new Error(draft.why);
  return draft;
}

/** The outcome of one question about a deal, as the imposer sees it, if the document is right. */
async function outcome(draft: ReadingDraft, jurisdiction: string, question: string, deal: Partial<Transaction>) {
  if (draft.kind === "refused" || draft.scenario === undefined) throw new Error("no scenario");
  const { knowledge } = await underScenario(await app.knowledge(), draft.scenario, context);
  const whole = { id: "t", act: "export", item: {}, ...deal } as Transaction;
  const { determinations } = checkTransaction(knowledge, whole, context);
  return determinations.find((one) => one.jurisdiction === jurisdiction && one.question === question);
}

const MICRON =
  "China on Monday barred operators of critical information infrastructure from buying products of Micron, the cyberspace administration said.";
const HELIUM = "China will require a licence for exports of helium from 1 February, the commerce ministry said.";
const LISTED =
  "The US Commerce Department added Quuxtronics Ltd to its Entity List on Monday, saying it supplied the army.";
const DUTY = "The European Commission imposed an anti-dumping duty of 37.6% on candles from India on Monday.";

describe("a ban on buying from one maker", () => {
  const buyer = (category: string): Partial<Transaction> =>
    ({
      act: "procure",
      to: "CN",
      parties: [{ role: "purchaser", name: "Buyer", country: "CN", categories: [category] }],
    }) as never;
  const bound = buyer("critical_information_infrastructure_operator");

  test("binds those whom the text names, and its maker's products alone", async () => {
    const draft = await drafted(MICRON);
    expect(draft.known).toBe("cn-cac-2023-micron");
    const made = (manufacturer: string): Partial<Transaction> => ({ item: { manufacturer } });
    const asked = async (deal: Partial<Transaction>) => (await outcome(draft, "CN", "procurement", deal))?.outcome;
    expect(await asked({ ...bound, ...made("Micron Technology, Inc.") })).toBe("prohibited");
    expect(await asked({ ...bound, ...made("Samsung") })).not.toBe("prohibited");
    expect(await asked({ ...buyer("consumer"), ...made("Micron") })).not.toBe("prohibited");
  });
});

describe("a licence for goods", () => {
  test("of a material that the lexicon has, reaches that material", async () => {
    const draft = await drafted(
      "China will require permits for exports of bismuth from 1 February, the commerce ministry said.",
    );
    const item = async (material: string) =>
      outcome(draft, "CN", "item", {
        from: "CN",
        to: "DE",
        item: { material },
        parties: [{ role: "end_user", unlisted: true }],
      });
    const own = async (material: string) =>
      ((await item(material))?.requirements ?? []).filter(({ measure }) =>
        measure.startsWith("cn-2027-01-export-licence"),
      );
    expect(await own("bismuth")).toHaveLength(1);
    expect(await own("copper")).toEqual([]);
  });

  test("in words alone, is open until the user says whether the item is among them", async () => {
    const draft = await drafted(HELIUM.replaceAll("helium", "walnut kernels"));
    const [entry] =
      (draft.scenario as { measures: readonly { goods: readonly { id: string }[] }[] }).measures[0]?.goods ?? [];
    const deal = { from: "CN", to: "DE", item: { description: "Dried fruit" } } as const;
    const asked = await outcome(draft, "CN", "item", deal);
    expect(asked?.outcome).toBe("indeterminate");
    expect(asked?.missingFacts?.flat()).toContain(`facts.goods:${entry?.id}`);
    const among = await outcome(draft, "CN", "item", { ...deal, facts: { [`goods:${entry?.id}`]: true } });
    expect(among?.floor).toMatchObject({ outcome: "licence_required" });
    const apart = await outcome(draft, "CN", "item", { ...deal, facts: { [`goods:${entry?.id}`]: false } });
    expect(apart?.floor).toMatchObject({ outcome: "no_control_found" });
    expect(draft.gaps.map(({ field }) => field)).toContain("goods");
  });

  test("that are usually of a material which the text does not say, is open", async () => {
    const draft = await drafted("China banned exports of wafers on Monday, the commerce ministry said.");
    const { measures } = draft.scenario as { measures: readonly { goods: readonly object[] }[] };
    expect(measures[0]?.goods).toEqual([expect.not.objectContaining({ material: expect.anything() })]);
  });

  test("does not stop what leaves elsewhere", async () => {
    const draft = await drafted(HELIUM);
    expect(await outcome(draft, "CN", "item", { from: "US", to: "DE", item: { material: "helium" } })).toBeUndefined();
  });
});

test("a listing reaches the party named, and leaves the others open until they are screened", async () => {
  const draft = await drafted(LISTED);
  const deal = (name: string, more: object = {}): Partial<Transaction> => ({
    from: "US",
    to: "CN",
    item: { description: "pump" },
    parties: [{ role: "end_user", name, country: "CN", ...more }],
  });
  const named = await outcome(draft, "US", "party", deal("Quuxtronics Ltd."));
  expect(named?.requirements?.map(({ measure }) => measure)).toContainEqual(expect.stringContaining("entity-listing"));
  const other = await outcome(draft, "US", "party", deal("Somebody Else"));
  expect(other?.outcome).toBe("indeterminate");
  expect(draft.yaml).toContain("verified: false");
});

test("a listing of parties that the text does not name asks whether a party is among them", async () => {
  const draft = await drafted("The US Commerce Department added 28 Chinese companies to its Entity List on Monday.");
  const listed = "parties:us-2027-01-entity-listing-28-chinese-companies";
  const deal = { from: "US", to: "CN", item: { description: "pump" }, parties: [{ role: "end_user" as const }] };
  const own = async (facts: Transaction["facts"]) =>
    ((await outcome(draft, "US", "party", { ...deal, facts } as never))?.requirements ?? []).filter(({ measure }) =>
      measure.startsWith("us-2027-01-entity-listing"),
    );
  expect(await own({ [listed]: true })).toHaveLength(1);
  expect(await own({ [listed]: false })).toEqual([]);
  expect(draft.gaps.map(({ field }) => field)).toContain("parties");
});

test("a duty carries its rate and reaches imports from where the text says", async () => {
  const draft = await drafted(DUTY);
  const { measures } = draft.scenario as { measures: readonly { when: unknown; duties: readonly object[] }[] };
  expect(measures[0]?.duties).toEqual([expect.objectContaining({ adValorem: [37.6, 37.6], reach: "scope" })]);
  expect(measures[0]?.when).toEqual({
    all: [{ act: ["import"] }, { to: ["EU"] }, { origin: ["IN"] }, { goods: true }],
  });
});

describe("a change of a measure held", () => {
  const SUSPENDED =
    "China suspended its ban on exports of gallium, germanium, antimony and superhard materials to the United States, the commerce ministry said on Monday.";

  test("is an event on that measure; only the scenario assumes that it holds", async () => {
    const draft = await drafted(SUSPENDED, { effective: "2027-01-12", expires: "2027-12-31" });
    expect(draft.changes).toMatch(/^cn-mofcom-2024-46/);
    expect(draft.yaml).toContain("kind: suspend");
    expect(draft.yaml).toContain("basis: press");
    expect(draft.scenario).toMatchObject({
      assume: [{ measure: draft.changes, state: "suspended", from: "2027-01-12", to: "2027-12-31" }],
    });
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["for one buyer's country", "China suspended its export licence requirement for gallium for Dutch buyers", {}],
    ["for some users", "China lifted export controls on gallium", { target: "NL" }],
    ["for some of its goods", "China lifted its ban on exports of germanium to the United States", {}],
    ["from a day not told", "China lifted export controls on gallium metal", { effective: "2027-02" }],
    ["until a day not told", "China lifted export controls on gallium oxide", { expires: "2027-12" }],
  ])("%s frees nothing in a scenario, and asks for the rest", async (_, text, edits) => {
    const draft = await drafted(`${text}, the commerce ministry said on Monday.`, edits);
    expect(draft.changes).toMatch(/^cn-mofcom/);
    expect(draft.scenario).toBeUndefined();
    expect(draft.gaps.map(({ field }) => field)).toContain("when");
  });

  test.each([
    ["China ended its export licence requirement for gallium", "cn-mofcom-2023-23-gallium"],
    [
      "China lifted its ban on operators of critical information infrastructure buying products of Micron",
      "cn-cac-2023-micron",
    ],
  ])("that is told whole is assumed whole: %s", async (text, measure) => {
    const draft = await drafted(`${text}, officials in Beijing said on Monday.`, { status: "revoked" });
    expect(draft.scenario).toMatchObject({ assume: [{ measure, state: "ended" }] });
  });

  test("of its end is read strictly: a prolonged measure still holds on the last day, a suspension no more", async () => {
    const draft = await drafted(SUSPENDED, { status: "extended", direction: "restrict", expires: "2027-12-31" });
    expect(draft.scenario).toMatchObject({ assume: [{ state: "in_force", to: "2028-01-01" }] });
    const own = await drafted(HELIUM, { expires: "2027-12-31" });
    expect(own.scenario).toMatchObject({ measures: [{ time: { to: "2028-01-01" } }] });
  });

  test("in its terms leaves nothing to assume", async () => {
    const draft = await drafted(SUSPENDED, { status: "in force", direction: "relax" });
    expect(draft.yaml).toContain("kind: amend");
    expect(draft.scenario).toBeUndefined();
  });
});

test.each([
  ["a month, which is no day", { effective: "2027-02" }, "time.from"],
  ["no authority", { authority: "" }, "authority"],
  ["goods in words alone", { goods: "certain widgets" }, "goods"],
  ["nothing it is about", { goods: "", target: "" }, "goods"],
  ["several imposers", { imposer: "CN, US" }, "jurisdiction"],
])("%s is a gap, after the official text, which is always missing", async (_, edits, gap) => {
  const { gaps, scenario } = await drafted(`${HELIUM} ${gap} ${_}`, edits);
  expect(gaps[0]?.field).toBe("sources");
  expect(gaps.slice(1).map(({ field }) => field)).toContain(gap);
  if (gap === "time.from") expect(scenario).toMatchObject({ measures: [{ time: { from: "2027-01-11" } }] });
});

test.each([
  ["denied", HELIUM, { status: "denied" }, "denies the measure"],
  ["ended, and not held", HELIUM, { status: "revoked", goods: "walnut kernels" }, "does not hold"],
])("what is %s is refused with the reason", async (_, text, edits, why) => {
  expect(await draftOf(`${text} ${why}.`, edits)).toMatchObject({ kind: "refused", why: expect.stringContaining(why) });
});
