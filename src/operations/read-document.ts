// A document taken in and read: from text, a web address or bytes, with what its source says of itself.
import { isIsoDate, type IsoDate } from "../base/date.ts";
import type { SourceDocument } from "../documents/index.ts";
import type { Reading } from "../read/index.ts";
import type { Context } from "./operation.ts";
import type { DocumentInput } from "./read-schema.ts";

/** A document with its reading. */
export interface ReadDocument {
  readonly document: SourceDocument;
  readonly published?: IsoDate;
  readonly outlet?: string;
  readonly reading: Reading;
}

/** Takes a document in and reads it. The caller's word on day and outlet goes before the page's own. */
export async function readInput(
  context: Context,
  { text, url, published, outlet, title }: DocumentInput,
): Promise<ReadDocument> {
  const taken: SourceDocument =
    url === undefined ? { kind: "text", text: text ?? "", warnings: [] } : await context.takeIn({ url });
  return readTaken(context, title === undefined ? taken : { ...taken, title }, { published, outlet });
}

/** Reads a document that was taken in. Without any word on its day the text's own date line is tried. */
export async function readTaken(
  context: Context,
  document: SourceDocument,
  said: { readonly published?: IsoDate | undefined; readonly outlet?: string | undefined },
): Promise<ReadDocument> {
  const stated = isIsoDate(document.published) ? document.published : undefined;
  const published = said.published ?? stated;
  const outlet = said.outlet ?? document.outlet;
  const { read } = await import("../read/index.ts");
  const publishedBasis = said.published === undefined && stated !== undefined ? "metadata" : undefined;
  const reading = read({ text: document.text, published, publishedBasis, outlet }, await context.reader());
  const found = reading.published?.value;
  const day = published ?? (isIsoDate(found) ? found : undefined);
  return {
    document,
    ...(day === undefined ? {} : { published: day }),
    ...(outlet === undefined ? {} : { outlet }),
    reading: { ...reading, warnings: [...document.warnings, ...reading.warnings] },
  };
}

export interface ReadAnswer extends Reading {
  /** Of the text as read, so that a candidate can be tied to it. */
  readonly sha256: string;
}

/** A reading as every surface gives it: with the hash of its text. */
export function answerOf(context: Context, { document, reading }: ReadDocument): ReadAnswer {
  return { sha256: context.sha256(document.text), ...reading };
}
