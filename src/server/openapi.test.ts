import { fromJsonSchema } from "@modelcontextprotocol/server";
import { describe, expect, test } from "vitest";
import { openApp } from "../app.ts";
import { bindOperations } from "../operations/index.ts";
import { endpointOf } from "./endpoint.ts";
import { openApiDocument } from "./openapi.ts";
import { createServer } from "./server.ts";

type Json = Readonly<Record<string, unknown>>;

const app = openApp({ store: ":memory:" });
const endpoints = (await bindOperations(await app.knowledge())).map(endpointOf);
const document = openApiDocument(endpoints, { version: "1.2.3" });

/** Every value under `key`, wherever it lies. */
function valuesOf(key: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(key, one));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === key ? [one] : valuesOf(key, one)));
}

/** What `#/a/b` points at. */
function at(pointer: string): unknown {
  const steps = pointer
    .slice(2)
    .split("/")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<unknown>((value, step) => (value as Json | undefined)?.[step], document);
}

describe("the document", () => {
  test("is the one that the server hands out", async () => {
    const server = await createServer(app, { pages: [] });
    const response = await server.fetch(new Request("http://localhost/openapi.json"));
    const served = (await response.json()) as { openapi: string; paths: Json };
    expect(served.openapi).toMatch(/^3\.1\./);
    expect(served.paths).toEqual(JSON.parse(JSON.stringify(document["paths"])));
  });

  test("has every endpoint, with the methods it answers", () => {
    const methods = Object.entries(document["paths"] as Json).map(([path, item]) => [path, Object.keys(item as Json)]);
    const expected = endpoints.map(({ path, parameters }) => [path, parameters ? ["get", "post"] : ["post"]]);
    expect(methods).toEqual(expected);
  });

  test("has references that lead somewhere, and some", () => {
    const references = valuesOf("$ref", document) as readonly string[];
    expect(references.length).toBeGreaterThan(endpoints.length);
    expect(references.filter((reference) => at(reference) === undefined)).toEqual([]);
  });

  test("gives every operation an id of its own", () => {
    const ids = valuesOf("operationId", document);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("shows what streams and what reports progress", () => {
    const content = (pointer: string) => Object.keys(at(pointer) as Json);
    expect(content("#/paths/~1api~1check/post/requestBody/content")).toContain("application/x-ndjson");
    expect(content("#/paths/~1api~1assess/post/responses/200/content")).toContain("application/x-ndjson");
    expect(content("#/paths/~1api~1register-list/post/responses/200/content")).toEqual(["application/json"]);
  });
});

describe("the schema of a check", () => {
  const schema = endpoints.find(({ operation }) => operation.name === "check")?.operation.inputSchema ?? {};
  const validate = (value: unknown) => fromJsonSchema({ ...schema })["~standard"].validate(value);
  const owner = { pct: 60, party: { name: "Holding", owners: [{ pct: 100, listedOn: ["US-ENTITY-LIST"] }] } };

  test.each([
    ["a small transaction", { id: "a", act: "export", item: {} }, true],
    ["owners of owners", { id: "a", act: "export", item: {}, parties: [{ role: "end_user", owners: [owner] }] }, true],
    ["a stated null", { id: 1, act: "import", item: { material: null }, to: null }, true],
    ["an unknown act", { id: "a", act: "teleport", item: {} }, false],
    ["an unknown field", { id: "a", act: "export", item: {}, colour: "red" }, false],
    ["an unknown list", { id: "a", act: "export", item: {}, parties: [{ listedOn: ["SOME-LIST"] }] }, false],
  ])("%s", async (_name, value, fits) => {
    const { issues } = await validate(value);
    expect(issues === undefined).toBe(fits);
  });
});
