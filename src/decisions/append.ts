// Appending to the log: the same steps for every store, to be run inside one exclusive transaction of that store.
import { canonicalJson } from "../base/canonical-json.ts";
import { IoError } from "../errors.ts";
import { refusalOf, type Refusal } from "./admit.ts";
import { seal, unseal, type Sha256, type StoredEntry } from "./chain.ts";
import { decisionIdOf, type Entry, type EntryDraft } from "./entry.ts";

export type Appended =
  /** Written and durable. `repeated`: the very same draft was there already; nothing was written again. */
  | { readonly kind: "appended"; readonly entry: Entry; readonly repeated: boolean }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What a store must offer while it holds the log for itself. */
export interface LogTransaction {
  readonly byId: (id: string) => Promise<StoredEntry | undefined>;
  /** Records of one decision, oldest first. */
  readonly ofDecision: (decision: string) => Promise<readonly StoredEntry[]>;
  readonly newest: () => Promise<StoredEntry | undefined>;
  readonly insert: (record: StoredEntry) => Promise<void>;
}

/** The entry of a record. Throws IoError for a changed one: it is not shown as if it were a decision. */
export function readRecord(record: StoredEntry, sha256: Sha256): Entry {
  const entry = unseal(record, sha256);
  if (entry !== undefined) return entry;
  const hint = "Verify the whole decision log and restore the store from a backup made before the change.";
  throw new IoError(`record ${record.seq} of the decision log was changed after it was written`, hint);
}

/** Appends `draft`, or says why not. Two callers must never run this on one log at the same time. */
export async function appendTo(log: LogTransaction, draft: EntryDraft, sha256: Sha256): Promise<Appended> {
  const existing = await log.byId(draft.id);
  if (existing) return repeat(draft, readRecord(existing, sha256));
  const records = draft.kind === "decision" ? [] : await log.ofDecision(decisionIdOf(draft));
  const refusal = refusalOf(
    draft,
    records.map((record) => readRecord(record, sha256)),
  );
  if (refusal) return { kind: "refused", refusal };
  const record = seal(draft, await log.newest(), sha256);
  await log.insert(record);
  return { kind: "appended", entry: readRecord(record, sha256), repeated: false };
}

function repeat(draft: EntryDraft, entry: Entry): Appended {
  const { seq: _seq, previousHash: _previousHash, hash: _hash, ...written } = entry;
  if (canonicalJson(draft) === canonicalJson(written)) return { kind: "appended", entry, repeated: true };
  const text = `The id ${draft.id} stands for another entry already: choose a new one.`;
  return { kind: "refused", refusal: { code: "id_taken", text } };
}
