// Tables that read well wide, scroll when narrow, and print; every one has a caption or a heading that names it.
import type { ComponentChildren, JSX } from "preact";

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand right, in even digits. */
  readonly number?: boolean;
  /** The column that names the row. */
  readonly heads?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  /** Only for screen readers, where a heading right above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string;
  /** Stack each row as a card below 40 rem; cells carry their head. */
  readonly stack?: boolean;
}

export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  stack = true,
}: TableProps<Row>): JSX.Element {
  return (
    <div class={stack ? "table stacks" : "table"} role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={`col-${column.key}${column.number ? " number" : ""}`}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.key} scope="row" data-head={column.head}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-head={column.head} class={column.number ? "number" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
