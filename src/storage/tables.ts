// The tables as Kysely sees them. Dates are ISO text and bodies are canonical JSON text in every database, since hashes
// are taken over the text.
import type { EntryKind } from "../decisions/index.ts";
import type { EntryKind as LedgerKind } from "../licences/index.ts";
import type { MessageState } from "../watch/index.ts";

export interface Tables {
  readonly decision_log: {
    readonly seq: number;
    readonly id: string;
    readonly kind: EntryKind;
    readonly decision_id: string;
    readonly transaction_id: string | null;
    readonly recorded_at: string;
    readonly previous_hash: string;
    readonly hash: string;
    readonly body: string;
  };
  readonly list_version: {
    readonly list: string;
    readonly version: number;
    readonly id: string;
    readonly edition: string;
    readonly as_of: string | null;
    readonly day: string;
    readonly imported_at: string;
    readonly source: string | null;
    readonly origins: string | null;
    readonly row_count: number;
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly restored: number | null;
    readonly snapshot: number;
  };
  readonly list_block: {
    readonly list: string;
    readonly version: number;
    readonly part: number;
    readonly sha256: string;
    readonly body: Uint8Array;
  };
  readonly list_attempt: {
    readonly list: string;
    readonly at: string;
    readonly outcome: "updated" | "unchanged" | "failed";
    readonly as_of: string | null;
    readonly code: string | null;
    readonly message: string | null;
  };
  readonly list_aside: {
    readonly list: string;
    readonly removed_at: string;
  };
  readonly alert: {
    readonly id: string;
    readonly party: string;
    readonly last_seen: string;
    readonly body: string;
  };
  readonly alert_entry: {
    readonly seq: number;
    readonly alert: string;
    readonly body: string;
  };
  readonly reading: {
    readonly id: string;
    readonly day: string;
    readonly added_at: string;
    readonly search: string;
    readonly head: string;
    readonly body: string;
  };
  readonly reading_decision: {
    readonly seq: number;
    readonly reading: string;
    readonly body: string;
  };
  readonly portfolio_content: {
    readonly sha256: string;
    readonly body: string;
  };
  readonly portfolio_version: {
    readonly name: string;
    readonly version: number;
    readonly sha256: string;
    readonly saved_at: string;
    readonly saved_by: string | null;
    readonly note: string | null;
    readonly restored: number | null;
  };
  readonly licence_entry: {
    readonly seq: number;
    readonly id: string;
    readonly licence_id: string;
    readonly kind: LedgerKind;
    readonly body: string;
  };
  readonly licence_balance: {
    readonly licence_id: string;
    readonly body: string;
  };
  readonly licence_reservation: {
    readonly id: string;
    readonly licence_id: string;
    readonly is_open: number;
    readonly body: string;
  };
  readonly watch_subscription: {
    readonly id: string;
    readonly removed_at: string | null;
    readonly run: number;
    readonly body: string;
    readonly last: string;
    readonly held: string;
  };
  readonly watch_change: {
    readonly seq: number;
    readonly id: string;
    readonly subscription: string;
    readonly body: string;
  };
  readonly watch_message: {
    readonly seq: number;
    readonly id: string;
    readonly subscription: string;
    readonly state: MessageState;
    readonly attempts: string;
    readonly body: string;
  };
  readonly watch_seen: {
    readonly change: string;
    readonly body: string;
  };
  readonly schema_version: {
    readonly version: number;
    readonly name: string;
  };
}
