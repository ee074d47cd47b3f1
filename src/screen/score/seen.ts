// What two parties' values of one fact come to when they are compared.

export interface Seen {
  readonly what: "agrees" | "near" | "contradicts" | "differs";
  readonly weight: number;
}
