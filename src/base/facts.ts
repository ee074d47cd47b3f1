// Facts as a user states them: a value, or one of the ways of having none. Absent and null both mean unknown.

/** Where a fact lives in a transaction, e.g. `item.attributes.densityGcm3` or `parties[end_user].categories`. */
export type FactPath = string;

/** Who says so: the user, the goods lexicon, a register record, an official list. */
export interface FactSource {
  readonly kind: "stated" | "lexicon" | "register" | "list" | "derived";
  readonly ref?: string;
}

export type Fact<T> =
  | { readonly kind: "known"; readonly value: T; readonly source: FactSource }
  | { readonly kind: "unknown"; readonly why?: "absent" | "stated" | "conflict" }
  | { readonly kind: "refused" }
  | { readonly kind: "notApplicable" };

const STATED: FactSource = { kind: "stated" };
/** Nothing was said. */
export const ABSENT: Fact<never> = { kind: "unknown", why: "absent" };
/** It was said that it is not known. */
export const STATED_UNKNOWN: Fact<never> = { kind: "unknown", why: "stated" };

/** A known fact; stated by the user unless another source is given. */
export function known<T>(value: T, source: FactSource = STATED): Fact<T> {
  return { kind: "known", value, source };
}

/** Reads an optional field: `undefined` is absent, `null` is a stated "not known"; both are unknown. */
export function stated<T>(value: T | null | undefined): Fact<T> {
  if (value === undefined) return ABSENT;
  if (value === null) return STATED_UNKNOWN;
  return known(value);
}

/** The value of a known fact, else undefined. */
export function valueOf<T>(fact: Fact<T>): T | undefined {
  return fact.kind === "known" ? fact.value : undefined;
}
