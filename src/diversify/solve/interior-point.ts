// Primal-dual interior point with Mehrotra's predictor and corrector for diagonal convex quadratic models of few rows:
// each step solves dense normal equations A H⁻¹ A' of the rows. Nocedal and Wright, Numerical Optimization, ch. 16.6.
import type { Model } from "../model/model.ts";
import { factor, solveFactored } from "./cholesky.ts";
import type { GeneralSolution } from "./solved.ts";
import { standardForm, type StandardForm } from "./standard-form.ts";

const MOST_ROWS = 800;
const MOST_STEPS = 80;
const DONE = 1e-12;

/** The optimum, or undefined when the model has another shape or the method does not converge (infeasible, say). */
export function solveByInteriorPoint(model: Model): GeneralSolution | undefined {
  const form = model.rowNames.length <= MOST_ROWS ? standardForm(model) : undefined;
  if (form === undefined) return undefined;
  const state = new State(form);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (state.isDone()) return state.solution(model);
    if (!state.step()) break;
  }
  return state.isNearlyDone() ? state.solution(model) : undefined;
}

class State {
  readonly #form: StandardForm;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Multipliers of lower and upper bounds, 0 where there is none. */
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #hasLow: Uint8Array;
  readonly #hasHigh: Uint8Array;
  readonly #matrix: Float64Array;
  readonly #h: Float64Array;
  readonly #roomLow: Float64Array;
  readonly #roomHigh: Float64Array;
  readonly #bounds: number;
  #primal = new Float64Array(0);
  #dual = new Float64Array(0);
  #error = Infinity;

  constructor(form: StandardForm) {
    const { columns, rows, lower, upper } = form;
    this.#form = form;
    this.#hasLow = Uint8Array.from(lower, (low) => (low > -Infinity ? 1 : 0));
    this.#hasHigh = Uint8Array.from(upper, (high) => (high < Infinity ? 1 : 0));
    const scale = 1 + form.cost.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
    this.#x = Float64Array.from(lower, (low, j) => {
      const high = upper[j] as number;
      if (low > -Infinity && high < Infinity) return (low + high) / 2;
      return low > -Infinity ? low + 1 : high < Infinity ? high - 1 : 0;
    });
    this.#y = new Float64Array(rows);
    this.#low = Float64Array.from(this.#hasLow, (has) => has * scale);
    this.#high = Float64Array.from(this.#hasHigh, (has) => has * scale);
    this.#matrix = new Float64Array(rows * rows);
    this.#h = new Float64Array(columns);
    this.#roomLow = new Float64Array(columns);
    this.#roomHigh = new Float64Array(columns);
    this.#bounds = this.#hasLow.reduce((sum, has) => sum + has, 0) + this.#hasHigh.reduce((sum, has) => sum + has, 0);
    this.#residuals();
  }

  /** Distances to the bounds; Infinity where there is none. */
  #measureRooms(): void {
    const { lower, upper } = this.#form;
    for (let j = 0; j < this.#x.length; j++) {
      this.#roomLow[j] = Math.max(1e-300, (this.#x[j] as number) - (lower[j] as number));
      this.#roomHigh[j] = Math.max(1e-300, (upper[j] as number) - (this.#x[j] as number));
    }
  }

  /** primal = b - A x; dual = c + D x - A'y - low + high. */
  #residuals(): void {
    this.#measureRooms();
    const { columns, byColumn, right, cost, diagonal } = this.#form;
    const primal = right.slice();
    const dual = new Float64Array(columns);
    for (let j = 0; j < columns; j++) {
      const x = this.#x[j] as number;
      let priced = 0;
      for (let k = byColumn.start[j] as number; k < (byColumn.start[j + 1] as number); k++) {
        const row = byColumn.index[k] as number;
        const a = byColumn.value[k] as number;
        primal[row] = (primal[row] as number) - a * x;
        priced += a * (this.#y[row] as number);
      }
      dual[j] =
        (cost[j] as number) +
        (diagonal[j] as number) * x -
        priced -
        (this.#low[j] as number) +
        (this.#high[j] as number);
    }
    this.#primal = primal;
    this.#dual = dual;
    this.#error = this.#measureError();
  }

  /** Mean product of room and multiplier. */
  #gap(): number {
    const [roomLow, roomHigh] = [this.#roomLow, this.#roomHigh];
    let sum = 0;
    for (let j = 0; j < this.#x.length; j++) {
      if (this.#hasLow[j] === 1) sum += (roomLow[j] as number) * (this.#low[j] as number);
      if (this.#hasHigh[j] === 1) sum += (roomHigh[j] as number) * (this.#high[j] as number);
    }
    return sum;
  }

  #objective(): number {
    const { cost, diagonal } = this.#form;
    return this.#x.reduce((sum, x, j) => sum + (cost[j] as number) * x + 0.5 * (diagonal[j] as number) * x * x, 0);
  }

  #measureError(): number {
    const largest = (values: Float64Array): number =>
      values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const size = 1 + Math.abs(this.#objective());
    return Math.max(
      this.#gap() / size,
      largest(this.#primal) / (1 + largest(this.#form.right)),
      largest(this.#dual) / (1 + largest(this.#form.cost)),
    );
  }

  isDone(): boolean {
    return this.#error <= DONE;
  }

  isNearlyDone(): boolean {
    return this.#error <= 1e-9;
  }

  /** One predictor-corrector step; false when numbers leave the finite. */
  step(): boolean {
    const [roomLow, roomHigh] = [this.#roomLow, this.#roomHigh];
    const { columns, diagonal } = this.#form;
    for (let j = 0; j < columns; j++) {
      let h = diagonal[j] as number;
      if (this.#hasLow[j] === 1) h += (this.#low[j] as number) / (roomLow[j] as number);
      if (this.#hasHigh[j] === 1) h += (this.#high[j] as number) / (roomHigh[j] as number);
      this.#h[j] = Math.max(h, 1e-12);
    }
    this.#assemble();
    const mu = this.#gap() / Math.max(1, this.#bounds);
    const zero = new Float64Array(columns);
    const guess = this.#direction(0, zero, zero);
    const reach = this.#reach(guess, 1);
    const after = this.#gapAfter(guess, reach) / Math.max(1, this.#bounds);
    const target = mu * (after / mu) ** 3;
    const low = guess.x.map((dx, j) => dx * (guess.low[j] as number));
    const high = guess.x.map((dx, j) => -dx * (guess.high[j] as number));
    const move = this.#direction(Number.isFinite(target) ? target : 0, low, high);
    const { primal, dual } = this.#reach(move, 0.9995);
    for (let j = 0; j < columns; j++) {
      this.#x[j] = (this.#x[j] as number) + primal * (move.x[j] as number);
      this.#low[j] = (this.#low[j] as number) + dual * (move.low[j] as number);
      this.#high[j] = (this.#high[j] as number) + dual * (move.high[j] as number);
    }
    move.y.forEach((dy, row) => (this.#y[row] = (this.#y[row] as number) + dual * dy));
    this.#residuals();
    return Number.isFinite(this.#error) && Math.max(primal, dual) > 1e-10;
  }

  #assemble(): void {
    const { rows, columns, byColumn } = this.#form;
    const matrix = this.#matrix.fill(0);
    for (let j = 0; j < columns; j++) {
      const from = byColumn.start[j] as number;
      const to = byColumn.start[j + 1] as number;
      const weight = 1 / (this.#h[j] as number);
      for (let p = from; p < to; p++) {
        const at = (byColumn.index[p] as number) * rows;
        const scaled = (byColumn.value[p] as number) * weight;
        for (let q = from; q < to; q++) {
          const place = at + (byColumn.index[q] as number);
          matrix[place] = (matrix[place] as number) + scaled * (byColumn.value[q] as number);
        }
      }
    }
    factor(matrix, rows);
  }

  /** Newton direction towards products equal to `target`, less the second-order terms `low` and `high`. */
  #direction(target: number, low: Float64Array, high: Float64Array): Direction {
    const { columns, byColumn } = this.#form;
    const [roomLow, roomHigh] = [this.#roomLow, this.#roomHigh];
    const lowGoal = new Float64Array(columns);
    const highGoal = new Float64Array(columns);
    const pull = new Float64Array(columns);
    const dy = this.#primal.slice();
    for (let j = 0; j < columns; j++) {
      if (this.#hasLow[j] === 1)
        lowGoal[j] = (target - (low[j] as number)) / (roomLow[j] as number) - (this.#low[j] as number);
      if (this.#hasHigh[j] === 1)
        highGoal[j] = (target - (high[j] as number)) / (roomHigh[j] as number) - (this.#high[j] as number);
      pull[j] = (lowGoal[j] as number) - (highGoal[j] as number) - (this.#dual[j] as number);
      const step = (pull[j] as number) / (this.#h[j] as number);
      for (let k = byColumn.start[j] as number; k < (byColumn.start[j + 1] as number); k++) {
        const row = byColumn.index[k] as number;
        dy[row] = (dy[row] as number) - (byColumn.value[k] as number) * step;
      }
    }
    solveFactored(this.#matrix, this.#form.rows, dy);
    const dx = pull;
    const dLow = lowGoal;
    const dHigh = highGoal;
    for (let j = 0; j < columns; j++) {
      let sum = pull[j] as number;
      for (let k = byColumn.start[j] as number; k < (byColumn.start[j + 1] as number); k++)
        sum += (byColumn.value[k] as number) * (dy[byColumn.index[k] as number] as number);
      const step = sum / (this.#h[j] as number);
      dx[j] = step;
      if (this.#hasLow[j] === 1)
        dLow[j] = (lowGoal[j] as number) - ((this.#low[j] as number) / (roomLow[j] as number)) * step;
      if (this.#hasHigh[j] === 1)
        dHigh[j] = (highGoal[j] as number) + ((this.#high[j] as number) / (roomHigh[j] as number)) * step;
    }
    return { x: dx, y: dy, low: dLow, high: dHigh };
  }

  /** How far each side may go and stay inside. Squares tie both sides together, so they then move alike. */
  #reach(move: Direction, share: number): Reach {
    const [roomLow, roomHigh] = [this.#roomLow, this.#roomHigh];
    let [primal, dual] = [1 / share, 1 / share];
    for (let j = 0; j < this.#x.length; j++) {
      const dx = move.x[j] as number;
      if (this.#hasLow[j] === 1) {
        if (dx < 0) primal = Math.min(primal, -(roomLow[j] as number) / dx);
        if ((move.low[j] as number) < 0) dual = Math.min(dual, -(this.#low[j] as number) / (move.low[j] as number));
      }
      if (this.#hasHigh[j] === 1) {
        if (dx > 0) primal = Math.min(primal, (roomHigh[j] as number) / dx);
        if ((move.high[j] as number) < 0) dual = Math.min(dual, -(this.#high[j] as number) / (move.high[j] as number));
      }
    }
    const together = Math.min(1, primal * share, dual * share);
    return this.#form.diagonal.some((value) => value !== 0)
      ? { primal: together, dual: together }
      : { primal: Math.min(1, primal * share), dual: Math.min(1, dual * share) };
  }

  #gapAfter(move: Direction, { primal, dual }: Reach): number {
    const [roomLow, roomHigh] = [this.#roomLow, this.#roomHigh];
    let sum = 0;
    for (let j = 0; j < this.#x.length; j++) {
      const dx = primal * (move.x[j] as number);
      if (this.#hasLow[j] === 1)
        sum += ((roomLow[j] as number) + dx) * ((this.#low[j] as number) + dual * (move.low[j] as number));
      if (this.#hasHigh[j] === 1)
        sum += ((roomHigh[j] as number) - dx) * ((this.#high[j] as number) + dual * (move.high[j] as number));
    }
    return Math.max(0, sum);
  }

  solution(model: Model): GeneralSolution {
    const { sign, lower, upper } = this.#form;
    const x = this.#x
      .slice(0, model.columns.length)
      .map((value, j) => Math.min(upper[j] as number, Math.max(lower[j] as number, value)));
    const objective = sign * this.#objective() + model.constant;
    return {
      status: "optimal",
      objective,
      bound: objective - sign * this.#gap(),
      x,
      rowPrices: this.#y.map((price) => sign * price),
    };
  }
}

interface Direction {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

interface Reach {
  readonly primal: number;
  readonly dual: number;
}
