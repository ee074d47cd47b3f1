// The passes of an interior-point step over the columns, each over plain arrays and once: what a step costs is how often it
// walks the columns and divides. A pass goes block by block, so that a first call soon runs in compiled code and stays there
// when the loop ends. A side without a bound has an inverse room of 0 and a multiplier of 0.
import { factor } from "./cholesky.ts";
import type { StandardForm } from "./standard-form.ts";

/** Where the method stands. `invLow`, `invHigh`: one over the distance to the bounds. */
export interface Iterate {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly invLow: Float64Array;
  readonly invHigh: Float64Array;
  /** One over the curvature of a column with its bounds' share. */
  readonly give: Float64Array;
  /** b - A x, and c + D x - A'y - low + high. */
  readonly short: Float64Array;
  readonly dual: Float64Array;
  gap: number;
  objective: number;
  worstDual: number;
}

/** A direction; what the gap gains along its primal side, and beyond that along both sides together. */
export interface Move {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  alongPrimal: number;
  bent: number;
}

/** Columns between two calls. */
const BLOCK = 64;
const LEAST_ROOM = 1e-300;
const LEAST_CURVE = 1e-12;

/** A start in the middle of the bounds, with multipliers of the size of the costs. */
export function iterateOf({ columns, rows, lower, upper }: StandardForm, size: number): Iterate {
  const of = (): Float64Array => new Float64Array(columns);
  const at = {
    x: of(),
    y: new Float64Array(rows),
    low: of(),
    high: of(),
    invLow: of(),
    invHigh: of(),
    give: of(),
    short: new Float64Array(rows),
    dual: of(),
    gap: 0,
    objective: 0,
    worstDual: 0,
  };
  const { x, low, high } = at;
  for (let j = 0; j < columns; j++) {
    const least = lower[j] as number;
    const most = upper[j] as number;
    const hasLow = least > -Infinity;
    const hasHigh = most < Infinity;
    x[j] = hasLow && hasHigh ? (least + most) / 2 : hasLow ? least + 1 : hasHigh ? most - 1 : 0;
    if (hasLow) low[j] = size;
    if (hasHigh) high[j] = size;
  }
  return at;
}

export function moveOf(columns: number, rows: number): Move {
  return {
    x: new Float64Array(columns),
    y: new Float64Array(rows),
    low: new Float64Array(columns),
    high: new Float64Array(columns),
    alongPrimal: 0,
    bent: 0,
  };
}

/** Goes `primal` and `dual` of the way along `move`; rooms, residuals, gap and objective there. */
export function measure(form: StandardForm, at: Iterate, move: Move, primal: number, dual: number): void {
  const { y, short } = at;
  for (let row = 0; row < y.length; row++) y[row] = (y[row] as number) + dual * (move.y[row] as number);
  short.set(form.right);
  const sums = new Float64Array(3);
  for (let from = 0; from < form.columns; from += BLOCK) measureBlock(form, at, move, primal, dual, from, sums);
  at.gap = sums[0] as number;
  at.objective = sums[1] as number;
  at.worstDual = sums[2] as number;
}

function measureBlock(
  { columns, byColumn, cost, diagonal, lower, upper }: StandardForm,
  { x: xs, y, low: lows, high: highs, invLow, invHigh, short, dual: duals }: Iterate,
  { x: dx, low: dLow, high: dHigh }: Move,
  primal: number,
  dual: number,
  from: number,
  sums: Float64Array,
): void {
  const { start, index, value } = byColumn;
  const to = Math.min(columns, from + BLOCK);
  let gap = 0;
  let objective = 0;
  let worst = sums[2] as number;
  for (let j = from; j < to; j++) {
    const x = (xs[j] as number) + primal * (dx[j] as number);
    const low = (lows[j] as number) + dual * (dLow[j] as number);
    const high = (highs[j] as number) + dual * (dHigh[j] as number);
    xs[j] = x;
    lows[j] = low;
    highs[j] = high;
    const roomLow = Math.max(LEAST_ROOM, x - (lower[j] as number));
    const roomHigh = Math.max(LEAST_ROOM, (upper[j] as number) - x);
    invLow[j] = 1 / roomLow;
    invHigh[j] = 1 / roomHigh;
    if (low > 0) gap += low * roomLow;
    if (high > 0) gap += high * roomHigh;
    const bend = (diagonal[j] as number) * x;
    const price = cost[j] as number;
    objective += (price + 0.5 * bend) * x;
    let left = price + bend - low + high;
    const end = start[j + 1] as number;
    for (let k = start[j] as number; k < end; k++) {
      const row = index[k] as number;
      const a = value[k] as number;
      short[row] = (short[row] as number) - a * x;
      left -= a * (y[row] as number);
    }
    duals[j] = left;
    const size = Math.abs(left);
    // A number gone wrong must not pass for a small one.
    if (!(size <= worst)) worst = size;
  }
  sums[0] = (sums[0] as number) + gap;
  sums[1] = (sums[1] as number) + objective;
  sums[2] = worst;
}

/** Factors A H⁻¹ A' into `matrix`. */
export function assemble(form: StandardForm, at: Iterate, matrix: Float64Array, first: Int32Array): void {
  matrix.fill(0);
  for (let from = 0; from < form.columns; from += BLOCK) assembleBlock(form, at, matrix, from);
  factor(matrix, form.rows, first);
}

function assembleBlock(
  { rows, columns, byColumn, diagonal }: StandardForm,
  { low, high, invLow, invHigh, give }: Iterate,
  matrix: Float64Array,
  begin: number,
): void {
  const { start, index, value } = byColumn;
  const end = Math.min(columns, begin + BLOCK);
  for (let j = begin; j < end; j++) {
    const curve =
      (diagonal[j] as number) +
      (low[j] as number) * (invLow[j] as number) +
      (high[j] as number) * (invHigh[j] as number);
    const weight = 1 / Math.max(curve, LEAST_CURVE);
    give[j] = weight;
    const from = start[j] as number;
    const to = start[j + 1] as number;
    for (let p = from; p < to; p++) {
      const row = index[p] as number;
      const scaled = (value[p] as number) * weight;
      for (let q = from; q < to; q++) {
        const column = index[q] as number;
        if (column > row) continue;
        const cell = row * rows + column;
        matrix[cell] = (matrix[cell] as number) + scaled * (value[q] as number);
      }
    }
  }
}

/**
 * The right side of the Newton step towards products equal to `target`, in `move.y`. A guess has no second-order terms;
 * else they are those of the guess that `move` holds, which this overwrites with what the columns are pulled by.
 */
export function aim(form: StandardForm, at: Iterate, move: Move, target: number, isGuess: boolean): void {
  move.y.set(at.short);
  for (let from = 0; from < form.columns; from += BLOCK) aimBlock(form, at, move, target, isGuess, from);
}

function aimBlock(
  { columns, byColumn }: StandardForm,
  { low, high, invLow, invHigh, give, dual }: Iterate,
  { x: dx, y: dy, low: dLow, high: dHigh }: Move,
  target: number,
  isGuess: boolean,
  from: number,
): void {
  const { start, index, value } = byColumn;
  const end = Math.min(columns, from + BLOCK);
  for (let j = from; j < end; j++) {
    let goalLow = -(low[j] as number);
    let goalHigh = -(high[j] as number);
    if (!isGuess) {
      const step = dx[j] as number;
      goalLow += (target - step * (dLow[j] as number)) * (invLow[j] as number);
      goalHigh += (target + step * (dHigh[j] as number)) * (invHigh[j] as number);
    }
    dLow[j] = goalLow;
    dHigh[j] = goalHigh;
    const pull = goalLow - goalHigh - (dual[j] as number);
    dx[j] = pull;
    const step = pull * (give[j] as number);
    const to = start[j + 1] as number;
    for (let k = start[j] as number; k < to; k++) {
      const row = index[k] as number;
      dy[row] = (dy[row] as number) - (value[k] as number) * step;
    }
  }
}

/** From the rows' move in `move.y` the columns' own, and what the gap does along it. */
export function answer(form: StandardForm, at: Iterate, move: Move): void {
  move.alongPrimal = 0;
  move.bent = 0;
  for (let from = 0; from < form.columns; from += BLOCK) answerBlock(form, at, move, from);
}

function answerBlock({ columns, byColumn }: StandardForm, at: Iterate, move: Move, from: number): void {
  const { start, index, value } = byColumn;
  const { low, high, invLow, invHigh, give } = at;
  const { x: dx, y: dy, low: dLow, high: dHigh } = move;
  const end = Math.min(columns, from + BLOCK);
  let alongPrimal = 0;
  let bent = 0;
  for (let j = from; j < end; j++) {
    let sum = dx[j] as number;
    const to = start[j + 1] as number;
    for (let k = start[j] as number; k < to; k++) sum += (value[k] as number) * (dy[index[k] as number] as number);
    const step = sum * (give[j] as number);
    dx[j] = step;
    const lowNow = low[j] as number;
    const highNow = high[j] as number;
    const lowMove = (dLow[j] as number) - lowNow * (invLow[j] as number) * step;
    const highMove = (dHigh[j] as number) + highNow * (invHigh[j] as number) * step;
    dLow[j] = lowMove;
    dHigh[j] = highMove;
    alongPrimal += step * (lowNow - highNow);
    bent += step * (lowMove - highMove);
  }
  move.alongPrimal += alongPrimal;
  move.bent += bent;
}

/** How far each side may go before a room or a multiplier is used up; Infinity when nothing stands in the way. */
export function reachOf(at: Iterate, move: Move): { readonly primal: number; readonly dual: number } {
  const used = new Float64Array(2);
  for (let from = 0; from < at.x.length; from += BLOCK) reachBlock(at, move, from, used);
  return { primal: 1 / (used[0] as number), dual: 1 / (used[1] as number) };
}

/** The largest share of a room and of a multiplier that a full step would take, in `used`. */
function reachBlock({ low, high, invLow, invHigh }: Iterate, move: Move, from: number, used: Float64Array): void {
  const { x, low: dLow, high: dHigh } = move;
  const end = Math.min(x.length, from + BLOCK);
  let primal = used[0] as number;
  let dual = used[1] as number;
  for (let j = from; j < end; j++) {
    const dx = x[j] as number;
    const share = dx < 0 ? -dx * (invLow[j] as number) : dx * (invHigh[j] as number);
    if (share > primal) primal = share;
    const changeLow = -(dLow[j] as number);
    if (changeLow > dual * (low[j] as number)) dual = changeLow / (low[j] as number);
    const changeHigh = -(dHigh[j] as number);
    if (changeHigh > dual * (high[j] as number)) dual = changeHigh / (high[j] as number);
  }
  used[0] = primal;
  used[1] = dual;
}
