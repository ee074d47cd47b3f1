// A stretch of the stored text in UTF-16 code units, end exclusive: what every candidate points at.

/** `text` always equals `source.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch without its words. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The span of `source` between two offsets, white space at both ends left out. */
export function spanOf(source: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(source.charCodeAt(from))) from++;
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
  return { start: from, end: to, text: source.slice(from, to) };
}

/** Whether two stretches share a code unit. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`. */
export function within(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Space, tab, line ends, no-break and ideographic spaces, zero-width marks, NUL. */
export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029
  );
}
