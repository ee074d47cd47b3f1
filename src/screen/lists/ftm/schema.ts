// A FollowTheMoney entity: a schema's name and properties, each with several values. Nested entities are taken by their id.
import { z } from "zod";

const Value = z.union([
  z.string(),
  z.number().transform(String),
  z.object({ id: z.string() }).transform(({ id }) => id),
]);

export const FtmEntity = z.object({
  id: z.string().min(1, "the entity has no id"),
  schema: z.string().min(1, "the entity has no schema"),
  caption: z.string().nullish(),
  datasets: z.array(z.string()).nullish(),
  first_seen: z.string().nullish(),
  properties: z.record(z.string(), z.array(Value)).default({}),
});
export type FtmEntity = z.output<typeof FtmEntity>;
