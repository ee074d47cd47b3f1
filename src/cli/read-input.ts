// Input of a command: a file, or standard input for `-`.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { IoError } from "../errors.ts";
import type { Session } from "./command.ts";

/** The bytes of `path`, or of standard input for `-` or nothing. Throws IoError when the file cannot be read. */
export async function openInput(path: string | undefined, session: Session): Promise<AsyncIterable<Uint8Array>> {
  if (path === undefined || path === "-") return session.stdin;
  await stat(path).catch((cause: unknown) => {
    throw new IoError(`cannot read ${path}`, "Check the path; `-` reads standard input.", { cause });
  });
  return createReadStream(path);
}

/** All of it as text. */
export async function readText(input: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of input) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
