// The hash chain: each record carries the hash of the one before, so that no stored word can change unseen.
// A hash is SHA-256 over the record's text as stored, not over a reading of it: even a changed space is found.
import { canonicalJson } from "../base/canonical-json.ts";
import { decisionIdOf, type Entry, type EntryDraft, type EntryKind, type Link } from "./entry.ts";

/** SHA-256 of the UTF-8 bytes of a text, 64 lower-case hex digits. Handed in, so that this folder stays pure. */
export type Sha256 = (text: string) => string;

/** `previousHash` of the first record. */
export const GENESIS_HASH: string = "0".repeat(64);

/** One record as a store keeps it: the text that is hashed, and copies of its fields to search by. */
export interface StoredEntry extends Link {
  readonly id: string;
  readonly kind: EntryKind;
  readonly decision: string;
  /** Id of the transaction; null for a release or withdrawal. */
  readonly transaction: string | null;
  readonly recordedAt: string;
  /** Canonical JSON of the entry without its own hash. */
  readonly body: string;
}

/** The record of `draft` after `last`, the newest record of the log (undefined for an empty log). */
export function seal(draft: EntryDraft, last: Link | undefined, sha256: Sha256): StoredEntry {
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? GENESIS_HASH;
  const body = canonicalJson({ ...draft, seq, previousHash });
  return { seq, previousHash, hash: sha256(body), body, ...searchFields(draft) };
}

/** The entry in a record; undefined when the record does not carry the hash of its own text, or its copies differ. */
export function unseal(record: StoredEntry, sha256: Sha256): Entry | undefined {
  if (sha256(record.body) !== record.hash) return undefined;
  const entry = { ...JSON.parse(record.body), hash: record.hash } as Entry;
  return copiesAgree(record, entry) ? entry : undefined;
}

export type BreakCode = "altered" | "unlinked" | "gap" | "anchor";

/** One place where the chain does not hold. */
export interface Break {
  readonly seq: number;
  readonly code: BreakCode;
  readonly text: string;
}

export type ChainReport =
  | { readonly kind: "intact"; readonly count: number; readonly head: Pick<Link, "seq" | "hash"> | undefined }
  | { readonly kind: "broken"; readonly count: number; readonly breaks: readonly Break[] };

/**
 * Checks every record in order. A chain cannot tell by itself that its newest records were cut off, or that all of it was
 * written anew: pass as `anchors` the places that receipts given out earlier name.
 */
export async function verifyChain(
  records: AsyncIterable<StoredEntry> | Iterable<StoredEntry>,
  sha256: Sha256,
  anchors: readonly Pick<Link, "seq" | "hash">[] = [],
): Promise<ChainReport> {
  const breaks: Break[] = [];
  const expected = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]));
  let last: StoredEntry | undefined;
  let count = 0;
  for await (const record of records) {
    breaks.push(...breaksAt(record, last, sha256));
    if (expected.get(record.seq) === record.hash) expected.delete(record.seq);
    last = record;
    count += 1;
  }
  for (const seq of expected.keys()) {
    breaks.push({ seq, code: "anchor", text: `Record ${seq} is missing or is not the one a receipt names.` });
  }
  if (breaks.length > 0) return { kind: "broken", count, breaks };
  return { kind: "intact", count, head: last && { seq: last.seq, hash: last.hash } };
}

function* breaksAt(record: StoredEntry, last: StoredEntry | undefined, sha256: Sha256): Generator<Break> {
  const { seq } = record;
  if (unseal(record, sha256) === undefined) {
    yield { seq, code: "altered", text: `Record ${seq} was changed after it was written.` };
  }
  if (seq !== (last?.seq ?? 0) + 1) {
    yield {
      seq,
      code: "gap",
      text: `Record ${seq} follows ${last?.seq ?? "nothing"}: records are missing between them.`,
    };
  }
  if (record.previousHash !== (last?.hash ?? GENESIS_HASH)) {
    yield { seq, code: "unlinked", text: `Record ${seq} does not carry the hash of the record before it.` };
  }
}

function searchFields(draft: EntryDraft): Pick<StoredEntry, "id" | "kind" | "decision" | "transaction" | "recordedAt"> {
  return {
    id: draft.id,
    kind: draft.kind,
    decision: decisionIdOf(draft),
    transaction: draft.kind === "decision" ? draft.transaction.id : null,
    recordedAt: draft.recordedAt,
  };
}

function copiesAgree(record: StoredEntry, entry: Entry): boolean {
  const { seq, previousHash, hash } = entry;
  const copies: Readonly<Record<string, unknown>> = { ...searchFields(entry), seq, previousHash, hash };
  const kept: Readonly<Record<string, unknown>> = { ...record };
  return Object.keys(copies).every((field) => copies[field] === kept[field]);
}
