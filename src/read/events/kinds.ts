// How many must take part in each kind of event for a sentence to tell one.

/** Kinds in which two sides take part; one side alone is a headline's shorthand or no event at all. */
export const TWO_SIDED: ReadonlySet<string> = new Set([
  "meeting",
  "talks",
  "summit",
  "call",
  "visit",
  "visit_postponed",
  "coordination",
  "invitation",
]);

/** Kinds whose parties a text may name once and leave out later: `under the pact, signed on Sunday`. */
export const SHARED: ReadonlySet<string> = new Set([
  "agreement",
  "joint_statement",
  "dispute_filing",
  "dispute_withdrawal",
]);

/** Kinds in which no state need take part. */
export const NO_ACTOR_NEEDED: ReadonlySet<string> = new Set(["court_ruling", "incident"]);
