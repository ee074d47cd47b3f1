// Face of licences: what the company holds, and what is reserved, used and left of it.
export {
  amountsText,
  applyTo,
  hasLapsed,
  type Applied,
  type LedgerView,
  type Refusal,
  type RefusalCode,
} from "./apply.ts";
export { amountOf, isNothing } from "./amounts.ts";
export { licencesHeldFor } from "./covering.ts";
export { licencesOf } from "./from-portfolio.ts";
export type {
  AddDraft,
  Amounts,
  Balance,
  CloseDraft,
  EntryKind,
  ExpireDraft,
  LedgerDraft,
  LedgerEntry,
  Licence,
  ReleaseDraft,
  Reservation,
  ReserveDraft,
  StatedAmounts,
  UseDraft,
} from "./licence.ts";
export { replayLedger, type LedgerFault, type LedgerReport } from "./replay.ts";
export type { LicenceStore } from "./store.ts";
export { touchedBy, workingSet, type Touched, type WorkingSet } from "./working-set.ts";
