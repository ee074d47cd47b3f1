// One call, every surface: library, command line, HTTP and MCP give the same JSON, byte for byte.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../src/cli/main.ts";
import { readPortfolioFolder } from "../src/formats/index.ts";
import { call, openApp, type OperationName } from "../src/index.ts";
import { isIsoDate, type IsoDate } from "../src/base/date.ts";
import { createServer, type Server } from "../src/server/index.ts";
import { ROOT } from "./source-files.ts";

const NOW = () => new Date("2026-11-21T10:00:00Z");
const app = openApp({ store: ":memory:", now: NOW });

let server: Server;
let folder = "";
beforeAll(async () => {
  server = await createServer(app, { pages: [] });
  folder = sampleOf(12);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The sample company with the first lines of its dealings only: the same paths through the code, in less time. */
function sampleOf(lines: number): string {
  const copy = mkdtempSync(join(tmpdir(), "derisk-surfaces-"));
  cpSync(`${ROOT}/examples/meridian-rf`, copy, { recursive: true });
  for (const name of ["transactions.csv", "supply.csv"]) {
    const rows = readFileSync(join(copy, name), "utf8").split("\n").slice(0, lines);
    writeFileSync(join(copy, name), `${rows.join("\n")}\n`);
  }
  return copy;
}

interface Days {
  readonly on: string;
  readonly known: string;
}

async function overCommandLine(argv: readonly string[], { on, known }: Days, stdin: string): Promise<string> {
  let [out, err] = ["", ""];
  await main([...argv, "--json", "--on", on, "--known", known, "--store", ":memory:"], {
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    signal: new AbortController().signal,
    env: {},
    now: NOW,
  });
  expect(err).toBe("");
  return out.trimEnd();
}

async function overHttp(operation: string, input: unknown, days: Days): Promise<string> {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) };
  const response = await server.fetch(
    new Request(`http://localhost/api/${operation}?${new URLSearchParams({ ...days })}`, request),
  );
  return response.text();
}

async function overMcp(operation: string, input: object, days: Days): Promise<string> {
  const params = { name: operation, arguments: { ...input, ...days } };
  const request = {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params }),
  };
  const text = await (await server.fetch(new Request("http://localhost/mcp", request))).text();
  const message = JSON.parse(/\{.*\}/.exec(text)?.[0] ?? "{}") as {
    readonly result?: { readonly content: readonly { readonly text: string }[]; readonly structuredContent: unknown };
  };
  const answer = message.result?.content[0]?.text ?? text;
  expect(JSON.stringify(message.result?.structuredContent)).toBe(answer);
  return answer;
}

function day(text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw new RangeError(`${text} is no day`);
}

const BAN: Days = { on: "2024-12-03", known: "2024-12-03" };
const LATER: Days = { on: "2026-11-28", known: "2026-11-21" };

const CALLS: readonly {
  readonly title: string;
  readonly operation: OperationName;
  readonly route: string;
  readonly input: () => object | Promise<object>;
  readonly argv: () => readonly string[];
  readonly stdin?: () => string;
  readonly days: Days;
}[] = [
  ...[BAN, LATER].map((days) => {
    const transaction = {
      id: "T-1",
      act: "export",
      item: { description: "gallium metal", attributes: { purityPct: 99.99 } },
      from: "China",
      to: "US",
      parties: [{ role: "end_user", name: "Example Labs", country: "US", categories: ["military_end_user"] }],
    };
    return {
      title: `check on ${days.on}`,
      operation: "check" as const,
      route: "check",
      input: () => transaction,
      argv: () => ["check", "-"],
      stdin: () => JSON.stringify(transaction),
      days,
    };
  }),
  {
    title: "assess",
    operation: "assess",
    route: "assess",
    input: async () => ({ portfolio: await readPortfolioFolder(folder), since: "2026-10-01" }),
    argv: () => ["assess", folder, "--since", "2026-10-01"],
    days: LATER,
  },
  {
    title: "register list",
    operation: "registerList",
    route: "register-list",
    input: () => ({ country: "China", material: "gallium" }),
    argv: () => ["register", "list", "--country", "China", "--material", "gallium"],
    days: BAN,
  },
  {
    title: "register show",
    operation: "registerShow",
    route: "register-show",
    input: () => ({ id: "CN:MOFCOM:2023-23" }),
    argv: () => ["register", "show", "CN:MOFCOM:2023-23"],
    days: LATER,
  },
  {
    title: "register cliffs",
    operation: "registerCliffs",
    route: "register-cliffs",
    input: () => ({}),
    argv: () => ["register", "cliffs"],
    days: LATER,
  },
];

test.each(CALLS)("$title", { timeout: 120_000 }, async ({ operation, route, input, argv, stdin, days }) => {
  const given = await input();
  const library = JSON.stringify(await call(app, operation, given, { on: day(days.on), known: day(days.known) }));
  expect(library.length).toBeGreaterThan(1000);
  expect(await overHttp(route, given, days)).toBe(library);
  expect(await overMcp(route, given, days)).toBe(library);
  expect(await overCommandLine(argv(), days, stdin?.() ?? "")).toBe(library);
});
