// Control-list codes: US ECCN, Chinese dual-use, EU Annex I and UK entries share one grammar (category, group, number,
// then paragraphs); Japanese table rows have their own. Canonical text: `3A001.b.2.a`.
import { fail, ok, type Parsed } from "./parsed.ts";

/** Canonical: upper-case entry, lower-case paragraphs joined by dots; or `EAR99`, or `none`. */
export type ControlCode = string & { readonly __brand: "ControlCode" };

/** The US basket for items subject to the EAR that no entry describes. */
export const EAR99: ControlCode = "EAR99" as ControlCode;
/** The user's statement that the item is not on the list. */
export const NOT_LISTED: ControlCode = "none" as ControlCode;

/** `3A001`, munitions `ML10`, UK `PL9013`, and Japanese rows `7(17)` and `第7項`, written `R7`. */
const ENTRY = /^(?:(\d[A-E]\d{3})|(ML\d{1,2})|(PL\d{4})|R(?:OW)?\s*(\d{1,2})|第?(\d{1,2})の?項?(?=\s*(?:\(|$)))/;

/**
 * Reads a code, tolerant of case, spaces, brackets and a leading "ECCN": `"ECCN 3a001 b.2"` is `3A001.b.2`,
 * `"3A001(b)(2)"`, `"3A001b2"` and `"3A 001.b.2"` too. Reasons: `control_code_empty`, `control_code_shape`, `control_code_paragraph`.
 */
export function parseControlCode(text: string): Parsed<ControlCode> {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(/^(?:ECCN|CCL|control code)\s*[:#]?\s*/i, "")
    .replace(/^(\d)\s*([A-E])[\s-]*(\d{3})(?!\d)/i, "$1$2$3");
  if (plain === "") return fail("control_code_empty", "the control code is empty");
  const upper = plain.toUpperCase();
  if (/^EAR[\s-]?99$/.test(upper)) return ok(EAR99);
  if (upper === "NONE") return ok(NOT_LISTED);
  const match = ENTRY.exec(upper);
  if (!match) {
    return fail("control_code_shape", `"${text}" is not a control code (write e.g. 3A001.b.2, 3C001.a, EAR99 or none)`);
  }
  const row = match[4] ?? match[5];
  const entry = row === undefined ? match[0] : `R${row}`;
  const rest = plain.slice(match[0].length);
  if (/^\d/.test(rest)) return fail("control_code_shape", `"${text}": too many digits in the entry`);
  const paragraphs = paragraphTokens(rest);
  if (!paragraphs) return fail("control_code_paragraph", `"${text}": paragraph "${rest.trim()}" cannot be read`);
  return ok([entry, ...paragraphs].join(".") as ControlCode);
}

/** `".b.2.a"`, `"(b)(2)(a)"`, `" b2a"` → `["b", "2", "a"]`; undefined when something else stands there. */
function paragraphTokens(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  for (const part of text.toLowerCase().split(/[\s.()[\],-]+/)) {
    if (part === "") continue;
    if (!/^[a-z0-9]+$/.test(part)) return undefined;
    tokens.push(...(part.match(/[a-z]+|\d+/g) ?? []));
  }
  return tokens;
}

/** `3A001.b.2` → `3A001`. */
export function entryOf(code: ControlCode): ControlCode {
  const dot = code.indexOf(".");
  return dot < 0 ? code : (code.slice(0, dot) as ControlCode);
}

/** `3A001.b.2` → `["b", "2"]`. */
export function paragraphsOf(code: ControlCode): readonly string[] {
  return code.split(".").slice(1);
}

/** Whether `code` is `prefix` or one of its paragraphs: 3A001.b covers 3A001.b.2 and not 3A001.bx. */
export function covers(prefix: ControlCode, code: ControlCode): boolean {
  return code === prefix || code.startsWith(`${prefix}.`);
}

/**
 * Whether an item of `code` may be inside `part`: true when covered, `"unknown"` when `code` is the coarser of the two
 * (3A001 may or may not be 3A001.b.2), false when they part ways.
 */
export function isWithin(part: ControlCode, code: ControlCode): true | false | "unknown" {
  if (covers(part, code)) return true;
  return covers(code, part) ? "unknown" : false;
}

/** The US military-origin series of an entry: 600-series (third sign 6) or 9x515 (spacecraft). */
export function usSeriesOf(code: ControlCode): "600-series" | "9x515" | undefined {
  const entry = entryOf(code);
  if (/^\d[A-E]6\d\d$/.test(entry)) return "600-series";
  return /^9[A-E]515$/.test(entry) ? "9x515" : undefined;
}

/** Digits alone: `Number` takes the entry 0E001 for a power of ten. */
const NUMBER = /^\d+$/;

/** Orders codes as the lists print them: entries, then paragraphs, numbers by value. A code that cannot be read has its place too. */
export function compareControlCodes(a: string, b: string): number {
  const left = a.split(".");
  const right = b.split(".");
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i] as string;
    const y = right[i] as string;
    if (x === y) continue;
    const byNumber = NUMBER.test(x) && NUMBER.test(y) ? Number(x) - Number(y) : 0;
    return byNumber === 0 ? (x < y ? -1 : 1) : byNumber;
  }
  return left.length - right.length;
}
