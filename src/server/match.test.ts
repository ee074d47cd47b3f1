import { expect, test } from "vitest";
import { openApp } from "../app.ts";
import { isoDate } from "../base/date.ts";
import { createServer } from "./server.ts";

const app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
const { lists } = await app.stores();
await lists.save({
  list: "US-OFAC-SDN",
  edition: "1",
  asOf: isoDate("2026-11-20"),
  importedAt: "2026-11-20T08:00:00Z",
  listings: [
    {
      id: "7",
      list: "",
      kind: "person",
      names: [{ text: "Ivan Zarvanov", grade: "primary" }],
      birthDates: ["1961-04-02"],
      countries: ["RU"],
      listedFrom: isoDate("2022-03-01"),
    },
    { id: "8", list: "", kind: "organisation", names: [{ text: "Qorvesh Shipping", grade: "primary" }] },
  ],
});
const server = await createServer(app, { pages: [] });
const post = (address: string, body: unknown) =>
  server.fetch(
    new Request(`http://localhost${address}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

const PERSON = {
  schema: "Person",
  properties: { firstName: ["Ivan"], lastName: ["Zarvanov"], birthDate: ["1961-04-02"], nationality: ["ru"] },
};
const FIRM = { schema: "Company", properties: { name: "Qorvesh Shipping" } };

test("a match answers in the shape that yente's clients read", async () => {
  const response = await post("/match/default?limit=3", { weights: {}, queries: { a: PERSON, b: FIRM } });
  expect(response.status).toBe(200);
  expect(response.headers.get("x-batch-size")).toBe("2");
  const body = (await response.json()) as {
    responses: Record<string, { results: { features: object; score: number }[] }>;
  };
  expect(body).toMatchObject({
    limit: 3,
    matcher: { name: { coefficient: 1 } },
    responses: {
      a: {
        status: 200,
        total: { value: 1, relation: "eq" },
        query: { schema: "Person" },
        results: [
          {
            id: "US-OFAC-SDN:7",
            caption: "Ivan Zarvanov",
            schema: "Person",
            properties: { name: ["Ivan Zarvanov"], birthDate: ["1961-04-02"], country: ["ru"] },
            datasets: ["US-OFAC-SDN"],
            first_seen: "2022-03-01T00:00:00",
            match: true,
          },
        ],
      },
      b: { results: [{ id: "US-OFAC-SDN:8", schema: "Organization" }] },
    },
  });
  const [result] = body.responses["a"]?.results ?? [];
  const logit = Object.values(result?.features ?? {}).reduce((sum: number, one) => sum + (one as number), 0);
  expect(result?.score).toBeCloseTo(1 / (1 + Math.exp(-logit)), 9);
});

test.each([
  ["?exclude_entity_ids=US-OFAC-SDN:7", 0],
  ["?exclude_entity_ids=7", 0],
  ["?exclude_schema=Person", 0],
  ["?exclude_dataset=US-OFAC-SDN", 0],
  ["?include_dataset=EU-FSF", 0],
  ["?threshold=0.99", 1],
])("%s leaves %i results", async (query, count) => {
  const body = (await (await post(`/match/default${query}`, { queries: { a: PERSON } })).json()) as {
    responses: { a: { results: unknown[] } };
  };
  expect(body.responses.a.results).toHaveLength(count);
});

test.each([
  ["/match/nowhere", { queries: { a: PERSON } }, 404],
  ["/match/default", { queries: { a: { properties: {} } } }, 400],
  ["/match/default?limit=0", { queries: {} }, 400],
  ["/match/default", "[", 400],
])("%s %j → %i with a detail", async (address, body, status) => {
  const response = await post(address, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty("detail");
});

test.each([
  ["logic-v1", 200],
  ["regression-v2", 200],
  ["best", 200],
  ["ofac-249", 200],
  ["tarot", 400],
])("algorithm %s → %i", async (algorithm, status) => {
  const response = await post(`/match/default?algorithm=${algorithm}`, { queries: { a: PERSON } });
  expect(response.status).toBe(status);
});

test("a schema that nobody knows is told", async () => {
  const queries = { a: { schema: "Spaceship", properties: { name: ["Ivan Zarvanov"] } } };
  const body = (await (await post("/match/default", { queries })).json()) as {
    responses: { a: { not_checked: readonly string[] } };
  };
  expect(body.responses.a.not_checked[0]).toContain('"Spaceship" is no schema');
});

test("what clients and their watchdogs ask first is answered", async () => {
  const get = (path: string, of = server) => of.fetch(new Request(`http://localhost${path}`));
  expect(await (await get("/algorithms")).json()).toMatchObject({
    algorithms: [{ name: "derisk" }, { name: "ofac" }],
    default: "derisk",
    best: "derisk",
  });
  expect(await (await get("/healthz")).json()).toEqual({ status: "ok" });
  expect(await (await get("/readyz")).json()).toEqual({ status: "ok" });
  const empty = await createServer(openApp({ store: ":memory:" }), { pages: [] });
  expect((await get("/readyz", empty)).status).toBe(503);
});

test("the catalogue names the lists held", async () => {
  const response = await server.fetch(new Request("http://localhost/catalog"));
  expect(await response.json()).toMatchObject({
    datasets: [
      { name: "US-OFAC-SDN", version: "1" },
      { name: "default", children: ["US-OFAC-SDN"] },
    ],
    current: ["US-OFAC-SDN"],
    index_stale: false,
  });
});

test("total says when there are more than are shown", async () => {
  const twins = ["a", "b", "c"].map((id) => ({
    id,
    list: "",
    names: [{ text: "Zbigniew Quorvath", grade: "primary" as const }],
  }));
  await lists.save({
    list: "TWINS",
    edition: "1",
    asOf: isoDate("2026-11-20"),
    importedAt: "2026-11-20T08:00:00Z",
    listings: twins,
  });
  const ask = async (limit: number) => {
    const queries = { a: { schema: "Person", properties: { name: ["Zbigniew Quorvath"] } } };
    const body = (await (await post(`/match/TWINS?limit=${limit}`, { queries })).json()) as {
      responses: { a: { total: object; not_checked: readonly string[] } };
    };
    return body.responses.a;
  };
  expect(await ask(2)).toMatchObject({ total: { value: 2, relation: "gte" }, not_checked: [] });
  expect(await ask(3)).toMatchObject({ total: { value: 3, relation: "eq" } });
});
