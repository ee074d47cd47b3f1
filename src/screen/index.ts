// Face of screen: parties against official lists by name and facts. The exact match against parties that register records
// name is the register's.
export { type Comparison, compareNames, compareParties } from "./compare.ts";
export { buildIndex } from "./index/build.ts";
export { packIndex, readPackedIndex, type ReadPacked } from "./index/pack.ts";
export type { PackedSource } from "./index/sections.ts";
export { idKey } from "./index/id-key.ts";
export type { IndexedVersion, ScreenIndex } from "./index/screen-index.ts";
export { type NameLexicon, readNameLexicon } from "./names/lexicon.ts";
export type { NameWords } from "./names/name-words.ts";
export { compileNameLexicon, packNameWords } from "./names/pack-words.ts";
export { lazyScriptReaders, loadScriptReaders, type ScriptReaders } from "./names/readers.ts";
export { isSchema } from "./ftm-party.ts";
export { type NotChecked, wasRead, wasScreened } from "./not-checked.ts";
export { type ListAge, listAge, STALE_AFTER_DAYS } from "./list-age.ts";
export { type DeltaHit, indexDelta, type ListDeltaIndex, screenDelta } from "./inverse.ts";
export { heldCodes } from "./held-codes.ts";
export { type LinkedParty, linkedParties } from "./links.ts";
export {
  type Alert,
  type AlertBasis,
  type AlertEntry,
  alertId,
  alertOf,
  type AlertVerdict,
  basisOf,
  partyName,
  VERDICTS,
} from "./reviews/alert.ts";
export type { AlertStore } from "./reviews/alert-store.ts";
export {
  type AlertStanding,
  isSamePerson,
  type ReopenReason,
  reopenText,
  standingOf as alertStanding,
} from "./reviews/standing.ts";
export { indexMembership, type Membership, membershipOf } from "./membership.ts";
export type {
  ListAttempt,
  ListChanges,
  ListDelta,
  ListHead,
  ListOrigin,
  ListSave,
  ListSaved,
  ListState,
  ListStore,
  LoadedList,
} from "./list-store.ts";
export { type ListSourceEntry, findListSource, LIST_SOURCES } from "./lists/catalogue.ts";
export { type Imported, importList, type ImportedList } from "./lists/import-list.ts";
export type { ImportContext, ListFile, ListImporter, ListProblem } from "./lists/importer.ts";
export { MOST_LOST, type TakeIn, takeIn, type TakeInRequest, type TakenIn } from "./lists/take-in.ts";
export type { ListSource, ListVersion } from "./party-list.ts";
export { type ScreenQuery, withNamesApart } from "./query.ts";
export { queryOfParty, readListing, readPair, readQuery, type Read } from "./read-line.ts";
export type { PartyFields } from "./party-fields.ts";
export { operationsOf } from "./search.ts";
export { entryOf, type Hit, screen, type ScreenOptions, type ScreenResult } from "./screen.ts";
export type { Part } from "./score/evidence.ts";
export { jaroWinkler, ofacScore } from "./score/ofac.ts";
export { DEFAULT_THRESHOLD } from "./score/weights.ts";
