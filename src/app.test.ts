import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openApp } from "./app.ts";
import { IoError } from "./errors.ts";

test("a store that cannot be opened is tried again at the next question", async () => {
  const folder = mkdtempSync(join(tmpdir(), "derisk-app-"));
  const store = join(folder, "derisk.sqlite");
  mkdirSync(store);
  const app = openApp({ store });
  await expect(app.stores()).rejects.toThrow(IoError);
  rmSync(store, { recursive: true });
  const opened = await app.stores();
  expect(await opened.portfolios.list()).toEqual({ items: [] });
  expect(await app.stores()).toBe(opened);
  await app.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["derisk.sqlite", false],
  [":memory:", true],
  // Whether a server holds anything is for it to say: one that does not answer must not read as no store.
  ["postgres://localhost:1/derisk", true],
])("the store %s is there: %s", (store, expected) => {
  expect(
    openApp({ store: store.includes(":") ? store : join(tmpdir(), "derisk-nowhere", store) })
      .context()
      .hasStore(),
  ).toBe(expected);
});
