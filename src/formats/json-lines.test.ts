import { expect, test } from "vitest";
import { jsonLine, readJsonLines } from "./json-lines.ts";

async function read(chunks: readonly string[], longest?: number): Promise<unknown[]> {
  async function* source(): AsyncGenerator<string> {
    yield* chunks;
  }
  const found: unknown[] = [];
  for await (const entry of readJsonLines(source(), "t", longest)) {
    found.push(entry.kind === "value" ? [entry.line, entry.value] : [entry.line, entry.error.code]);
  }
  return found;
}

test("a bad line stands in its own place and the stream goes on", async () => {
  expect(await read(['{"a":1}\n{bad\n\n  \n[2]\r\n"x"'])).toEqual([
    [1, { a: 1 }],
    [2, "bad_json"],
    [5, [2]],
    [6, "x"],
  ]);
});

test("lines cut between chunks are put together", async () => {
  expect(await read(["\uFEFF{", '"a"', ":1}", "\n", "2", "\n"])).toEqual([
    [1, { a: 1 }],
    [2, 2],
  ]);
});

test("a line without end is bounded, and the next one is read", async () => {
  expect(await read(["[1,", "1,".repeat(40), "1]\n", "7\n"], 20)).toEqual([
    [1, "line_too_long"],
    [2, 7],
  ]);
});

test("one value, one line", () => {
  expect(jsonLine({ a: "x\ny" })).toBe('{"a":"x\\ny"}\n');
});
