// Bytes → text: the mark at their beginning, what the transport or the page itself says, else UTF-8, else Windows-1252.
import type { DocumentWarning } from "./document.ts";

export interface Decoded {
  readonly text: string;
  readonly warnings: readonly DocumentWarning[];
}

/** Reads `bytes` as text. `declared` is the transport's charset. Never throws: an unknown charset is passed over. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const stated = markOf(bytes) ?? declared ?? metaCharset(bytes);
  const decoder = stated === undefined ? undefined : decoderFor(stated);
  if (decoder) return { text: decoder.decode(bytes), warnings: [] };
  const warnings: DocumentWarning[] =
    stated === undefined
      ? []
      : [{ code: "charset_unknown", params: { charset: stated }, text: `The encoding "${stated}" is not known.` }];
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warnings };
  } catch {
    const guessed = {
      code: "charset_guessed",
      params: {},
      text: "The text is not UTF-8; it was read as Windows-1252.",
    };
    return { text: new TextDecoder("windows-1252").decode(bytes), warnings: [...warnings, guessed] };
  }
}

function decoderFor(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset.trim().replaceAll(/["']/g, ""));
  } catch {
    return undefined;
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** `<meta charset>` or its older form, looked for where HTML requires it: in the first 1024 bytes. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1];
}
