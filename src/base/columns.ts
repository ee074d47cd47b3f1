// Columns: many rows as one array a field, repeated values as codes into a dictionary. Rows that agree in every column are
// found by their codes alone, without building or hashing a row.

/** The code of a row that states nothing in the column. */
export const ABSENT = -1;

/** Row → index into `values`, or ABSENT. A null in `values` is a stated "not known". */
export interface DictionaryColumn<T> {
  readonly kind: "dictionary";
  readonly values: readonly T[];
  readonly codes: Int32Array;
}

/** Row → number as measured; NaN or infinite: the row states nothing. */
export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
}

export type Column<T> = DictionaryColumn<T> | (T extends number ? NumberColumn : never);

/** A dictionary column of plain cells; `undefined` is ABSENT. `dictionary(["CN", "CN", undefined])` has codes 0, 0, -1. */
export function dictionary<T extends string | number | boolean | null>(
  cells: readonly (T | undefined)[],
): DictionaryColumn<T> {
  const codeOf = new Map<T, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === undefined) return ABSENT;
    const before = codeOf.get(cell);
    if (before !== undefined) return before;
    codeOf.set(cell, codeOf.size);
    return codeOf.size - 1;
  });
  return { kind: "dictionary", values: [...codeOf.keys()], codes };
}

/** What the row states in the column; undefined when it states nothing, or when there is no such column. */
export function cellAt<T>(column: DictionaryColumn<T> | NumberColumn | undefined, row: number): T | undefined {
  if (column === undefined) return undefined;
  if (column.kind === "dictionary") return column.values[column.codes[row] ?? ABSENT];
  const value = column.values[row];
  return Number.isFinite(value) ? (value as T) : undefined;
}

/** Rows that agree in every column belong to one group. */
export interface RowGroups {
  /** Row → group. Groups are numbered in order of their first row. */
  readonly groupOf: Int32Array;
  /** Group → its first row. */
  readonly firstRow: readonly number[];
}

/** The rows of each group, ascending, group by group. */
export function* rowsByGroup({ groupOf, firstRow }: RowGroups): Generator<Int32Array> {
  const end = new Int32Array(firstRow.length + 1);
  for (const group of groupOf) end[group + 1] = (end[group + 1] as number) + 1;
  for (let group = 0; group < firstRow.length; group++)
    end[group + 1] = (end[group + 1] as number) + (end[group] as number);
  const next = end.slice(0, -1);
  const rows = new Int32Array(groupOf.length);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] as number;
    const at = next[group] as number;
    rows[at] = row;
    next[group] = at + 1;
  }
  for (let group = 0; group < firstRow.length; group++) yield rows.subarray(end[group], end[group + 1]);
}

/** Up to this many slots for each row, pairs of codes are looked up in a plain array instead of a hash table. */
const SLOTS_PER_ROW = 4;

/**
 * Groups the first `length` rows by their codes. Columns are folded one after another: a group so far and a code make
 * the next group, so that the cost is one look-up for each row and column, whatever the values are.
 */
export function groupRows(length: number, columns: readonly (DictionaryColumn<unknown> | NumberColumn)[]): RowGroups {
  let groupOf = new Int32Array(length);
  let count = 1;
  for (const column of columns) {
    const codes = column.kind === "dictionary" ? column.codes : codesOfNumbers(column.values);
    const size = column.kind === "dictionary" ? column.values.length : length;
    [groupOf, count] = fold(groupOf, count, codes, size + 1);
  }
  const firstRow: number[] = [];
  for (let row = 0; row < length; row++) if (groupOf[row] === firstRow.length) firstRow.push(row);
  return { groupOf, firstRow };
}

/** New groups by (group, code), numbered by first appearance, and how many there are. */
function fold(groupOf: Int32Array, count: number, codes: Int32Array, size: number): [Int32Array<ArrayBuffer>, number] {
  const next = new Int32Array(groupOf.length);
  const slots = count * size <= groupOf.length * SLOTS_PER_ROW ? new Int32Array(count * size) : undefined;
  const sparse = new Map<number, number>();
  let found = 0;
  for (let row = 0; row < groupOf.length; row++) {
    const pair = (groupOf[row] as number) * size + (codes[row] as number) + 1;
    let group = slots ? (slots[pair] as number) : (sparse.get(pair) ?? 0);
    if (group === 0) {
      group = ++found;
      if (slots) slots[pair] = group;
      else sparse.set(pair, group);
    }
    next[row] = group - 1;
  }
  return [next, found];
}

function codesOfNumbers(values: Float64Array): Int32Array {
  const codeOf = new Map<number, number>();
  return Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return ABSENT;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(value, code);
    }
    return code;
  });
}
