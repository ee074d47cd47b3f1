// The shape in which US lists that have no data file of their own are passed around: rows drawn from eCFR supplements, Federal
// Register notices, PDFs and web pages.
import { z } from "zod";

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? "");

export const ExtractRow = z.object({
  name: z.string().trim().min(1, "the entry has no name"),
  aliases: z
    .array(z.string())
    .nullish()
    .transform((values) => values ?? []),
  country: text,
  address: text,
  status: text,
  effective_date: text,
  federal_register: text,
  notes: text,
});
export type ExtractRow = z.output<typeof ExtractRow>;

export const ExtractHead = z.object({
  list_id: z.string().catch(""),
  source_file: z.string().catch(""),
  extracted: z.string().catch(""),
});
export type ExtractHead = z.output<typeof ExtractHead>;
