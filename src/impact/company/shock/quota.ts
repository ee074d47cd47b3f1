// A ceiling on what may pass → how much of a line's volume is left under it.
import type { IsoDate } from "../../../base/date.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import type { LineShock } from "./shock.ts";
import { weeksBetween } from "./weeks.ts";

/** A measure's ceiling beside the trade it caps. */
export interface Ceiling {
  /** In words, with the figures: `49,000 pcs a year of electric cars`. */
  readonly what: string;
  /** Ceiling over trade before it, 0 and up; absent: the trade is not known, so nothing certain is left. */
  readonly left?: number;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

export interface QuotaOptions {
  readonly start: IsoDate;
  readonly quotaShare?: number | undefined;
}

/** How far the company's part of a ceiling may lie from its part of trade. */
const SHARE_LOW = 0.5;
const SHARE_HIGH = 1.5;

/**
 * The quota shocks that `shock`'s measure adds: in each ceiling's days the line delivers today's volume times what the
 * ceiling leaves of trade times the company's share of it. Where the trade before is not known the shock is open, since
 * the ceiling may bind or not.
 */
export function quotaShocks(
  { lines, use, capacity }: SupplyNetwork,
  shock: LineShock,
  ceilings: readonly Ceiling[],
  { start, quotaShare = 1 }: QuotaOptions,
): readonly LineShock[] {
  const { node } = lines[shock.line] as SourceLine;
  const most = capacity[node] as number;
  const today = most > 0 && most < Infinity ? (use[node] as number) / most : 1;
  return ceilings.flatMap(({ what, left, from, to }): readonly LineShock[] => {
    const begins = from === undefined ? shock.from : Math.max(shock.from, weeksBetween(start, from));
    const ends = to === undefined ? shock.to : Math.min(shock.to, weeksBetween(start, to));
    if (ends <= begins) return [];
    const { delay: _delay, refusal: _refusal, experience: _experience, running: _running, ...rest } = shock;
    const because = { ...shock.because, title: `${shock.because.title}: ${what}` };
    const share = (times: number): number => Math.min(1, Math.max(0, (left ?? 0) * quotaShare * times)) * today;
    const kept = { ...rest, kind: "quota" as const, from: begins, to: ends, because };
    if (left === undefined) return [{ ...kept, capacity: 0, open: true }];
    if (left * quotaShare * SHARE_LOW >= 1) return [];
    return [
      { ...kept, capacity: share(1), left: { low: share(SHARE_LOW), typical: share(1), high: share(SHARE_HIGH) } },
    ];
  });
}
