import { beforeAll, describe, expect, test } from "vitest";
import { openApp } from "../app.ts";
import { OPERATIONS, type OperationEntry } from "../operations/index.ts";
import type { Page } from "../web/index.ts";
import { createServer, type Server } from "./server.ts";

const app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
const ORIGIN = "http://localhost:8040";
const TRANSACTION = { id: "a", act: "export", item: { description: "gallium metal" }, from: "CN", to: "US" };

const echo: Page = {
  path: "/echo/:id",
  methods: ["GET", "POST"],
  async handle({ params, query, form, format, context, method }) {
    if (params["id"] === "missing") return { kind: "not_found", what: "no echo of <missing>" };
    if (params["id"] === "bug") throw new Error("inner secret");
    if (method === "POST") return { kind: "redirect", to: `/echo/${String(form?.get("word"))}` };
    if (format === "csv")
      return {
        kind: "csv",
        name: "echo",
        rows: [
          ["id", "day"],
          [params["id"] ?? "", context.on],
        ],
      };
    if (format === "json") return { kind: "json", value: { id: params["id"], on: context.on, day: query.get("on") } };
    return { kind: "html", body: `<!doctype html><title>${params["id"]}</title>` };
  },
};
const home: Page = { path: "/", handle: async ({ format }) => ({ kind: "json", value: { format } }) };

let server: Server;
beforeAll(async () => {
  server = await createServer(app, { pages: [echo, home] });
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return server.fetch(new Request(`${ORIGIN}${path}`, { headers }));
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return server.fetch(
    new Request(`${ORIGIN}${path}`, {
      method: "POST",
      body: text,
      headers: { "content-type": "application/json", ...headers },
    }),
  );
}

async function problem(response: Response, status: number): Promise<Record<string, unknown>> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ status, type: `urn:derisk:problem:${String(body["code"])}` });
  expect(body["title"]).not.toBe(body["code"]);
  return body;
}

describe("operations", () => {
  test.each(OPERATIONS.map(({ name }) => name))("%s has a route", async (name) => {
    const response = await post(`/api/${name}`, "[]");
    expect(response.status, await response.clone().text()).toBe(422);
  });

  test("one check", async () => {
    const response = await post("/api/check?on=2024-12-03", TRANSACTION);
    expect(response.status).toBe(200);
    const verdict = (await response.json()) as Record<string, unknown>;
    expect(verdict).toMatchObject({ id: "a", on: "2024-12-03", mayProceed: false });
  });

  test("GET takes scalars from the query", async () => {
    const response = await get("/api/register-list?material=gallium&drafts=true&on=2023-08-01&known=2023-08-01");
    const list = (await response.json()) as {
      on: string;
      measures: readonly { instrument: string; stateText: string }[];
    };
    expect(list.on).toBe("2023-08-01");
    expect(list.measures.some(({ instrument }) => instrument.includes("2023-23"))).toBe(true);
  });

  test("GET and POST agree", async () => {
    const [one, other] = await Promise.all([
      get("/api/register-cliffs?country=China&on=2026-11-01"),
      post("/api/register-cliffs?on=2026-11-01", { country: "China" }),
    ]);
    expect(await one.text()).toBe(await other.text());
  });

  test("a domain no keeps its answer and shows in the status", async () => {
    const response = await get("/api/register-show?id=CN:MOFCOM:1823");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ kind: "not_found", id: "CN:MOFCOM:1823" });
  });

  test("a saved portfolio is loaded again; a stale writer meets a conflict", async () => {
    const portfolio = { tables: { products: { file: "products.csv", headers: ["product_id"], rows: [] } } };
    expect((await post("/api/portfolio-save", { name: "tiny", portfolio })).status).toBe(200);
    expect(await (await get("/api/portfolio-load?name=tiny&version=1")).json()).toMatchObject({
      kind: "loaded",
      portfolio,
    });
    const other = { tables: { parts: { file: "parts.csv", headers: ["part_id"], rows: [] } } };
    const stale = await post("/api/portfolio-save", { name: "tiny", portfolio: other, expected: 0 });
    expect(stale.status).toBe(409);
  });
});

describe("problems", () => {
  test.each([
    ["bad JSON", () => post("/api/check", "{"), 400, { code: "bad_json" }],
    [
      "bad field",
      () => post("/api/check", { ...TRANSACTION, from: "Atlantis" }),
      422,
      { code: "bad_input", field: "from" },
    ],
    ["unknown parameter", () => get("/api/register-list?colour=red"), 422, { code: "bad_input" }],
    ["bad day", () => get("/api/register-list?on=2026-02-30"), 400, { code: "usage", field: "on" }],
    [
      "no media type",
      () => post("/api/check", "{}", { "content-type": "text/plain" }),
      415,
      { code: "unsupported_media_type" },
    ],
    ["lines for a call", () => post("/api/register-list", "{}", { "content-type": "application/x-ndjson" }), 415, {}],
    ["GET of a body", () => get("/api/check"), 405, { code: "method_not_allowed" }],
    ["GET of a write", () => get("/api/portfolio-restore?name=a&version=1"), 405, {}],
    ["no operation", () => get("/api/guess"), 404, { code: "not_found" }],
  ])("%s", async (_name, send, status, expected) => {
    expect(await problem(await send(), status)).toMatchObject({ ...expected, hint: expect.any(String) });
  });

  test.each([
    ["of a stated length", { "content-length": "300" }],
    ["of no stated length", {}],
    ["in chunks, whatever length is stated", { "content-length": "5", "transfer-encoding": "chunked" }],
  ])("a body that is too large, %s", async (_name, stated) => {
    const small = await createServer(app, { limits: { bodyBytes: 100 }, pages: [] });
    const body = JSON.stringify({ ...TRANSACTION, id: "x".repeat(200) });
    const request = { method: "POST", body, headers: { "content-type": "application/json", ...stated } };
    const response = await small.fetch(new Request(`${ORIGIN}/api/check`, request));
    expect(await problem(response, 413)).toMatchObject({ code: "body_too_large" });
  });

  test("an answer that takes too long, of work that ignores its signal", async () => {
    const slow = await createServer(app, {
      limits: { callMs: 20 },
      operations: [stuck(new Promise(() => undefined))],
      pages: [],
    });
    const response = await slow.fetch(new Request(`${ORIGIN}/api/stuck`));
    expect(await problem(response, 503)).toMatchObject({ code: "time_limit" });
  });

  test("a bug says nothing to the caller and everything to the log", async () => {
    const lines: string[] = [];
    const failing = Promise.reject(new Error("inner secret"));
    failing.catch(() => undefined);
    const broken = await createServer(app, {
      operations: [stuck(failing)],
      log: (line) => lines.push(line),
      pages: [],
    });
    const body = await problem(await broken.fetch(new Request(`${ORIGIN}/api/stuck`)), 500);
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(lines.join("\n")).toContain("inner secret");
  });
});

/** An operation that waits for `result`. */
function stuck(result: Promise<unknown>): OperationEntry {
  return {
    name: "stuck",
    load: async () => {
      const { registerCoverage } = await import("../operations/register-coverage.ts");
      return { ...registerCoverage, name: "stuck", run: () => result } as never;
    },
  };
}

describe("lines", () => {
  const ndjson = { "content-type": "application/x-ndjson" };

  test("each line is answered in its place", async () => {
    const input = [
      TRANSACTION,
      "nonsense",
      "",
      { id: "b", act: "export", item: {}, to: "Atlantis" },
      { ...TRANSACTION, id: "c" },
    ];
    const text = input.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n");
    const response = await post("/api/check?on=2024-12-03", text, ndjson);
    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    const answers = (await response.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ id }) => id)).toEqual(["a", undefined, "b", "c"]);
    expect(answers[1]).toMatchObject({ error: { code: "bad_json" } });
    expect(answers[2]).toMatchObject({ error: { code: "bad_input", field: "to" } });
  });

  test("answers come before the input has ended, and are pulled by the reader", async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const request = new Request(`${ORIGIN}/api/check`, {
      method: "POST",
      body: readable,
      headers: ndjson,
      duplex: "half",
    } as RequestInit);
    const response = await server.fetch(request);
    const reader = response.body?.getReader();
    const line = (id: string): Uint8Array => new TextEncoder().encode(`${JSON.stringify({ ...TRANSACTION, id })}\n`);
    for (const id of ["first", "second"]) {
      await writer.write(line(id));
      const { value } = (await reader?.read()) ?? {};
      expect(JSON.parse(new TextDecoder().decode(value))).toMatchObject({ id });
    }
    await writer.close();
    expect(await reader?.read()).toMatchObject({ done: true });
  });

  test("a sender that stalls is told so", async () => {
    const idle = await createServer(app, { limits: { idleMs: 20 }, pages: [] });
    const { readable } = new TransformStream<Uint8Array, Uint8Array>();
    const request = new Request(`${ORIGIN}/api/check`, {
      method: "POST",
      body: readable,
      headers: ndjson,
      duplex: "half",
    } as RequestInit);
    const text = await (await idle.fetch(request)).text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: "time_limit" } });
  });
});

describe("jobs", () => {
  test("progress, then the result", async () => {
    const portfolio = { tables: {} };
    const plain = await post("/api/assess?on=2026-11-21", { portfolio });
    const response = await post("/api/assess?on=2026-11-21", { portfolio }, { accept: "application/x-ndjson" });
    const events = (await response.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.length).toBeGreaterThan(1);
    expect(events.slice(0, -1).every((event) => "progress" in event)).toBe(true);
    expect(events.at(-1)).toEqual({ result: await plain.json() });
  });

  test("a refused input is the last line", async () => {
    const response = await post("/api/assess", { portfolio: 7 }, { accept: "application/x-ndjson" });
    expect(JSON.parse(await response.text())).toMatchObject({
      problem: { code: "bad_input", field: "portfolio", status: 422 },
    });
  });

  test("a caller that leaves stops the work", async () => {
    let signal: AbortSignal | undefined;
    const waiting: OperationEntry = {
      name: "wait",
      load: async () => {
        const { decisionsVerifyChain } = await import("../operations/decisions-verify-chain.ts");
        const run = (context: { signal: AbortSignal; progress(done: number, total: number, what: string): void }) => {
          signal = context.signal;
          context.progress(0, 1, "waiting");
          return new Promise(() => undefined);
        };
        return { ...decisionsVerifyChain, name: "wait", run } as never;
      },
    };
    const jobs = await createServer(app, { operations: [waiting], pages: [] });
    const request = {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json", accept: "application/x-ndjson" },
    };
    const response = await jobs.fetch(new Request(`${ORIGIN}/api/wait`, request));
    const reader = response.body?.getReader();
    await reader?.read();
    expect(signal?.aborted).toBe(false);
    await reader?.cancel();
    expect(signal?.aborted).toBe(true);
  });
});

describe("pages", () => {
  test("html, json and csv of one address, on the day asked for", async () => {
    const html = await get("/echo/a%2Fb?on=2024-12-03");
    expect(html.headers.get("content-type")).toContain("text/html");
    expect(await html.text()).toContain("a/b");
    expect(await (await get("/echo/CN:MOFCOM:1.json?on=2024-12-03")).json()).toEqual({
      id: "CN:MOFCOM:1",
      on: "2024-12-03",
      day: "2024-12-03",
    });
    const csv = await get("/echo/=1+1.csv?on=2024-12-03");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="echo.csv"');
    expect(await csv.text()).not.toMatch(/^=/m);
    expect(await (await get("/index.json")).json()).toEqual({ format: "json" });
  });

  test("a form is read, and answered by a redirect", async () => {
    const body = new URLSearchParams({ word: "hello" });
    const response = await server.fetch(new Request(`${ORIGIN}/echo/x`, { method: "POST", body }));
    expect([response.status, response.headers.get("location")]).toEqual([303, "/echo/hello"]);
  });

  test("a form that another site sends reaches no page", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    const body = new URLSearchParams({ word: "hello" });
    await problem(await server.fetch(new Request(`${ORIGIN}/echo/x`, { method: "POST", body, headers })), 403);
  });

  test("what is missing or broken is a page for people and a problem for programs", async () => {
    const page = await get("/echo/missing");
    expect(page.status).toBe(404);
    const text = await page.text();
    expect(text).toContain("no echo of &lt;missing");
    expect(text).not.toContain("<missing>");
    await problem(await get("/echo/missing.json"), 404);
    await problem(await get("/nowhere.json"), 404);
    expect((await get("/nowhere")).headers.get("content-type")).toContain("text/html");
    const broken = await get("/echo/bug");
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toContain("inner secret");
  });
});

describe("caching", () => {
  test("answers from the register alone are confirmed without work, and change with the days", async () => {
    const first = await get("/api/register-coverage?on=2026-11-21");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).not.toBe("");
    const again = await get("/api/register-coverage?on=2026-11-21", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get("/api/register-coverage?on=2026-11-22", { "if-none-match": etag })).status).toBe(200);
  });

  test("what the store holds is not kept", async () => {
    expect((await get("/api/decisions-list")).headers.get("cache-control")).toBe("no-store");
  });

  test("pages and styles are confirmed by their content", async () => {
    for (const path of ["/echo/a", "/assets/styles/base.css"]) {
      const first = await get(path);
      expect(first.status, path).toBe(200);
      const again = await get(path, { "if-none-match": first.headers.get("etag") ?? "" });
      expect(again.status, path).toBe(304);
    }
  });

  test("assets lead nowhere else", async () => {
    for (const path of ["/assets/styles/../index.ts", "/assets/styles/%2e%2e/index.ts", "/assets/../app.ts"]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });
});

test("every response carries the security headers and a request id", async () => {
  for (const path of ["/", "/nowhere", "/openapi.json", "/api/check", "/assets/styles/base.css"]) {
    const { headers } = await get(path);
    expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy"), path).not.toContain("unsafe");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("x-request-id"), path).toMatch(/^[0-9a-f]{8}$/);
  }
});

test("the log holds no query, body or header", async () => {
  const lines: string[] = [];
  const logged = await createServer(app, { log: (line) => lines.push(line), pages: [] });
  await logged.fetch(
    new Request(`${ORIGIN}/api/register-search?text=secretname`, { headers: { authorization: "Bearer abc" } }),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[0-9a-f]{8} GET \/api\/register-search 200 \d+\.\d ms$/);
});
