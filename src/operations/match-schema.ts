// The request of a yente-compatible match: FollowTheMoney examples by the caller's own keys.
import { z } from "zod";
import { isKnownAlgorithm } from "./match-algorithms.ts";

const Value = z.union([z.string(), z.number()]).transform(String);
const Values = z
  .union([z.array(z.union([Value, z.null()])), Value, z.null()])
  .transform((given): readonly string[] =>
    (Array.isArray(given) ? given : [given]).filter((one): one is string => one !== null && one !== ""),
  );

export const ExampleShape = z.object({
  id: z.string().nullish(),
  schema: z.string().min(1),
  properties: z.record(z.string(), Values),
});

/** Settings of other matchers (`weights`, `config`) are taken and have no effect; the answer's `matcher` says what has. */
export const MatchShape = z.object({
  dataset: z.string().min(1),
  queries: z.record(z.string(), ExampleShape),
  weights: z.record(z.string(), z.number()).optional(),
  config: z.record(z.string(), z.unknown()).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(5),
  threshold: z.coerce.number().min(0).max(1).optional(),
  cutoff: z.coerce.number().min(0).max(1).optional(),
  algorithm: z
    .string()
    .refine(isKnownAlgorithm, { message: "no such algorithm: GET /algorithms names them" })
    .optional(),
  include_dataset: z.array(z.string()).default([]),
  exclude_dataset: z.array(z.string()).default([]),
  exclude_schema: z.array(z.string()).default([]),
  exclude_entity_ids: z.array(z.string()).max(1000).default([]),
});

export type MatchExample = z.output<typeof ExampleShape>;
export type MatchInput = z.output<typeof MatchShape>;
