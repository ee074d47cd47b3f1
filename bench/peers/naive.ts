// A scan without an index: the same check, but every measure of a question is a candidate for every line.
import type { Engine } from "../../src/check/index.ts";

/** The engine with all its measures in each bucket's `always` list. */
export function withoutIndex(engine: Engine): Engine {
  const buckets = new Map(
    [...engine.buckets].map(([key, bucket]) => [key, { ...bucket, always: bucket.all, byKey: new Map() }] as const),
  );
  return { ...engine, buckets };
}
