// The proof of a plan: all parts as one model at the plan's weights, each part's search as a tree, checked by code that
// shares nothing with the searches. Tangents of the index are checked to be true of every plan within it.
import type { Certificate, Proof } from "../certificate/certificate.ts";
import { type CertificateCheck, checkCertificate } from "../certificate/check.ts";
import { fractions } from "../certificate/numbers.ts";
import { ModelBuilder } from "../model/build.ts";
import { type Model, objectiveAt } from "../model/model.ts";
import type { BuyerProblem } from "../problem/types.ts";
import { brokenLimits, limitsOf } from "./limits.ts";
import type { PartFrontier } from "./part-frontier.ts";
import type { PartChoice } from "./part-choice.ts";
import { addPart, type Weights } from "./part-model.ts";

export interface Proven {
  readonly certificate: Certificate | null;
  readonly check: CertificateCheck | null;
}

/** No plan with the stock levels of `chosen` weighs less than the certificate's, and the chosen one keeps every limit. */
export async function prove(
  problem: BuyerProblem,
  frontiers: readonly PartFrontier[],
  chosen: readonly PartChoice[],
  weights: Weights,
): Promise<Proven> {
  const plan: Record<string, number> = {};
  const proofs: Proof[] = [];
  const builder = new ModelBuilder();
  for (const [p, { part, solvers }] of frontiers.entries()) {
    const { stockWeeks } = chosen[p] as PartChoice;
    const solver = solvers.get(stockWeeks);
    const found = await solver?.prove(weights);
    if (solver === undefined || found === undefined) return { certificate: null, check: null };
    Object.assign(plan, found.plan);
    proofs.push(found.proof);
    addPart(builder, problem, part, stockWeeks, weights, { rules: solver.rules, limits: "all", cuts: solver.cuts });
  }
  const model = builder.model();
  const columnAt = new Map(model.columns.map((name, j) => [name, j]));
  const x = new Float64Array(model.columns.length);
  for (const [name, value] of Object.entries(plan)) x[columnAt.get(name) ?? -1] = value;
  const certificate = { objective: objectiveAt(model, x), plan, proofs };
  const check = checkCertificate(model, certificate);
  const problems = [...check.problems, ...cutProblems(problem, model), ...limitProblems(problem, chosen)];
  return { certificate, check: { ...check, problems } };
}

/**
 * Each tangent row `Σ c_g·amount_g <= r` must follow from the limit: with t = c / 2, `r >= need · (limit + Σ t²)`, in exact
 * fractions. Its coefficients are the same for all columns of a group, which is read off the row itself.
 */
export function cutProblems(problem: BuyerProblem, model: Model): readonly string[] {
  const problems: string[] = [];
  const { from, add, multiply, compare } = fractions;
  for (const [row, name] of model.rowNames.entries()) {
    const [, partId, by] = /^index\[(.*)\/(origin|supplier|bloc)\/\d+\]$/.exec(name) ?? [];
    const part = problem.parts.find((one) => one.partId === partId);
    if (part === undefined || by === undefined) continue;
    const limit = limitsOf(problem, part).index?.[by as "origin" | "supplier" | "bloc"];
    const touches = new Map<string, number>();
    for (let k = model.rows.start[row] as number; k < (model.rows.start[row + 1] as number); k++) {
      const column = model.columns[model.rows.index[k] as number] ?? "";
      const group = groupOfColumn(problem, part, column, by as "origin" | "supplier" | "bloc");
      const value = model.rows.value[k] as number;
      if (group === undefined || (touches.has(group) && touches.get(group) !== value))
        problems.push(`${name}: not a tangent of the index`);
      else touches.set(group, value);
    }
    const need = from(part.perWeek * problem.horizonWeeks);
    let sum = from((limit ?? Number.NaN) / 10_000);
    for (const value of touches.values()) sum = add(sum, multiply(from(value / 2), from(value / 2)));
    if (!(compare(from(model.rowUpper[row] as number), multiply(need, sum)) >= 0))
      problems.push(`${name}: cuts off plans within the limit`);
  }
  return problems;
}

function groupOfColumn(
  { blocs }: BuyerProblem,
  { candidates }: BuyerProblem["parts"][number],
  column: string,
  by: "origin" | "supplier" | "bloc",
): string | undefined {
  const name = /^(?:buy|more)\[(.*)\]$/.exec(column)?.[1];
  const one = candidates.find(({ id, at }) => id === name || `${id}#${at.row}` === name);
  if (one === undefined) return undefined;
  if (by === "supplier") return one.supplierId;
  return by === "origin" ? one.origin : (blocs[one.origin] ?? one.origin);
}

function limitProblems(problem: BuyerProblem, chosen: readonly PartChoice[]): readonly string[] {
  return problem.parts.flatMap((part, p) =>
    brokenLimits(problem, part, chosen[p] as PartChoice).map((limit) => `${part.partId}: the plan breaks ${limit}`),
  );
}
