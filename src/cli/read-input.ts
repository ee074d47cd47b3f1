// Input of a command: a file, or standard input for `-`.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { InputError, IoError } from "../errors.ts";
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

/** One JSON value out of `path`, or of standard input for `-`. Throws IoError or InputError that names the file. */
export async function readJsonFile(path: string, session: Session): Promise<unknown> {
  const text = await readText(await openInput(path, session));
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new InputError(
      `${path === "-" ? "standard input" : path} is not one JSON value`,
      "Give a file with one JSON value.",
      { cause },
    );
  }
}
