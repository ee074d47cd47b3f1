import { beforeAll, describe, expect, it } from "vitest";
import { openDesk, type Desk } from "../desk.case.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe("the licences pages", () => {
  it("say what to do when nothing is held, take a portfolio's licences, reserve, use and release", async () => {
    expect(await desk.html("/licences")).toContain("No licence is in the ledger yet");
    expect(await desk.post("/licences", { portfolio: "sample" })).toMatchObject({ kind: "redirect" });
    const list = await desk.html("/licences");
    expect(list).toContain("L-CN-01");
    expect(list).toContain("<strong>120</strong> of 120 kg left");
    expect(list).toContain("Expired");

    const reserve = { kind: "reserve", entry: "R1", quantity: "20.5", unit: "kg", transaction: "SO-1043" };
    expect(await desk.post("/licences/L-CN-01", reserve)).toMatchObject({ kind: "redirect" });
    expect(await desk.html("/licences/L-CN-01")).toContain("<strong>99.5</strong> of 120 kg left");
    const tooMuch = await desk.post("/licences/L-CN-01", { ...reserve, entry: "R2", quantity: "99.6" });
    expect(tooMuch).toMatchObject({ kind: "html", status: 422 });
    expect(tooMuch.kind === "html" && tooMuch.body).toContain("has 99.5 kg left");

    await desk.post("/licences/L-CN-01", { kind: "use", reservation: "R1" });
    expect(await desk.get("/licences/L-CN-01", "json")).toMatchObject({
      value: { licence: { quantity: { left: "99.5", used: "20.5", reserved: "0.0" } }, reservations: [] },
    });
  });

  it("end where there is no such licence", async () => {
    expect(await desk.get("/licences/none")).toMatchObject({ kind: "not_found" });
  });

  it("give the list as a table of cells", async () => {
    const csv = await desk.get("/licences", "csv");
    if (csv.kind !== "csv") throw new Error("no CSV");
    expect(csv.rows[0]?.[0]).toBe("licence_id");
    expect(csv.rows).toHaveLength(10);
  });
});
