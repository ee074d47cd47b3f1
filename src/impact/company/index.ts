// What a measure does to a company and its supply network.
export { cascade, type Cascade, createWorkspace, rankFirms, type Shock, type Workspace } from "./cascade/cascade.ts";
export { compileNetwork, type CascadeNetwork } from "./cascade/network.ts";
export { readNetwork, type NetworkData, type NetworkReading } from "./cascade/read-network.ts";
export type { NetworkProblem } from "./cascade/problem.ts";
export { highsSolver } from "./lp/highs.ts";
export type { LinearProgram, LinearSolution, SolveLinear } from "./lp/linear-program.ts";
export type { RecoveryCase, RecoveryProblem } from "./recovery/case.ts";
export { readRecoveryCase, type CaseReading } from "./recovery/read-case.ts";
export { recover, type RecoveryOptions, type RecoveryResult } from "./recovery/recovery.ts";
