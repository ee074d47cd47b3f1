import { beforeAll, describe, expect, it } from "vitest";
import { isoDate } from "../../base/date.ts";
import { type Desk, openDesk } from "../desk.case.ts";
import { htmlFaults } from "../testing.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

describe("the screen page", () => {
  it("says that nothing is screened while no list is held", async () => {
    const html = await desk.html("/screen?name=Zarvanov");
    expect(html).toContain("party screening is not performed");
    expect(html).toContain("“Zarvanov” was not screened");
    expect(html).toContain("What was not checked");
    expect(html).not.toContain("No hit for");
  });

  it("shows hits with evidence, the OFAC-like score, what was not checked, and its twins", async () => {
    const { lists } = await desk.app.stores();
    const names = [
      { text: "Zarvanov Trading <LLC>", grade: "primary" },
      { text: "Зарванов Трейдинг", grade: "local" },
    ] as const;
    await lists.save({
      list: "US-OFAC-SDN",
      edition: "1",
      asOf: isoDate("2026-11-20"),
      importedAt: "2026-11-20T08:00:00Z",
      listings: [{ id: "7", list: "", names, links: [{ relation: "owned_by", name: "Ivan Zarvanov", pct: 60 }] }],
    });
    const html = await desk.html("/screen?name=Zarvanov+Trading&on=2026-11-21");
    expect(htmlFaults(html)).toEqual([]);
    for (const text of ["Zarvanov Trading &lt;LLC>", "OFAC-like", "Sum (log-odds", "an owner of it", "Not loaded"])
      expect(html).toContain(text);
    expect(html).toContain("/lists/US-OFAC-SDN?search=7&amp;on=2026-11-21");
    expect(await desk.get("/screen?name=Zarvanov+Trading", "json")).toMatchObject({
      value: { hits: [{ listing: "7" }] },
    });
    expect(await desk.get("/screen?name=Zarvanov+Trading", "csv")).toMatchObject({ rows: { length: 2 } });
    const none = await desk.html("/screen?name=Somebody+Else");
    expect(none).toContain("No hit for");
    const unread = await desk.html("/screen?name=n%2Fa");
    expect(unread).toContain("could not be compared");
    expect(unread).not.toContain("No hit for");
    expect(none).toContain("not for the party");
    expect(none.replaceAll(/clearance/g, "")).not.toMatch(/>[^<]*\bclear(ed)?\b/i);
  });

  it("shows a past day as it was, and names the field that does not fit", async () => {
    expect(await desk.html("/screen?name=Zarvanov+Trading&on=2026-11-01")).toContain("was not screened");
    expect(await desk.get("/screen?name=Zarvanov&threshold=9")).toMatchObject({ status: 422 });
  });
});
