// What is worked out beside the main thread: plain data in, plain data out, so that a worker can do it.
import {
  companyImpact,
  type CompanyImpact,
  type CompanyInput,
  type CompanyOptions,
  highsSolver,
} from "../impact/index.ts";
import type { Certificate } from "./certificate/certificate.ts";
import { type CertificateCheck, checkCertificate } from "./certificate/check.ts";
import type { Model } from "./model/model.ts";
import { readLp } from "./model/read-lp.ts";
import { diversify, type Diversification, type Solved, solveParts } from "./plan/diversify.ts";
import { withStopCosts } from "./problem/stop-costs.ts";
import type { BuyerProblem, DiversifyRequest } from "./problem/types.ts";
import { certify } from "./solve/certify.ts";
import { explainInfeasible, explainUnbounded, type NoOptimum } from "./solve/explain.ts";
import { solveModel } from "./solve/solve-model.ts";
import type { GeneralSolver, Limits, SolveStatus } from "./solve/solved.ts";

/** Solve a model given as .lp text. */
export interface SolveTask {
  readonly kind: "solve";
  readonly model: string;
  /** Wall time the general solver may take. */
  readonly seconds?: number;
}

export interface SolveAnswer {
  readonly status: SolveStatus;
  /** null: there is no plan. */
  readonly objective: number | null;
  /** null: nothing is known. */
  readonly bound: number | null;
  readonly gap: number | null;
  readonly method: string;
  readonly rows: number;
  readonly columns: number;
  readonly certificate: Certificate | null;
  /** What the independent checker says of the certificate. */
  readonly check: CertificateCheck | null;
  /** Why there is no optimum: limits to relax, or columns that may grow for ever. */
  readonly why: NoOptimum | null;
}

/** Work out the frontier and a plan for a buyer's problem. */
export interface PlanTask {
  readonly kind: "plan";
  readonly problem: BuyerProblem;
  readonly request: DiversifyRequest;
  /** Names all of the problem and the request but its goal: what was solved under this name is used again. */
  readonly sameAs?: string;
}

/** What a thread keeps between tasks. */
export interface SolvedMemory {
  get(name: string): Solved | undefined;
  set(name: string, solved: Solved): void;
}

/** Work out what measures and a scenario do to a company. */
export interface ImpactTask {
  readonly kind: "impact";
  readonly input: CompanyInput;
  readonly options: Omit<CompanyOptions, "solve">;
}

export type Task = SolveTask | PlanTask | ImpactTask;
export type AnswerOf<T extends Task> = T extends SolveTask
  ? SolveAnswer
  : T extends ImpactTask
    ? CompanyImpact
    : Diversification;

/** How far a task is: `total` undefined when nobody knows. */
export type Progress = (done: number, total: number | undefined, what: string) => void;

/** Does a task with `solver` for what needs a general one; `memory` is what the thread kept of earlier ones. Throws InputError for a model that cannot be read. */
export async function runTask<T extends Task>(
  task: T,
  solver: GeneralSolver,
  progress: Progress = () => undefined,
  memory?: SolvedMemory,
): Promise<AnswerOf<T>> {
  return (await answerOf(task, solver, progress, memory)) as AnswerOf<T>;
}

async function answerOf(
  task: Task,
  solver: GeneralSolver,
  progress: Progress,
  memory: SolvedMemory | undefined,
): Promise<AnswerOf<Task>> {
  if (task.kind === "solve") return solveText(task, solver);
  if (task.kind === "plan") {
    const { problem, request, sameAs } = task;
    const solved =
      (sameAs === undefined ? undefined : memory?.get(sameAs)) ??
      (await solveParts(withStopCosts(problem), request, solver, progress));
    if (sameAs !== undefined) memory?.set(sameAs, solved);
    return diversify(solved.problem, request, solver, progress, solved);
  }
  // Nobody waits in this thread, and who leaves ends it.
  const pace = { signal: new AbortController().signal, progress, pause: () => Promise.resolve() };
  return companyImpact(task.input, { ...task.options, solve: await highsSolver() }, pace);
}

async function solveText({ model: text, seconds }: SolveTask, solver: GeneralSolver): Promise<SolveAnswer> {
  const model = readLp(text);
  const limits = seconds === undefined ? {} : { seconds };
  const solution = await solveModel(model, solver, { keepLeaves: true, ...limits });
  const certificate = certify(model, solution) ?? null;
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const { status, why } = await explained(model, solution.status, solver, limits);
  return {
    status,
    objective: finite(solution.objective),
    bound: finite(solution.bound),
    gap: finite(solution.gap),
    method: solution.method,
    rows: model.rowNames.length,
    columns: model.columns.length,
    certificate,
    check: certificate === null ? null : checkCertificate(model, certificate),
    why,
  };
}

/** A general solver may not tell unbounded from infeasible: a direction that improves for ever does. */
async function explained(
  model: Model,
  status: SolveStatus,
  solver: GeneralSolver,
  limits: Limits,
): Promise<{ readonly status: SolveStatus; readonly why: NoOptimum | null }> {
  if (status === "unbounded") {
    const why = await explainUnbounded(model, solver, limits);
    if (why !== undefined) return { status, why };
  }
  if (status === "optimal" || status === "limit") return { status, why: null };
  return { status: "infeasible", why: (await explainInfeasible(model, solver, limits)) ?? null };
}
