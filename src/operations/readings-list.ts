// readings-list: the library, newest first, by words and days.
import { z } from "zod";
import type { ReadingFilter, ReadingHead } from "../read/index.ts";
import { operation, type Operation } from "./operation.ts";
import { dayField } from "./read-schema.ts";

export type ReadingsListInput = ReadingFilter;

export const readingsList: Operation<ReadingsListInput, readonly ReadingHead[]> = operation({
  name: "readings-list",
  summary: "Documents that were read, newest first, by words and days",
  kind: "call",
  effect: "read",
  input: () =>
    z.strictObject({
      query: z.string().max(500).optional(),
      from: dayField.optional(),
      to: dayField.optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
  async run(context, filter) {
    return (await context.stores()).readings.list(filter);
  },
});
