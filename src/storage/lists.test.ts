import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IoError } from "../errors.ts";
import { describeLists, listing, listSave } from "./lists.case.ts";
import { memoryStores } from "./memory.ts";
import { openSqlite } from "./open.ts";

let folder: string;
let files = 0;
const newPath = (): string => join(folder, `lists-${(files += 1)}`, "derisk.db");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-lists-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describeLists("memory store", async () => memoryStores());
describeLists("SQLite store", () => openSqlite(newPath()));

const PATCHES: readonly (readonly [what: string, sql: string])[] = [
  ["a block", "update list_block set body = zeroblob(length(body))"],
  ["a block and its hash", "update list_block set sha256 = 'x'"],
  ["a block that is gone", "delete from list_block where version = 2"],
];

describe("an SQLite file of lists", () => {
  it.each(PATCHES)("shows tampering with %s", async (_what, statement) => {
    const path = newPath();
    const before = await openSqlite(path);
    await before.lists.save(listSave([listing("a"), listing("b"), listing("c")]));
    await before.lists.save(listSave([listing("a"), listing("b"), listing("c", "changed")]));
    await before.close();
    const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    db.exec(statement);
    db.close();
    const stores = await openSqlite(path);
    await expect(stores.lists.verify("TEST")).rejects.toThrow(IoError);
    await stores.close();
  });

  it("never changes a version", async () => {
    const path = newPath();
    const stores = await openSqlite(path);
    await stores.lists.save(listSave([listing("a")]));
    await stores.close();
    const db = new DatabaseSync(path);
    expect(() => db.exec("update list_version set edition = 'x'")).toThrow("never changed");
    db.close();
  });

  it("keeps the version before when the process is killed in an import", async () => {
    const path = newPath();
    const modules = ["./open.ts", "./lists.case.ts"].map((file) => new URL(file, import.meta.url).href);
    const child = spawn(process.execPath, ["--input-type=module", "-e", IMPORTER, path, ...modules], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exit = once(child, "exit");
    let versions = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      versions += chunk.toString().length;
      if (versions >= 3) child.kill("SIGKILL");
    });
    await exit;
    const stores = await openSqlite(path);
    const count = await stores.lists.verify("TEST");
    expect(count).toBeGreaterThanOrEqual(versions);
    expect((await stores.lists.load("TEST"))?.listings).toHaveLength(3000);
    await stores.close();
  });
});

/** Saves version after version of 3,000 rows until it is killed; a dot for each that was acknowledged. */
const IMPORTER = `
  const [path, open, sample] = process.argv.slice(1);
  const { openSqlite } = await import(open);
  const { lists } = await openSqlite(path);
  for (let n = 0; ; n += 1) {
    const listings = Array.from({ length: 3000 }, (_, at) => ({
      id: String(at), list: "TEST", names: [{ text: "Name " + at + " " + (at % 3 === 0 ? n : 0), grade: "primary" }],
    }));
    await lists.save({ list: "TEST", edition: String(n), importedAt: "2026-07-11T09:30:00Z", listings });
    process.stdout.write(".");
  }
`;
