// What is handed in to be read: a text or a web address, and what the caller knows of it.
import { z } from "zod";
import { isIsoDate, type IsoDate } from "../base/date.ts";

export const dayField = z.custom<IsoDate>(isIsoDate, "write a calendar day as YYYY-MM-DD");

export const documentSchema = z
  .strictObject({
    text: z.string().min(1).max(2_000_000).optional(),
    url: z.string().max(2000).optional(),
    published: dayField.optional(),
    outlet: z.string().trim().min(1).max(200).optional(),
    title: z.string().trim().min(1).max(500).optional(),
  })
  .refine(({ text, url }) => (text === undefined) !== (url === undefined), "give either a text or a web address");

export type DocumentInput = z.infer<typeof documentSchema>;
