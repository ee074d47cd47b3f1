// A company watches its portfolio on the command line: a suspension runs out, the register gets a new edition, a row is mended.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApp } from "../../src/app.ts";
import { isoDate } from "../../src/base/date.ts";
import { main } from "../../src/cli/main.ts";
import { operations } from "../../src/operations/index.ts";
import { ROOT } from "../source-files.ts";

const folder = mkdtempSync(join(tmpdir(), "watch-"));
const store = join(folder, "store.sqlite");
const company = join(folder, "company");
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(...args: readonly string[]): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const code = await main([...args, "--store", store], {
    stdin: Readable.from([]),
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    signal: new AbortController().signal,
    env: {},
  });
  return { code, stdout, stderr };
}

const on = (day: string): readonly string[] => ["--on", day, "--known", day];

/** The sample company with the first lines of its dealings only. */
beforeAll(async () => {
  cpSync(`${ROOT}/examples/meridian-rf`, company, { recursive: true });
  for (const name of ["transactions.csv", "supply.csv"]) {
    const rows = readFileSync(join(company, name), "utf8").split("\n").slice(0, 12);
    writeFileSync(join(company, name), `${rows.join("\n")}\n`);
  }
  expect(await run("portfolio", "save", "mine", company)).toMatchObject({ code: 0 });
  expect(await run("watch", "add", "mine", ...on("2026-11-20"))).toMatchObject({ code: 0 });
});

describe("a portfolio that is watched", () => {
  test("tells what changed when the suspension ran out, and the second time nothing", { timeout: 60_000 }, async () => {
    const first = await run("watch", "run", ...on("2026-11-28"), "--fail-on", "moved");
    expect(first).toMatchObject({ code: 1, stderr: "" });
    expect(first.stdout).toMatch(/TX-GA-US-06 +Gallium metal 4N +licence required → undecided/);
    expect(first.stdout).toContain("CN:MOFCOM:2024-46:2");
    const again = await run("watch", "run", ...on("2026-11-28"), "--fail-on", "changed");
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain("none of");
    const { stdout } = await run("watch", "changes", "mine", "--json");
    const { items } = JSON.parse(stdout) as { items: readonly { id: string; moved: boolean }[] };
    expect(items[0]).toMatchObject({ moved: true, subject: { id: "TX-GA-US-06" }, after: { mayProceed: false } });
    expect((await run("watch", "changes", "--csv", "--unseen")).stdout.split("\n")[0]).toMatch(
      /^change,subscription,on,/,
    );
    expect((await run("watch", "seen", "mine", items[0]?.id ?? "")).stdout).toContain("marked 1 ");
  });

  test("names another edition of the register as the cause", { timeout: 60_000 }, async () => {
    const app = openApp({ store, dataFolder: editionWithoutSuspension() });
    const day = isoDate("2026-11-28");
    const told = await (await operations.watchRun()).run(app.context({ on: day, known: day }), {});
    await app.close();
    const [one] = told.runs;
    const changes = one?.kind === "answered" ? one.changes : [];
    expect(changes).toContainEqual(
      expect.objectContaining({
        subject: expect.objectContaining({ id: "TX-GA-US-06" }) as unknown,
        causes: [{ kind: "edition", before: expect.any(String) as string, after: "2026-11-28.1" }],
      }),
    );
  });

  test("names the user's own row as the cause", { timeout: 60_000 }, async () => {
    await run("watch", "run", ...on("2026-11-28"));
    const path = join(company, "transactions.csv");
    const rows = readFileSync(path, "utf8");
    writeFileSync(path, rows.replace(/^(TX-GA-US-06,.*),CN,US,/m, "$1,CN,DE,"));
    await run("portfolio", "save", "mine", company);
    const told = await run("watch", "run", ...on("2026-11-28"), "--json");
    expect(told.code).toBe(0);
    expect(JSON.parse(told.stdout)).toMatchObject({
      runs: [{ changes: [{ subject: { id: "TX-GA-US-06" }, causes: [{ kind: "rows", fields: ["to"] }] }] }],
    });
  });

  test("is compared forward only, and ends with an error that says what to do", async () => {
    const early = await run("watch", "run", ...on("2026-11-24"));
    expect(early.stdout).toContain("nothing is compared before that day");
    expect(await run("watch", "run", "nothing")).toMatchObject({ code: 3 });
    expect(await run("watch", "run", "--fail-on", "most")).toMatchObject({ code: 2 });
    expect(await run("watch", "add")).toMatchObject({ code: 2 });
    expect(await run("watch", "add", "nobody")).toMatchObject({ code: 3 });
    expect(await run("watch", "remove", "mine")).toMatchObject({ code: 0 });
    expect((await run("watch", "list")).stdout).toContain("Nothing is watched");
    expect((await run("watch", "list", "--removed")).stdout).toContain("portfolio mine, removed");
  });
});

/** The compiled data with an edition of the register in which the ban of 2024 was never suspended. */
function editionWithoutSuspension(): string {
  const data = mkdtempSync(join(folder, "data-"));
  const from = `${ROOT}/dist/data`;
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(data, name));
  rmSync(join(data, "register.json"));
  const register = JSON.parse(readFileSync(join(from, "register.json"), "utf8")) as {
    instruments: { measures: { id: string; time: { events?: unknown } }[] }[];
  };
  for (const { measures } of register.instruments) {
    for (const measure of measures) if (measure.id === "cn-mofcom-2024-46-2") measure.time.events = [];
  }
  const edition = { ...register, version: "2026-11-28.1", sha256: "0".repeat(64) };
  writeFileSync(join(data, "register.json"), JSON.stringify(edition));
  return data;
}
