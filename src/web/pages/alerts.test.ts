import { beforeAll, describe, expect, it } from "vitest";
import { isoDate } from "../../base/date.ts";
import { operations } from "../../operations/index.ts";
import { type Desk, openDesk } from "../desk.case.ts";
import { htmlFaults } from "../testing.ts";

let desk: Desk;
let alert: string;

beforeAll(async () => {
  desk = await openDesk();
});

describe("the alerts page", () => {
  it("teaches the next step while there is none", async () => {
    expect(await desk.html("/alerts")).toContain("derisk alerts raise");
  });

  it("shows the queue with both sides", async () => {
    const { lists } = await desk.app.stores();
    await lists.save({
      list: "US-OFAC-SDN",
      edition: "1",
      asOf: isoDate("2026-11-20"),
      importedAt: "2026-11-20T08:00:00Z",
      listings: [{ id: "7", list: "", names: [{ text: "Ivan <Zarvanov>", grade: "primary" }] }],
    });
    const raised = await (
      await operations.alertsRaise()
    ).run(desk.app.context(), {
      parties: [{ id: "C-1", name: "Ivan Zarvanov", country: "DE" }],
    });
    [alert = ""] = raised.alerts;
    const html = await desk.html("/alerts");
    expect(htmlFaults(html)).toEqual([]);
    expect(html).toContain("Ivan &lt;Zarvanov>");
    expect(html).toContain("C-1, Germany");
  });

  it("wants a name and a reason", async () => {
    const act = `false ${alert}`;
    expect(await desk.post("/alerts", { act })).toMatchObject({
      status: 422,
      body: expect.stringContaining("Say who"),
    });
    expect(await desk.post("/alerts", { act, by: "A. Lee" })).toMatchObject({
      status: 422,
      body: expect.stringContaining("say why"),
    });
  });

  it("decides, remembers, undoes", async () => {
    const fields = { by: "A. Lee", [`reason ${alert}`]: "another person" };
    expect(await desk.post("/alerts?list=US-OFAC-SDN", { act: `false ${alert}`, ...fields })).toMatchObject({
      kind: "redirect",
      to: "/alerts?list=US-OFAC-SDN&by=A.+Lee",
    });
    expect(await desk.html("/alerts")).toContain("No alert fits");
    expect(await desk.html("/alerts?state=false")).toContain("false by A. Lee on");
    expect(await desk.get("/alerts?state=all", "csv")).toMatchObject({ rows: { length: 2 } });
    await desk.post("/alerts", { act: `undo ${alert}`, by: "A. Lee" });
    expect(await desk.get("/alerts", "json")).toMatchObject({ value: { alerts: [{ id: alert, state: "open" }] } });
  });
});
