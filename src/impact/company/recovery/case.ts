// A recovery problem: suppliers that can make products, what is in stock, and scenarios that take some of it away.

export interface RecoveryScenario {
  readonly name: string;
  /** Periods until what is down works again; undefined: not stated. */
  readonly timeToRecover: number | undefined;
  /** By supplier, then product: what of the supplier's making of it is left, 0-1. */
  readonly available: readonly (readonly number[])[];
}

export interface RecoveryCase {
  /** The configuration's name where a file holds several, else empty. */
  readonly configuration: string;
  readonly suppliers: readonly { readonly name: string; readonly capacity: number }[];
  readonly products: readonly {
    readonly name: string;
    /** Per period. */
    readonly demand: number;
    readonly inventory: number;
    /** Of one unit not served. */
    readonly loss: number;
  }[];
  readonly scenarios: readonly RecoveryScenario[];
}

export interface RecoveryProblem {
  readonly file: string;
  /** 1-based, the header being row 1; 0: the file as a whole. */
  readonly row: number;
  readonly column: string;
  readonly severity: "rejected" | "assumed";
  readonly message: string;
  readonly fix: string;
}
