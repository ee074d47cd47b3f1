import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "../errors.ts";
import { openStores } from "./index.ts";
import { decision } from "./sample.case.ts";

describe("openStores", () => {
  it("opens a store that ends with the process", async () => {
    const stores = await openStores(":memory:");
    await stores.decisions.append(decision("D1"));
    expect(await stores.decisions.get("D1")).toMatchObject({ id: "D1" });
    await stores.close();
  });

  it.each(["mysql://host/derisk", "https://example.org/derisk.db", "", " "])(
    "knows no store at %j",
    async (location) => {
      await expect(openStores(location)).rejects.toThrow(UsageError);
    },
  );

  it.each([
    [":memory:", { sqlite: false, pg: false }],
    ["derisk.db", { sqlite: true, pg: false }],
    ["postgres://localhost:1/derisk", { sqlite: false, pg: true }],
  ])("%s loads the database it needs and no other", (location, loaded) => {
    const program = `
      const [face, location] = process.argv.slice(1);
      const { openStores } = await import(face);
      await openStores(location).then((stores) => stores.close(), () => {});
      const files = Object.keys(process.getBuiltinModule("node:module").createRequire(face).cache);
      process.stdout.write(JSON.stringify({
        sqlite: process.moduleLoadList.some((name) => name.includes("sqlite")),
        pg: files.some((file) => file.includes("/node_modules/pg/")),
      }));
    `;
    const face = new URL("./index.ts", import.meta.url).href;
    const args = ["--input-type=module", "-e", program, face, location];
    const folder = mkdtempSync(join(tmpdir(), "derisk-open-"));
    expect(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: folder }))).toEqual(loaded);
    rmSync(folder, { recursive: true });
  });
});
