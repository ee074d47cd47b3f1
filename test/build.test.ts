// scripts/build.mjs where there is nothing to build: an installed copy has dist and no sources.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const BUILD = fileURLToPath(new URL("../scripts/build.mjs", import.meta.url));
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-build-"));
  mkdirSync(join(folder, "scripts"));
  copyFileSync(BUILD, join(folder, "scripts/build.mjs"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function build(): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: folder, encoding: "utf8" });
}

test("an installed copy with dist is left alone", () => {
  mkdirSync(join(folder, "dist"));
  expect(build()).toMatchObject({ status: 0, stderr: "" });
  expect(existsSync(join(folder, "dist/.built.json"))).toBe(false);
});

test("without dist and sources it says what to do", () => {
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain("npm ci");
});
