// Face of the register: measures, their history, and what applied or was known on a day.
export type * from "./measure.ts";
export type { Condition, CountrySet, Comparison, PartyCondition } from "./condition.ts";
export { conditionKind, conditionNodes, statusPath } from "./condition.ts";
export { stateOn, type HorizonCause, type MeasureState } from "./as-of.ts";
export { readFiles, type DataFile, type FileProblem, type RegisterContent } from "./read-files.ts";
