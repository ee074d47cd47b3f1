// Whatever a person hands in, told apart by its first bytes and by what the transport says, made into text.
import { InputError } from "../errors.ts";
import { decode } from "./decode.ts";
import { MOST_BYTES, type SourceDocument } from "./document.ts";

export interface Given {
  /** As in an HTTP header: `text/html; charset=gb2312`. */
  readonly contentType?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Reads a document of any kind. HTML and PDF readers are loaded when first needed. Throws InputError for what is empty,
 * too large, no text, or broken.
 */
export async function readDocument(bytes: Uint8Array, { contentType = "", url }: Given = {}): Promise<SourceDocument> {
  if (bytes.length === 0) throw new InputError("the document is empty", "Hand in its text.");
  if (bytes.length > MOST_BYTES) {
    throw new InputError(`the document has over ${MOST_BYTES} bytes`, "Save the part to be read and read that.");
  }
  if (isPdf(bytes)) return (await import("./pdf.ts")).readPdf(bytes, url);
  const packed = packedAs(bytes);
  if (packed !== undefined) {
    throw new InputError(
      `the document is ${packed}, which is not read`,
      "Unpack it, or save its text (of an office document: as PDF or plain text), and hand that in.",
    );
  }
  const { text, warnings } = decode(bytes, /charset\s*=\s*([^\s;]+)/i.exec(contentType)?.[1]);
  if (isBinary(text)) {
    throw new InputError(
      "the document is neither text, HTML nor PDF",
      "Hand in its text, or save it as a PDF with text.",
    );
  }
  if (/html/i.test(contentType) || /^\s*(?:<!doctype html|<html|<head|<body|<!--|<article|<div|<p\b)/i.test(text)) {
    const page = (await import("./html.ts")).readHtml(text, url);
    return { ...page, warnings: [...warnings, ...page.warnings] };
  }
  return {
    kind: "text",
    text: text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"),
    ...(url === undefined ? {} : { url }),
    warnings,
  };
}

function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
}

/** Containers whose first bytes a text never has; read as text they would look like one without any measure. */
function packedAs([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0x1f && second === 0x8b) return "a gzip file";
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return "a ZIP file or an office document";
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) return "an old office document";
  return first === 0x7b && second === 0x5c && third === 0x72 && fourth === 0x74 ? "a rich text document" : undefined;
}

/** Control signs that no text has, in its first part. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) odd++;
  }
  return odd > head.length / 20;
}
