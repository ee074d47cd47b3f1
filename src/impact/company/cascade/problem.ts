// What can be wrong with a network file, each with its place and the fix.

export interface NetworkProblem {
  /** `rejected`: the file cannot be used; `dropped`: one entry was left out; `assumed`: something missing was filled. */
  readonly severity: "rejected" | "dropped" | "assumed";
  readonly code: string;
  /** Key of the file, with the entry's place: `w[17]`. */
  readonly field: string;
  readonly message: string;
  readonly fix: string;
}
