// What a bad record looks like in a stream of answers: code, message, field and how to mend it.
import type { z } from "zod";

export interface RecordError {
  readonly id?: string;
  readonly error: { readonly code: string; readonly message: string; readonly field?: string; readonly hint: string };
}

const TRANSACTION = "See docs/data-model.md for the shape of a transaction.";

/** The first fault of a record, in words; further faults are counted. `shapeHint` says where its shape is described. */
export function recordError(value: unknown, error: z.ZodError, shapeHint = TRANSACTION): RecordError {
  const [first] = error.issues;
  const id = (value as { id?: unknown } | null)?.id;
  const field = first?.path.join(".") ?? "";
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : "";
  const isStray = first?.code === "unrecognized_keys" && shapeHint === TRANSACTION;
  const hint = isStray ? "Remove the field, or move it into `facts`." : shapeHint;
  return {
    ...(typeof id === "string" || typeof id === "number" ? { id: String(id) } : {}),
    error: {
      code: "bad_input",
      message: `${first?.message ?? "not of the right shape"}${more}`,
      ...(field === "" ? {} : { field }),
      hint,
    },
  };
}
