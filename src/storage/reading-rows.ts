// What every store of readings does alike: the head of a reading, the words it is searched by, and what counts as decided.
import type { ReadingFilter, ReadingHead, ReviewEntry, StoredReading } from "../read/index.ts";

/** The head of a reading; `decided` is counted by the store. */
export function headOf({
  id,
  title,
  outlet,
  url,
  published,
  addedAt,
  from,
  reading,
}: StoredReading): Omit<ReadingHead, "decided"> {
  return {
    id,
    title,
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    addedAt,
    from,
    measures: reading.measures.length,
    events: reading.events.length,
    claims: reading.claims.length,
  };
}

/** The day a reading is ordered by: of publication, else of coming in. */
export function dayOfReading({ published, addedAt }: StoredReading): string {
  return published ?? addedAt.slice(0, 10);
}

/** Title, outlet and text in lower case. A NUL, which not every database keeps, parts words as a space does. */
export function searchText({ title, outlet = "", text }: StoredReading): string {
  return `${title}\n${outlet}\n${text}`.replaceAll("\0", " ").toLowerCase();
}

/** The words of a query, each of which must be found. */
export function queryWords({ query = "" }: ReadingFilter): readonly string[] {
  return query
    .toLowerCase()
    .split(/[\s\0]+/)
    .filter(Boolean)
    .slice(0, 20);
}

/** Candidates that some decision is about. */
export function decidedCandidates(entries: readonly ReviewEntry[]): number {
  return new Set(entries.filter(({ field }) => field === undefined).map(({ candidate }) => candidate)).size;
}

export const MOST_HEADS = 200;
