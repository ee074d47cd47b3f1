// A row of the plain CSV: cells as text, several values in a cell separated by `;`.
import { z } from "zod";
import { saysNotKnown } from "../../../base/says-not-known.ts";

const values = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(";")
      .map((value) => value.trim())
      .filter((value) => value !== ""),
  );

export const CsvRow = z.object({
  id: z.string().trim().min(1, "the row has no id"),
  name: values.refine((names) => names.length > 0 && !saysNotKnown(names[0] as string), "the row has no name"),
  aliases: values,
  type: z.string().default(""),
  country: values,
  birth_date: values,
  identifiers: values,
});
