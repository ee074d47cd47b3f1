// The pages over the register, asked with the real data: what they say, that twins agree, that links keep the day.
import { afterAll, describe, expect, test } from "vitest";
import { openApp } from "../app.ts";
import type { Classification, GoodsShown, MeasureRow, RegisterList, RegisterRecord } from "../operations/index.ts";
import type { PageResponse } from "./page.ts";
import { classifyPage } from "./pages/classify.tsx";
import { coveragePage } from "./pages/coverage.tsx";
import { eventPage } from "./pages/event.tsx";
import { goodsIndexPage } from "./pages/goods-index.tsx";
import { goodsPage } from "./pages/goods.tsx";
import { instrumentPage } from "./pages/instrument.tsx";
import { measurePage } from "./pages/measure.tsx";
import { registerPage } from "./pages/register.tsx";
import { timelinePage } from "./pages/timeline.tsx";
import { htmlFaults, linksIn, visit, visitHtml } from "./testing.ts";

const pages = [
  registerPage,
  instrumentPage,
  measurePage,
  eventPage,
  timelinePage,
  goodsIndexPage,
  classifyPage,
  goodsPage,
  coveragePage,
];
const app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
const DAYS = "on=2026-11-21&known=2026-11-21";
const html = (address: string): Promise<string> => visitHtml(app, pages, address);
const json = async <T>(address: string): Promise<T> => {
  const response = await visit(app, pages, address);
  if (response.kind !== "json") throw new Error(`${address} came back as ${response.kind}`);
  return response.value as T;
};
const csv = async (address: string): Promise<readonly (readonly string[])[]> => {
  const response = await visit(app, pages, address);
  if (response.kind !== "csv") throw new Error(`${address} came back as ${response.kind}`);
  return response.rows;
};
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

afterAll(() => app.close());

const ADDRESSES = [
  "/register",
  "/register?goods=gallium&imposer=CN&state=suspended",
  "/register?text=nothing+is+called+this",
  "/register?page=3",
  "/register?country=Atlantis",
  "/instruments/CN:MOFCOM:2023-23",
  "/instruments/nowhere",
  "/measures/cn-mofcom-2023-23-gallium",
  "/measures/cn-mofcom-2024-46-2?since=2025-01-01",
  "/measures/cn-mofcom-2024-46-2?known=2024-01-01",
  "/measures/CN:MOFCOM:2024-46:2",
  "/events/cn-uel-announced-2019-05",
  "/timeline",
  "/timeline?material=gallium",
  "/timeline?from=2018-01-01",
  "/timeline?from=1999-01-01&to=1999-02-01",
  "/goods",
  "/goods/811292",
  "/goods/3C001.a",
  "/goods/3A090",
  "/goods/gallium",
  "/goods/nosuchthing",
  "/coverage",
];

describe("every page", () => {
  test.each(ADDRESSES)("%s is sound, and small enough", async (address) => {
    const text = await html(address);
    expect(htmlFaults(text)).toEqual([]);
    expect(text.length).toBeLessThan(350_000);
    expect(text).toContain("not legal advice");
    expect(text).toContain('lang="en"');
  });

  test.each(ADDRESSES)("%s keeps the pinned day in every link", async (address) => {
    const pinned = `${address}${address.includes("?") ? "&" : "?"}on=2025-12-01${address.includes("known=") ? "" : "&known=2025-12-31"}`;
    const links = linksIn(await html(pinned)).filter((href) => !href.startsWith("/assets/"));
    expect(links.length).toBeGreaterThan(6);
    const lost = links.filter((href) => {
      const { pathname, searchParams } = new URL(href, "http://localhost");
      const isToday = pathname === address.split("?")[0] && !searchParams.has("on") && !searchParams.has("known");
      return !isToday && !(searchParams.has("on") && searchParams.has("known"));
    });
    expect(lost).toEqual([]);
  });
});

describe("register", () => {
  test("the page, its JSON and its CSV hold the same measures", async () => {
    const query = `goods=gallium&${DAYS}`;
    const { measures } = await json<RegisterList>(`/register.json?${query}`);
    const [head, ...rows] = await csv(`/register.csv?${query}`);
    const page = await html(`/register?${query}`);
    expect(measures.map(({ id }) => id)).toContain("cn-mofcom-2023-23-gallium");
    expect(head?.[0]).toBe("id");
    expect(rows.map(([id]) => id)).toEqual(measures.map(({ id }) => id));
    for (const { title } of measures) expect(page).toContain(escaped(title));
  });

  test("filters by issuer and by state on the day", async () => {
    const { measures } = await json<RegisterList>(`/register.json?imposer=CN&state=suspended&${DAYS}`);
    expect(measures.length).toBeGreaterThan(0);
    const kinds = new Set(measures.map((row: MeasureRow) => `${row.jurisdiction} ${row.state.kind}`));
    expect([...kinds]).toEqual(["CN suspended"]);
  });

  test("counts by state add up to the measures found", async () => {
    const page = await html(`/register?${DAYS}`);
    const { measures } = await json<RegisterList>(`/register.json?${DAYS}`);
    const counts = [...page.matchAll(/class="count-number">(\d+)</g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(measures.length);
  });

  test("pages hold different measures, fifty at a time", async () => {
    const rows = async (page: number): Promise<readonly string[]> =>
      linksIn(await html(`/register?page=${page}&${DAYS}`)).filter((href) => href.startsWith("/measures/"));
    const [first, second] = [await rows(1), await rows(2)];
    expect(first).toHaveLength(50);
    expect(second.filter((href) => first.includes(href))).toEqual([]);
  });

  test("an empty result teaches and never clears", async () => {
    const page = await html("/register?goods=unobtainium");
    expect(page).toContain("That is no clearance");
    expect(page).toContain("/coverage");
  });

  test("a filter that cannot be read is answered by field", async () => {
    const response = await visit(app, pages, "/register?country=Atlantis");
    expect(response).toMatchObject({ kind: "html", status: 400 });
    expect(await html("/register?country=Atlantis")).toContain("not a known country");
    expect(await visit(app, pages, "/register.json?country=Atlantis")).toMatchObject({ kind: "json", status: 400 });
  });

  test("what was not public by the knowledge day is not listed", async () => {
    const { measures } = await json<RegisterList>("/register.json?goods=gallium&on=2023-01-01&known=2023-01-01");
    expect(measures.map(({ id }) => id)).not.toContain("cn-mofcom-2023-23-gallium");
  });

  test("names and words from the address are escaped", async () => {
    const page = await html(`/register?text=${encodeURIComponent('"><img src=x>')}`);
    expect(page).not.toContain("<img");
  });
});

describe("measure", () => {
  const SUSPENDED = "/measures/cn-mofcom-2024-46-2";

  test("states its state on the day, and that nobody knows past the horizon", async () => {
    expect(await html(`${SUSPENDED}?on=2026-11-21&known=2026-11-21`)).toContain("until 2026-11-28 (exclusive)");
    const after = await html(`${SUSPENDED}?on=2026-12-01&known=2026-12-01`);
    expect(after).toContain("Past its knowledge horizon since 2026-11-28");
    expect(after).toContain("Unofficial evidence, no status");
  });

  test("compares two days", async () => {
    const page = await html(`${SUSPENDED}?on=2026-11-21&known=2026-11-21&since=2025-01-01`);
    expect(page).toContain("2025-01-01, as known then");
    expect(page).toContain("<ins>");
    const same = await html(`${SUSPENDED}?on=2026-11-21&known=2026-11-21&since=2026-11-20`);
    expect(same).not.toContain("<ins>");
  });

  test("says who applies, who provides which document, and what the time limit rests on", async () => {
    const page = await html(`/measures/cn-mofcom-2023-23-gallium?${DAYS}`);
    expect(page).toContain("<dt>Applicant</dt><dd>exporter in China</dd>");
    expect(page).toContain("<dt>Channel</dt><dd>provincial commerce authority</dd>");
    expect(page).toContain("end-user and end-use certificate");
    expect(page).toContain("the figure is not confirmed by an official text");
    expect(page).toContain("A statutory limit is not a lead time");
    expect(page).toContain("Printed 8110929010, read as 8112929010");
    expect(page).toContain("镓相关物项");
  });

  test("the history in CSV is the history in JSON", async () => {
    const { states } = await json<Extract<RegisterRecord, { kind: "measure" }>>(`${SUSPENDED}.json?${DAYS}`);
    const [, ...rows] = await csv(`${SUSPENDED}.csv?${DAYS}`);
    expect(rows.map(([from]) => from)).toEqual(states.map(({ from }) => from ?? ""));
    expect(states.map(({ state }) => state.kind)).toEqual(["upcoming", "applies", "suspended", "unknown"]);
  });

  test("tells nothing of it before it was public", async () => {
    const page = await html(`${SUSPENDED}?on=2026-11-21&known=2024-01-01`);
    expect(page).toContain("Not public by 2024-01-01");
    expect(page).not.toContain("superhard or");
    expect(page).not.toContain("Who does what");
  });

  test("an instrument's id and a single provision lead to the page that has them", async () => {
    expect(await visit(app, pages, "/measures/CN:MOFCOM:2023-23")).toMatchObject({ kind: "redirect" });
    const provision = await visit(app, pages, `/measures/${encodeURIComponent("CN:MOFCOM:2023-23:1(1)")}`);
    expect(provision).toEqual({ kind: "redirect", to: "/measures/cn-mofcom-2023-23-gallium" } satisfies PageResponse);
  });
});

describe("instrument", () => {
  test("links say who asserts them, and those not yet public are left out", async () => {
    const page = await html(`/instruments/CN:MOFCOM:2023-23?${DAYS}`);
    expect(page).toContain("press and analysts");
    expect(page).toContain("disputed");
    const early = await html("/instruments/CN:MOFCOM:2023-23?on=2023-07-03&known=2023-07-03");
    expect(early).not.toContain("Yellen");
  });

  test("an unknown id is a 404 that offers near ones", async () => {
    const response = await visit(app, pages, "/instruments/CN:MOFCOM:2023-99");
    expect(response).toMatchObject({ kind: "html", status: 404 });
    const near = linksIn(await html("/instruments/CN:MOFCOM:2023-99"));
    expect(near).toContain("/measures/CN:MOFCOM:2023-23");
    expect(await visit(app, pages, "/measures/CN:MOFCOM:2023-23")).toEqual({
      kind: "redirect",
      to: "/instruments/CN:MOFCOM:2023-23",
    });
    expect(await visit(app, pages, "/measures/cn-uel-announced-2019-05")).toMatchObject({ kind: "redirect" });
  });
});

describe("timeline", () => {
  test("a material's timeline shows the reactions linked to it, in page and CSV alike", async () => {
    const [, ...rows] = await csv(`/timeline.csv?material=gallium&${DAYS}`);
    const titles = rows.map((row) => row[4] ?? "");
    const page = await html(`/timeline?material=gallium&${DAYS}`);
    expect(titles).toContain("Treasury Secretary Yellen visits Beijing");
    for (const title of titles) expect(page).toContain(escaped(title));
    expect(rows.map(([date]) => date)).toEqual(rows.map(([date]) => date).toSorted());
  });

  test("without a filter it shows the year before the day and half a year ahead", async () => {
    const { from, to } = await json<{ from: string; to: string }>(`/timeline.json?${DAYS}`);
    expect([from, to]).toEqual(["2025-11-21", "2027-05-23"]);
  });

  test("a chart mark never stands without an entry of the table", async () => {
    const page = await html(`/timeline?material=gallium&${DAYS}`);
    const [chart] = /<svg class="chart timeline"[\s\S]*?<\/svg>/.exec(page) ?? [""];
    const table = page.slice(page.indexOf("<table"));
    const marks = linksIn(chart);
    expect(marks.length).toBeGreaterThan(10);
    for (const href of marks) expect(linksIn(table)).toContain(href);
  });
});

describe("goods", () => {
  test.each(["811292", "3C001.a", "gallium"])(
    "%s finds the licence, the ban that is suspended, and what is open",
    async (key) => {
      const shown = await json<Extract<GoodsShown, { kind: "goods" }>>(`/goods/${key}.json?${DAYS}`);
      const states = new Map(shown.measures.map(({ id, state }) => [id, state.kind]));
      expect(states.get("cn-mofcom-2023-23-gallium")).toBe("applies");
      expect(states.get("cn-mofcom-2024-46-2")).toBe("suspended");
      const [china] = shown.open.filter(({ from }) => from === "CN");
      expect(china).toMatchObject({ outcome: "indeterminate" });
      expect(china?.missingFacts.map((set) => set.join())).toContain("to");
      const page = await html(`/goods/${key}?${DAYS}`);
      expect(page).toContain("To which country are they sent?");
    },
  );

  test("an entry of the US list without a dated measure shows its reasons for control", async () => {
    const shown = await json<Extract<GoodsShown, { kind: "goods" }>>(`/goods/3A001.json?${DAYS}`);
    expect(shown.usList?.requirements.map(({ reason }) => reason)).toContain("NS");
    expect(await html(`/goods/3A001?${DAYS}`)).toContain("Country Chart, column NS2");
  });

  test("groups that a scope leaves out are no destinations", async () => {
    const { measures } = await json<Extract<GoodsShown, { kind: "goods" }>>(`/goods/3A090.json?${DAYS}`);
    const named = measures.flatMap(({ to }) => to.flatMap((set) => ("not" in set ? [] : set)));
    expect(named).toContain("US:D1");
    expect(named).not.toContain("US:A5");
  });

  test("other spellings lead to the one address", async () => {
    expect(await visit(app, pages, "/goods/8112.92")).toEqual({ kind: "redirect", to: "/goods/811292" });
    expect(await visit(app, pages, `/goods/${encodeURIComponent("镓")}`)).toEqual({
      kind: "redirect",
      to: "/goods/gallium",
    });
    expect(await visit(app, pages, "/goods?key=3a090&on=2026-01-01")).toEqual({
      kind: "redirect",
      to: "/goods/3a090?on=2026-01-01",
    });
  });

  test("a code that HS 2022 does not have is said so", async () => {
    expect(await html("/goods/811092")).toContain("HS 2022 has no subheading 811092");
  });

  test("the index counts the measures on a material", async () => {
    const [head, ...rows] = await csv(`/goods.csv?${DAYS}`);
    const gallium = rows.find(([material]) => material === "gallium") ?? [];
    const at = (name: string): string | undefined => gallium[head?.indexOf(name) ?? -1];
    expect(Number(at("applies"))).toBeGreaterThan(0);
    expect(at("suspended")).toBe("1");
    expect(at("held_on")).toBe("CN-DUAL-USE");
  });
});

describe("coverage", () => {
  test("names lists not held, and the table of the US list with the day it goes stale", async () => {
    const page = await html(`/coverage?${DAYS}`);
    expect(page).toContain("UK-SECL");
    expect(page).toContain("Not held");
    expect(page).toContain("US-CCL: ");
    const rows = await csv(`/coverage.csv?${DAYS}`);
    expect(rows.find((row) => row[2] === "US-CCL")?.[4]).toBe("stale");
    const earlier = await csv("/coverage.csv?on=2026-09-01&known=2026-09-01");
    expect(earlier.find((row) => row[2] === "US-CCL")?.[4]).toBe("complete");
  });
});

describe("candidate control codes", () => {
  const codes = async (query: string): Promise<readonly string[]> => {
    const { candidates } = await json<Classification>(`/goods/classify.json?${query}&${DAYS}`);
    return candidates.map(({ entry }) => `${entry.list} ${entry.code}`);
  };

  test.each([
    ["text=gallium+nitride+wafer", "CN-DUAL-USE 3C001.b"],
    ["text=AI+accelerator+GPU", "US-CCL 3A090"],
    ["text=thermal+imaging+camera", "US-CCL 6A003"],
    ["hs=8112929010", "CN-DUAL-USE 3C001.a"],
  ])("%s leads with %s", async (query, first) => expect((await codes(query))[0]).toBe(first));

  test("graphite is told apart by what is measured", async () => {
    const { questions } = await json<Classification>(`/goods/classify.json?text=artificial+graphite&${DAYS}`);
    expect(questions.map(({ attribute }) => attribute)).toContain("densityGcm3");
  });

  test("the page says that a candidate is no classification, and an empty answer is none either", async () => {
    expect(await html(`/goods/classify?text=gallium&${DAYS}`)).toContain(
      "never says that an item is on a list or on none",
    );
    expect(await html(`/goods/classify?text=zzzz&${DAYS}`)).toContain("That is no classification");
  });

  test("a customs code that is none is refused beside its field", async () => {
    const response = await visit(app, pages, `/goods/classify?hs=abc&${DAYS}`);
    expect(response.status).toBe(400);
    expect(response).toMatchObject({
      kind: "html",
      body: expect.stringContaining("a customs code has 4 to 13 digits"),
    });
  });
});
