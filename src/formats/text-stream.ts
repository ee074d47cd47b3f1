// Bytes → text, strictly UTF-8: a wrong encoding is said once and clearly instead of garbling names of parties.
import { createReadStream } from "node:fs";
import { InputError, IoError } from "../errors.ts";

export type ByteStream = AsyncIterable<Uint8Array | string>;

/** The bytes of a file; `-` is standard input. Throws IoError when it cannot be read. */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array | string> {
  try {
    yield* path === "-" ? process.stdin : createReadStream(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new IoError(`cannot read ${path}: ${why}`, "Check that the file exists and may be read.", { cause });
  }
}

/** Decodes UTF-8 without its byte-order mark. Throws InputError for UTF-16 and for bytes that are not UTF-8. */
export async function* decodeText(input: ByteStream, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let seen = 0;
  for await (const chunk of input) {
    if (typeof chunk === "string") {
      yield seen === 0 ? chunk.replace(/^\uFEFF/, "") : chunk;
    } else {
      if (seen === 0) refuseUtf16(chunk, file);
      yield decode(decoder, chunk, file, seen);
    }
    seen += chunk.length;
  }
  yield decode(decoder, undefined, file, seen);
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, file: string, seen: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new InputError(
      `${file} is not UTF-8 (somewhere after byte ${seen})`,
      'Save it as "CSV UTF-8", or convert it, e.g. iconv -f GB18030 -t UTF-8 (or -f WINDOWS-1252).',
      { cause },
    );
  }
}

function refuseUtf16(chunk: Uint8Array, file: string): void {
  const mark = `${chunk[0]} ${chunk[1]}`;
  if (mark !== "255 254" && mark !== "254 255") return;
  throw new InputError(
    `${file} is UTF-16, not UTF-8`,
    'Save it as "CSV UTF-8", or convert it: iconv -f UTF-16 -t UTF-8.',
  );
}
