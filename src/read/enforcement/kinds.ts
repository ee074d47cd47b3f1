// What each kind of act of enforcement asks of a text.

/** Acts that only make sense when the text speaks of trade remedies, security or export control. */
export const NEEDS_TRADE: ReadonlySet<string> = new Set([
  "investigation",
  "security_review",
  "licence_grant",
  "licence_denial",
  "inspection",
  "closure",
  "warning",
  "charge",
  "fine",
]);

/** Acts that come to light days later: `has been detained, Japan's government said on Monday`. */
export const OFTEN_OLDER: ReadonlySet<string> = new Set([
  "detention",
  "exit_ban",
  "arrest",
  "raid",
  "closure",
  "investigation",
]);

/** Acts on which a text may leave out the authority. */
export const AUTHORITY_IMPLIED: ReadonlySet<string> = new Set([
  "investigation",
  "security_review",
  "licence_grant",
  "licence_denial",
  "exit_ban",
]);
