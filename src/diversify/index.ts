// Diversify: the cheapest way to lower exposure, proven.
export { readLp } from "./model/read-lp.ts";
export { writeLp } from "./model/write-lp.ts";
export { isDiscrete, KIND, type Model, objectiveAt } from "./model/model.ts";
export { solveModel, type ModelSolution, type SolveOptions } from "./solve/solve-model.ts";
export type { GeneralSolution, GeneralSolver, Limits, SolveStatus } from "./solve/solved.ts";
export { certify } from "./solve/certify.ts";
export type { Certificate, LeafProof, Proof } from "./certificate/certificate.ts";
export { type CertificateCheck, checkCertificate } from "./certificate/check.ts";
export {
  type AnswerOf,
  type Progress,
  runTask,
  type SolveAnswer,
  type PlanTask,
  type SolvedMemory,
  type SolveTask,
  type Task,
} from "./task.ts";
export { buildProblem, type ProblemWorld } from "./problem/problem.ts";
export type { Assumption } from "./problem/assumption.ts";
export type { BuyerProblem, Candidate, DiversifyRequest, PartNeed, RiskEvent, Ruling } from "./problem/types.ts";
export { planAsPortfolio } from "./plan/as-portfolio.ts";
export { diversify, type Diversification, type NamedPlan } from "./plan/diversify.ts";
export type { Measures, PermitLoss } from "./plan/measures.ts";
export type { PlannedPart } from "./plan/planned-part.ts";
export type { Evaluation } from "./plan/evaluate.ts";
export type { PlanChange } from "./plan/what-changes.ts";
export type { Relaxation } from "./plan/relax-text.ts";
export type { ShownEvent } from "./plan/shown-event.ts";
export type { Step } from "./plan/schedule.ts";
export { solveTail, type TailSolution } from "./solve/cvar.ts";
export type { TailProblem } from "./model/tail-problem.ts";
export { checkTail, type TailCheck } from "./certificate/tail.ts";
