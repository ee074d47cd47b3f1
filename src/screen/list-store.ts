// The port: what the product needs of a place that keeps lists. Every import is a version; none is ever changed or lost.
import type { IsoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import type { Page, PageQuery } from "../base/page.ts";
import type { ListSource, ListVersion } from "./party-list.ts";

/** A file a version was read from. */
export interface ListOrigin {
  readonly address: string;
  readonly sha256: string;
  /** Bytes as they were received. */
  readonly bytes: number;
  /** What the server wants to hear when asked whether the file changed. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** One version of one list, without its rows. */
export interface ListHead {
  readonly list: string;
  /** 1 for the first version, without gaps, in the order of import. */
  readonly version: number;
  /** SHA-256 over the hashes of the rows in order of id: equal rows, equal id, whatever file they came from. */
  readonly id: string;
  readonly edition: string;
  /** The day to which the issuer's content is known to be current. */
  readonly asOf?: IsoDate;
  /** The day from which this version answers "was X listed?": `asOf`, else the day of the import. */
  readonly day: IsoDate;
  /** Instant, UTC. */
  readonly importedAt: string;
  /** Name of the importer. */
  readonly source?: string;
  readonly origins?: readonly ListOrigin[];
  readonly rows: number;
  /** Against the version before it in the order of import. */
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The version whose rows this one brings back. */
  readonly restored?: number;
}

/** What came of trying to bring a list up to date. */
export interface ListAttempt {
  readonly list: string;
  /** Instant, UTC. */
  readonly at: string;
  readonly outcome: "updated" | "unchanged" | "failed";
  /** The day to which the content is now known to be current; absent when it failed. */
  readonly asOf?: IsoDate;
  /** Why it failed: `http_404`, `timeout`, `too_large`, `lost_rows` …; absent otherwise. */
  readonly code?: string;
  readonly message?: string;
}

/** A list as it stands: the version that is current on a day, how many there are, and what was tried last. */
export interface ListState {
  readonly list: string;
  /** Absent: no version answers on that day. */
  readonly current?: ListHead;
  readonly versions: number;
  readonly lastAttempt?: ListAttempt;
  /** The last day to which an attempt found the content to be current. */
  readonly confirmedOn?: IsoDate;
  /** Set while the list is put aside: no longer screened, its history kept. */
  readonly removedAt?: string;
}

export interface ListSave {
  readonly list: string;
  readonly edition: string;
  readonly asOf?: IsoDate;
  readonly importedAt: string;
  readonly source?: string;
  readonly origins?: readonly ListOrigin[];
  /** Rows whose ids are unique; their own `list` field is not stored. */
  readonly listings: Iterable<Listing>;
}

/** A version by what differs from the newest one. */
export interface ListDelta extends Omit<ListSave, "listings"> {
  /** Id of the version the delta starts from: another one since is a conflict. */
  readonly base: string;
  /** New or changed rows. */
  readonly put: readonly Listing[];
  /** Ids that are gone. */
  readonly gone: readonly string[];
}

export type ListSaved =
  | { readonly kind: "saved"; readonly head: ListHead }
  /** The rows are those of the newest version: no version was added. */
  | { readonly kind: "unchanged"; readonly head: ListHead }
  | { readonly kind: "conflict"; readonly newest: ListHead | undefined };

export interface ListChanges {
  /** Absent: the list did not exist on that side. */
  readonly from?: ListHead;
  readonly to?: ListHead;
  readonly added: readonly Listing[];
  readonly removed: readonly Listing[];
  readonly changed: readonly { readonly before: Listing; readonly after: Listing }[];
}

/** A version with its rows, in order of id. */
export interface LoadedList extends ListVersion {
  readonly head: ListHead;
}

/**
 * Every method may throw IoError: the store cannot be reached, is closed, or holds rows that were changed. A version is
 * written in one step: until then, and after a crash, the one before stays current.
 */
export interface ListStore extends ListSource {
  readonly save: (request: ListSave) => Promise<ListSaved>;
  /** The same version as `save` of all rows would give, at the cost of the difference. */
  readonly saveDelta: (request: ListDelta) => Promise<ListSaved>;
  /** All lists by name, as they stand on a day (today's newest when absent); those put aside last. */
  readonly states: (on?: IsoDate) => Promise<readonly ListState[]>;
  /** Versions, newest import first. */
  readonly history: (list: string, query?: PageQuery) => Promise<Page<ListHead>>;
  /** The version that answers on a day, or a version by number; undefined when there is none. */
  readonly load: (
    list: string,
    which?: { readonly on?: IsoDate; readonly version?: number },
  ) => Promise<LoadedList | undefined>;
  /** What differs between two versions; without `from` against nothing. */
  readonly changes: (list: string, from: number | undefined, to: number | undefined) => Promise<ListChanges>;
  /** Reads every version and compares it with its id. Throws IoError for the first that differs. */
  readonly verify: (list: string) => Promise<number>;
  readonly recordAttempt: (attempt: ListAttempt) => Promise<void>;
  /** Attempts on one list, newest first. */
  readonly attempts: (list: string, query?: PageQuery) => Promise<Page<ListAttempt>>;
  /** Puts a list aside. False when there is no such list. */
  readonly remove: (list: string, at: string) => Promise<boolean>;
  /** Takes a list up again, or brings an earlier version back as a new one. Undefined when there is none. */
  readonly restore: (list: string, at: string, version?: number) => Promise<ListSaved | undefined>;
}
