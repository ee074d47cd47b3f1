// A relation between two records of a reading, and what may stand at its ends.

export interface Relation {
  readonly type: "response_to" | "follows" | "basis_of" | "extends" | "replaces" | "caused_by";
  readonly from: string;
  readonly to: string;
  readonly asserted_by?: string;
  readonly factuality: "asserted" | "reported" | "possible" | "denied";
}

/** A record that a relation may join: where it stands, and whose act it is. */
export interface RelationEnd {
  readonly id: string;
  /** Of an event or an act of enforcement. */
  readonly kind?: string;
  readonly country: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly number[];
}
