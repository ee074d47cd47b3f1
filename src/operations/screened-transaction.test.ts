import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type App, openApp } from "../app.ts";
import { isoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import type { Party } from "../base/party.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import { alertsDecide } from "./alerts-decide.ts";
import { alertsRaise } from "./alerts-raise.ts";
import { check } from "./check.ts";
import { decisionsReceipt } from "./decisions-receipt.ts";
import { decisionsRecord } from "./decisions-record.ts";
import { listMeasures } from "./list-measures.ts";
import { verify } from "./verify.ts";

const SDN: Listing = {
  id: "7",
  list: "",
  names: [{ text: "Zarvanov Petrochemical Trading LLC", grade: "primary" }],
  terms: { provision: "EO 14024", reviewPolicy: "denial" },
};
const HIT = "Zarvanov Petrochemical Trading";
let app: App;

const save = async (list: string, listings: readonly Listing[], day = "2026-11-20") =>
  (await app.stores()).lists.save({ list, edition: day, asOf: isoDate(day), importedAt: `${day}T08:00:00Z`, listings });
/** A payment: whom the United States block, nobody there deals with. */
const payment = (party: Party): Transaction => ({
  id: "T2",
  act: "deal",
  item: {},
  from: "US",
  parties: [{ role: "target", ...party }],
});
const blocking = async (party: Party) => {
  const { determinations } = await check.run(app.context(), payment(party));
  return determinations.find(({ question }) => question === "blocking")?.outcome;
};
const deal = (party: Party): Transaction => ({
  id: "T1",
  act: "export",
  item: { description: "office chairs" },
  from: "US",
  to: "DE",
  parties: [{ role: "end_user", ...party }],
  endUse: { category: "civil" },
});
const ask = (party: Party): Promise<Verdict> => check.run(app.context(), deal(party));
const codes = ({ warnings }: Verdict): readonly string[] => warnings.map(({ code }) => code);
const raise = (party: object = { name: HIT }) => alertsRaise.run(app.context(), { parties: [party as never] });
const decide = (alert: string, verdict: "true" | "false" | "unsure", rest: object = {}) =>
  alertsDecide.run(app.context(), { alert, verdict, reason: "looked at it", by: "A. Lee", ...rest });
const party = (verdict: Verdict) =>
  verdict.determinations.find(({ jurisdiction, question }) => jurisdiction === "US" && question === "party");

beforeEach(() => {
  app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
  onTestFinished(() => app.close());
});

describe("from hit to consequence", () => {
  it("says that nobody was screened while no list is loaded", async () => {
    const verdict = await ask({ name: HIT });
    expect(codes(verdict)).toContain("party_screening_not_performed");
    expect(codes(verdict)).not.toContain("party_screened");
    expect(verdict.mayProceed).toBe(false);
  });

  it("leaves the question open and names the alert, also against the user's own statement", async () => {
    await save("US-OFAC-SDN", [SDN]);
    const [id] = (await raise()).alerts;
    for (const stated of [{ name: HIT }, { name: HIT, unlisted: true as const }]) {
      const verdict = await ask(stated);
      expect(verdict.warnings.find(({ code }) => code === "party_alert_open")).toMatchObject({ params: { alert: id } });
      expect(party(verdict)?.outcome).toBe("indeterminate");
      expect(verdict.mayProceed).toBe(false);
    }
  });

  it("decides by what a person decided, with the entry's terms and the register's measures", async () => {
    await save("US-OFAC-SDN", [SDN]);
    const [id = ""] = (await raise()).alerts;
    await decide(id, "true");
    const verdict = await ask({ name: HIT });
    const notice = verdict.warnings.find(({ code }) => code === "party_listed");
    expect(notice?.text).toMatch(/EO 14024; review policy: denial/);
    const ids = listMeasures((await app.knowledge()).register).get("US-OFAC-SDN") ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(notice?.params["measures"]).toBe(ids.join(" "));
    expect(await blocking({ name: HIT })).toBe("blocked");
  });

  it("releases a false match for that list, for no other, and only while the decision holds", async () => {
    await save("US-OFAC-SDN", [SDN]);
    const [id = ""] = (await raise()).alerts;
    await decide(id, "false");
    const verdict = await ask({ name: HIT });
    expect(codes(verdict)).toContain("party_screened");
    expect(codes(verdict)).not.toContain("party_alert_open");
    expect(verdict.outcome).not.toBe("prohibited");
    // Other lists are missing: nothing is settled for them.
    expect(verdict.mayProceed).toBe(false);
    expect(codes(await ask({ name: HIT, country: "AE" }))).toContain("party_alert_open");
    await save("US-OFAC-SDN", [{ ...SDN, programmes: ["NEW"] }], "2026-11-21");
    expect(codes(await ask({ name: HIT }))).toContain("party_alert_open");
  });

  it("waits for the second person, and takes unsure for open", async () => {
    await save("US-OFAC-SDN", [SDN]);
    const [id = ""] = (await raise()).alerts;
    await decide(id, "false", { fourEyes: true });
    expect(codes(await ask({ name: HIT }))).toContain("party_alert_open");
    await decide(id, "unsure", { by: "B. Roy" });
    expect(codes(await ask({ name: HIT }))).toContain("party_alert_open");
  });

  it("settles a list that is fresh and holds no such party, and none that is stale or missing", async () => {
    await save("US-OFAC-SDN", [SDN]);
    await save("US-ENTITY-LIST", [], "2026-10-01");
    const verdict = await ask({ name: "Blameless Furniture GmbH" });
    const text = verdict.warnings.find(({ code }) => code === "party_screened")?.text ?? "";
    expect(text).toContain("not on the lists held as of 2026-11-21 (US-OFAC-SDN)");
    expect(text).toMatch(/Missing or stale, so not looked into: US-ENTITY-LIST/);
    expect(party(verdict)?.outcome).toBe("indeterminate");
    expect(party(verdict)?.missingFacts?.flat()).not.toContain("parties[end_user].owners.listedOn");
    expect(verdict.mayProceed).toBe(false);
  });

  it("screens nobody by a name that names nobody", async () => {
    await save("US-OFAC-SDN", [SDN]);
    for (const name of ["n/a", "unknown", "?", "TBC", "不详"]) {
      expect(codes(await ask({ name }))).not.toContain("party_screened");
    }
    expect(codes(await ask({ name: "n/a", nameLocal: HIT }))).toContain("party_alert_open");
  });

  it("screens owners, and adds their shares up", async () => {
    await save("US-OFAC-SDN", [SDN]);
    const [id = ""] = (await raise()).alerts;
    await decide(id, "true");
    const owned = (pct: number): Party => ({
      name: "Blameless Furniture GmbH",
      ownershipComplete: true,
      owners: [
        { name: HIT, pct },
        { name: "Erika Beispiel", pct: 100 - pct },
      ],
    });
    expect(await blocking(owned(60))).toBe("blocked");
    expect(await blocking(owned(20))).toBe("not_blocked");
    const minor = await ask(owned(20));
    expect(minor.warnings.find(({ code }) => code === "party_listed")?.text).toContain("owner of Blameless");
  });

  it("records what was screened, so that the verdict replays without the lists", async () => {
    await save("US-OFAC-SDN", [SDN]);
    const [id = ""] = (await raise()).alerts;
    await decide(id, "true");
    await decisionsRecord.run(app.context(), { id: "D1", transaction: payment({ name: HIT }) });
    const shown = await decisionsReceipt.run(app.context(), { id: "D1" });
    const elsewhere = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
    onTestFinished(() => elsewhere.close());
    const receipt = (shown as { readonly receipt: unknown }).receipt;
    expect(await verify.run(elsewhere.context(), { receipt })).toMatchObject({
      kind: "replayed",
      replay: { kind: "identical" },
    });
  });
});
