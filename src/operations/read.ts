// read: a text or a web address → what a person may confirm: measures, events, enforcement, claims, relations.
import type { Reading } from "../read/index.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { readInput, type ReadDocument } from "./read-document.ts";
import { documentSchema, type DocumentInput } from "./read-schema.ts";

export type ReadInput = DocumentInput;

export interface ReadAnswer extends Reading {
  /** Of the text as read, so that a candidate can be tied to it. */
  readonly sha256: string;
}

export const read: Operation<ReadInput, ReadAnswer> = operation({
  name: "read",
  summary: "Candidates in an article or notice: measures, events, enforcement, claims, relations, each with its words",
  kind: "stream",
  effect: "none",
  input: () => documentSchema,
  async run(context, input) {
    return answerOf(context, await readInput(context, input));
  },
});

/** A reading as every surface gives it: with the hash of its text and what was said while the text was taken in. */
export function answerOf(context: Context, { document, reading }: ReadDocument): ReadAnswer {
  return { sha256: context.sha256(document.text), ...reading };
}
