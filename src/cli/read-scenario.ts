// A scenario file: YAML, of which JSON is a part.
import { readFile } from "node:fs/promises";
import { InputError, IoError } from "../errors.ts";

/** The parsed file. Throws IoError when it cannot be read, InputError with the line when it is no YAML. */
export async function readScenario(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new IoError(`cannot read ${path}`, "Check the path of the scenario.", { cause });
  });
  const { parse } = await import("yaml");
  try {
    return parse(text) as unknown;
  } catch (cause) {
    const message = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    throw new InputError(`${path}: ${message}`, "Write the scenario as YAML or JSON.", { cause });
  }
}
