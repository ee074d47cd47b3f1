// The synthetic measures as plain rows, for peers that take rules as data or as text; and the lines as those peers read them.
import type { Transaction } from "../../src/base/transaction.ts";
import type { Measure } from "../../src/register/index.ts";

export interface PlainRule {
  readonly id: string;
  readonly code: string;
  readonly origin: string;
  readonly to: readonly string[];
  /** Days as numbers, YYYYMMDD, half-open; 99999999 for no end. */
  readonly from: number;
  readonly until: number;
  readonly above: number | null;
}

export interface PlainLine {
  readonly hs: string;
  readonly origin: string;
  readonly to: string;
  readonly day: number;
  readonly purity: number | null;
}

export function plainRules(measures: readonly Measure[]): readonly PlainRule[] {
  return measures.map(({ id, when, goods, time }): PlainRule => {
    const parts = "all" in when ? when.all : [];
    const rule = { origin: "", to: [] as readonly string[], above: null as number | null };
    for (const part of parts) {
      if ("origin" in part && !("not" in part.origin)) rule.origin = part.origin[0] ?? "";
      if ("to" in part && !("not" in part.to)) rule.to = part.to;
      if ("attribute" in part) rule.above = Number(part.attribute.value);
    }
    const code = goods[0]?.hs?.[0]?.codes[0] ?? "";
    return { id, code, ...rule, from: dayNumber(time.from ?? ""), until: time.to ? dayNumber(time.to) : 99_999_999 };
  });
}

export function plainLine(line: Transaction): PlainLine {
  const purity = line.item.attributes?.["purityPct"];
  return {
    hs: line.item.hs?.[0]?.code ?? "",
    origin: line.item.origin ?? "",
    to: line.to ?? "",
    day: dayNumber(line.on ?? ""),
    purity: typeof purity === "number" ? purity : null,
  };
}

function dayNumber(day: string): number {
  return Number(day.replaceAll("-", ""));
}
