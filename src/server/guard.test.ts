import { describe, expect, test } from "vitest";
import { guardOf } from "./guard.ts";
import type { ServerOptions } from "./options.ts";
import { issueToken, readTokens } from "./tokens.ts";

const reader = issueToken("reader", ["read"]);
const writer = issueToken("writer", ["write"]);
const tokens = async () => readTokens(`# team\n${reader.line}\n${writer.line} # since May\n`, "tokens");

interface Asked {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly scope?: "read" | "write";
}

async function ask(
  options: ServerOptions,
  { url = "http://localhost:8040/", method = "GET", headers = {}, scope = "read" }: Asked,
) {
  const response = await guardOf(options)(new Request(url, { method, headers }), scope, { address: "10.0.0.1" });
  return response?.status ?? "let through";
}

describe("host names on loopback", () => {
  test.each([
    ["http://localhost:8040/", "let through"],
    ["http://127.0.0.1:8040/", "let through"],
    ["http://[::1]:8040/", "let through"],
    ["http://rebound.example:8040/", 421],
    ["http://localhost.example/", 421],
    ["http://127.0.0.1.example/", 421],
  ])("%s", async (url, expected) => {
    expect(await ask({}, { url })).toBe(expected);
  });

  test("the Host header counts, not only the address", async () => {
    expect(await ask({}, { headers: { host: "rebound.example:8040" } })).toBe(421);
    expect(await ask({}, { headers: { host: "[::1]:8040" } })).toBe("let through");
  });
});

describe("requests that change something", () => {
  test.each([
    [{}, "let through"],
    [{ "sec-fetch-site": "same-origin" }, "let through"],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "http://localhost:8040" }, "let through"],
    [{ origin: "http://localhost:9999" }, 403],
    [{ origin: "https://elsewhere.example" }, 403],
    [{ origin: "null" }, 403],
  ] as const)("%j", async (headers, expected) => {
    expect(await ask({}, { method: "POST", headers: { ...headers } })).toBe(expected);
  });

  test("links from elsewhere may be followed", async () => {
    expect(await ask({}, { headers: { "sec-fetch-site": "cross-site" } })).toBe("let through");
  });
});

describe("tokens", () => {
  const options = { host: "0.0.0.0", tokens };
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`me:${secret}`).toString("base64")}` });

  test.each([
    ["none", {}, "read", 401],
    ["wrong", bearer("guess"), "read", 401],
    ["the hash itself", bearer(reader.line.split(" ")[1] ?? ""), "read", 401],
    ["reader reads", bearer(reader.secret), "read", "let through"],
    ["reader writes", bearer(reader.secret), "write", 403],
    ["writer reads", bearer(writer.secret), "read", "let through"],
    ["writer writes", bearer(writer.secret), "write", "let through"],
    ["browser", basic(reader.secret), "read", "let through"],
    ["other scheme", { authorization: `Digest ${reader.secret}` }, "read", 401],
  ] as const)("%s", async (_name, headers, scope, expected) => {
    expect(await ask(options, { url: "http://derisk.example/", headers: { ...headers }, scope })).toBe(expected);
  });

  test("a token taken back is refused at the next request", async () => {
    let held = await tokens();
    const guard = guardOf({ host: "0.0.0.0", tokens: async () => held });
    const request = new Request("http://derisk.example/", { headers: bearer(reader.secret) });
    expect(await guard(request, "read", { address: "a" })).toBeUndefined();
    held = held.filter(({ name }) => name !== "reader");
    expect((await guard(request, "read", { address: "a" }))?.status).toBe(401);
  });

  test("guessing ends soon", async () => {
    const guard = guardOf({ ...options, rate: { perSecond: 1, burst: 50 }, clock: () => 0 });
    const guess = async () =>
      (await guard(new Request("http://derisk.example/", { headers: bearer("guess") }), "read", { address: "a" }))
        ?.status;
    expect([await guess(), await guess(), await guess(), await guess()].at(-1)).toBe(429);
  });
});

describe("rate", () => {
  test("a caller that asks too often waits, others do not", async () => {
    let now = 0;
    const guard = guardOf({ rate: { perSecond: 2, burst: 3 }, clock: () => now });
    const from = (address: string) => guard(new Request("http://localhost/"), "read", { address });
    for (let i = 0; i < 3; i++) expect(await from("a")).toBeUndefined();
    const refused = await from("a");
    expect([refused?.status, refused?.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(await from("b")).toBeUndefined();
    now = 600;
    expect(await from("a")).toBeUndefined();
  });

  test("loopback has no limit of its own", async () => {
    const guard = guardOf({});
    for (let i = 0; i < 1000; i++)
      expect(await guard(new Request("http://localhost/"), "read", { address: "a" })).toBeUndefined();
  });
});
