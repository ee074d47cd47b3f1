// Version line: package, engine, register.
import { ENGINE_VERSION } from "../check/index.ts";
import { packageVersion } from "../package-version.ts";
import { readSnapshot, snapshotFolder } from "../snapshots.ts";
import type { Register } from "../register/index.ts";

/** e.g. `derisk 0.1.0, engine check-1, register 2026-11-21.1 (9f2c…)`. */
export async function versionText(): Promise<string> {
  const version = await packageVersion();
  const register = await readSnapshot<Register>(snapshotFolder(), "register.json");
  return `derisk ${version}, engine ${ENGINE_VERSION}, register ${register.version} (${register.sha256.slice(0, 12)})`;
}
