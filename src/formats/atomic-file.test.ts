import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { IoError } from "../errors.ts";
import { writeFileAtomically } from "./atomic-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "derisk-atomic-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a new file, and one that replaces another", async () => {
  const path = join(folder, "a.html");
  await writeFileAtomically(path, "one");
  await writeFileAtomically(path, new TextEncoder().encode("two"));
  expect(await readFile(path, "utf8")).toBe("two");
  expect(await readdir(folder)).toEqual(["a.html"]);
});

test("a folder that is not there", async () => {
  await expect(writeFileAtomically(join(folder, "no", "a.html"), "x")).rejects.toBeInstanceOf(IoError);
});

test("nothing is left behind when the name cannot be taken", async () => {
  await mkdir(join(folder, "taken"));
  await writeFile(join(folder, "taken", "inside"), "");
  await expect(writeFileAtomically(join(folder, "taken"), "x")).rejects.toBeInstanceOf(IoError);
  expect(await readdir(folder)).toEqual(["taken"]);
});

test("a reader sees the old bytes or the new ones, never a part", async () => {
  const path = join(folder, "a.bin");
  const whole = ["a", "b"].map((sign) => sign.repeat(4_000_000));
  await writeFileAtomically(path, whole[0] ?? "");
  const state = { writing: true };
  const write = (async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn++) await writeFileAtomically(path, whole[turn % 2] ?? "");
    state.writing = false;
  })();
  let reads = 0;
  while (state.writing) {
    expect(whole.includes(await readFile(path, "utf8"))).toBe(true);
    reads++;
  }
  await write;
  expect(reads).toBeGreaterThan(0);
});
