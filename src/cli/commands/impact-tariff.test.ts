// derisk impact tariff through the command line: the table, own elasticities, and what a bad file says.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../main.ts";

let folder: string;
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-tariff-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(argv: readonly string[], stdin = ""): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await main([...argv, "--store", join(folder, "store.db")], {
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    stdout: { write: (text: string) => (out += text), columns: 200 },
    stderr: { write: (text: string) => (err += text) },
    signal: new AbortController().signal,
    env: {},
    now: () => new Date("2026-11-21T09:00:00Z"),
  });
  return { code, out, err };
}

const SOURCES = "country,value,before,after\nCN,60,0,25%\nJP,40,0,0\n";

test("prints bands by source, with what is assumed", async () => {
  const { code, out } = await run(["impact", "tariff", file("sources.csv", SOURCES)]);
  expect(code).toBe(0);
  expect(out).toMatch(/CN\s+60\.0 %\s+\+/);
  expect(out).toContain("this project's judgement");
});

test("takes the user's own elasticities and gives them back", async () => {
  const path = file("sources.csv", SOURCES);
  const { out } = await run(["impact", "tariff", path, "--assume", "substitution=3/5/8", "--json"]);
  const report = JSON.parse(out) as { readonly assumptions: readonly { readonly id: string }[] };
  expect(report.assumptions).toContainEqual(
    expect.objectContaining({ id: "substitution", low: 3, central: 5, high: 8, stated: true }),
  );
});

test.each([
  ["a missing column", "country,value,before\nCN,1,0\n", 3, 'no column "after"'],
  ["a cell that is no number", "country,value,before,after\nCN,many,0,0.1\n", 3, ':2: value: "many" is no number'],
  ["nothing bought", "country,value,before,after\nCN,0,0,0.1\n", 2, "value above 0"],
])("%s is named with its file, row and fix", async (_what, content, exit, message) => {
  const { code, out, err } = await run(["impact", "tariff", file("bad.csv", content)]);
  expect(code).toBe(exit);
  expect(out).toBe("");
  expect(err).toContain(message);
});
