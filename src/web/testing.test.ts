import { expect, test } from "vitest";
import { htmlFaults, linksIn } from "./testing.ts";

const page = (body: string): string =>
  `<html><head><title>t</title></head><body><main><h1>t</h1>${body}</main></body></html>`;

test.each([
  ["", []],
  ['<p id="a"></p><p id="a"></p>', ["id a twice"]],
  ["<h1>again</h1>", ["2 <h1>"]],
  ["<svg><title>of a mark</title></svg>", []],
  ["<script>x</script>", ["inline script"]],
  ['<script src="/a.js"></script>', []],
  ['<a onclick="x">y</a>', ["inline handler"]],
  ['<p style="x">y</p>', ["inline style"]],
  ["<p>[object Object]</p>", ["a value that was no text"]],
  ['<input id="x" name="x">', ['no label: <input id="x" name="x">']],
  ['<label for="x">X</label><input id="x" name="x">', []],
  ['<label>X <input name="x"></label>', []],
  ['<input type="hidden" name="x">', []],
])("%s", (body, faults) => {
  expect(htmlFaults(page(body))).toEqual(faults);
});

test("links within the site, unescaped", () => {
  expect(linksIn('<a href="/a?b=1&amp;c=2">x</a><a href="https://example.org/">y</a><a href="#z">z</a>')).toEqual([
    "/a?b=1&c=2",
  ]);
});
