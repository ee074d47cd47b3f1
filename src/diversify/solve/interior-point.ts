// Primal-dual interior point with Mehrotra's predictor and corrector for diagonal convex quadratic models of few rows:
// each step solves dense normal equations A H⁻¹ A' of the rows. Nocedal and Wright, Numerical Optimization, ch. 16.6.
import type { Model } from "../model/model.ts";
import { factor, solveFactored } from "./cholesky.ts";
import { orderRows, placed, type RowOrder } from "./row-order.ts";
import type { GeneralSolution } from "./solved.ts";
import { standardForm, type StandardForm } from "./standard-form.ts";

const MOST_ROWS = 800;
const MOST_STEPS = 80;
const DONE = 1e-12;
const NEAR = 1e-9;

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
  readonly #primal: Float64Array;
  readonly #dual: Float64Array;
  /** Predictor and corrector directions, and the second-order terms between them. */
  readonly #guess: Direction;
  readonly #move: Direction;
  readonly #low2: Float64Array;
  readonly #high2: Float64Array;
  readonly #isBent: boolean;
  readonly #sizes: readonly [right: number, cost: number];
  #error = Infinity;

  constructor(form: StandardForm, order: RowOrder) {
    const { columns, rows, lower, upper } = form;
    this.#form = form;
    this.#order = order;
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
    this.#primal = new Float64Array(rows);
    this.#dual = new Float64Array(columns);
    this.#guess = directionOf(columns, rows);
    this.#move = directionOf(columns, rows);
    this.#low2 = new Float64Array(columns);
    this.#high2 = new Float64Array(columns);
    this.#isBent = largest(form.diagonal) > 0;
    this.#sizes = [1 + largest(form.right), 1 + largest(form.cost)];
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
    const { start, index, value } = byColumn;
    const [primal, dual, xs, y, low, high] = [this.#primal, this.#dual, this.#x, this.#y, this.#low, this.#high];
    primal.set(right);
    for (let j = 0; j < columns; j++) {
      const x = xs[j] as number;
      const to = start[j + 1] as number;
      let priced = 0;
      for (let k = start[j] as number; k < to; k++) {
        const row = index[k] as number;
        const a = value[k] as number;
        primal[row] = (primal[row] as number) - a * x;
        priced += a * (y[row] as number);
      }
      dual[j] = (cost[j] as number) + (diagonal[j] as number) * x - priced - (low[j] as number) + (high[j] as number);
    }
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
    const xs = this.#x;
    let sum = 0;
    for (let j = 0; j < xs.length; j++) {
      const x = xs[j] as number;
      sum += (cost[j] as number) * x + 0.5 * (diagonal[j] as number) * x * x;
    }
    return sum;
  }

  #measureError(): number {
    const [rightSize, costSize] = this.#sizes;
    const size = 1 + Math.abs(this.#objective());
    return Math.max(this.#gap() / size, largest(this.#primal) / rightSize, largest(this.#dual) / costSize);
  }

  /** Largest of gap and residuals, relative. */
  get error(): number {
    return this.#error;
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
    const [low, high] = [this.#low2.fill(0), this.#high2.fill(0)];
    const guess = this.#direction(0, low, high, this.#guess);
    const reach = this.#reach(guess, 1);
    const after = this.#gapAfter(guess, reach) / Math.max(1, this.#bounds);
    const target = mu * (after / mu) ** 3;
    for (let j = 0; j < columns; j++) {
      const dx = guess.x[j] as number;
      low[j] = dx * (guess.low[j] as number);
      high[j] = -dx * (guess.high[j] as number);
    }
    const move = this.#direction(Number.isFinite(target) ? target : 0, low, high, this.#move);
    const { primal, dual } = this.#reach(move, 0.9995);
    for (let j = 0; j < columns; j++) {
      this.#x[j] = (this.#x[j] as number) + primal * (move.x[j] as number);
      this.#low[j] = (this.#low[j] as number) + dual * (move.low[j] as number);
      this.#high[j] = (this.#high[j] as number) + dual * (move.high[j] as number);
    }
    for (let row = 0; row < this.#y.length; row++)
      this.#y[row] = (this.#y[row] as number) + dual * (move.y[row] as number);
    this.#residuals();
    return Number.isFinite(this.#error) && Math.max(primal, dual) > 1e-10;
  }

  #assemble(): void {
    const { rows, columns, byColumn } = this.#form;
    const { start, index, value } = byColumn;
    const matrix = this.#matrix.fill(0);
    const h = this.#h;
    for (let j = 0; j < columns; j++) {
      const from = start[j] as number;
      const to = start[j + 1] as number;
      const weight = 1 / (h[j] as number);
      for (let p = from; p < to; p++) {
        const row = index[p] as number;
        const at = row * rows;
        const scaled = (value[p] as number) * weight;
        for (let q = from; q < to; q++) {
          const column = index[q] as number;
          if (column <= row) matrix[at + column] = (matrix[at + column] as number) + scaled * (value[q] as number);
        }
      }
    }
    factor(matrix, rows, this.#order.first);
  }

  /** Newton direction towards products equal to `target`, less the second-order terms `low` and `high`. */
  #direction(target: number, low: Float64Array, high: Float64Array, into: Direction): Direction {
    const { columns, byColumn } = this.#form;
    const { start, index, value } = byColumn;
    const [roomLow, roomHigh, hasLow, hasHigh] = [this.#roomLow, this.#roomHigh, this.#hasLow, this.#hasHigh];
    const [lows, highs, dual, h] = [this.#low, this.#high, this.#dual, this.#h];
    const { x: dx, y: dy, low: dLow, high: dHigh } = into;
    dy.set(this.#primal);
    for (let j = 0; j < columns; j++) {
      const goalLow =
        hasLow[j] === 1 ? (target - (low[j] as number)) / (roomLow[j] as number) - (lows[j] as number) : 0;
      const goalHigh =
        hasHigh[j] === 1 ? (target - (high[j] as number)) / (roomHigh[j] as number) - (highs[j] as number) : 0;
      dLow[j] = goalLow;
      dHigh[j] = goalHigh;
      const pull = goalLow - goalHigh - (dual[j] as number);
      dx[j] = pull;
      const step = pull / (h[j] as number);
      const to = start[j + 1] as number;
      for (let k = start[j] as number; k < to; k++) {
        const row = index[k] as number;
        dy[row] = (dy[row] as number) - (value[k] as number) * step;
      }
    }
    solveFactored(this.#matrix, this.#form.rows, this.#order.first, dy);
    for (let j = 0; j < columns; j++) {
      let sum = dx[j] as number;
      const to = start[j + 1] as number;
      for (let k = start[j] as number; k < to; k++) sum += (value[k] as number) * (dy[index[k] as number] as number);
      const step = sum / (h[j] as number);
      dx[j] = step;
      if (hasLow[j] === 1) dLow[j] = (dLow[j] as number) - ((lows[j] as number) / (roomLow[j] as number)) * step;
      if (hasHigh[j] === 1) dHigh[j] = (dHigh[j] as number) + ((highs[j] as number) / (roomHigh[j] as number)) * step;
    }
    return into;
  }

  /** How far each side may go and stay inside. Squares tie both sides together, so they then move alike. */
  #reach(move: Direction, share: number): Reach {
    const [roomLow, roomHigh, hasLow, hasHigh] = [this.#roomLow, this.#roomHigh, this.#hasLow, this.#hasHigh];
    const [lows, highs] = [this.#low, this.#high];
    const { x, low, high } = move;
    let [primal, dual] = [1 / share, 1 / share];
    for (let j = 0; j < x.length; j++) {
      const dx = x[j] as number;
      if (hasLow[j] === 1) {
        if (dx < 0 && -(roomLow[j] as number) > primal * dx) primal = -(roomLow[j] as number) / dx;
        const change = low[j] as number;
        if (change < 0 && -(lows[j] as number) > dual * change) dual = -(lows[j] as number) / change;
      }
      if (hasHigh[j] === 1) {
        if (dx > 0 && (roomHigh[j] as number) < primal * dx) primal = (roomHigh[j] as number) / dx;
        const change = high[j] as number;
        if (change < 0 && -(highs[j] as number) > dual * change) dual = -(highs[j] as number) / change;
      }
    }
    const together = Math.min(1, primal * share, dual * share);
    return this.#isBent
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
      rowPrices: Float64Array.from(this.#order.place, (at) => sign * (this.#y[at] as number)),
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

const directionOf = (columns: number, rows: number): Direction => ({
  x: new Float64Array(columns),
  y: new Float64Array(rows),
  low: new Float64Array(columns),
  high: new Float64Array(columns),
});

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
