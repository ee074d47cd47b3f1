// Zoned lines to paragraphs: lines of a hard-wrapped text are joined again, and a dateline is cut off its paragraph.
import { isLetter } from "./tokens.ts";
import type { Range } from "./span.ts";
import type { ZoneKind } from "./model.ts";
import type { ZonedLine } from "./zones.ts";

export interface Paragraph extends Range {
  readonly zone: ZoneKind;
}

/** A line that goes on in the next was broken by a margin: at least this long, and the next begins in lower case. */
const MARGIN = 45;

/** The paragraphs in order. */
export function joinLines(text: string, lines: readonly ZonedLine[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (last !== undefined && !line.afterBlank && goesOn(text, last, line)) {
      paragraphs[paragraphs.length - 1] = { ...last, end: line.end };
    } else paragraphs.push({ start: line.start, end: line.end, zone: line.zone });
  }
  return paragraphs;
}

function goesOn(text: string, last: Paragraph, line: ZonedLine): boolean {
  if (
    last.zone !== line.zone &&
    !(last.zone === "list" && line.zone === "body") &&
    !(last.zone === "body" && line.zone === "heading")
  )
    return false;
  const lastLine = text.lastIndexOf("\n", last.end - 1);
  const length = last.end - Math.max(lastLine + 1, last.start);
  const ending = text[last.end - 1] ?? "";
  if (length < MARGIN || length > 140 || /[.!?:;"”]/.test(ending)) return false;
  const first = text[line.start] ?? "";
  return (
    isLetter(first.charCodeAt(0)) && (first === first.toLowerCase() || (/[a-z,]/.test(ending) && last.zone === "body"))
  );
}

const DATELINE =
  /^(?:\(?[A-Z][A-Za-z]{1,15}\)?\s?[-–—:]\s)?([A-Z][\p{L}.'’-]{1,20}(?: [A-Z][\p{L}.'’-]{1,20}){0,2})(?:\/[A-Z][\p{L}.'’ -]{1,30}){0,3}(?:,\s[A-Z][\p{L}. ]{1,20})?(?:,?\s\(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}(?:,?\s\d{4})?\)?|,\s\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s\d{4})?(?=\s\())?(?:\s?\([\p{L} ./-]{2,30}\))?\s?(?:--|[-–—:])\s?(?=[\p{L}"“‘'])/u;

const ENDS_DATELINE = /[-–—:]/;

/** The place and the end of a dateline at the start of a body paragraph: `BEIJING, May 21 (Reuters) -`. */
export function datelineOf(
  text: string,
  paragraph: Paragraph,
): { readonly place: string; readonly end: number } | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 100));
  const found = ENDS_DATELINE.test(head) ? DATELINE.exec(head) : null;
  const place = found?.[1];
  if (found === null || place === undefined) return undefined;
  return { place, end: paragraph.start + found[0].length };
}
