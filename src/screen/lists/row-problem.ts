// A record that its schema refuses, as a problem.
import type { z } from "zod";
import type { ListProblem } from "./importer.ts";

/** Names the first field at fault; `fix` says what the record should have. */
export function rowProblem(file: string, row: number, error: z.ZodError, fix: string): ListProblem {
  const [issue] = error.issues;
  const field = issue?.path.join(".") ?? "";
  return {
    file,
    row,
    ...(field === "" ? {} : { field }),
    code: "row_unusable",
    message: issue?.message ?? "not of the right shape",
    fix,
    loss: "row",
  };
}
