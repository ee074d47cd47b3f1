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
