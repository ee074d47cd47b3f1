// Objects of a JSON array one at a time, whether the array is the file or a field of it. A file that breaks off still gives
// what came before.
import { InputError } from "../../errors.ts";
import type { Report } from "./read-texts.ts";

export interface JsonRecord {
  /** Which object of the array, from 1. */
  readonly row: number;
  readonly value: Readonly<Record<string, unknown>>;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c] as const;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

/** No entry of a list is longer. */
const LONGEST = 10_000_000;

/**
 * Yields the objects of the first array of objects: `[{…}, …]` or `{ "results": [{…}, …] }`. `onHead` is told the fields
 * that stand before the array. Time is linear in the text. Throws InputError for what is no JSON at all.
 */
export async function* jsonRecords(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  onHead: (head: Readonly<Record<string, unknown>>) => void = () => {},
): AsyncGenerator<JsonRecord> {
  const splitter = new Splitter(file);
  let row = 0;
  for await (const chunk of text)
    for (const part of splitter.push(chunk)) {
      if (part.kind === "head") {
        onHead(headOf(part.text));
        continue;
      }
      row += 1;
      const value = parse(part.text);
      if (value !== undefined) yield { row, value };
      else
        report({
          file,
          row,
          code: "bad_json",
          message: "the entry is not JSON",
          fix: "Fetch the file again.",
          loss: "row",
        });
    }
  if (splitter.isWhole) return;
  if (row === 0) throw new InputError(`${file} is no JSON list`, "Give the JSON file as it was published.");
  report({
    file,
    row,
    code: "json_cut",
    message: `the JSON breaks off after entry ${row}`,
    fix: "Fetch the file again.",
    loss: "file",
  });
}

interface Part {
  readonly kind: "head" | "record";
  readonly text: string;
}

/** Follows brackets and strings; a record is an object directly inside an array at depth 1 or 2. */
class Splitter {
  readonly #file: string;
  readonly #stack: number[] = [];
  #inString = false;
  #escaped = false;
  #seen = false;
  /** The record or head that is being read, in pieces. */
  #held: string[] = [];
  #size = 0;
  #arrayDepth = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get isWhole(): boolean {
    return this.#seen && this.#stack.length === 0 && !this.#inString;
  }

  *push(chunk: string): Generator<Part> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (this.#inString) {
        at = this.#stringEnd(chunk, at);
        continue;
      }
      const sign = chunk.charCodeAt(at);
      if (sign === QUOTE) this.#inString = true;
      else if (sign === OPEN_ARRAY || sign === OPEN_OBJECT) {
        const depth = this.#stack.push(sign);
        if (!this.#seen && sign === OPEN_ARRAY && depth <= 2) {
          this.#hold(chunk.slice(from, at + 1));
          yield { kind: "head", text: this.#release() };
          this.#arrayDepth = depth;
          this.#seen = true;
          from = at + 1;
        } else if (this.#isArray(depth - 1) && sign === OPEN_OBJECT) from = at;
      } else if (sign === CLOSE_ARRAY || sign === CLOSE_OBJECT) {
        if (this.#stack.pop() === undefined) throw this.#noJson();
        if (sign === CLOSE_OBJECT && this.#isArray(this.#stack.length)) {
          this.#hold(chunk.slice(from, at + 1));
          yield { kind: "record", text: this.#release() };
          from = at + 1;
        }
      } else if (this.#stack.length === 0 && chunk.charAt(at).trim() !== "") throw this.#noJson();
    }
    if (!this.#seen || this.#stack.length > this.#arrayDepth) this.#hold(chunk.slice(from));
  }

  /** Place of the quote that ends the string in which the text stands at a place, or the last place of the text. */
  #stringEnd(chunk: string, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const sign = chunk.charCodeAt(at);
      if (this.#escaped) this.#escaped = false;
      else if (sign === BACKSLASH) this.#escaped = true;
      else if (sign === QUOTE) {
        this.#inString = false;
        return at;
      }
    }
    return chunk.length - 1;
  }

  #isArray(depth: number): boolean {
    return this.#seen && depth === this.#arrayDepth;
  }

  #hold(text: string): void {
    this.#size += text.length;
    if (this.#size > LONGEST)
      throw new InputError(`${this.#file}: one entry is longer than ${LONGEST} characters`, "Check that it is a list.");
    this.#held.push(text);
  }

  #release(): string {
    const text = this.#held.join("");
    this.#held = [];
    this.#size = 0;
    return text;
  }

  #noJson(): InputError {
    return new InputError(`${this.#file} is no JSON list`, "Give the JSON file as it was published.");
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Fields before the array: the text up to its bracket, closed again. */
function headOf(text: string): Readonly<Record<string, unknown>> {
  return text.trimStart().startsWith("{") ? (parse(`${text}]}`) ?? {}) : {};
}
