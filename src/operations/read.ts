// read: a text or a web address → what a person may confirm: measures, events, enforcement, claims, relations.
import type { SourceDocument } from "../documents/index.ts";
import type { Reading } from "../read/index.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { readSchema, type ReadInput } from "./read-schema.ts";

/** A reading with the text it was made from. */
export interface ReadDocument {
  readonly document: SourceDocument;
  /** Day of publication as the caller or the source states it. */
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly reading: Reading;
}

export interface ReadAnswer extends Reading {
  /** Of the text as read, so that a candidate can be tied to it. */
  readonly sha256: string;
}

export const readOperation: Operation<ReadInput, ReadAnswer> = operation({
  name: "read",
  summary: "Candidates in an article or notice: measures, events, enforcement, claims, relations, each with its words",
  kind: "stream",
  effect: "none",
  input: () => readSchema,
  async run(context, input) {
    return answerOf(context, await readInput(context, input));
  },
});

/** Takes the document in and reads it. Throws InputError for what cannot be read. */
export async function readInput(context: Context, input: ReadInput): Promise<ReadDocument> {
  const document: SourceDocument =
    input.url === undefined ? { kind: "text", text: input.text ?? "", warnings: [] } : await context.takeIn({ url: input.url });
  return readTaken(context, document, input);
}

/** Reads a document already taken in; what the caller states outweighs what the source says of itself. */
export async function readTaken(
  context: Context,
  document: SourceDocument,
  stated: Pick<ReadInput, "published" | "outlet" | "title">,
): Promise<ReadDocument> {
  const { read } = await import("../read/index.ts");
  const published = stated.published ?? document.published?.slice(0, 10);
  const outlet = stated.outlet ?? document.outlet;
  const reading = read(
    { text: document.text, published, publishedBasis: stated.published === undefined ? "metadata" : "given", outlet },
    await context.reader(),
  );
  return {
    document: stated.title === undefined ? document : { ...document, title: stated.title },
    published: reading.published?.value,
    outlet,
    reading: { ...reading, warnings: [...document.warnings, ...reading.warnings] },
  };
}

/** The reading as every surface gives it. */
export function answerOf(context: Context, { document, reading }: ReadDocument): ReadAnswer {
  return { sha256: context.sha256(document.text), ...reading };
}
