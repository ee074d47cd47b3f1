// The tables as Kysely sees them. Dates are ISO text and bodies are canonical JSON text in every database, since hashes
// are taken over the text.
import type { EntryKind } from "../decisions/index.ts";

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
  readonly schema_version: {
    readonly version: number;
    readonly name: string;
  };
}
