// A file appears whole or not at all: bytes go to a neighbour first, which then takes the name.
import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { IoError } from "../errors.ts";

/**
 * Writes `content` to `path`, replacing a file that is there. Until every byte is on disk the old file stays as it was;
 * after an error nothing is left behind. Throws IoError.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new IoError(`cannot write ${path}: ${why}`, "Check that the folder exists and may be written to.", { cause });
  }
}
