// One row with its faults: what it holds, what is wrong, how to mend it, and a field for each cell concerned.
import type { JSX } from "preact";
import type { SourceRow } from "../../base/source-row.ts";
import { TABLES, type Problem, type TableName } from "../../portfolio/index.ts";
import { cellField, dropField, wasField } from "../portfolio-forms.ts";

export interface Faulty {
  readonly table: TableName;
  /** In the order of the file. */
  readonly headers: readonly string[];
  readonly row: SourceRow;
  readonly problems: readonly Problem[];
}

export function FaultyRow({ table, headers, row, problems }: Faulty): JSX.Element {
  const columns = [...new Set(problems.map(({ column }) => column))].filter((column) => column !== "");
  const place = `${table} row ${row.row}`;
  const rejected = problems.some(({ severity }) => severity === "rejected");
  return (
    <fieldset class="faulty">
      <legend>
        {row.file}, row {row.row}
      </legend>
      <p class="small muted cells">
        {headers
          .flatMap((header) => (row.cells[header] ? [[header, row.cells[header]] as const] : []))
          .map(([header, value]) => `${header}: ${value.length > 60 ? `${value.slice(0, 59)}…` : value}`)
          .join(" · ")}
      </p>
      <ul class="plain">
        {problems.map(({ code, column, message, fix }) => (
          <li key={`${code} ${column} ${message}`}>
            <strong>{message}.</strong> {fix}
          </li>
        ))}
      </ul>
      <div class="fields">
        {columns.map((column) => (
          <CellInput
            key={column}
            table={table}
            row={row.row}
            column={column}
            place={place}
            value={valueAt(row, problems, column)}
          />
        ))}
      </div>
      {rejected ? (
        <label class="small">
          <input type="checkbox" name={dropField(table, row.row)} /> Remove the row
        </label>
      ) : null}
    </fieldset>
  );
}

function CellInput({
  table,
  row,
  column,
  place,
  value,
}: {
  readonly table: TableName;
  readonly row: number;
  readonly column: string;
  readonly place: string;
  readonly value: string;
}): JSX.Element {
  const name = cellField(table, row, column);
  const type = TABLES[table].columns.find((one) => one.name === column)?.type;
  const values = type?.kind === "choice" ? type.values : undefined;
  const label = `${place}: ${column}`;
  return (
    <div class="field">
      <label for={name}>{column}</label>
      {values === undefined ? (
        <input id={name} name={name} value={value} aria-label={label} autocomplete="off" />
      ) : (
        <select id={name} name={name} aria-label={label}>
          {values.includes(value) ? null : <option value={value}>{value === "" ? "empty" : value}</option>}
          {values.map((one) => (
            <option key={one} value={one} selected={one === value}>
              {one}
            </option>
          ))}
        </select>
      )}
      <input type="hidden" name={wasField(table, row, column)} value={value} />
    </div>
  );
}

/** What the file holds in a column; a problem names it, since headers may be the user's own. */
function valueAt(row: SourceRow, problems: readonly Problem[], column: string): string {
  return row.cells[column] ?? problems.find((one) => one.column === column)?.value ?? "";
}
