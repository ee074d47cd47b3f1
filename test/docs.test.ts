// The guide tells the truth: its shell sessions run, its shapes parse, its generated pages are current, its links lead
// somewhere.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { COMMANDS } from "../src/cli/commands/index.ts";
import { check, openApp } from "../src/index.ts";
import { readOverlay } from "../src/register/index.ts";
import { cliReference } from "../scripts/write-cli-reference.ts";
import { readRegister, withGeneratedParts } from "../scripts/write-data-model.ts";
import { consoleSteps, fits } from "./console-blocks.ts";
import { readSourceFiles, ROOT } from "./source-files.ts";

const read = (path: string): string => readFileSync(`${ROOT}/${path}`, "utf8");
const PAGES = [
  ...["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"].map((path) => ({ path, text: read(path) })),
  ...readSourceFiles(["docs"], /\.md$/),
];
const GUIDES = PAGES.filter(({ text }) => consoleSteps(text).length > 0);

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder as a reader has it: the sample beside them, `derisk` on the path, a store of its own. */
function readersFolder(): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const cwd = mkdtempSync(join(tmpdir(), "derisk-docs-"));
  folders.push(cwd);
  symlinkSync(`${ROOT}/examples`, join(cwd, "examples"));
  writeFileSync(join(cwd, "derisk"), `#!/bin/sh\nexec "${process.execPath}" "${ROOT}/bin/derisk.mjs" "$@"\n`);
  chmodSync(join(cwd, "derisk"), 0o755);
  const { DERISK_STORE: _store, ...env } = process.env;
  return { cwd, env: { ...env, PATH: `${cwd}${delimiter}${process.env["PATH"] ?? ""}` } };
}

describe.each(GUIDES)("$path", ({ text }) => {
  const { cwd, env } = readersFolder();
  test.each(consoleSteps(text))("$command", { timeout: 300_000 }, ({ command, expected }) => {
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd, env, encoding: "utf8" });
    if (!fits(expected, stdout + stderr)) expect(stdout + stderr).toBe(expected);
  });
});

describe("the guide", () => {
  test.each([
    "README.md",
    "docs/check.md",
    "docs/register.md",
    "docs/assess.md",
    "docs/portfolio.md",
    "docs/decisions.md",
  ])("%s shows an example that runs", (path) => expect(GUIDES.map((page) => page.path)).toContain(path));

  test("has a command line reference of today (`npm run docs`)", async () => {
    expect(read("docs/cli.md")).toBe(await cliReference());
  });

  test("summarises each command as the command does", async () => {
    for (const { name, summary, load } of COMMANDS) expect(await load()).toMatchObject({ name, summary });
  });

  test("has a data model of today (`npm run docs`)", () => {
    const page = read("docs/data-model.md");
    expect(page).toBe(withGeneratedParts(page, readRegister()));
  });

  test("has links that lead somewhere", () => {
    const dead = PAGES.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = ""]) => join(dirname(path), target))
        .filter((target) => !existsSync(`${ROOT}/${target}`))
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  test("numbers its decision records without gaps", () => {
    const numbers = PAGES.flatMap(({ path }) => /^docs\/decisions\/(\d{3})-[a-z0-9-]+\.md$/.exec(path)?.[1] ?? []);
    expect(numbers).toEqual(numbers.map((_, i) => String(i + 1).padStart(3, "0")));
  });
});

describe("the data model's own examples", () => {
  const page = read("docs/data-model.md");
  const block = (kind: string): string =>
    new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page)?.[1] ?? "";

  test("the transaction is one", async () => {
    const verdict = await check(openApp({ store: ":memory:" }), JSON.parse(block("json")));
    expect(verdict.id).toBe("SHIP-1");
  });

  test("the scenario is one, about measures that exist", async () => {
    const { overlay, problems } = await readOverlay(parseYaml(block("yaml")));
    expect(problems).toEqual([]);
    const ids = readRegister().instruments.flatMap(({ measures }) => measures.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining((overlay?.assume ?? []).map(({ measure }) => measure)));
  });
});

describe("console blocks", () => {
  test("are cut into steps", () => {
    const page = "```console\n$ derisk a \\\n    --b\nout 1\n\nout 2\n$ derisk c\n```\ntext\n```sh\n$ no\n```\n";
    expect(consoleSteps(page)).toEqual([
      { command: "derisk a \\\n    --b", expected: "out 1\n\nout 2" },
      { command: "derisk c", expected: "" },
    ]);
  });

  test.each([
    ["a\nb", "a\nb\n", true],
    ["a", "a\nb\n", false],
    ["b", "a\nb\n", false],
    ["…\nb", "a\na\nb\n", true],
    ["a\n…", "a\n", true],
    ["a … c", "a b c\n", true],
    ["a …", "a b\nc\n", false],
    ["(a)", "(a)  \n", true],
    ["", "a\n", false],
  ])("%j shows %j: %s", (expected, actual, is) => expect(fits(expected, actual)).toBe(is));
});
