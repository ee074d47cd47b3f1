// The open Leontief model: output that a final demand needs, prices that a cost gives, multipliers. Notation and formulas:
// R. E. Miller and P. D. Blair, Input-Output Analysis, 2nd edition, chapters 2 and 6.
import { invert, type Inverse, type Inverter } from "../linear/inverse.ts";
import { columnSums, identityMinus, timesVector, vectorTimes, type Matrix } from "../linear/matrix.ts";

/** A: each column of flows over its industry's output; an industry without output gets a column of zeros. */
export function inputCoefficients(flows: Matrix, output: ArrayLike<number>): Matrix {
  const { rows, columns, data } = flows;
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) out[i * columns + j] = output[j]! > 0 ? data[i * columns + j]! / output[j]! : 0;
  return { rows, columns, data: out };
}

/** L = (I − A)⁻¹. */
export function leontiefInverse(a: Matrix, inverter: Inverter = invert): Inverse {
  return inverter(identityMinus(a));
}

/** x = L·f: output of every industry that serves the final demand `f`. */
export function quantityModel(inverse: Matrix, finalDemand: ArrayLike<number>): Float64Array {
  return timesVector(inverse, finalDemand);
}

/** p' = v'·L: price of every product when primary costs per unit of output are `costs`; 1 is the base year's price. */
export function priceModel(inverse: Matrix, costs: ArrayLike<number>): Float64Array {
  return vectorTimes(costs, inverse);
}

export interface Multipliers {
  /** Effect on the whole economy per unit of final demand: c'·L. */
  readonly effects: Float64Array;
  /** The same per unit of the industry's own direct effect; NaN where the industry has none. */
  readonly multipliers: Float64Array;
}

/** Output multipliers: the column sums of L. */
export function outputMultipliers(inverse: Matrix): Float64Array {
  return columnSums(inverse);
}

/** Multipliers of value added, pay or any other quantity given per unit of output. */
export function multipliersOf(inverse: Matrix, perOutput: ArrayLike<number>): Multipliers {
  const effects = vectorTimes(perOutput, inverse);
  return {
    effects,
    multipliers: effects.map((effect, j) => (perOutput[j] === 0 ? Number.NaN : effect / perOutput[j]!)),
  };
}
