// Spreadsheets run a cell that begins with = + - @ as a formula. Written cells are guarded by an apostrophe, read ones freed.

const TRIGGER = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?(\d+([.,]\d+)*|[.,]\d+)([eE][+-]?\d+)?%?$/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** `=1+1` → `'=1+1`; numbers such as -5 stay. `unguardCell` undoes it exactly. */
export function guardCell(cell: string): string {
  return TRIGGER.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Takes off one guarding apostrophe. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
