// Large delimited tables of numbers, read without a copy of every cell: quotes are honoured, positions are kept for faults.

export interface DelimitedRow {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Splits text into rows; the delimiter is the tab, semicolon or comma that the first line has most of. Empty lines fall away. */
export function readDelimited(text: string): readonly DelimitedRow[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines = body.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  const delimiter = ["\t", ";", ","].toSorted((a, b) => count(first, b) - count(first, a))[0] ?? ",";
  return lines.flatMap((line, at) =>
    line.trim() === ""
      ? []
      : [{ line: at + 1, cells: line.includes('"') ? quoted(line, delimiter) : line.split(delimiter) }],
  );
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

function quoted(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let inside = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at];
    if (letter === '"') {
      if (inside && line[at + 1] === '"') {
        cell += '"';
        at++;
      } else inside = !inside;
    } else if (letter === delimiter && !inside) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  cells.push(cell);
  return cells;
}

/** A cell as a number; empty, `:` and `NA` (not available) are NaN, to be counted by the caller. */
export function numberIn(cell: string | undefined): number {
  const text = (cell ?? "").trim();
  if (text === "" || text === ":" || text === "NA" || text === "..") return Number.NaN;
  return Number(text.replace(/\s+[a-z]+$/, ""));
}
