// Paragraph lists as the regulations print them ("a.4, c, d, f.1, k to n, p.2, or 3B002.c"), written out as codes.
import { type ControlCode, parseControlCode } from "./control-code.ts";
import { fail, ok, type Parsed } from "./parsed.ts";

const ENTRY = /^(\d[A-E]\d{3})\.?(.*)$/i;
const PARAGRAPH = /^[a-z]{1,2}(?:\.(?:\d+|[a-z]{1,4}))*$/;
const SHAPE_HINT = "write paragraphs like a.4, c, k to n";

/**
 * Writes out a paragraph list under `entry`; an entry named in the list takes over from there. Ranges run within one
 * paragraph level only: `k to n`, `a.3 through a.6`. Anything else ("except", a range across levels) is an error, so
 * that a list is never silently widened. Reasons: `range_shape`, `range_order`.
 */
export function expandParagraphs(entry: string, text: string): Parsed<readonly ControlCode[]> {
  const codes: ControlCode[] = [];
  let current = entry;
  for (const raw of text.split(/[,;]|\band\b|\bor\b/i)) {
    const part = raw.trim().replace(/^\./, "");
    if (part === "") continue;
    const named = ENTRY.exec(part);
    if (named) current = (named[1] as string).toUpperCase();
    const paragraphs = expandRange(named ? (named[2] as string) : part, current);
    if (paragraphs.kind === "error") return paragraphs;
    for (const paragraph of paragraphs.value) {
      const code = parseControlCode(paragraph === "" ? current : `${current}.${paragraph}`);
      if (code.kind === "error") return code;
      if (!codes.includes(code.value)) codes.push(code.value);
    }
  }
  return codes.length > 0 ? ok(codes) : fail("range_shape", `"${text}" lists no paragraph (${SHAPE_HINT})`);
}

function expandRange(text: string, entry: string): Parsed<readonly string[]> {
  if (text.trim() === "") return ok([""]);
  const ends = text.split(/\s+(?:to|through)\s+/i).map((end) => tidy(end, entry));
  const bad = ends.find((end) => !PARAGRAPH.test(end));
  if (bad !== undefined || ends.length > 2) return fail("range_shape", `"${text}" is no paragraph (${SHAPE_HINT})`);
  const [first, last] = ends;
  if (first === undefined || last === undefined) return ok(ends);
  const from = first.split(".");
  const to = last.split(".");
  const level = from.length - 1;
  if (to.length !== from.length || from.slice(0, -1).join(".") !== to.slice(0, -1).join(".")) {
    return fail("range_order", `"${text}" runs across paragraph levels`);
  }
  const steps = stepsBetween(from[level] as string, to[level] as string);
  if (!steps) return fail("range_order", `"${text}" does not run upwards`);
  return ok(steps.map((step) => [...from.slice(0, level), step].join(".")));
}

function tidy(end: string, entry: string): string {
  const bare = end.trim().toLowerCase();
  const own = bare.startsWith(`${entry.toLowerCase()}.`) ? bare.slice(entry.length + 1) : bare;
  return own.replace(/^\.|\.$/g, "");
}

function stepsBetween(first: string, last: string): readonly string[] | undefined {
  const numeric = /^\d+$/.test(first) && /^\d+$/.test(last);
  if (!numeric && (first.length !== 1 || last.length !== 1)) return undefined;
  const from = numeric ? Number(first) : first.charCodeAt(0);
  const to = numeric ? Number(last) : last.charCodeAt(0);
  if (to < from || /^\d/.test(first) !== /^\d/.test(last)) return undefined;
  return Array.from({ length: to - from + 1 }, (_, i) => (numeric ? String(from + i) : String.fromCharCode(from + i)));
}
