// The port: what reviews need of a place that keeps alerts and what people decided about them.
import type { Alert, AlertEntry } from "./alert.ts";

/** Every method may throw IoError: the store cannot be reached, or is closed. */
export interface AlertStore {
  /** Keeps alerts by id; one that is there keeps its `firstSeen`. Durable together. */
  readonly put: (alerts: readonly Alert[]) => Promise<{ readonly added: number; readonly known: number }>;
  readonly get: (id: string) => Promise<Alert | undefined>;
  /** Alerts about parties of these names (see `partyName`), under whatever record. */
  readonly about: (names: readonly string[]) => Promise<readonly Alert[]>;
  /** All alerts, the last seen first, then by id. */
  readonly all: () => Promise<readonly Alert[]>;
  /** Adds a decision or an undo. */
  readonly append: (entry: AlertEntry) => Promise<void>;
  /** What was decided about these alerts (all without an argument), oldest first, by alert. */
  readonly entries: (alerts?: readonly string[]) => Promise<ReadonlyMap<string, readonly AlertEntry[]>>;
}
