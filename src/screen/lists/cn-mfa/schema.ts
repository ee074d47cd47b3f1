// A row of a table of counter-sanctions; names in English, Chinese or both.
import { z } from "zod";

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? "");
const texts = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) =>
    (Array.isArray(value) ? value : (value ?? "").split(";")).map((one) => one.trim()).filter((one) => one !== ""),
  );

export const CounterSanction = z
  .object({
    id: text,
    name: text,
    name_zh: text,
    aliases: texts,
    type: text,
    country: texts,
    birth_date: text,
    date: text,
    until: text,
    legal_basis: text,
    measures: text,
    announcement: text,
    url: text,
    remarks: text,
  })
  .refine(({ name, name_zh }) => name !== "" || name_zh !== "", { error: "the row has no name", path: ["name"] })
  .transform((row) => ({
    id: row.id,
    name: row.name,
    nameZh: row.name_zh,
    aliases: row.aliases,
    type: row.type,
    countries: row.country,
    birthDate: row.birth_date,
    date: row.date,
    until: row.until,
    legalBasis: row.legal_basis,
    measures: row.measures,
    announcement: row.announcement,
    url: row.url,
    remarks: row.remarks,
  }));
export type CounterSanction = z.output<typeof CounterSanction>;
