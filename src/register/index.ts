// Face of the register: measures, their history, and what applied or was known on a day. Reading YAML needs the schema
// library, so it is kept out of here (read-files.ts, for scripts) or loaded on first use (`readOverlay`).
export type * from "./instrument.ts";
export type * from "./measure.ts";
export { ASKED } from "./instrument.ts";
export { EFFECTS } from "./measure.ts";
export type { Condition, CountrySet, Comparison, PartyCondition } from "./condition.ts";
export { conditionKind, conditionNodes, statusPath } from "./condition.ts";
export { stateOn, type HorizonCause, type MeasureState } from "./as-of.ts";
export type { DataFile, FileProblem, RegisterContent } from "./read-files.ts";
export { readOverlay } from "./read-overlay.ts";
export { compileRegister, type Hash } from "./compile.ts";
export { lastDayOf } from "./last-day.ts";
export { openRegister, type RegisterView, type Relations } from "./register.ts";
export { factIdsOf, provisionCovers } from "./references.ts";
export { DAWN, sameState, stateHistory, type Stretch } from "./history.ts";
export { applyOverlay, scenarioId, type Assumption, type Overlaid, type Overlay } from "./overlay.ts";
export { diffDays, diffRegisters, type RecordChange, type StateChange, type Viewpoint } from "./diff.ts";
export { timeline, type TimelineEntry, type TimelineFilter } from "./timeline.ts";
export { searchMeasures, searchText, type MeasureHit, type MeasureQuery, type RecordHit } from "./search.ts";
export { cliffsAhead, type Cliff, type CliffKind, type CliffWindow } from "./cliffs.ts";
export { mentionsOf, type Mentions } from "./mentions.ts";
export { matchName, withRegisterParties, type PartyMatch } from "./named-parties.ts";
export { indexParties, type PartyIndex, type RegisterParty } from "./party-index.ts";
export { partyKey } from "./party-key.ts";
export { checkInstrument } from "./check-instrument.ts";
