// Objects of a JSON array one at a time, whether the array is the file or a field of it. A file that breaks off still gives
// what came before.
import { InputError } from "../../errors.ts";
import type { Report } from "./read-texts.ts";

export interface JsonRecord {
  /** Which object of the array, from 1. */
  readonly row: number;
  readonly value: Readonly<Record<string, unknown>>;
}

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
  readonly #stack: string[] = [];
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
      const sign = chunk[at] as string;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (sign === "\\") this.#escaped = true;
        else if (sign === '"') this.#inString = false;
        continue;
      }
      if (sign === '"') this.#inString = true;
      else if (sign === "[" || sign === "{") {
        const depth = this.#stack.push(sign);
        if (!this.#seen && sign === "[" && depth <= 2) {
          this.#hold(chunk.slice(from, at + 1));
          yield { kind: "head", text: this.#release() };
          this.#arrayDepth = depth;
          this.#seen = true;
          from = at + 1;
        } else if (this.#isArray(depth - 1) && sign === "{") from = at;
      } else if (sign === "]" || sign === "}") {
        if (this.#stack.pop() === undefined) throw this.#noJson();
        if (sign === "}" && this.#isArray(this.#stack.length)) {
          this.#hold(chunk.slice(from, at + 1));
          yield { kind: "record", text: this.#release() };
          from = at + 1;
        }
      } else if (this.#stack.length === 0 && sign.trim() !== "") throw this.#noJson();
    }
    if (!this.#seen || this.#stack.length > this.#arrayDepth) this.#hold(chunk.slice(from));
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
