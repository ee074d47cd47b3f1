import { beforeAll, describe, expect, it } from "vitest";
import { openDesk, type Desk } from "../desk.case.ts";
import { htmlFaults } from "../testing.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const text = async (address: string): Promise<string> => {
  const response = await desk.get(address);
  if (response.kind !== "file") throw new Error(`${address} came back as ${response.kind}`);
  return new TextDecoder().decode(response.bytes);
};

describe("the watch pages", { timeout: 60_000 }, () => {
  it("say what to do while nothing is watched, and the portfolio's page has the button", async () => {
    const empty = await desk.html("/watch");
    expect(empty).toContain("Nothing is watched yet");
    expect(empty).toContain("as of 2026-11-21, changes");
    expect(await desk.html("/portfolio/sample")).toContain("Watch this");
    expect(htmlFaults(empty)).toEqual([]);
  });

  it("tell what changed with links to line and measure, and the days ahead", async () => {
    expect(await desk.post("/watch?on=2026-11-21&known=2026-11-21", { portfolio: "sample" })).toMatchObject({
      kind: "redirect",
      to: "/watch/sample?on=2026-11-21&known=2026-11-21",
    });
    const first = await desk.html("/watch/sample");
    expect(first).toContain("None was told since");
    expect(first).toContain("<time>2026-11-28</time>");
    const days = "on=2026-11-28&known=2026-11-28";
    await desk.post(`/watch/sample?${days}`, { do: "run" });
    const told = await desk.html(`/watch/sample?${days}`);
    expect(htmlFaults(told)).toEqual([]);
    expect(told).toMatch(/answers changed as of 2026-11-28: \d+ stand otherwise/);
    expect(told).toContain('href="/measures/cn-mofcom-2024-46-2?on=2026-11-28&amp;known=2026-11-28"');
    expect(told).toContain("/portfolio/sample/lines/TX-GA-US-06");
    expect(await desk.html("/watch")).toMatch(/<strong>\d+<\/strong>/);
    expect(await desk.html("/portfolio/sample")).toMatch(/Watched<\/a>, answered as of[\s\S]*not seen yet/);
  });

  it("hold answers of a day ahead, and say so on the days before", async () => {
    const page = await desk.html("/watch/sample");
    expect(page).toContain("Answers as of 2026-11-28 are held already");
    expect(page).not.toContain("Answer anew");
  });

  it("come as feed, calendar, JSON and CSV", async () => {
    expect(await text("/watch/sample/feed.atom")).toMatch(/<entry>[\s\S]*TX-GA-US-06/);
    expect(await text("/watch/sample/ahead.ics?on=2026-11-21&known=2026-11-21")).toContain(
      "DTSTART;VALUE=DATE:20261128",
    );
    expect(await desk.get("/watch/sample", "json")).toMatchObject({ value: { subscription: { id: "sample" } } });
    const csv = await desk.get("/watch/sample", "csv");
    expect(csv.kind === "csv" && csv.rows[1]?.[5]).toBe("TX-GA-US-06");
    expect(await desk.get("/watch", "csv")).toMatchObject({ kind: "csv", name: "watch" });
    for (const address of ["/watch/none", "/watch/none/feed.atom", "/watch/none/ahead.ics"]) {
      expect(await desk.get(address)).toMatchObject({ kind: "not_found" });
    }
  });

  it("mark what was seen, and keep what was told when it is watched no more", async () => {
    await desk.post("/watch/sample", { do: "seen" });
    expect(await desk.html("/watch/sample")).not.toContain("not seen yet");
    expect(await desk.post("/watch/sample", { do: "remove" })).toEqual({ kind: "redirect", to: "/watch" });
    expect(await desk.html("/watch")).toContain("1 subscription was removed");
    expect(await desk.html("/watch/sample")).toContain("Watched no more since 2026-11-21");
    expect(await desk.post("/watch", { portfolio: "nothing" })).toMatchObject({ status: 422 });
  });
});
