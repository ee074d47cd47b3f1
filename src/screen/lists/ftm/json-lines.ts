// Lines of JSON: a bad line costs itself.
import type { Report } from "../read-texts.ts";

const LONGEST = 16_000_000;

export interface Line {
  readonly row: number;
  readonly value: unknown;
}

/** Blank lines are skipped and counted. Time is linear in the text. */
export async function* jsonLines(text: AsyncIterable<string>, file: string, report: Report): AsyncGenerator<Line> {
  let row = 0;
  let held: string[] = [];
  let size = 0;
  const bad = (message: string): void =>
    report({ file, row, code: "bad_json", message, fix: "Write one JSON value on each line.", loss: "row" });
  const read = (line: string): Line | undefined => {
    row += 1;
    if (line.length > LONGEST) bad(`the line is longer than ${LONGEST} characters`);
    else if (line.trim() !== "")
      try {
        return { row, value: JSON.parse(line) as unknown };
      } catch {
        bad("the line is not JSON");
      }
    return undefined;
  };
  for await (const chunk of text) {
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      const line = read(held.join("") + chunk.slice(from, end));
      held = [];
      size = 0;
      from = end + 1;
      if (line !== undefined) yield line;
    }
    size += chunk.length - from;
    if (size <= LONGEST + 1) held.push(chunk.slice(from));
    else if (held.length > 0) held = ["x".repeat(LONGEST + 1)];
  }
  const last = held.join("");
  const line = last === "" ? undefined : read(last);
  if (line !== undefined) yield line;
}
