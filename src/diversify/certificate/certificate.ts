// What ships with an optimum so that others can check it without trusting the solver: the plan, and prices that prove no
// plan is cheaper. Rows and columns are named as in the model.

/** Candidates that a leaf fixes, by their place in the proof's lists, and the prices that close it. */
export interface LeafProof {
  readonly open: readonly number[];
  readonly closed: readonly number[];
  /** `contradiction`: with all costs 0 these prices are positive, so no plan fits the fixings. */
  readonly kind: "bound" | "contradiction";
  /** Row name → price; rows left out have price 0. */
  readonly prices: Readonly<Record<string, number>>;
}

/**
 * `prices`: one price a row bounds the whole (linear and convex quadratic models). `tree`: the columns of one block, whose
 * rows touch no others; the leaves together cover every way of opening its candidates. `priced-tree`: the same for the
 * blocks joined by `shared` rows, whose prices are charged to the columns first. `claim`: the solver's word, no proof.
 */
export type Proof =
  | { readonly kind: "prices"; readonly prices: Readonly<Record<string, number>> }
  | {
      readonly kind: "tree";
      readonly amounts: readonly string[];
      /** Switch of each amount; null for none. */
      readonly switches: readonly (string | null)[];
      readonly leaves: readonly LeafProof[];
    }
  | { readonly kind: "claim"; readonly by: string; readonly bound: number };

export interface Certificate {
  readonly objective: number;
  /** Values of the columns that are not 0. */
  readonly plan: Readonly<Record<string, number>>;
  /** Prices of rows that join blocks, charged to the columns of every tree. */
  readonly shared?: Readonly<Record<string, number>>;
  readonly proofs: readonly Proof[];
}
