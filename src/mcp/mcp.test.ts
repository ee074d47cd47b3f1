// Raw JSON-RPC, as clients of both protocol generations send it: the SDK's client is a package of its own.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, test } from "vitest";
import { openApp } from "../app.ts";
import { bindOperations } from "../operations/index.ts";
import { mcpHandler } from "./index.ts";

type Json = Record<string, unknown>;

const app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
const operations = await bindOperations(await app.knowledge());
const handler = mcpHandler(app, operations, { version: "0.0.0", bodyBytes: 1_000_000 });
afterAll(() => handler.close());

const MODERN = "2026-07-28";

/** One exchange over HTTP; `modern` sends the envelope of the 2026 revision. */
async function send(method: string, params: Json = {}, modern = true): Promise<Json> {
  const envelope = {
    "io.modelcontextprotocol/protocolVersion": MODERN,
    "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  const name = params["name"];
  const headers = {
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
    ...(modern
      ? {
          "mcp-protocol-version": MODERN,
          "mcp-method": method,
          ...(typeof name === "string" ? { "mcp-name": name } : {}),
        }
      : {}),
  };
  const body = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method,
    params: modern ? { ...params, _meta: envelope } : params,
  });
  const response = await handler.fetch(new Request("http://localhost/mcp", { method: "POST", headers, body }));
  const text = await response.text();
  const data = text.startsWith("{") ? text : (/^data: (?<json>\{.*)$/m.exec(text)?.groups?.["json"] ?? text);
  return JSON.parse(data) as Json;
}

async function call(name: string, input: Json, modern = true): Promise<Json> {
  const { result, error } = await send("tools/call", { name, arguments: input }, modern);
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return result as Json;
}

describe("tools", () => {
  test("every operation that changes nothing is a tool, and no other", async () => {
    const { result } = await send("tools/list");
    const { tools } = result as { tools: readonly { name: string; annotations: Json; inputSchema: Json }[] };
    const expected = operations.filter(({ effect }) => effect !== "write").map(({ name }) => name);
    expect(tools.map(({ name }) => name)).toEqual(expected);
    for (const { name, annotations, inputSchema } of tools) {
      expect(annotations["readOnlyHint"], name).toBe(true);
      expect(inputSchema, name).toMatchObject({ type: "object", properties: { on: {}, known: {} } });
    }
  });

  test("a write is refused, whatever its arguments", async () => {
    const { error } = await send("tools/call", { name: "decisions-release", arguments: { id: "x" } });
    expect(error).toMatchObject({ code: -32602 });
  });

  test.each([true, false])("check on a day (2026 revision: %s)", async (modern) => {
    const input = {
      id: "a",
      act: "export",
      item: { description: "gallium metal" },
      from: "CN",
      to: "US",
      on: "2024-12-03",
    };
    const result = await call("check", input, modern);
    expect(result["structuredContent"]).toMatchObject({ id: "a", on: "2024-12-03", mayProceed: false });
    const [{ text }] = result["content"] as [{ text: string }];
    expect(JSON.parse(text)).toEqual(result["structuredContent"]);
  });

  test("variants of an input are one object", async () => {
    const result = await call("register-diff", { since: "2026-11-01", on: "2026-11-30", known: "2026-11-21" });
    expect(result["structuredContent"]).toMatchObject({
      kind: "days",
      after: { on: "2026-11-30", known: "2026-11-21" },
    });
  });

  test.each([
    ["check", { id: "a", act: "export", item: {}, to: "Atlantis" }, "to"],
    ["register-list", { on: "yesterday" }, "on"],
    ["register-list", { effect: "scold" }, "effect"],
  ])("%s: a wrong input is an answer that names the field", async (name, input, field) => {
    const result = await call(name, input);
    expect(result).toMatchObject({ isError: true, structuredContent: { error: { code: "bad_input", field } } });
  });
});

test("standard input and output: one client, then the process ends by itself", async () => {
  const script = `
    import { openApp } from "./src/app.ts";
    import { serveMcpStdio } from "./src/mcp/index.ts";
    const app = openApp({ store: ":memory:" });
    await serveMcpStdio(app, new AbortController().signal);
    await app.close();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (message: Json): Promise<Json> => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    const { value } = await lines.next();
    return JSON.parse(value as string) as Json;
  };
  const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "test", version: "1" } };
  const hello = await ask({ id: 1, method: "initialize", params });
  expect(hello).toMatchObject({ result: { serverInfo: { name: "derisk" }, capabilities: { tools: {} } } });
  child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
  const shown = await ask({
    id: 2,
    method: "tools/call",
    params: { name: "register-show", arguments: { id: "CN:MOFCOM:2023-23" } },
  });
  expect(shown).toMatchObject({ id: 2, result: { structuredContent: { kind: "instrument" } } });
  const input = { id: "a", act: "export", item: { description: "gallium metal" }, from: "CN", to: "US" };
  const last = ask({ id: 3, method: "tools/call", params: { name: "check", arguments: input } });
  child.stdin.end();
  expect(await last).toMatchObject({ id: 3, result: { structuredContent: { id: "a" } } });
  expect(await ended).toBe(0);
});
