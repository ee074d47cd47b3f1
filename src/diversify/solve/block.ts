// One material's sourcing decision as numbers: candidates with unit cost, fixed cost, capacity and minimum order, a
// demand, caps on disjoint groups of candidates (countries, say) and limits on how many candidates may be open.

/**
 * Choose `open_i ∈ {0,1}` and `amount_i` with `open_i·minimum_i <= amount_i <= open_i·capacity_i`, `Σ amount` between the
 * demands, `Σ_{i in g} amount_i <= limit_g`, `countMin <= Σ open <= countMax`; minimise `Σ unit·amount + fixed·open`.
 * Amounts carry the model's own unit; all arrays have one entry a candidate, `group` is -1 for none.
 */
export interface Block {
  readonly unit: Float64Array;
  readonly fixed: Float64Array;
  readonly capacity: Float64Array;
  readonly minimum: Float64Array;
  readonly group: Int32Array;
  readonly limit: Float64Array;
  readonly demandMin: number;
  readonly demandMax: number;
  readonly countMin: number;
  readonly countMax: number;
}

/** Codes of a candidate's state during the search, and in a certificate's leaves. */
export const STATE = { free: 0, open: 1, closed: 2 } as const;

/** Prices of a block's rows: of demand, of each group's limit (never positive), of the count of open candidates. */
export interface BlockPrices {
  readonly demand: number;
  readonly groups: Float64Array;
  readonly count: number;
}

/**
 * A node of the search that was closed: which candidates were fixed, and the prices that prove it. `bound`: no plan under
 * the fixings is cheaper than the best; `contradiction`: none exists (the prices show it with all costs taken as 0).
 */
export interface Leaf {
  readonly kind: "bound" | "contradiction";
  readonly state: Uint8Array;
  readonly prices: BlockPrices;
}

export interface BlockSolution {
  readonly status: "optimal" | "infeasible" | "limit";
  readonly cost: number;
  /** No choice costs less than this; equal to `cost` when optimal. */
  readonly bound: number;
  readonly amount: Float64Array;
  readonly open: Uint8Array;
  readonly nodes: number;
  readonly leaves: readonly Leaf[];
}

/** The most a candidate can carry when nothing else is open: its capacity, its group's limit, the demand. */
export function reachable(block: Block): Float64Array {
  const { capacity, group, limit, demandMax } = block;
  const most = new Float64Array(capacity.length);
  for (let i = 0; i < most.length; i++) {
    const g = group[i] as number;
    most[i] = Math.min(capacity[i] as number, demandMax, g < 0 ? Infinity : (limit[g] as number));
  }
  return most;
}
