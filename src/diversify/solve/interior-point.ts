// Primal-dual interior point with Mehrotra's predictor and corrector for diagonal convex quadratic models of few rows:
// each step solves dense normal equations A H⁻¹ A' of the rows. Nocedal and Wright, Numerical Optimization, ch. 16.6.
import type { Model } from "../model/model.ts";
import { solveFactored } from "./cholesky.ts";
import {
  aim,
  answer,
  assemble,
  type Iterate,
  iterateOf,
  measure,
  type Move,
  moveOf,
  reachOf,
} from "./interior-step.ts";
import { orderRows, placed, type RowOrder } from "./row-order.ts";
import type { GeneralSolution } from "./solved.ts";
import { standardForm, type StandardForm } from "./standard-form.ts";

const MOST_ROWS = 800;
const MOST_STEPS = 80;
const DONE = 1e-12;
const NEAR = 1e-9;
/** Share of the way to the nearest bound that a step goes. */
const SHORT_OF_BOUND = 0.9995;

/** The optimum, or undefined when the model has another shape or the method does not converge (infeasible, say). */
export function solveByInteriorPoint(model: Model): GeneralSolution | undefined {
  const given = model.rowNames.length <= MOST_ROWS ? standardForm(model) : undefined;
  if (given === undefined) return undefined;
  const order = orderRows(given.byColumn, given.columns, given.rows);
  const form = placed(given, order.place);
  const state = new State(form, order);
  // Near the end a step may lose more to rounding than it gains: the best answer so far is kept.
  let best: { readonly error: number; readonly solution: GeneralSolution } | undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (state.error <= NEAR && state.error < (best?.error ?? Infinity))
      best = { error: state.error, solution: state.solution(model) };
    if (state.error <= DONE || !state.step()) break;
  }
  return best?.solution;
}

class State {
  readonly #form: StandardForm;
  readonly #order: RowOrder;
  readonly #at: Iterate;
  readonly #move: Move;
  readonly #matrix: Float64Array;
  readonly #bounds: number;
  readonly #isBent: boolean;
  readonly #sizes: readonly [right: number, cost: number];
  #error = Infinity;

  constructor(form: StandardForm, order: RowOrder) {
    const { columns, rows, lower, upper, cost, right, diagonal } = form;
    this.#form = form;
    this.#order = order;
    this.#sizes = [1 + largest(right), 1 + largest(cost)];
    this.#at = iterateOf(form, this.#sizes[1]);
    this.#move = moveOf(columns, rows);
    this.#matrix = new Float64Array(rows * rows);
    this.#isBent = largest(diagonal) > 0;
    let bounds = 0;
    for (let j = 0; j < columns; j++) {
      if ((lower[j] as number) > -Infinity) bounds++;
      if ((upper[j] as number) < Infinity) bounds++;
    }
    this.#bounds = Math.max(1, bounds);
    this.#measure(0, 0);
  }

  /** Largest of gap and residuals, relative. */
  get error(): number {
    return this.#error;
  }

  #measure(primal: number, dual: number): void {
    measure(this.#form, this.#at, this.#move, primal, dual);
    const { gap, objective, worstDual, short } = this.#at;
    const [rightSize, costSize] = this.#sizes;
    this.#error = Math.max(gap / (1 + Math.abs(objective)), largest(short) / rightSize, worstDual / costSize);
  }

  /** One predictor-corrector step; false when numbers leave the finite. */
  step(): boolean {
    const { rows } = this.#form;
    const [at, move, matrix, { first }] = [this.#at, this.#move, this.#matrix, this.#order];
    assemble(this.#form, at, matrix, first);
    const mu = at.gap / this.#bounds;
    const solve = (target: number, isGuess: boolean): void => {
      aim(this.#form, at, move, target, isGuess);
      solveFactored(matrix, rows, first, move.y);
      answer(this.#form, at, move);
    };
    solve(0, true);
    const guess = this.#reach(1);
    // A full guess takes the products to 0 but for what both sides change together: so the dual side takes what the primal leaves.
    const after =
      at.gap * (1 - guess.dual) +
      (guess.primal - guess.dual) * move.alongPrimal +
      guess.primal * guess.dual * move.bent;
    const target = mu * (Math.max(0, after) / this.#bounds / mu) ** 3;
    solve(Number.isFinite(target) ? target : 0, false);
    const { primal, dual } = this.#reach(SHORT_OF_BOUND);
    this.#measure(primal, dual);
    return Number.isFinite(this.#error) && Math.max(primal, dual) > 1e-10;
  }

  /** How far each side may go and stay inside. Squares tie both sides together, so they then move alike. */
  #reach(share: number): { readonly primal: number; readonly dual: number } {
    const { primal, dual } = reachOf(this.#at, this.#move);
    const together = Math.min(1, primal * share, dual * share);
    return this.#isBent
      ? { primal: together, dual: together }
      : { primal: Math.min(1, primal * share), dual: Math.min(1, dual * share) };
  }

  solution(model: Model): GeneralSolution {
    const { sign, lower, upper } = this.#form;
    const { x: amounts, y, gap } = this.#at;
    const x = amounts
      .slice(0, model.columns.length)
      .map((value, j) => Math.min(upper[j] as number, Math.max(lower[j] as number, value)));
    const objective = sign * this.#at.objective + model.constant;
    return {
      status: "optimal",
      objective,
      bound: objective - sign * gap,
      x,
      rowPrices: Float64Array.from(this.#order.place, (at) => sign * (y[at] as number)),
    };
  }
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let k = 0; k < values.length; k++) {
    const size = Math.abs(values[k] as number);
    // A number gone wrong must not pass for a small one.
    if (!(size <= most)) most = size;
  }
  return most;
}
