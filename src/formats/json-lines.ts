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

/** Yields one entry for each non-blank line. Throws InputError only for bytes that are not UTF-8. */
export async function* readJsonLines(
  input: ByteStream,
  file = "standard input",
  longest: number = LONGEST_LINE,
): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const text of lines(input, file, longest)) {
    line++;
    if (text.length > longest) yield tooLong(line, text, longest);
    else if (text.trim() !== "") yield parseLine(line, text);
  }
}

/** One value as one line, with its line end. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function parseLine(line: number, text: string): JsonLine {
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
async function* lines(input: ByteStream, file: string, longest: number): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of decodeText(input, file)) {
    const parts = chunk.split("\n");
    // Only the first part continues what was left over, so a long line is joined once and not searched again and again.
    parts[0] = rest + (parts[0] ?? "");
    rest = parts.pop() ?? "";
    if (rest.length > longest) rest = rest.slice(0, longest + 1);
    for (const part of parts) yield part.endsWith("\r") ? part.slice(0, -1) : part;
  }
  if (rest !== "") yield rest;
}
