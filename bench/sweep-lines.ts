// Lines with stated shares against the synthetic measures: how many say something no other line says, how many meet a
// measure, and how many of these lack the number that would decide.
import { dictionary } from "../src/base/columns.ts";
import { addDays, isoDate, type IsoDate } from "../src/base/date.ts";
import type { HsStatement } from "../src/base/transaction.ts";
import type { TransactionColumns } from "../src/base/transaction-columns.ts";
import type { PlainRule } from "./peers/plain-rules.ts";
import { createRandom, type Random } from "./random.ts";
import { DAYS, ORIGINS, PLACES, START } from "./synthetic.ts";

export interface SweepSetting {
  readonly lines: number;
  readonly distinct: number;
  readonly hits: number;
  /** Share of the hits whose threshold cannot be read. */
  readonly unknown: number;
  readonly seed: number;
}

interface Pool {
  readonly hs: Int32Array;
  readonly origin: Int32Array;
  readonly to: Int32Array;
  readonly day: Int32Array;
  readonly purity: Float64Array;
}

/** Columns drawn from a pool of `distinct × lines` cases: each at least once, the rest evenly. */
export function sweepColumns(
  rules: readonly PlainRule[],
  codes: readonly string[],
  setting: SweepSetting,
): TransactionColumns {
  const random = createRandom(setting.seed);
  const size = Math.max(1, Math.round(setting.lines * setting.distinct));
  const pool = poolOf(rules, codes, size, setting, random);
  const { lines } = setting;
  const pick = Int32Array.from({ length: lines }, (_, row) => (row < size ? row : random.below(size)));
  for (let row = lines - 1; row > 0; row--) {
    const other = random.below(row + 1);
    [pick[row], pick[other]] = [pick[other] as number, pick[row] as number];
  }
  const of = (values: Int32Array): Int32Array => pick.map((at) => values[at] as number);
  const purity = new Float64Array(lines);
  for (let row = 0; row < lines; row++) purity[row] = pool.purity[pick[row] as number] as number;
  const days = Array.from({ length: DAYS }, (_, at): IsoDate => addDays(START, at));
  return {
    length: lines,
    id: Array.from({ length: lines }, (_, at) => `S${at}`),
    act: { kind: "dictionary", values: ["export"], codes: new Int32Array(lines) },
    on: { kind: "dictionary", values: days, codes: of(pool.day) },
    hs: {
      kind: "dictionary",
      values: codes.map((code): HsStatement => ({ code, nomenclature: "HS-2022" })),
      codes: of(pool.hs),
    },
    attributes: { purityPct: { kind: "number", values: purity } },
    origin: { ...dictionary<string | null>(ORIGINS), codes: of(pool.origin) },
    to: { ...dictionary<string | null>(PLACES), codes: of(pool.to) },
  };
}

function poolOf(
  rules: readonly PlainRule[],
  codes: readonly string[],
  size: number,
  { hits, unknown }: SweepSetting,
  random: Random,
): Pool {
  const pool: Pool = {
    hs: new Int32Array(size),
    origin: new Int32Array(size),
    to: new Int32Array(size),
    day: new Int32Array(size),
    purity: new Float64Array(size),
  };
  const codeAt = new Map(codes.map((code, at) => [code, at]));
  const withThreshold = rules.filter(({ above }) => above !== null);
  const seen = new Set<string>();
  for (let at = 0; at < size;) {
    const isHit = random.chance(hits);
    const isUnknown = isHit && random.chance(unknown);
    const rule = isHit ? random.pick(isUnknown ? withThreshold : rules) : undefined;
    const inside = rule ? codes.filter((code) => code.startsWith(rule.code)) : codes;
    const purity =
      rule?.above === null || !rule ? (random.chance(0.5) ? Number.NaN : random.below(100)) : rule.above + 1;
    const row = [
      codeAt.get(random.pick(inside)) as number,
      rule ? ORIGINS.indexOf(rule.origin) : random.below(ORIGINS.length),
      rule ? PLACES.indexOf(random.pick(rule.to)) : random.below(PLACES.length),
      rule ? dayIn(rule, random) : random.below(DAYS),
      isUnknown ? Number.NaN : purity,
    ] as const;
    if (seen.size === seen.add(row.join()).size) continue;
    [pool.hs[at], pool.origin[at], pool.to[at], pool.day[at], pool.purity[at]] = row;
    at++;
  }
  return pool;
}

function dayIn({ from, until }: PlainRule, random: Random): number {
  const number = (day: number): number => {
    const text = String(day);
    const iso = isoDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);
    return Math.round((Date.parse(iso) - Date.parse(START)) / 86_400_000);
  };
  const first = number(from);
  const end = Math.min(DAYS, until === 99_999_999 ? DAYS : number(until));
  return first + random.below(Math.max(1, end - first));
}
