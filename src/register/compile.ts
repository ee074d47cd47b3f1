// Register content → Register: the one value that every verb reads, with a version and a hash of what it says.
import { canonicalJson } from "../base/canonical-json.ts";
import type { Instrument, Register } from "./instrument.ts";
import type { Measure } from "./measure.ts";
import type { RegisterContent } from "./read-files.ts";
import { type References, referencesOf, resolveTarget } from "./references.ts";

/** Hex SHA-256 of a text's UTF-8 bytes; handed in, since verbs do no cryptography of their own. */
export type Hash = (text: string) => string;

/**
 * Compiles what `readFiles` read. Links written with fact ids come out with the ids of the records written from them; a
 * link to nothing stays as written (lint reports it). `version` is the newest `recordedAt` with the number of records of
 * that day; `sha256` covers all content and nothing else, so equal content has an equal hash everywhere.
 */
export function compileRegister(content: RegisterContent, hash: Hash): Register {
  const references = referencesOf(content);
  const resolved: RegisterContent = {
    ...content,
    instruments: content.instruments.map((instrument) => withResolvedActs(instrument, references)),
    relations: content.relations.map((link) => ({ ...link, to: resolveTarget(references, link.to) ?? link.to })),
  };
  return sealed(resolved, versionOf(content.instruments), hash);
}

/** Content with its version and hash; also used for scenario overlays. */
export function sealed(content: RegisterContent, version: string, hash: Hash): Register {
  const { instruments, events, relations, coverage, cautions } = content;
  const files = new Set([...instruments, ...events].map(({ file }) => file));
  const sha256 = hash(canonicalJson({ instruments, events, relations, coverage, cautions }));
  return { version, sha256, compiledFrom: files.size, instruments, events, relations, coverage, cautions };
}

function withResolvedActs(instrument: Instrument, references: References): Instrument {
  const resolve = (id: string): string => resolveTarget(references, id) ?? id;
  const measures = instrument.measures.map((measure): Measure => ({
    ...measure,
    conflictsWith: measure.conflictsWith.map((conflict) => ({ ...conflict, measure: resolve(conflict.measure) })),
    time: { ...measure.time, events: measure.time.events.map((event) => ({ ...event, by: resolve(event.by) })) },
  }));
  return { ...instrument, measures };
}

/** `2026-11-21.84`: the newest day of recording and how many instruments were recorded on it. */
function versionOf(instruments: readonly Instrument[]): string {
  const newest = instruments
    .map(({ recordedAt }) => recordedAt)
    .toSorted()
    .at(-1);
  if (newest === undefined) return "empty";
  return `${newest}.${instruments.filter(({ recordedAt }) => recordedAt === newest).length}`;
}
