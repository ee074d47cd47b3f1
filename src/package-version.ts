// The version of the package, as package.json beside src or dist states it.
import { readFile } from "node:fs/promises";

/** e.g. `0.1.0`. */
export async function packageVersion(): Promise<string> {
  const text = await readFile(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
