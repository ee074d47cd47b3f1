// Numbers as people and spreadsheets write them. Only what has one meaning is read; the rest is asked back.
import { type Decimal, parseDecimal } from "../base/decimal.ts";
import type { Fault } from "./problem.ts";

export type NumberReading =
  | { readonly kind: "ok"; readonly decimal: Decimal; readonly percent: boolean }
  | { readonly kind: "fault"; readonly fault: Fault };

const PLAIN = /^[+-]?\d+(\.\d+)?$/;
const EXPONENT = /^[+-]?\d+(\.\d+)?[eE][+-]?\d{1,3}$/;
/** Groups of three: at least two groups, or one group and a decimal mark of the other kind. */
const GROUPED_COMMA = /^[+-]?\d{1,3}((,\d{3}){2,}|(,\d{3})+\.\d+)$/;
const GROUPED_POINT = /^[+-]?\d{1,3}((\.\d{3}){2,}|(\.\d{3})+,\d+)$/;
const GROUPED_BLANK = /^[+-]?\d{1,3}([ '’]\d{3})+([.,]\d+)?$/;
const DECIMAL_COMMA = /^[+-]?\d+,(\d{1,2}|\d{4,})$/;
const AMBIGUOUS_COMMA = /^[+-]?\d{1,3},\d{3}$/;

const POINT_AND_THREE = /^[+-]?\d{1,3}\.\d{3}$/;

/** `1.250`: where decimals are written with a comma it may be 1250. */
export function isThousandOrDecimal(text: string): boolean {
  return POINT_AND_THREE.test(text.normalize("NFKC").trim());
}

/** `12,5` or `1.250,50`: whoever writes so writes decimals with a comma. */
export function hasDecimalComma(text: string): boolean {
  const body = text.normalize("NFKC").trim();
  return DECIMAL_COMMA.test(body) || (GROUPED_POINT.test(body) && body.includes(","));
}

/**
 * Reads `1250.5`, `1,250,000`, `1.250,50`, `12,5`, `1 250`, `60%`. `1,250` alone has two meanings and is a fault; so is
 * text. Full-width digits are read as digits.
 */
export function readNumber(text: string): NumberReading {
  const folded = text
    .normalize("NFKC")
    .replace(/\u2212/g, "-")
    .trim();
  const percent = folded.endsWith("%");
  const body = (percent ? folded.slice(0, -1) : folded).trim();
  if (AMBIGUOUS_COMMA.test(body)) return { kind: "fault", fault: { code: "number_ambiguous", value: text } };
  const plain = plainDigits(body);
  const parsed = plain === undefined ? undefined : parseDecimal(plain);
  if (parsed?.kind !== "ok") return { kind: "fault", fault: { code: "number_shape", value: text } };
  return { kind: "ok", decimal: parsed.value, percent };
}

function plainDigits(body: string): string | undefined {
  if (PLAIN.test(body) || EXPONENT.test(body)) return body;
  if (GROUPED_COMMA.test(body)) return body.replaceAll(",", "");
  if (GROUPED_POINT.test(body)) return body.replaceAll(".", "").replace(",", ".");
  if (GROUPED_BLANK.test(body)) return body.replace(/[ '’]/g, "").replace(",", ".");
  if (DECIMAL_COMMA.test(body)) return body.replace(",", ".");
  return undefined;
}

/** `decimal × 10^places`, exact: `shift("60", -2)` is 0.6. */
export function shift({ units, scale }: Decimal, places: number): Decimal {
  const moved = scale - places;
  return moved >= 0 ? { units, scale: moved } : { units: units * 10n ** BigInt(-moved), scale: 0 };
}
