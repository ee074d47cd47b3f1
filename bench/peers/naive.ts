// A scan without an index: the same check, but every measure of a question is a candidate for every line.
import type { Engine } from "../../src/check/index.ts";

/** The engine with all its measures in each bucket's `always` list. */
export function withoutIndex(engine: Engine): Engine {
  type Bucket = ReturnType<Engine["bucketOf"]>;
  const buckets = new Map<string, Bucket>();
  for (const key of engine.questions) {
    const bucket = engine.bucketOf(key);
    buckets.set(key, bucket && { ...bucket, always: bucket.all, byKey: new Map() });
  }
  return { ...engine, bucketOf: (key) => buckets.get(key) };
}
