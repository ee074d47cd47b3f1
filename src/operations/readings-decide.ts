// readings-decide: what a person decides about a candidate or one field of it; kept for ever, undone by a later decision. A
// rejected field is stated by nothing.
import { z } from "zod";
import { InputError } from "../errors.ts";
import {
  readField,
  REVIEWED_FIELDS,
  reviewMeasure,
  type ReviewedField,
  type ReviewedMeasure,
  type ReviewEntry,
} from "../read/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface ReadingsDecideInput {
  readonly id: string;
  readonly candidate: string;
  readonly action: ReviewEntry["action"];
  readonly field?: ReviewedField | undefined;
  /** The new value as a person writes it, in the form in which the review shows the field; empty: it is not stated. */
  readonly value?: string | undefined;
  readonly by: string;
  readonly note?: string | undefined;
}

export const readingsDecide: Operation<ReadingsDecideInput, ReviewedMeasure> = operation({
  name: "readings-decide",
  summary: "Accepts, edits, rejects or undoes a candidate measure of a reading, or one field of it",
  kind: "call",
  effect: "write",
  input: () =>
    z
      .strictObject({
        id: z.string().min(6).max(64),
        candidate: z.string().min(1).max(40),
        action: z.enum(["accept", "edit", "reject", "undo"]),
        field: z.enum(REVIEWED_FIELDS).optional(),
        value: z.string().max(20_000).optional(),
        by: z.string().trim().min(1, "say who decides").max(200),
        note: z.string().max(2000).optional(),
      })
      .refine(({ action, field }) => action !== "edit" || field !== undefined, "an edit names the field it changes"),
  async run(context, { id, candidate, action, field, value, by, note }) {
    const { readings } = await context.stores();
    const document = await readings.get(id);
    const measure = document?.reading.measures.find((one) => one.id === candidate);
    if (measure === undefined) {
      throw new InputError(
        `there is no candidate ${candidate} in reading ${id}`,
        "List the library for readings and candidates.",
      );
    }
    const { measure: present } = reviewMeasure(measure, await readings.decisions(id));
    const written = action === "edit" ? (value ?? "") : action === "reject" ? "" : undefined;
    const read = field === undefined || written === undefined ? undefined : readField(present, field, written);
    if (read !== undefined && "why" in read)
      throw new InputError(`${field} of ${candidate}: ${read.why}`, "Write the value again.");
    await readings.decide([
      {
        reading: id,
        candidate,
        action,
        ...(field === undefined ? {} : { field }),
        ...(read === undefined ? {} : { value: read.value }),
        by,
        at: context.now.toISOString(),
        ...(note === undefined ? {} : { note }),
      },
    ]);
    return reviewMeasure(measure, await readings.decisions(id));
  },
});
