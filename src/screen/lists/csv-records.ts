// Records of CSV files as issuers write them: any delimiter, quotes inside cells, rows of uneven length. Own reader, because
// a quote that never closes must cost one row and not the rest of the list.
import { InputError } from "../../errors.ts";
import type { ListProblem } from "./importer.ts";

export interface CsvRecord {
  /** Line on which the record starts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** No cell of an official list is longer; one that is has lost its closing quote or is an attack. */
export const LONGEST_RECORD = 1_000_000;
/** Records given up before the file counts as unreadable; keeps the time linear in the text. */
const MOST_GIVEN_UP = 50;

const QUOTE = 34;
const CR = 13;
const SPACE = 32;

export interface CsvOptions {
  readonly file: string;
  readonly report: (problem: ListProblem) => void;
  /** A comma when absent. */
  readonly delimiter?: string;
}

/**
 * Yields records; blank lines are skipped and counted. A record that runs past `LONGEST_RECORD` or whose quote is never
 * closed is reported, and reading goes on after its first line. Throws InputError when that happens over and over.
 */
export async function* csvRecords(text: AsyncIterable<string>, options: CsvOptions): AsyncGenerator<CsvRecord> {
  const reader = new CsvReader(options);
  for await (const chunk of text) {
    reader.push(chunk);
    for (const record of reader.records(false)) yield record;
  }
  for (const record of reader.records(true)) yield record;
}

class CsvReader {
  readonly #options: CsvOptions;
  readonly #delimiter: string;
  #text = "";
  /** Where the record that is being read begins, and the line of the file that is. */
  #from = 0;
  #line = 1;
  /** How far that record was looked at, so that text arriving in pieces is looked at once. */
  #at = 0;
  #quoted = false;
  /** The next quote and the next line feed from some place on; -1: not looked for yet. */
  #quote = -1;
  #feed = -1;
  #givenUp = 0;
  /** Whether the rest of a line that was given up has yet to arrive. */
  #isSkipping = false;

  constructor(options: CsvOptions) {
    this.#options = options;
    this.#delimiter = options.delimiter ?? ",";
  }

  push(chunk: string): void {
    this.#text = this.#text.slice(this.#from) + chunk;
    this.#at -= this.#from;
    this.#from = 0;
    this.#quote = -1;
    this.#feed = -1;
  }

  /** The records that are whole; with `isEnd` the last one too. */
  *records(isEnd: boolean): Generator<CsvRecord> {
    if (this.#isSkipping) this.#skip();
    while (this.#from < this.#text.length) {
      const end = this.#end();
      if (end < 0 && !isEnd && this.#text.length - this.#from <= LONGEST_RECORD) return;
      if (end < 0 && (!isEnd || this.#isOpen())) {
        this.#giveUp(isEnd);
        continue;
      }
      const record = this.#take(end < 0 ? this.#text.length : end);
      if (record !== undefined) yield record;
    }
  }

  /** Place of the line feed that ends the record, or -1. A quote counts only where a cell begins. */
  #end(): number {
    const text = this.#text;
    let at = this.#at;
    let isQuoted = this.#quoted;
    let end = -1;
    while (at < text.length) {
      const quote = this.#nextQuote(at);
      if (isQuoted) {
        at = quote;
        if (at + 1 >= text.length) break;
        isQuoted = text.charCodeAt(at + 1) === QUOTE;
        at += isQuoted ? 2 : 1;
        continue;
      }
      const feed = this.#nextFeed(at);
      at = Math.min(quote, feed);
      if (feed < quote) {
        end = feed;
        break;
      }
      if (at < text.length) isQuoted = this.#opensCell(at++);
    }
    this.#at = at;
    this.#quoted = isQuoted;
    return end;
  }

  /** Place of the first quote from a place on, or the end of the text; it is looked for once. */
  #nextQuote(at: number): number {
    if (this.#quote < at) this.#quote = placeOf(this.#text, '"', at);
    return this.#quote;
  }

  #nextFeed(at: number): number {
    if (this.#feed < at) this.#feed = placeOf(this.#text, "\n", at);
    return this.#feed;
  }

  /** Whether the text ends inside a quoted cell; a quote as the very last sign closes it. */
  #isOpen(): boolean {
    return this.#quoted && this.#at >= this.#text.length;
  }

  #opensCell(at: number): boolean {
    let before = at - 1;
    while (before >= this.#from && this.#text.charCodeAt(before) === SPACE) before -= 1;
    return before < this.#from || this.#text[before] === this.#delimiter;
  }

  #take(end: number): CsvRecord | undefined {
    const isCrLf = end > this.#from && this.#text.charCodeAt(end - 1) === CR;
    const raw = this.#text.slice(this.#from, isCrLf ? end - 1 : end);
    const row = this.#line;
    this.#next(end + 1);
    this.#line += linesIn(raw) + 1;
    // Some official files end in a control-Z, as DOS files did.
    return raw.trim() === "" || raw === "\u001A" ? undefined : { row, cells: this.#cells(raw) };
  }

  #giveUp(isEnd: boolean): void {
    const { file, report } = this.#options;
    this.#givenUp += 1;
    if (this.#givenUp > MOST_GIVEN_UP)
      throw new InputError(`${file}: row after row never ends`, "Check that this is a CSV file, and its delimiter.");
    report({
      file,
      row: this.#line,
      code: "row_not_closed",
      message: this.#quoted
        ? `a quoted cell ${isEnd ? "is never closed" : `makes the row longer than ${LONGEST_RECORD} characters`}`
        : `the row is longer than ${LONGEST_RECORD} characters`,
      fix: this.#quoted
        ? "Close the cell with a double quote; a quote inside a cell is written twice."
        : "End each row with a line feed, and check that this is the file you mean.",
      loss: "row",
    });
    this.#isSkipping = true;
    this.#skip();
    this.#quote = -1;
    this.#feed = -1;
  }

  /** Past the line that was given up; what of it is still to come is no row of its own. */
  #skip(): void {
    const end = this.#text.indexOf("\n", this.#from);
    this.#next(end < 0 ? this.#text.length : end + 1);
    if (end < 0) return;
    this.#isSkipping = false;
    this.#line += 1;
  }

  #next(from: number): void {
    this.#from = from;
    this.#at = from;
    this.#quoted = false;
  }

  #cells(raw: string): string[] {
    const cells: string[] = [];
    for (let at = 0; ; at += 1) {
      let start = at;
      while (raw.charCodeAt(start) === SPACE) start += 1;
      const isQuoted = raw.charCodeAt(start) === QUOTE;
      const cell = isQuoted ? quotedCell(raw, start + 1, this.#delimiter) : bareCell(raw, at, this.#delimiter);
      cells.push(cell.text);
      if (cell.end >= raw.length) return cells;
      at = cell.end;
    }
  }
}

function placeOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

interface Cell {
  readonly text: string;
  /** Place of the delimiter after it, or the end. */
  readonly end: number;
}

function bareCell(raw: string, at: number, delimiter: string): Cell {
  const found = raw.indexOf(delimiter, at);
  const end = found < 0 ? raw.length : found;
  return { text: raw.slice(at, end), end };
}

/** What stands between the quotes, and whatever an untidy writer put after the closing one. */
function quotedCell(raw: string, open: number, delimiter: string): Cell {
  let text = "";
  for (let at = open; ;) {
    const close = raw.indexOf('"', at);
    if (close < 0) return { text: text + raw.slice(at), end: raw.length };
    text += raw.slice(at, close);
    if (raw.charCodeAt(close + 1) !== QUOTE) {
      const { text: after, end } = bareCell(raw, close + 1, delimiter);
      return { text: text + after.trimEnd(), end };
    }
    text += '"';
    at = close + 2;
  }
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
