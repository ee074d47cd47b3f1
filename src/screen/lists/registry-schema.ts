// A row of the registry shape in which East Asian lists that are published as announcements or PDFs are passed around.
import { z } from "zod";

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? "");
const texts = z
  .array(z.string())
  .nullish()
  .transform((values) => (values ?? []).map((value) => value.trim()).filter((value) => value !== ""));

export const RegistryRow = z.object({
  id: z.string().min(1, "the row has no id"),
  list_id: text,
  entity_name: text,
  entity_type: text,
  aliases: texts,
  addresses: texts,
  date_added: text,
  last_verified: text,
  reason: text,
  source_list_name: text,
  source_url: text,
});
export type RegistryRow = z.output<typeof RegistryRow>;
