import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type App, openApp } from "../app.ts";
import { isoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import { alertsDecide, type AlertsDecideInput } from "./alerts-decide.ts";
import { alertsList } from "./alerts-list.ts";
import { alertsRaise } from "./alerts-raise.ts";
import { alertsShow } from "./alerts-show.ts";

const PERSON: Listing = {
  id: "7",
  list: "",
  kind: "person",
  names: [{ text: "Ivan Zarvanov", grade: "primary" }],
  programmes: ["P1"],
};
let app: App;
let alert: string;

const save = async (day: string, listings: readonly Listing[]) =>
  (await app.stores()).lists.save({
    list: "US-OFAC-SDN",
    edition: day,
    asOf: isoDate(day),
    importedAt: `${day}T08:00:00Z`,
    listings,
  });
const raise = (fields: object = {}) =>
  alertsRaise.run(app.context(), { parties: [{ id: "C-1", name: "Ivan Zarvanov", ...fields }] });
const decide = (fields: Partial<AlertsDecideInput> = {}) =>
  alertsDecide.run(app.context(), { alert, verdict: "false", reason: "another person", by: "A. Lee", ...fields });
const standing = async (on?: string) => {
  const { alerts } = await alertsList.run(app.context(on === undefined ? {} : { on: isoDate(on) }), { state: "all" });
  return alerts.find(({ id }) => id === alert);
};

beforeEach(async () => {
  app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
  onTestFinished(() => app.close());
  await save("2026-11-20", [PERSON]);
  [alert = ""] = (await raise()).alerts;
});

describe("alerts", () => {
  it("are raised for every hit, however many", async () => {
    await save(
      "2026-11-21",
      [...Array(25).keys()].map((at) => ({ ...PERSON, id: `n${at}` })),
    );
    expect((await raise()).alerts).toHaveLength(25);
  });

  it("are raised once, decided with a reason, and remembered", async () => {
    expect(await raise()).toMatchObject({ added: 0, known: 1 });
    expect(await standing()).toMatchObject({ state: "open", record: "C-1", listing: "7" });
    expect(await decide()).toMatchObject({ kind: "decided", alert: { state: "false", decision: { by: "A. Lee" } } });
    await raise();
    expect(await standing()).toMatchObject({ state: "false" });
    expect(await alertsList.run(app.context(), {})).toMatchObject({ alerts: [], counts: { false: 1 } });
    expect(await alertsShow.run(app.context(), { alert })).toMatchObject({
      kind: "alert",
      history: [{ kind: "decide", reason: "another person" }],
      hit: { listing: "7" },
    });
  });

  it.each<[string, Partial<Listing>, RegExp]>([
    ["row", { birthDates: ["1961"] }, /entry changed/],
    ["programme", { programmes: ["P2"] }, /programme changed/],
    ["legal effect", { terms: { reviewPolicy: "denial" } }, /legal effect/],
    ["owners", { links: [{ relation: "owner_of", name: "Firm" }] }, /owners or relations/],
  ])("are open again when the entry's %s changes", async (_name, fields, why) => {
    await decide();
    await save("2026-11-21", [{ ...PERSON, ...fields }]);
    expect(await standing()).toMatchObject({ state: "open", why: expect.stringMatching(why) });
    expect(await standing("2026-11-20")).toMatchObject({ state: "false" });
  });

  it("are open again when the customer's record or owners change, and when their time is over", async () => {
    await decide();
    await raise({ country: "AE" });
    expect(await standing()).toMatchObject({ reopened: ["party"] });
    await decide();
    await raise({ country: "AE", owners: [{ name: "Holding", pct: 60 }] });
    expect(await standing()).toMatchObject({ reopened: ["owners"] });
    await decide({ expires: isoDate("2026-12-01") });
    expect(await standing()).toMatchObject({ state: "false" });
    expect(await standing("2026-12-01")).toMatchObject({ reopened: ["expired"] });
  });

  it("say when the entry is gone", async () => {
    await save("2026-11-21", [{ ...PERSON, id: "8" }]);
    expect(await standing()).toMatchObject({ state: "gone" });
    expect(await decide()).toMatchObject({ kind: "refused", code: "gone" });
  });

  it("wait for a second person where two are asked for", async () => {
    expect(await decide({ fourEyes: true })).toMatchObject({ alert: { state: "waiting" } });
    expect(await decide()).toMatchObject({ kind: "refused", code: "same_person" });
    expect(await decide({ by: "B. Roy" })).toMatchObject({ alert: { state: "false", second: { by: "B. Roy" } } });
  });

  it("are undone, and refuse what cannot be", async () => {
    expect(await decide({ verdict: "undo" })).toMatchObject({ kind: "refused", code: "nothing_to_undo" });
    await decide();
    expect(await decide({ verdict: "undo" })).toMatchObject({ alert: { state: "open" } });
    expect(await decide({ expires: isoDate("2026-11-21") })).toMatchObject({ code: "expired" });
    expect(await alertsDecide.run(app.context(), { alert: "x", verdict: "true", by: "A" })).toMatchObject({
      kind: "not_found",
    });
    const schema = alertsDecide.input(await app.knowledge());
    expect(schema.safeParse({ alert, verdict: "false", by: "A. Lee" }).success).toBe(false);
  });
});
