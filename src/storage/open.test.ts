import { execFileSync } from "node:child_process";
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

  it.each(["postgres://host/derisk", "https://example.org/derisk.db", "", " "])(
    "knows no store at %j",
    async (location) => {
      await expect(openStores(location)).rejects.toThrow(UsageError);
    },
  );

  it("loads no database before it is asked for one", () => {
    const program = `
      await import(process.argv[1]);
      process.stdout.write(String(process.moduleLoadList.some((name) => name.includes("sqlite"))));
    `;
    const face = new URL("./index.ts", import.meta.url).href;
    expect(execFileSync(process.execPath, ["--input-type=module", "-e", program, face], { encoding: "utf8" })).toBe(
      "false",
    );
  });
});
