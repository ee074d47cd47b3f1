// One edition of one official list: what importers produce, stores keep, and an index is built from. Immutable.
import type { IsoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";

export interface ListVersion {
  /** A `PartyList` code, or the user's own name for an imported file. */
  readonly list: string;
  /** The issuer's edition or date of publication, as text: `2026-07-11`. */
  readonly edition: string;
  /** Day to which the content is known to be current, for telling stale lists; absent: not known. */
  readonly asOf?: IsoDate;
  readonly listings: readonly Listing[];
}

/** Where a surface finds the list versions to screen against; implemented by storage. */
export interface ListSource {
  /** Versions current on a day, of the named lists or of all. A list that is missing is simply not among them. */
  current(lists?: readonly string[], on?: IsoDate): Promise<readonly ListVersion[]>;
}
