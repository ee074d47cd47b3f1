// Face of check: the licence determination.
export { branchesOf, type Branch } from "./branches.ts";
export { check, checked, ENGINE_VERSION } from "./check.ts";
export type { Days } from "./checked.ts";
export { briefOf, textAfterId, verdictOf, type Checked } from "./checked.ts";
export {
  checkCases,
  checkColumns,
  createVerdictCache,
  verdictAt,
  type CheckedCase,
  type CheckedColumns,
  type ColumnOptions,
  type SharedVerdict,
  type VerdictCache,
} from "./columns.ts";
export { flipsOf, type DestinationFlip, type Flip, type FlipOptions, type Flips } from "./flips/flips.ts";
export { compileMeasure, compileRegister } from "./compile.ts";
export type { Engine } from "./engine.ts";
export type { CompiledMeasure } from "./compiled-measure.ts";
export { readSubject, type Subject, type World } from "./subject.ts";
export { regimes, type RegimeTables } from "./regimes/index.ts";
export { affectedLines } from "./sweep/affected-lines.ts";
export { affectedRows } from "./sweep/affected.ts";
export { indexLines, type LineIndex } from "./sweep/line-index.ts";
export type { Reason, ReasonedAnswer } from "./sweep/reason.ts";
export { tariffsInReach, type TariffInReach } from "./tariffs.ts";
export { sweep } from "./sweep/sweep.ts";
export { SWEPT_OUTCOMES, type Swept } from "./sweep/swept.ts";
export type { UsEarData } from "./regimes/us/index.ts";
export type { Regime, RegimeQuestion } from "./engine.ts";
