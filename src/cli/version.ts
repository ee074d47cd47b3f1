// Version line: package, engine, register.
import { readFile } from "node:fs/promises";
import { ENGINE_VERSION } from "../check/index.ts";
import { readSnapshot, snapshotFolder } from "../snapshots.ts";
import type { Register } from "../register/index.ts";

/** e.g. `derisk 0.1.0, engine check-1, register 2026-11-21.1 (9f2c…)`. */
export async function versionText(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  const register = await readSnapshot<Register>(snapshotFolder(), "register.json");
  return `derisk ${version}, engine ${ENGINE_VERSION}, register ${register.version} (${register.sha256.slice(0, 12)})`;
}
