// Which header of a file means which column: the saved mapping first, then headers that are the column's own name.
import { type Problem, problem } from "./problem.ts";
import { suggestMapping } from "./suggest.ts";
import type { TableDescription } from "./columns.ts";
import type { TableName } from "./types.ts";

/** `{ table: { header: column } }`, as saved in mapping.json. An empty column keeps the header as an extra on purpose. */
export type PortfolioMapping = Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>>;

/** A header that no column has, kept under `extra`. */
export interface UnmappedHeader {
  readonly table: TableName;
  readonly header: string;
  readonly suggestion?: { readonly column: string; readonly score: number; readonly reason: string };
}

export interface HeaderReading {
  /** Column → header. */
  readonly headerOf: ReadonlyMap<string, string>;
  /** Headers kept as extras. */
  readonly extra: readonly string[];
  readonly unmapped: readonly UnmappedHeader[];
  readonly problems: readonly Problem[];
}

/** Resolves the headers of one file. Suggestions are reported and never applied. */
export function resolveHeaders(
  headers: readonly string[],
  table: TableDescription,
  saved: Readonly<Record<string, string>> = {},
  file: string = table.name,
): HeaderReading {
  const headerOf = new Map<string, string>();
  const problems: Problem[] = [];
  const columns = new Set(table.columns.map((column) => column.name));
  const ignored = new Set<string>();

  const take = (column: string, header: string): void => {
    if (headerOf.has(column))
      problems.push(problem({ file, row: 1, column }, "warning", { code: "column_repeated", value: header }));
    else headerOf.set(column, header);
  };
  for (const [from, to] of Object.entries(saved)) {
    const header = headers.find((known) => known === from) ?? headers.find((known) => plain(known) === plain(from));
    if (header === undefined || (to !== "" && !columns.has(to))) {
      problems.push(problem({ file, row: 1, column: to }, "warning", { code: "mapping_unused", params: { from, to } }));
    } else if (to === "") ignored.add(header);
    else take(to, header);
  }
  const spokenFor = new Set([...headerOf.values(), ...ignored]);
  const free = headers.filter((header) => !spokenFor.has(header));
  for (const header of free.filter((header) => columns.has(plain(header)))) take(plain(header), header);

  const used = new Set(headerOf.values());
  const extra = headers.filter((header) => !used.has(header) && header !== "");
  const suggestions = suggestMapping(
    extra.filter((header) => !ignored.has(header)),
    table,
    new Set(headerOf.keys()),
  );
  for (const column of table.columns.filter((column) => column.required && !headerOf.has(column.name))) {
    const suggestion = suggestMapping(headers, table).find((found) => found.column === column.name)?.header ?? "";
    problems.push(
      problem({ file, row: 1, column: column.name }, "rejected", { code: "column_missing", params: { suggestion } }),
    );
  }
  const unmapped = extra
    .filter((header) => !ignored.has(header))
    .map((header): UnmappedHeader => {
      const found = suggestions.find((suggestion) => suggestion.header === header);
      if (found === undefined) return { table: table.name, header };
      const { column, score, reason } = found;
      return { table: table.name, header, suggestion: { column, score, reason } };
    });
  return { headerOf, extra, unmapped, problems };
}

/** `"Part ID "` → `part_id`. */
function plain(header: string): string {
  return header
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s\-./]+/g, "_");
}
