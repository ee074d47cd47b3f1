// Numbers in digits and in words: 25, 27-point-91, thirty-five, a dozen.
import type { Token } from "../document/model.ts";

const SMALL: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, i): [string, number] => [word, i]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
);

/** Words that a number can begin with. */
export const NUMBER_WORDS: readonly string[] = [...SMALL.keys(), ...TENS.keys(), "a", "an"];

/** The number that starts at `at`, and the token after it. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  to: number,
): { readonly value: number; readonly end: number } | undefined {
  const whole = readWhole(tokens, at, to);
  if (whole === undefined) return undefined;
  // "27-point-91", "34-point-one": digits after the point are read one by one or as written.
  if (tokens[whole.end]?.key === "point" && whole.end + 1 < to) {
    const next = tokens[whole.end + 1];
    const digits = next?.kind === "number" ? next.key : spelledDigits(tokens, whole.end + 1, to);
    if (digits !== undefined && /^\d+$/.test(digits.toString())) {
      const text = typeof digits === "string" ? digits : String(digits);
      const taken = next?.kind === "number" ? 1 : text.length;
      return { value: Number(`${whole.value}.${text}`), end: whole.end + 1 + taken };
    }
  }
  return whole;
}

function spelledDigits(tokens: readonly Token[], from: number, to: number): string | undefined {
  let digits = "";
  for (let i = from; i < to; i++) {
    const digit = SMALL.get(tokens[i]?.key ?? "");
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
  }
  return digits === "" ? undefined : digits;
}

function readWhole(
  tokens: readonly Token[],
  at: number,
  to: number,
): { readonly value: number; readonly end: number } | undefined {
  const token = tokens[at];
  if (token === undefined || at >= to) return undefined;
  if (token.kind === "number") {
    const value = Number(token.key.replaceAll(",", ""));
    return Number.isFinite(value) ? { value, end: at + 1 } : undefined;
  }
  const small = SMALL.get(token.key);
  if (small !== undefined) return scaled(small, tokens, at + 1, to);
  const tens = TENS.get(token.key);
  if (tens !== undefined) {
    const unit = SMALL.get(tokens[at + 1]?.key ?? "");
    return unit !== undefined && unit > 0 && unit < 10 && at + 1 < to
      ? scaled(tens + unit, tokens, at + 2, to)
      : scaled(tens, tokens, at + 1, to);
  }
  if (token.key === "a" || token.key === "an") {
    const next = tokens[at + 1]?.key ?? "";
    if (["day", "week", "month", "year", "fortnight"].includes(next)) return { value: 1, end: at + 1 };
    if (next === "dozen") return { value: 12, end: at + 2 };
    if (next === "hundred") return { value: 100, end: at + 2 };
  }
  return undefined;
}

function scaled(
  value: number,
  tokens: readonly Token[],
  end: number,
  to: number,
): { readonly value: number; readonly end: number } {
  if (tokens[end]?.key === "hundred" && end < to) return { value: value * 100, end: end + 1 };
  return { value, end };
}
