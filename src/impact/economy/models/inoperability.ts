// Inoperability input-output models, static and dynamic: the share of its output that each industry cannot make.
// Y. Y. Haimes et al. 2005, J. Infrastruct. Syst. 11(2); C. Lian and Y. Y. Haimes 2006, Syst. Eng. 9(3).
import { invert, type Inverse } from "../linear/inverse.ts";
import { identityMinus, timesVector, type Matrix } from "../linear/matrix.ts";

/** A* = x̂⁻¹·A·x̂: the interdependence matrix; industries without output get zeros. */
export function interdependence(a: Matrix, output: ArrayLike<number>): Matrix {
  const n = a.rows;
  const data = a.data.map((value, at) => {
    const own = output[Math.floor(at / n)]!;
    return own > 0 ? (value * output[at % n]!) / own : 0;
  });
  return { ...a, data };
}

/** (I − A*)⁻¹, whose product with the lost share of final demand c* is the static inoperability. */
export function inoperabilityInverse(aStar: Matrix): Inverse {
  return invert(identityMinus(aStar));
}

export interface RecoveryPath {
  /** `steps` + 1 rows of inoperability (0 … 1), the first the given start. */
  readonly inoperability: readonly Float64Array[];
  /** Σ over the steps of inoperability × output per step. */
  readonly lostOutput: number;
}

/**
 * q(t+1) = q(t) + K·(A*·q(t) + c*(t) − q(t)): resilience K per step between 0 and 1; shares are kept within 0 … 1.
 * `imposed`: shares that cannot be made at a step whatever is demanded (a capacity that is gone); no industry is under it.
 * Throws RangeError when a resilience is outside 0 … 1, since the path would then swing.
 */
export function recoverOverTime(
  aStar: Matrix,
  start: ArrayLike<number>,
  resilience: ArrayLike<number>,
  lostDemand: (step: number) => ArrayLike<number>,
  outputPerStep: ArrayLike<number>,
  steps: number,
  imposed?: (step: number) => ArrayLike<number>,
): RecoveryPath {
  Array.from(resilience).forEach((k, i) => {
    if (!(k >= 0 && k <= 1)) throw new RangeError(`resilience of industry ${i + 1} is ${k}, not between 0 and 1`);
  });
  const inoperability = [Float64Array.from(start)];
  let lostOutput = 0;
  for (let step = 0; step < steps; step++) {
    const now = inoperability[step]!;
    const pulled = timesVector(aStar, now);
    const demand = lostDemand(step);
    const least = imposed?.(step + 1);
    for (let i = 0; i < now.length; i++) lostOutput += now[i]! * outputPerStep[i]!;
    inoperability.push(
      now.map((q, i) => Math.min(1, Math.max(least?.[i] ?? 0, q + resilience[i]! * (pulled[i]! + demand[i]! - q)))),
    );
  }
  return { inoperability, lostOutput };
}
