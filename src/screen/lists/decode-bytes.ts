// Bytes → text for files whose encoding nobody can be trusted to have stated: byte-order marks and XML declarations first,
// then UTF-8 as long as it is that. What had to be guessed is reported, never silent.
import type { ListProblem } from "./importer.ts";

type Report = (problem: ListProblem) => void;

const SAMPLE = 1024;

/** Text without byte-order mark and NUL characters. Reports each kind of trouble once a file. */
export async function* decodeBytes(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  report: Report,
): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let nuls = 0;
  const clean = (text: string): string => {
    if (!text.includes("\0")) return text;
    const kept = text.replaceAll("\0", "");
    nuls += text.length - kept.length;
    return kept;
  };
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    decoder ??= decoderFor(chunk, file, report);
    const text = clean(decoder.push(chunk));
    if (text !== "") yield text;
  }
  const rest = clean(decoder?.end() ?? "");
  if (rest !== "") yield rest;
  if (nuls > 0)
    report({
      file,
      code: "nul_characters",
      message: `${nuls} NUL character${nuls === 1 ? " was" : "s were"} left out`,
      fix: "Compare the file with the issuer's: it may be damaged.",
      loss: "note",
    });
}

interface Decoder {
  push(chunk: Uint8Array): string;
  end(): string;
}

function decoderFor(chunk: Uint8Array, file: string, report: Report): Decoder {
  const [a, b] = chunk;
  if (a === 0xff && b === 0xfe) return plain("utf-16le");
  if (a === 0xfe && b === 0xff) return plain("utf-16be");
  const head = new TextDecoder("latin1").decode(chunk.subarray(0, SAMPLE));
  if (/^(?:[\s\S]\0){8}/.test(head)) return plain("utf-16le");
  if (/^(?:\0[\s\S]){8}/.test(head)) return plain("utf-16be");
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (declared !== undefined && !/^utf-?(8|16)$/.test(declared)) {
    try {
      return plain(declared);
    } catch {
      report({
        file,
        code: "encoding_unknown",
        message: `the file says it is encoded in ${declared}, which is not known`,
        fix: "It was read as UTF-8: compare a few names with the original.",
        loss: "note",
      });
    }
  }
  return utf8(file, report);
}

function plain(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding);
  return { push: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/**
 * UTF-8 until a byte says otherwise. A file that has shown real UTF-8 before has a damaged place, marked U+FFFD; one that
 * has not is an old Western one (Windows-1252).
 */
function utf8(file: string, report: Report): Decoder {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let lenient: TextDecoder | undefined;
  let seenMultibyte = false;
  let tail: Uint8Array = new Uint8Array(0);
  const giveUp = (bytes: Uint8Array): string => {
    seenMultibyte ||= isMostlyUtf8(bytes);
    lenient = new TextDecoder(seenMultibyte ? "utf-8" : "windows-1252");
    report({
      file,
      code: seenMultibyte ? "bytes_damaged" : "not_utf8",
      message: seenMultibyte
        ? "some bytes are not UTF-8 and were replaced"
        : "the file is not UTF-8; it was read as Windows-1252",
      fix: "Compare a few accented names with the issuer's file; convert it to UTF-8 if they differ.",
      loss: "note",
    });
    return lenient.decode(bytes, { stream: true });
  };
  return {
    push(chunk) {
      if (lenient) return lenient.decode(chunk, { stream: true });
      const bytes = tail.length === 0 ? chunk : joined(tail, chunk);
      const whole = bytes.length - unfinished(bytes);
      try {
        const text = strict.decode(bytes.subarray(0, whole));
        if (text.length < whole) seenMultibyte = true;
        tail = bytes.slice(whole);
        return text;
      } catch {
        return giveUp(bytes);
      }
    },
    end() {
      if (lenient) return lenient.decode();
      return tail.length === 0 ? "" : giveUp(tail);
    },
  };
}

/** Whether the bytes hold more real UTF-8 beyond ASCII than places that are none. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const beyond = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return beyond > broken;
}

/** How many bytes at the end begin a character that the next chunk finishes: 0 to 3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? back : 0;
  }
  return 0;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
