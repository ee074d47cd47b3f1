// The upper bound: nothing replaces a missing input. An industry makes no more than its scarcest essential input allows, and
// what it then does not make is missing at its own buyers (Leontief production functions along the whole chain).
import type { Matrix } from "../linear/matrix.ts";

export interface EssentialInputs {
  /** For each industry, the suppliers whose goods it cannot do without. */
  readonly suppliers: readonly (readonly number[])[];
  /** Domestic share of each good's supply: a domestic loss of 1 is a shortage of this much, imports standing. */
  readonly domesticShare: Float64Array;
}

/** Goods (not services: `isGood`) of at least `threshold` of the buyer's output, in gross flows, are essential. */
export function essentialInputs(
  gross: Matrix,
  domestic: Matrix,
  output: ArrayLike<number>,
  threshold: number,
  isGood: (industry: number) => boolean,
): EssentialInputs {
  const n = gross.rows;
  const suppliers: number[][] = Array.from({ length: n }, () => []);
  const domesticShare = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let [all, own] = [0, 0];
    for (let j = 0; j < n; j++) {
      const flow = gross.data[i * n + j]!;
      all += Math.max(0, flow);
      own += Math.max(0, domestic.data[i * n + j]!);
      if (i !== j && isGood(i) && output[j]! > 0 && flow >= threshold * output[j]!) suppliers[j]!.push(i);
    }
    domesticShare[i] = all > 0 ? Math.min(1, own / all) : 1;
  }
  return { suppliers, domesticShare };
}

/** Lost share of output of every industry, from the share lost directly: the smallest fixed point, reached from below. */
export function stopWithoutInputs(
  { suppliers, domesticShare }: EssentialInputs,
  direct: ArrayLike<number>,
): Float64Array {
  const lost = Float64Array.from(direct);
  const n = lost.length;
  for (let round = 0; round < n; round++) {
    let moved = false;
    for (let j = 0; j < n; j++) {
      for (const i of suppliers[j]!) {
        const shortage = lost[i]! * domesticShare[i]!;
        if (shortage > lost[j]! * (1 + 1e-12)) {
          lost[j] = shortage;
          moved = true;
        }
      }
    }
    if (!moved) break;
  }
  return lost;
}
