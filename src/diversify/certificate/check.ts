// The independent checker: takes a model and a certificate, trusts neither the solver nor its arithmetic, and says what is
// proven. No import from the solver.
import { activities, KIND, type Model, objectiveAt, transpose } from "../model/model.ts";
import { boxesOf } from "./boxes.ts";
import type { Certificate } from "./certificate.ts";
import { checkJoined } from "./joined.ts";
import { doubles, fractions, type Numbers } from "./numbers.ts";
import { priceBound } from "./price-bound.ts";
import { checkTree, type Indexed } from "./tree.ts";

export interface CertificateCheck {
  /** Largest violation of a row or bound by the plan, relative to the row's size; whole columns are whole. */
  readonly violation: number;
  readonly feasible: boolean;
  /** The plan's objective, worked out again. */
  readonly objective: number;
  /** What the proofs prove; absent when they only claim. */
  readonly bound?: number;
  /** |objective - bound| / |objective| of what is proven. */
  readonly gap?: number;
  readonly arithmetic: "fractions" | "doubles";
  readonly problems: readonly string[];
}

const FEASIBLE = 1e-7;
/** Rows up to which everything is worked out in exact fractions. */
const EXACT_ROWS = 2500;

/** Checks the plan against every row and bound, and the proofs against the model. */
export function checkCertificate(model: Model, certificate: Certificate): CertificateCheck {
  const indexed: Indexed = {
    model,
    byColumn: transpose(model.rows, model.columns.length),
    columnAt: new Map(model.columns.map((name, j) => [name, j])),
    rowAt: new Map(model.rowNames.map((name, row) => [name, row])),
  };
  const problems: string[] = [];
  const x = new Float64Array(model.columns.length);
  for (const [name, value] of Object.entries(certificate.plan)) {
    const j = indexed.columnAt.get(name);
    if (j === undefined) problems.push(`the model has no column ${name}`);
    else x[j] = value;
  }
  const violation = violationOf(model, x);
  const objective = objectiveAt(model, x);
  const isExact = model.rowNames.length <= EXACT_ROWS;
  const bound = isExact
    ? proven(indexed, certificate, x, problems, fractions)
    : proven(indexed, certificate, x, problems, doubles);
  const sign = model.sense === "minimise" ? 1 : -1;
  const isSound = bound === undefined || sign * (objective - bound) >= -1e-6 * (1 + Math.abs(objective));
  if (!isSound) problems.push("the plan is better than what the proofs call possible: one of them is wrong");
  return {
    violation,
    feasible: violation <= FEASIBLE,
    objective,
    ...(bound === undefined ? {} : { bound, gap: Math.abs(objective - bound) / Math.max(1e-10, Math.abs(objective)) }),
    arithmetic: isExact ? "fractions" : "doubles",
    problems,
  };
}

function violationOf(model: Model, x: Float64Array): number {
  let worst = 0;
  const note = (value: number, low: number, high: number, size: number): void => {
    worst = Math.max(worst, (low - value) / size, (value - high) / size);
  };
  activities(model.rows, x).forEach((sum, row) => {
    const low = model.rowLower[row] as number;
    const high = model.rowUpper[row] as number;
    const size = Math.max(1, ...[low, high].filter(Number.isFinite).map(Math.abs));
    note(sum, low, high, size);
  });
  x.forEach((value, j) => {
    const kind = model.kind[j] as number;
    const isSemi = kind === KIND.semiContinuous || kind === KIND.semiInteger;
    if (kind === KIND.integer || kind === KIND.semiInteger)
      worst = Math.max(worst, Math.abs(value - Math.round(value)));
    if (isSemi && value === 0) return;
    note(value, model.lower[j] as number, model.upper[j] as number, Math.max(1, Math.abs(value)));
  });
  return worst;
}

/** The bound all proofs together prove, or undefined when one of them proves nothing. */
function proven<T>(
  indexed: Indexed,
  certificate: Certificate,
  x: Float64Array,
  problems: string[],
  numbers: Numbers<T>,
): number | undefined {
  const { model, rowAt } = indexed;
  let sum = numbers.from(model.constant);
  const seen = new Set<string>();
  for (const proof of certificate.proofs) {
    if (proof.kind === "claim") continue;
    if (proof.kind === "prices") {
      const bound = priceBound(model, proof.prices, x, boxesOf(model), numbers, rowAt);
      if (typeof bound !== "string") return numbers.toNumber(bound);
      problems.push(bound);
      return undefined;
    }
    for (const { amounts, switches } of proof.kind === "tree" ? [proof] : proof.blocks)
      for (const name of [...amounts, ...switches])
        if (name !== null) {
          if (seen.has(name)) problems.push(`column ${name} stands in two proofs`);
          seen.add(name);
        }
    const check =
      proof.kind === "joined"
        ? checkJoined(indexed, proof, numbers)
        : checkTree(indexed, proof, () => numbers.zero, numbers);
    if (typeof check === "string") {
      problems.push(check);
      return undefined;
    }
    sum = numbers.add(sum, check.bound);
  }
  const isWhole =
    certificate.proofs.some(({ kind }) => kind === "tree" || kind === "joined") &&
    model.columns.every((name) => seen.has(name));
  return isWhole && model.sense === "minimise" && model.quadratic.length === 0 ? numbers.toNumber(sum) : undefined;
}
