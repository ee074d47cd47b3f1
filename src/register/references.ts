// Which record an id names. Links between records may be written with a canonical instrument id, a measure or event id,
// or the id of the fact a record was written from (first line of an instrument's notes: `facts: <id>, <id>`).
import type { RegisterContent } from "./read-files.ts";

/** Fact ids that the record was written from: the `facts:` line that opens its notes. */
export function factIdsOf(notes: string | undefined): readonly string[] {
  const line = /^facts:\s*(.+)$/m.exec((notes ?? "").split("\n")[0] ?? "")?.[1] ?? "";
  return line
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

export interface References {
  /** Ids of instruments, measures and events as they stand. */
  readonly ids: ReadonlySet<string>;
  /** Fact id → instruments that were written from it, in order of publication. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
}

/** Indexes every id by which a record may be named. */
export function referencesOf(content: Pick<RegisterContent, "instruments" | "events">): References {
  const ids = new Set<string>(content.events.map((event) => event.id));
  const facts = new Map<string, string[]>();
  for (const instrument of content.instruments) {
    ids.add(instrument.id);
    for (const measure of instrument.measures) ids.add(measure.id);
    for (const fact of factIdsOf(instrument.notes)) facts.set(fact, [...(facts.get(fact) ?? []), instrument.id]);
  }
  return { ids, facts };
}

/**
 * The record that `target` names: an id as it stands, else the first instrument written from the fact of that id.
 * Undefined when nothing does.
 */
export function resolveTarget(references: References, target: string): string | undefined {
  if (references.ids.has(target)) return target;
  return references.facts.get(target)?.[0];
}

/** Whether `provision` is `prefix` or a pinpoint inside it: `US:EAR:744.21` covers `US:EAR:744.21(b)`, not `744.211`. */
export function provisionCovers(prefix: string, provision: string): boolean {
  return provision.startsWith(prefix) && !/^[A-Za-z0-9]/.test(provision.slice(prefix.length));
}
