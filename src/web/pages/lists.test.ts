import { beforeAll, describe, expect, it } from "vitest";
import { isoDate } from "../../base/date.ts";
import type { Listing } from "../../base/listing.ts";
import { type Desk, openDesk } from "../desk.case.ts";

const entry = (id: string, name: string, fields: Partial<Listing> = {}): Listing => ({
  id,
  list: "US-ENTITY-LIST",
  names: [{ text: name, grade: "primary" }],
  ...fields,
});

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

describe("the lists pages", () => {
  it("say that nobody is screened while no list is kept", async () => {
    expect(await desk.html("/lists")).toContain("nobody is screened");
    expect(await desk.get("/lists/US-ENTITY-LIST")).toMatchObject({ kind: "not_found" });
  });

  it("show age, changes and failures", async () => {
    const { lists } = await desk.app.stores();
    const first = [entry("a", "Example Trading <GmbH>"), entry("b", "Example Electronics", { countries: ["CN"] })];
    const second = [entry("b", "Example Electronics", { countries: ["HK"] }), entry("c", "例子科技")];
    const head = { list: "US-ENTITY-LIST", importedAt: "2026-11-20T08:00:00Z", source: "us-bis" };
    await lists.save({ ...head, edition: "October", asOf: isoDate("2026-10-01"), listings: first });
    await lists.save({ ...head, edition: "November", asOf: isoDate("2026-11-01"), listings: second });
    await lists.save({ ...head, list: "FRESH", edition: "1", asOf: isoDate("2026-11-20"), listings: first });
    await lists.recordAttempt({
      list: "US-ENTITY-LIST",
      at: "2026-11-21T06:00:00Z",
      outcome: "failed",
      code: "http_503",
      message: "the server answered 503",
    });
    const html = await desk.html("/lists");
    expect(html).toContain("1 list could not be updated");
    expect(html).toContain("the server answered 503");
    expect(html).toContain("the edition November stays");
    expect(html).toContain("1 list is stale");
    expect(html).toContain("20\u00A0days");
    expect(html).toContain("+1 −1 ~1");
  });

  it("show a list's entries, and find some by words", async () => {
    const html = await desk.html("/lists/US-ENTITY-LIST");
    expect(html).toContain("The last update failed");
    expect(html).toContain("例子科技");
    const found = await desk.html("/lists/US-ENTITY-LIST?search=electronics");
    expect(found).toContain("1 entry holds “electronics”");
    expect(found).not.toContain("例子科技");
    expect(await desk.html("/lists/US-ENTITY-LIST?search=nobody")).toContain("No entry holds these words");
  });

  it("show a past day as it was, with names made harmless", async () => {
    const html = await desk.html("/lists/US-ENTITY-LIST?on=2026-10-15");
    expect(html).toContain("Example Trading &lt;GmbH>");
    expect(html).not.toContain("例子科技");
    expect(await desk.html("/lists/US-ENTITY-LIST?on=2026-09-01")).toContain("nobody is cleared of it");
  });

  it("show what a version changed", async () => {
    const html = await desk.html("/lists/US-ENTITY-LIST?version=2");
    expect(html).toContain("What version 2 changed on 2026-11-01");
    expect(html).toMatch(/Added \(1\)[\s\S]*例子科技/);
    expect(html).toMatch(/Removed \(1\)[\s\S]*Example Trading/);
    expect(html).toMatch(/Changed \(1\)[\s\S]*countries/);
    expect(await desk.html("/lists/US-ENTITY-LIST?version=1")).toContain("every entry is new");
  });

  it("put a list aside and take it up again", async () => {
    const path = "/lists/FRESH";
    expect(await desk.post(path, { action: "remove" })).toMatchObject({ kind: "redirect" });
    expect(await desk.html(path)).toContain("Put aside");
    await desk.post(path, { action: "restore" });
    expect(await desk.html(path)).toContain("Fresh");
  });

  it("give the same as JSON and CSV", async () => {
    expect(await desk.get("/lists", "json")).toMatchObject({
      value: { lists: [{ list: "FRESH" }, { list: "US-ENTITY-LIST" }] },
    });
    const csv = await desk.get("/lists/US-ENTITY-LIST", "csv");
    expect(csv).toMatchObject({
      kind: "csv",
      rows: [expect.arrayContaining(["id", "name"]), expect.arrayContaining(["b"]), expect.arrayContaining(["c"])],
    });
    expect(await desk.get("/lists/US-ENTITY-LIST?version=2", "json")).toMatchObject({
      value: { changes: { added: [{ id: "c" }] } },
    });
  });
});
