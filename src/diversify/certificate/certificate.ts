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

/** One block: its rows touch no other columns. The leaves together cover every way of opening its candidates. */
export interface TreeProof {
  readonly kind: "tree";
  readonly amounts: readonly string[];
  /** Switch of each amount; null for none. */
  readonly switches: readonly (string | null)[];
  readonly leaves: readonly LeafProof[];
}

/** A block among joined ones, and which of its rows the checker may price to bound a leaf at other prices. */
export interface JoinedBlockProof extends TreeProof {
  readonly demand: string;
  readonly groups: readonly string[];
}

/**
 * A node of the search over joined blocks. At its prices some leaves of the blocks can stand in no plan below the bound to
 * be proven; the node is closed when a block has none left, else it splits on whether a switch is on.
 */
export interface NodeProof {
  readonly prices: Readonly<Record<string, number>>;
  readonly split?: { readonly on: string; readonly open: NodeProof; readonly closed: NodeProof };
}

/** Blocks joined by rows with `prices`, charged to the columns of every tree; without `search` these prices are the proof. */
export interface JoinedProof {
  readonly kind: "joined";
  readonly prices: Readonly<Record<string, number>>;
  readonly blocks: readonly JoinedBlockProof[];
  /** What the search shows: no plan of these blocks costs less. */
  readonly bound?: number;
  readonly search?: NodeProof;
}

/**
 * `prices`: one price a row bounds the whole (linear and convex quadratic models). `tree` and `joined`: parts of a model
 * that nothing joins; their bounds add up. `claim`: the solver's word, no proof.
 */
export type Proof =
  | { readonly kind: "prices"; readonly prices: Readonly<Record<string, number>> }
  | TreeProof
  | JoinedProof
  | { readonly kind: "claim"; readonly by: string; readonly bound: number };

export interface Certificate {
  readonly objective: number;
  /** Values of the columns that are not 0. */
  readonly plan: Readonly<Record<string, number>>;
  readonly proofs: readonly Proof[];
}
