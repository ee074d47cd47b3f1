// The header row of a table: every column gets a name of its own, so that no cell can hide another.

/** Trims names; an empty (or unusable) one becomes `(column 5)`, a repeated one `name (2)`. Empty names at the end are dropped. */
export function nameHeaders(cells: readonly string[]): readonly string[] {
  const trimmed = cells.map((cell) => cell.trim());
  while (trimmed.at(-1) === "") trimmed.pop();
  const seen = new Map<string, number>();
  return trimmed.map((cell, index) => {
    const name = cell === "" || cell === "__proto__" ? `(column ${index + 1})` : cell;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
