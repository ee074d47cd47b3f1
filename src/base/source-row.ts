// A row of a table as it came from a file, before anybody has said what its columns mean. Formats yield it, verbs read it.

/** One record. `row` counts as a spreadsheet does: the header is row 1, blank rows count. Absent cells are absent keys or "". */
export interface SourceRow {
  readonly file: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Cells beyond the last header: usually a delimiter that should have been quoted. */
  readonly surplus?: readonly string[];
}

/** A whole table in memory. Headers are kept apart because a table may have no rows. */
export interface SourceTable {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
}
