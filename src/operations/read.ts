// read: a text or a web address → what a person may confirm: measures, events, enforcement, claims, relations.
import { operation, type Operation } from "./operation.ts";
import { answerOf, type ReadAnswer, readInput } from "./read-document.ts";
import { documentSchema, type DocumentInput } from "./read-schema.ts";

export type ReadInput = DocumentInput;

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
