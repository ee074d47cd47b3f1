// Diversify: the cheapest way to lower exposure, proven.
export { readLp } from "./model/read-lp.ts";
export { writeLp } from "./model/write-lp.ts";
export { isDiscrete, KIND, type Model, objectiveAt } from "./model/model.ts";
export { solveModel, type ModelSolution, type SolveOptions } from "./solve/solve-model.ts";
export type { GeneralSolution, GeneralSolver, Limits, SolveStatus } from "./solve/solved.ts";
export { certify } from "./solve/certify.ts";
export type { Certificate, LeafProof, Proof } from "./certificate/certificate.ts";
export { type CertificateCheck, checkCertificate } from "./certificate/check.ts";
export { type AnswerOf, runTask, type SolveAnswer, type SolveTask, type Task } from "./task.ts";
