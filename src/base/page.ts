// One way of paging for every store: a limit and an opaque cursor, so that a reader never holds a whole table.

export interface PageQuery {
  /** The `next` of the page before; absent for the first page. */
  readonly after?: string;
  /** 1 to 1000 items; 100 when absent. */
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

const DEFAULT_LIMIT = 100;
const LIMIT = 1000;

/** The number of items a query asks for, held within 1 to 1000. */
export function pageLimit(query: PageQuery): number {
  const limit = Math.trunc(query.limit ?? DEFAULT_LIMIT);
  return Math.min(LIMIT, Math.max(1, Number.isNaN(limit) ? DEFAULT_LIMIT : limit));
}

/** A page out of up to `limit + 1` rows: the row too many only tells that there is a next page. */
export function pageOf<T>(rows: readonly T[], limit: number, cursor: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: cursor(last) } : { items };
}
