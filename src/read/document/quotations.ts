// The quote mask: stretches between quotation marks, straight and curly, over several paragraphs where a speech goes on.
// One pass over each paragraph; a mark that is never closed ends with its paragraph.
import { isLetter, isDigit } from "./tokens.ts";
import { isSpace, type Range } from "./span.ts";
import type { Quotation } from "./model.ts";

/** An unclosed single mark farther than this from its opening was an apostrophe. */
const LONGEST_SINGLE = 200;

/** Quotations of the paragraphs in order. */
export function findQuotations(text: string, paragraphs: readonly Range[]): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphs) readParagraph(text, paragraph, found);
  return found;
}

function readParagraph(text: string, { start, end }: Range, found: Quotation[]): void {
  let double = -1;
  let single = -1;
  let singleMark = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Letters, digits and blanks, nearly all of a text, are no marks.
    if (code !== 0x22 && code !== 0x27 && (code < 0xab || (code > 0xbb && code < 0x2018))) continue;
    if (opensDouble(code)) {
      if (double < 0) double = at;
    } else if (closesDouble(code)) {
      if (double >= 0) found.push(quotation(double, at, "double", true));
      double = -1;
    } else if (code === 0x22) {
      if (double < 0) double = at;
      else {
        found.push(quotation(double, at, "double", true));
        double = -1;
      }
    } else if (code === 0x2018 || code === 0x27 || code === 0x2019) {
      const before = at > start ? text.charCodeAt(at - 1) : 32;
      const after = at + 1 < end ? text.charCodeAt(at + 1) : 32;
      const opens = code !== 0x2019 && !isWordSign(before) && !isSpace(after);
      if (opens && single < 0) {
        single = at;
        singleMark = code;
      } else if (
        single >= 0 &&
        code !== 0x2018 &&
        isClosing(singleMark, code) &&
        !isWordSign(after) &&
        !isSpace(before)
      ) {
        if (at - single <= LONGEST_SINGLE && !(double >= 0 && double > single))
          found.push(quotation(single, at, "single", true));
        single = -1;
      }
    }
  }
  if (double >= 0 && double + 1 < end) found.push({ ...quotation(double, end, "double", false), continues: true });
}

function opensDouble(code: number): boolean {
  return code === 0x201c || code === 0x201e || code === 0xab || code === 0x300c || code === 0x300e;
}

function closesDouble(code: number): boolean {
  return code === 0x201d || code === 0xbb || code === 0x300d || code === 0x300f;
}

function isClosing(opened: number, code: number): boolean {
  return opened === 0x2018 ? code === 0x2019 : code === 0x27;
}

function isWordSign(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function quotation(open: number, close: number, mark: Quotation["mark"], closed: boolean): Quotation {
  return {
    start: open + 1,
    end: close,
    outer: { start: open, end: closed ? close + 1 : close },
    mark,
    closed,
    continues: false,
  };
}
