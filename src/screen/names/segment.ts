// Cuts a run of Han, kana or Hangul into dictionary words and what lies between: "深圳市华为技术有限公司" → place, 华为,
// technology, limited.
import { latinOfKana } from "./kana.ts";
import type { NameLexicon } from "./lexicon.ts";
import { spelledLetters, tailLetters } from "./hangul-letters.ts";
import { hangulLoanCodes, kanaLoanCodes, spellsForeignWord } from "./loan-codes.ts";
import type { Meaning } from "./word-maps.ts";

export type Segment =
  | { readonly kind: "word"; readonly meaning: Meaning; readonly text: string }
  | { readonly kind: "run"; readonly text: string };

/** Words that only complete a place name before them: city, province, county, district. */
const PLACE_TAIL = new Set(["市", "省", "县", "区", "시", "도", "군"]);

/** `translate` takes brand words by their meaning, else they stay to be spelled. Longest match from the left; a word of one character counts only alone, after a place, or at the end of a long run. */
export function segment(run: string, lexicon: NameLexicon, translate = false): readonly Segment[] {
  const signs = [...run];
  const starts = startsOf(signs);
  const segments: Segment[] = [];
  let pending = "";
  const flush = (): void => {
    if (pending !== "") segments.push(...loanSegments(pending, lexicon));
    pending = "";
  };
  for (let at = 0; at < signs.length;) {
    const ordinal = ORDINAL.exec(run.slice(starts[at], starts[at + LONGEST_ORDINAL]));
    const isShip = ordinal !== null && SHIPS.has(signs[at + [...ordinal[0]].length] ?? "");
    if (ordinal !== null && (isShip || signs.length > 4)) {
      flush();
      segments.push({
        kind: "word",
        text: ordinal[0],
        meaning: { text: String(chineseNumber(ordinal[1] ?? "")), role: "number" },
      });
      at += [...ordinal[0]].length + (isShip ? 1 : 0);
      continue;
    }
    if (pending === "" && AND.has(signs[at] ?? "") && segments.at(-1)?.kind === "word") {
      const next = longest(run, starts, at + 1, lexicon, translate);
      if (next !== undefined && next.length > 1) {
        at++;
        continue;
      }
    }
    const word = longest(run, starts, at, lexicon, translate);
    const found = word && isCutAmiss(run, starts, at, at + word.length, lexicon, translate) ? undefined : word;
    const isAfterWord = pending === "" && segments.at(-1)?.kind === "word";
    const isBetween =
      pending === "" &&
      (((isPlace(segments.at(-1)) || (isAfterWord && BODIES.has(signs[at] ?? ""))) &&
        isBeforeWord(run, starts, at + 1, lexicon, translate)) ||
        (segments.length > 0 && isBeforeForm(run, starts, at + 1, lexicon)));
    if (found !== undefined && (isBetween || allowed(found.length, at, signs.length))) {
      flush();
      const text = signs.slice(at, at + found.length).join("");
      const isMinistry = text === "省" && isAfterWord && !isPlace(segments.at(-1));
      const meaning = isMinistry ? MINISTRY : found.meaning;
      segments.push({
        kind: "word",
        text,
        meaning: meaning.text === "" ? { ...meaning, text: lexicon.readers.pinyin(text, false).join("") } : meaning,
      });
      at += found.length;
      if (PLURALS.has(signs[at] ?? "") && KATAKANA.test(text) && !KATAKANA.test(signs[at + 1] ?? "")) at++;
      if (meaning.role === "place" && PLACE_TAIL.has(signs[at] ?? "") && at + 1 < signs.length)
        if ((longest(run, starts, at, lexicon, translate)?.length ?? 0) < 2) at++;
    } else {
      pending += signs[at] ?? "";
      at++;
    }
  }
  flush();
  return segments;
}

/** What many end with in English: ケミカルズ, ネットワークス. */
const PLURALS = new Set(["ズ", "ス"]);
const SHORTEST_LOAN = 2;
const LONGEST_LOAN = 9;
const KATAKANA = /^[\u30a1-\u30fc]+$/;
/** Signs with which no word begins. */
const WITHIN = /^[ンッーャュョァィゥェォ]/;

/** The rest of a run cut into English words spelled by their sounds, and what lies between. */
function loanSegments(run: string, lexicon: NameLexicon): readonly Segment[] {
  const tail = tailLetters(run);
  if (tail !== undefined) {
    const word = { kind: "word", text: run.slice(tail.at), meaning: { text: tail.text, role: "name" } } as const;
    return [...loanSegments(run.slice(0, tail.at), lexicon), word];
  }
  if (!KATAKANA.test(run) && !spellsForeignWord(run) && spelledLetters(run, 0) === undefined)
    return [{ kind: "run", text: run }];
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 0; at < run.length;) {
    const letters = from === at ? spelledLetters(run, at) : undefined;
    const found =
      letters === undefined
        ? longestLoan(run, at, lexicon)
        : { length: letters.length, meaning: { text: letters.text, role: "name" as const } };
    if (found === undefined) at++;
    else {
      if (at > from) segments.push({ kind: "run", text: run.slice(from, at) });
      segments.push({ kind: "word", text: run.slice(at, at + found.length), meaning: found.meaning });
      at += found.length;
      if (PLURALS.has(run.charAt(at)) && KATAKANA.test(run.slice(at - 1)) && at + 1 === run.length) at++;
      from = at;
    }
  }
  return from < run.length ? [...segments, { kind: "run", text: run.slice(from) }] : segments;
}

function longestLoan(
  run: string,
  at: number,
  lexicon: NameLexicon,
): { readonly meaning: Meaning; readonly length: number } | undefined {
  for (let length = Math.min(LONGEST_LOAN, run.length - at); length >= SHORTEST_LOAN; length--) {
    const text = run.slice(at, at + length);
    const isKana = KATAKANA.test(text);
    if (isKana ? WITHIN.test(text) : !spellsForeignWord(text)) continue;
    const meaning = lexicon.loanWords.meaningOf(isKana ? kanaLoanCodes(latinOfKana(text)) : hangulLoanCodes(text));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
}

/** `천명 1호`, `海洋5号`: what stands behind the number of a ship. */
const SHIPS = new Set(["호", "号", "號"]);
const ORDINAL = /^[第제]?(\d{1,4}|[〇零一二三四五六七八九十百]{2,}|(?<=第)[一二三四五六七八九十])/;
const LONGEST_ORDINAL = 8;
const DIGITS = "零一二三四五六七八九";

/** `十三` → 13, `五〇一` → 501, `二百零六` → 206, `14` → 14. */
export function chineseNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const plain = text.replace(/〇/g, "零");
  if (!/[十百]/.test(plain)) return Number([...plain].map((sign) => DIGITS.indexOf(sign)).join(""));
  let total = 0;
  let digit = 0;
  for (const sign of plain) {
    if (sign === "百" || sign === "十") {
      total += (digit || 1) * (sign === "百" ? 100 : 10);
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return total + digit;
}

/** Where each sign begins, and the end: characters beyond the first plane take two units. */
function startsOf(signs: readonly string[]): readonly number[] {
  const starts = [0];
  for (const sign of signs) starts.push((starts.at(-1) as number) + sign.length);
  return starts;
}

/** The longest word from a sign on: of the dictionary, or a brand word of two signs or more where they are translated. */
function longest(
  run: string,
  starts: readonly number[],
  at: number,
  { phrases, brands, longestRun }: NameLexicon,
  translate: boolean,
): { meaning: Meaning; length: number } | undefined {
  const from = starts[at];
  if (from === undefined || from >= run.length) return undefined;
  const to = starts[Math.min(at + longestRun, starts.length - 1)] as number;
  const phrase = phrases.longestIn(run, from, to);
  const brand = translate ? brands.longestIn(run, from, to) : undefined;
  const units = Math.max(phrase?.units ?? 0, brand?.units ?? 0);
  const length = starts.indexOf(from + units, at) - at;
  if (phrase?.units === units) return { meaning: phrase.meaning, length };
  return brand === undefined || length < 2 ? undefined : { meaning: brand.meaning, length };
}

/**
 * Whether the word from a sign to an end leaves a sign alone that belongs to the next: in `天宇航空` not `宇航` but `航空` is meant. So it is
 * where no word begins behind it, and one that begins within it ends where another begins, or the run.
 */
function isCutAmiss(
  run: string,
  starts: readonly number[],
  at: number,
  end: number,
  lexicon: NameLexicon,
  translate: boolean,
): boolean {
  const wordAt = (place: number): number => longest(run, starts, place, lexicon, translate)?.length ?? 0;
  const total = starts.length - 1;
  // Words of one sign, as for a ministry, stand at the end.
  if (end - at < 2 || end >= total || wordAt(end) > (end === total - 1 ? 0 : 1)) return false;
  for (let inside = at + 1; inside < end; inside++) {
    const beyond = inside + wordAt(inside);
    if (beyond > end && beyond - inside > 1 && (beyond === total || wordAt(beyond) > 1)) return true;
  }
  return false;
}

/** And, between two words of the dictionary. */
const AND = new Set(["与", "及", "和", "暨", "앤", "및"]);

/** Ministries, offices and institutes, which stand behind what they are of: `交通运输部海事局`. */
const BODIES = new Set("部省厅署局院委");
/** What Japan writes as China writes a province. */
const MINISTRY: Meaning = { text: "ministry", role: "generic" };

/** `青岛港国际`: a word of one character between a place and another word, or the end, is meant as such. */
const isPlace = (one: Segment | undefined): boolean => one?.kind === "word" && one.meaning.role === "place";

const isBeforeWord = (
  run: string,
  starts: readonly number[],
  at: number,
  lexicon: NameLexicon,
  translate: boolean,
): boolean => at === starts.length - 1 || (longest(run, starts, at, lexicon, translate)?.length ?? 0) > 1;

/** `汽轮机厂有限公司`, `十七局集团`: so it is between another word, or a number, and a legal form. */
const isBeforeForm = (run: string, starts: readonly number[], at: number, lexicon: NameLexicon): boolean => {
  const next = longest(run, starts, at, lexicon, false);
  return next !== undefined && next.length > 1 && next.meaning.role === "legal";
};

const allowed = (length: number, at: number, total: number): boolean =>
  length > 1 || total === 1 || (at === total - 1 && total >= 5);
