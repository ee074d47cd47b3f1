// A model file for the solver: text, gzipped text or standard input.
import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import { InputError } from "../errors.ts";
import type { Session } from "./command.ts";
import { openInput } from "./read-input.ts";

/** The model's text. Throws IoError when it cannot be read, InputError when a .gz file is none. */
export async function readModelFile(path: string, session: Session): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await openInput(path, session)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return bytes.toString("utf8");
  try {
    return (await promisify(gunzip)(bytes)).toString("utf8");
  } catch (cause) {
    throw new InputError(`${path}: not a whole gzip file`, "Pack it again, or give the .lp file itself.", { cause });
  }
}
