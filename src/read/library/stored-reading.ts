// A document that was read, with its reading, as it is kept; and what people decided about its candidates.
import type { IsoDate } from "../../base/date.ts";
import type { Reading } from "../reading.ts";

export interface StoredReading {
  /** SHA-256 of the text: the same text is kept once. */
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: IsoDate;
  /** Instant at which it was taken in. */
  readonly addedAt: string;
  /** `article`, or a feed's or folder's name. */
  readonly from: string;
  readonly reading: Reading;
}

/** What lists and stories need of a reading. */
export interface ReadingHead {
  readonly id: string;
  readonly title: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: IsoDate;
  readonly addedAt: string;
  readonly from: string;
  readonly measures: number;
  readonly events: number;
  readonly claims: number;
  /** Candidates that a person has decided about. */
  readonly decided: number;
}

/** One decision about a candidate, or one field of it. Appended, never changed: the newest of a field counts. */
export interface ReviewEntry {
  readonly reading: string;
  /** Id of the candidate in the reading: `m1`. */
  readonly candidate: string;
  /** `undo` takes the last decision of the same field back. */
  readonly action: "accept" | "edit" | "reject" | "undo";
  /** A field of the candidate, e.g. `effective`; absent: the candidate as a whole. */
  readonly field?: string;
  /** The new value of an edited field, as JSON. */
  readonly value?: unknown;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

export interface ReadingFilter {
  /** Words that must all stand in title or text. */
  readonly query?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly limit?: number | undefined;
}

/** Where readings are kept; adapters live in storage. */
export interface ReadingStore {
  /** Keeps a reading; the same text again replaces its reading and keeps the decisions. */
  save(reading: StoredReading): Promise<{ readonly kind: "added" | "replaced" }>;
  get(id: string): Promise<StoredReading | undefined>;
  /** Newest first, by day of publication, then by when it came in. */
  list(filter: ReadingFilter): Promise<readonly ReadingHead[]>;
  /** Readings whose documents were published, or came in, since a day: for stories. */
  since(day: IsoDate): Promise<readonly StoredReading[]>;
  decide(entries: readonly ReviewEntry[]): Promise<void>;
  /** In the order they were made. */
  decisions(reading: string): Promise<readonly ReviewEntry[]>;
}
