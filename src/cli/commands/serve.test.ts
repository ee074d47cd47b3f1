import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CommandLine, type Running } from "../command-line.case.ts";

const line = new CommandLine();
const run = (...argv: readonly string[]): Running => line.start(argv);

/** The text once it matches; the test's own time limit ends the wait. */
async function shown(text: () => string, pattern: RegExp): Promise<string> {
  for (;;) {
    const found = pattern.exec(text())?.[0];
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("the sample is assessed, kept as `sample` and served; stopping ends with 0", { timeout: 120_000 }, async () => {
  const running = run("serve", "--open", "examples/meridian-rf", "--port", "0", "--on", "2026-11-21");
  const url = await shown(running.out, /http:\/\/127\.0\.0\.1:\d+/);
  expect(running.out()).toContain("Assessment as of 2026-11-21");
  expect(await (await fetch(`${url}/api/portfolio-history`)).json()).toMatchObject({
    items: [{ name: "sample", version: 1 }],
  });
  const assessed = (await (await fetch(`${url}/api/portfolio-assess?name=sample`)).json()) as { kind: string };
  expect(assessed.kind).toBe("assessed");
  running.stop();
  expect(await running.exit).toBe(0);
  await expect(fetch(`${url}/health`)).rejects.toThrow();
  expect(running.err()).toMatch(/GET \/api\/portfolio-assess 200/);
});

test("--once prints the report and ends", { timeout: 120_000 }, async () => {
  const running = run("serve", "--sample", "--once", "--on", "2026-11-21");
  expect(await running.exit).toBe(0);
  expect(running.out()).toContain("Assessment as of 2026-11-21");
  expect(running.out()).not.toContain("http://");
});

test("an address that others reach needs tokens, and an issued one opens it", async () => {
  const open = run("serve", "--host", "0.0.0.0", "--port", "0");
  expect(await open.exit).toBe(2);
  expect(open.err()).toContain("--token-file");
  const file = join(line.folder, "tokens");
  const issued = run("serve", "--issue-token", "ann", "--token-file", file);
  expect(await issued.exit).toBe(0);
  const secret = issued.out().trim();
  expect(await readFile(file, "utf8")).not.toContain(secret);
  const running = run("serve", "--host", "0.0.0.0", "--port", "0", "--token-file", file, "--quiet");
  const port = (await shown(running.out, /:\d+\/openapi/)).replaceAll(/\D/g, "");
  const list = `http://127.0.0.1:${port}/api/decisions-list`;
  expect((await fetch(list)).status).toBe(401);
  expect((await fetch(list, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(200);
  expect(
    (await fetch(list.replace("list", "release"), { method: "POST", headers: { authorization: `Bearer ${secret}` } }))
      .status,
  ).toBe(403);
  running.stop();
  expect(await running.exit).toBe(0);
  expect(running.err()).not.toContain("GET");
});

test.each([
  [["--port", "eighty"], "--port"],
  [["--sample", "--open", "x"], "exclude each other"],
  [["--once"], "--once"],
  [["--issue-token", "ann"], "--token-file"],
])("%j is a usage error that says the fix", async (flags, words) => {
  const running = run("serve", ...flags);
  expect(await running.exit).toBe(2);
  expect(running.err()).toContain(words);
});
