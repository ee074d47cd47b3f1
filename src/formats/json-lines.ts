// JSON lines in and out: a bad line is an entry in its own place, and the stream goes on.
import { type ByteStream, decodeText } from "./text-stream.ts";

export interface JsonLineError {
  readonly code: "bad_json" | "line_too_long";
  readonly message: string;
  readonly hint: string;
}

/** `line` counts from 1; blank lines are skipped and counted. */
export type JsonLine =
  | { readonly kind: "value"; readonly line: number; readonly value: unknown }
  | { readonly kind: "error"; readonly line: number; readonly text: string; readonly error: JsonLineError };

const LONGEST_LINE = 16_000_000;
const SHOWN = 200;

/** A line as it came, without its end; `line` counts from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** Yields one entry for each non-blank line. Throws InputError only for bytes that are not UTF-8. */
export async function* readJsonLines(
  input: ByteStream,
  file = "standard input",
  longest: number = LONGEST_LINE,
): AsyncGenerator<JsonLine> {
  for await (const together of readLinesTogether(input, file, longest)) {
    for (const one of together) yield parseLine(one, longest);
  }
}

/**
 * The same lines unread, those that came together as one list: whoever answers them can tell when to write, and need not read
 * what was answered before. A line above `longest` is cut just above it.
 */
export async function* readLinesTogether(
  input: ByteStream,
  file = "standard input",
  longest: number = LONGEST_LINE,
): AsyncGenerator<readonly TextLine[]> {
  let line = 0;
  for await (const texts of lines(input, file, longest)) {
    const together: TextLine[] = [];
    for (const text of texts) {
      line++;
      if (text.length > longest || text.trim() !== "") together.push({ line, text });
    }
    if (together.length > 0) yield together;
  }
}

/** A line of `readLinesTogether` read. */
export function parseLine({ line, text }: TextLine, longest: number = LONGEST_LINE): JsonLine {
  return text.length > longest ? tooLong(line, text, longest) : parseText(line, text);
}

/** One value as one line, with its line end. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function parseText(line: number, text: string): JsonLine {
  try {
    return { kind: "value", line, value: JSON.parse(text) as unknown };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return {
      kind: "error",
      line,
      text: text.slice(0, SHOWN),
      error: {
        code: "bad_json",
        message: `line ${line} is not JSON: ${why}`,
        hint: "Write one JSON value on each line.",
      },
    };
  }
}

function tooLong(line: number, text: string, longest: number): JsonLine {
  const message = `line ${line} has more than ${longest} characters`;
  const error: JsonLineError = { code: "line_too_long", message, hint: "Put each record on a line of its own." };
  return { kind: "error", line, text: text.slice(0, SHOWN), error };
}

/** Lines without their ends; one that grows past `longest` is cut just above it, the rest of it dropped. */
async function* lines(input: ByteStream, file: string, longest: number): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const chunk of decodeText(input, file)) {
    const parts = chunk.split("\n");
    // Only the first part continues what was left over, so a long line is joined once and not searched again and again.
    parts[0] = rest + (parts[0] ?? "");
    rest = parts.pop() ?? "";
    if (rest.length > longest) rest = rest.slice(0, longest + 1);
    yield parts.map((part) => (part.endsWith("\r") ? part.slice(0, -1) : part));
  }
  if (rest !== "") yield [rest];
}
