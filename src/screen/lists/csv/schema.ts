// A row of the plain CSV: cells as text, several values in a cell separated by `;`.
import { z } from "zod";

const values = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(";")
      .map((value) => value.trim())
      .filter((value) => value !== ""),
  );

/** A row without an id is known by its name: a row left out would clear whom it lists. */
export const CsvRow = z
  .object({
    id: z.string().trim().default(""),
    name: values,
    aliases: values,
    type: z.string().default(""),
    country: values,
    birth_date: values,
    identifiers: values,
  })
  .refine(({ name, aliases }) => name.length + aliases.length > 0, { error: "the row has no name", path: ["name"] });
