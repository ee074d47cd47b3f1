// The shape in which a user's own input-output table comes along with a question.
import { z } from "zod";
import { TABLE_FORMATS } from "../impact/index.ts";

export const tableInput = z.strictObject({
  format: z.enum(TABLE_FORMATS),
  /** The table's files as texts; EXIOBASE has several. */
  files: z.array(z.strictObject({ name: z.string().min(1), text: z.string() })).min(1),
});
