// What is found by shape: percentages and their ranges, money, customs and control codes, names of legal acts.
import type { Figure, Sentence, Token } from "./model.ts";
import { NUMBER_WORDS, readNumber } from "../time/numbers.ts";
import { isDigit } from "./tokens.ts";

const PERCENT = new Set(["%", "percent", "pct", "pc"]);
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["us$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₩", "KRW"],
  ["₹", "INR"],
  ["usd", "USD"],
  ["eur", "EUR"],
  ["euros", "EUR"],
  ["euro", "EUR"],
  ["yuan", "CNY"],
  ["rmb", "CNY"],
  ["yen", "JPY"],
  ["won", "KRW"],
  ["rupees", "INR"],
  ["dollars", "USD"],
  ["pounds", "GBP"],
  ["roubles", "RUB"],
  ["rubles", "RUB"],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["k", 1e3],
  ["million", 1e6],
  ["mn", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["b", 1e9],
  ["trillion", 1e12],
  ["tn", 1e12],
  ["trn", 1e12],
  ["crore", 1e7],
  ["lakh", 1e5],
]);

/** An ECCN such as 3A090.a or 5A992, and the EU's and China's five-sign heads. */
const CONTROL_CODE = /^\d[a-e]\d{3}$/;
const HS_CONTEXT = new Set(
  "hs hts htsus cn tariff heading headings subheading subheadings code codes classified taric chapter chapters hsn itc 商品编号 税则号列 编号".split(
    " ",
  ),
);

/** Most words are no figure, nor the first of one. */
function canStart(key: string): boolean {
  return STARTERS.has(key) || isDigit(key.charCodeAt(0));
}

/** Figures of one sentence, in order. */
export function findFigures(text: string, tokens: readonly Token[], sentence: Sentence, found: Figure[]): void {
  const { firstToken: from, endToken: to } = sentence;
  let codesOpen = false;
  const push = (kind: Figure["kind"], first: number, end: number, more: Partial<Figure> = {}): void => {
    const start = tokens[first]?.start ?? 0;
    const stop = tokens[end - 1]?.end ?? start;
    found.push({
      kind,
      start,
      end: stop,
      text: text.slice(start, stop),
      firstToken: first,
      endToken: end,
      sentence: sentence.index,
      ...more,
    });
  };
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "word" && !canStart(token.key)) continue;
    if (HS_CONTEXT.has(token.key)) codesOpen = true;
    if (token.kind === "word" && CONTROL_CODE.test(token.key)) {
      const end = endOfParagraphs(text, tokens, at, to);
      push("eccn", at, end, {
        norm: text
          .slice(token.start, tokens[end - 1]?.end)
          .toUpperCase()
          .replace(/\.([A-Z])/g, (_, letter: string) => `.${letter.toLowerCase()}`),
      });
      at = end - 1;
      continue;
    }
    const currency = CURRENCIES.get(token.key);
    if (currency !== undefined && (token.kind === "sign" || CODES.has(token.key))) {
      const number = readNumber(tokens, at + 1, to);
      if (number !== undefined) {
        const second = readSecond(tokens, number, to);
        const last = second ?? number;
        const scale = SCALES.get(tokens[last.end]?.key ?? "") ?? 1;
        const end = last.end + (scale === 1 ? 0 : 1);
        const max = second === undefined ? {} : { max: second.value * scale };
        push("money", at, end, { value: number.value * scale, ...max, currency });
        at = end - 1;
        continue;
      }
    }
    const legal = legalAct(tokens, at, to);
    if (legal > at) {
      push("legal_act", at, legal);
      at = legal - 1;
      continue;
    }
    const number = readNumber(tokens, at, to);
    if (number === undefined) continue;
    const percent = readPercent(tokens, at, to, number, from);
    if (percent !== undefined) {
      push("percent", at, percent.end, percent.figure);
      at = percent.end - 1;
      continue;
    }
    const second = readSecond(tokens, number, to);
    const inAll = second && CURRENCIES.get(tokens[second.end]?.key ?? "");
    if (second !== undefined && inAll !== undefined) {
      push("money", at, second.end + 1, { value: number.value, max: second.value, currency: inAll });
      at = second.end;
      continue;
    }
    const scale = SCALES.get(tokens[number.end]?.key ?? "");
    const unit = CURRENCIES.get(tokens[number.end + (scale === undefined ? 0 : 1)]?.key ?? "");
    if (unit !== undefined) {
      const end = number.end + (scale === undefined ? 1 : 2);
      push("money", at, end, { value: number.value * (scale ?? 1), currency: unit });
      at = end - 1;
    } else if (token.kind === "number" && isCustomsCode(token.key, codesOpen)) {
      push("hs", at, at + 1, { norm: token.key });
    }
  }
}

/** "€40-45", "0.25 to 0.74 euros": the larger number of a span. */
function readSecond(
  tokens: readonly Token[],
  { value, end }: { readonly value: number; readonly end: number },
  to: number,
): { readonly value: number; readonly end: number } | undefined {
  const next = tokens[end];
  const isSign = next?.key === "to" || next?.key === "–" || next?.key === "-";
  const second = isSign || next?.joined === true ? readNumber(tokens, isSign ? end + 1 : end, to) : undefined;
  return second !== undefined && second.value > value ? second : undefined;
}

/** 7206.10, 8112.92.10; bare digits only where the sentence speaks of codes. */
function isCustomsCode(key: string, codesOpen: boolean): boolean {
  if (/^\d{4}\.\d{2}(?:\.\d{2}){0,3}(?:\.\d{4})?$/.test(key)) return true;
  return (
    codesOpen &&
    (/^\d{4}(?:\.\d{2}){0,3}$/.test(key) || /^\d{6}(?:\d{2}){0,2}$/.test(key)) &&
    !/^(?:19|20)\d\d$/.test(key)
  );
}

function readPercent(
  tokens: readonly Token[],
  at: number,
  to: number,
  number: { readonly value: number; readonly end: number },
  from: number,
): { readonly end: number; readonly figure: Partial<Figure> } | undefined {
  let end = number.end;
  const one = percentEnd(tokens, end, to);
  if (one !== undefined) end = one;
  // "10% to 25%", "10 to 25 percent", "10-25%", "27.7%至34.9%", "5 or 10 percent", "between 10% and 25%".
  const joint = tokens[end]?.key ?? "";
  const isRange = RANGE_SIGNS.has(joint) || (joint === "and" && tokens[at - 1]?.key === "between");
  const second = isRange
    ? readNumber(tokens, end + 1, to)
    : tokens[end]?.joined === true
      ? readNumber(tokens, end, to)
      : undefined;
  const secondEnd = second === undefined ? undefined : percentEnd(tokens, second.end, to);
  if (second !== undefined && secondEnd !== undefined && tokens[at - 1]?.key !== "from" && second.value >= number.value)
    return { end: secondEnd, figure: { value: number.value, max: second.value } };
  if (one === undefined) return undefined;
  const before = [tokens[at - 1]?.key, tokens[at - 2]?.key, tokens[at - 3]?.key];
  const upTo =
    at - 2 >= from &&
    ((before[0] === "to" && before[1] === "up") ||
      (before[0] === "as" && before[2] === "as") ||
      before[0] === "maximum");
  return { end: one, figure: { value: number.value, ...(upTo ? { upTo: true } : {}) } };
}

const RANGE_SIGNS: ReadonlySet<string> = new Set(["to", "or", "至", "–", "—", "-"]);

function percentEnd(tokens: readonly Token[], at: number, to: number): number | undefined {
  const word = tokens[at]?.key ?? "";
  if (at >= to) return undefined;
  if (PERCENT.has(word)) return at + 1;
  if (word === "per" && tokens[at + 1]?.key === "cent") return at + 2;
  return undefined;
}

/** `.a.1`, `(b)(2)` after a control code. */
function endOfParagraphs(text: string, tokens: readonly Token[], at: number, to: number): number {
  let end = at + 1;
  while (
    end + 1 < to &&
    tokens[end]?.key === "." &&
    tokens[end]?.start === tokens[end - 1]?.end &&
    tokens[end + 1]?.start === tokens[end]?.end &&
    /^[a-z0-9]{1,2}$/.test(tokens[end + 1]?.key ?? "")
  )
    end += 2;
  return end;
}

const ACT_HEADS = new Set(
  "section sections article articles regulation announcement notice decree order directive decision notification proclamation bulletin circular".split(
    " ",
  ),
);

/** Currencies told by code before the sum: "EUR 40". */
const CODES: ReadonlySet<string> = new Set(["eur", "usd", "rmb"]);

const STARTERS: ReadonlySet<string> = new Set([...HS_CONTEXT, ...ACT_HEADS, ...NUMBER_WORDS, ...CODES]);

/** The token after "Section 301", "Regulation (EU) 2021/821", "Announcement No. 23 of 2023", "Executive Order 14105". */
function legalAct(tokens: readonly Token[], at: number, to: number): number {
  const key = (i: number): string => (i < to ? (tokens[i]?.key ?? "") : "");
  if (!ACT_HEADS.has(key(at))) return at;
  let end = at + 1;
  if (key(end) === "(" && key(end + 2) === ")") end += 3;
  if (["no", "nos", "number"].includes(key(end))) end++;
  if (key(end) === ".") end++;
  if (key(end) === "[") end++;
  const number = tokens[end];
  if (number === undefined || end >= to || !(number.kind === "number" || /^\d/.test(number.key))) return at;
  end++;
  while (end + 1 < to && (key(end) === "/" || key(end) === "]")) end += key(end) === "/" ? 2 : 1;
  while (end + 2 < to && key(end) === "(" && key(end + 2) === ")") end += 3;
  if (key(end) === "of" && /^(?:19|20)\d\d$/.test(key(end + 1))) end += 2;
  return end;
}
