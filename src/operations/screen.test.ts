import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp } from "../app.ts";
import { isoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import { screenBatch } from "./screen-batch.ts";
import { screenOperation, type ScreenInput } from "./screen.ts";

const entry = (id: string, name: string, fields: Partial<Listing> = {}): Listing => ({
  id,
  list: "",
  names: [{ text: name, grade: "primary" }],
  ...fields,
});

const SDN = [
  entry("1", "Zarvanov Petrochemical Trading LLC", {
    countries: ["RU"],
    programmes: ["RUSSIA-EO14024"],
    links: [{ relation: "owned_by", name: "Ivan Zarvanov", pct: 60 }],
  }),
  entry("2", "Ivan Zarvanov", { kind: "person", birthDates: ["1961-04-02"] }),
  entry("3", "Qorvesh Shipping", { ids: ["IMO:9187629"] }),
];

let app: App;

beforeAll(async () => {
  app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
  const { lists } = await app.stores();
  const head = { importedAt: "2026-11-20T08:00:00Z", source: "us-ofac" };
  await lists.save({ ...head, list: "US-OFAC-SDN", edition: "a", asOf: isoDate("2026-10-01"), listings: SDN.slice(1) });
  await lists.save({ ...head, list: "US-OFAC-SDN", edition: "b", asOf: isoDate("2026-11-20"), listings: SDN });
  await lists.save({ ...head, list: "EU-FSF", edition: "1", asOf: isoDate("2026-10-01"), listings: [] });
});
afterAll(() => app.close());

async function ask(input: ScreenInput, on?: string) {
  const context = app.context(on === undefined ? {} : { on: isoDate(on) });
  const parsed = screenOperation.input(await context.knowledge()).parse(input);
  return screenOperation.run(context, parsed);
}

describe("screen", () => {
  it("explains a hit with parts that sum to the score, its lists, programme and links", async () => {
    const { hits, on } = await ask({ name: "Zarvanov Petrochemical Trading", links: true });
    expect(on).toBe("2026-11-21");
    const [hit] = hits;
    expect(hit).toMatchObject({
      listing: "1",
      list: "US-OFAC-SDN",
      listedOn: ["US-OFAC-SDN"],
      programmes: ["RUSSIA-EO14024"],
      queryName: "Zarvanov Petrochemical Trading",
    });
    const logit = hit?.evidence.reduce((sum, { weight }) => sum + weight, 0) ?? Number.NaN;
    expect(hit?.score).toBeCloseTo(1 / (1 + Math.exp(-logit)), 9);
    expect(hit?.ofac).toBeGreaterThan(0.8);
    expect(hit?.links).toEqual([{ relation: "owned_by", name: "Ivan Zarvanov", listing: "2", pct: 60 }]);
    const [owner] = (await ask({ name: "Ivan Zarvanov", birthDate: "1961-04-02", links: true })).hits;
    expect(owner?.links).toEqual([
      { relation: "owner_of", name: "Zarvanov Petrochemical Trading LLC", listing: "1", pct: 60 },
    ]);
  });

  it("answers as of a day", async () => {
    expect(
      (await ask({ name: "Zarvanov Petrochemical Trading" }, "2026-10-15")).hits.map(({ listing }) => listing),
    ).not.toContain("1");
    expect(await ask({ name: "Qorvesh Shipping" }, "2026-09-01")).toMatchObject({
      hits: [],
      notChecked: [{ code: "no_lists" }, { code: "list_missing" }, { code: "list_missing" }],
    });
  });

  it("says which lists are stale and which are missing, and never that a party is clear", async () => {
    const answer = await ask({ name: "Somebody Else Altogether" });
    expect(answer.hits).toEqual([]);
    expect(answer.notChecked.find(({ code }) => code === "list_stale")).toMatchObject({ params: { list: "EU-FSF" } });
    expect(answer.notChecked.find(({ code }) => code === "list_missing")?.text).toContain("US-ENTITY-LIST");
    expect(JSON.stringify(answer)).not.toMatch(/\bclear(?:ed)?\b/i);
  });

  it("finds by identifier alone, and refuses a party of nothing", async () => {
    expect((await ask({ ids: "IMO:9187629" })).hits).toMatchObject([{ listing: "3" }]);
    await expect(ask({ country: "RU" })).rejects.toThrow("give a name or an identifier");
  });

  it("reads many with progress, in order", async () => {
    const seen: number[] = [];
    const context = app.context({ progress: (done) => seen.push(done) });
    const parties = ["Qorvesh Shipping", "Nobody At All Known", "Ivan Zarvanov"].map((name) => ({ name }));
    const input = screenBatch.input(await context.knowledge()).parse({ parties });
    const { answers, withHits, lists } = await screenBatch.run(context, input);
    expect(answers.map(({ id, hits }) => [id, hits.length > 0])).toEqual([
      ["0", true],
      ["1", false],
      ["2", true],
    ]);
    expect(withHits).toBe(2);
    expect(seen.at(-1)).toBe(3);
    expect(lists.map(({ list, age }) => [list, age.isStale])).toEqual([
      ["EU-FSF", true],
      ["US-OFAC-SDN", false],
    ]);
    const { answers: some } = await screenBatch.run(context, { ...input, hitsOnly: true });
    expect(some.map(({ id }) => id)).toEqual(["0", "2"]);
  });
});
