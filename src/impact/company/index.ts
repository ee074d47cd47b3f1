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
export { companyImpact, type Pace } from "./company.ts";
export { companyModel, type CompanyInput, type CompanyModel, type CompanyOptions } from "./model.ts";
export type { Rates, StatedRate } from "./money.ts";
export { ASSUMPTION_IDS, type Assumption, type AssumptionId, type AssumptionValues } from "./network/assumption.ts";
export { chokepoints, type Chokepoint } from "./network/chokepoints.ts";
export { networkOf } from "./network/from-portfolio.ts";
export { compileGraph, graphOfArcs, type Member, type SupplyGraph } from "./network/graph.ts";
export { createStarveWorkspace, starve, type StarveWorkspace } from "./network/starve.ts";
export type { SupplyNetwork } from "./network/supply-network.ts";
export type * from "./report/company-impact.ts";
export type { CostCause, CostReport, LineCostShown, MoneyRange } from "./report/costs.ts";
export type { ExposurePhase, StatedExposure } from "./report/customers.ts";
export type { EndUseShare } from "./report/company-impact.ts";
export type { LineCost, LineDuty } from "./shock/cost.ts";
export type { StatedShock } from "./shock/from-scenario.ts";
export type { LinePhases, VerdictPhase } from "./shock/from-verdicts.ts";
export { LICENCE_EXPERIENCE, type LicenceExperience, type OwnExperience } from "./shock/licence-experience.ts";
export type { LedgerLeft, LicenceUse } from "./shock/licences-held.ts";
export type { Ceiling } from "./shock/quota.ts";
export { meanOf, type Range } from "./shock/range.ts";
export type { LineShock } from "./shock/shock.ts";
export { type Knobs, packModel, type PackedModel, replayer, type ReplayedProduct } from "./replay.ts";
export { chanceOf, type EventOutcome, outcomesOf, type SourcingEvent } from "./sourcing/events.ts";
export {
  caseLosses,
  eventLosses,
  itemsReached,
  lineWeeks,
  lossSettings,
  type LossSettings,
  stopTable,
} from "./sourcing/plan-losses.ts";
export { plannedPortfolio, type SourcingPlan } from "./sourcing/planned.ts";
export { shocksFromScenario } from "./shock/from-scenario.ts";
export { experienceFor } from "./shock/licence-experience.ts";
