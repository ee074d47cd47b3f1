// Additional duties that measures of the register put on a supply line, as money on one unit: what is sure counts, what may
// be due widens the range and is asked for.
import type { LineCost, SupplyNetwork } from "../../impact/index.ts";
import type { RowRef } from "./types.ts";

export interface LineDutySum {
  /** Money on one unit, averaged over the horizon: what is sure, at the middle of its range. */
  readonly value: number;
  readonly low: number;
  /** With everything that may be due. */
  readonly high: number;
  /** Measure and rate, one a duty, for tracing. */
  readonly because: readonly string[];
  readonly missingFacts: readonly string[];
}

/** Duties by supply row, those of measures alone; `convert` undefined: no rate is known, and the duty is left out. */
export function dutiesByRow(
  network: SupplyNetwork,
  costs: readonly LineCost[],
  horizonWeeks: number,
  convert: (amount: number, from: string) => number | undefined,
): ReadonlyMap<number, LineDutySum> {
  const found = new Map<number, LineDutySum>();
  for (const { line, from, to, because, open, shadowed, perUnit, rate, missingFacts } of costs) {
    const row = network.lines[line]?.row;
    if (row === undefined || shadowed === true || because.kind !== "measure") continue;
    const part = Math.max(0, Math.min(to, horizonWeeks) - Math.max(0, from)) / horizonWeeks;
    const low = convert(perUnit.low * part, perUnit.currency);
    const high = convert(perUnit.high * part, perUnit.currency);
    if (low === undefined || high === undefined || high === 0) continue;
    const before = found.get(row);
    found.set(row, {
      value: (before?.value ?? 0) + (open ? 0 : (low + high) / 2),
      low: (before?.low ?? 0) + (open ? 0 : low),
      high: (before?.high ?? 0) + high,
      because: [...(before?.because ?? []), `${because.provision ?? because.id}: ${rate}${open ? ", may be due" : ""}`],
      missingFacts: [...new Set([...(before?.missingFacts ?? []), ...(open ? missingFacts : [])])],
    });
  }
  return found;
}

/** What to ask where a duty may be due. */
export function dutyQuestion(
  about: string,
  { because, missingFacts }: LineDutySum,
  at: RowRef,
): { readonly about: string; readonly ask: string; readonly at: RowRef } | undefined {
  if (missingFacts.length === 0) return undefined;
  return { about, ask: `Is ${because.join("; ")} due? ${missingFacts.join(", ")} would settle it.`, at };
}
