// Observed figures against the model's band: inside it, or missed and in which direction. Nothing is judged by hand.
import type { Backtest, BacktestRow } from "./study.ts";

export interface BacktestCheck {
  /** What was observed, in words. */
  readonly what: string;
  /** The model's row it is held against. */
  readonly row: string;
  readonly cut: number;
  /** Price over price before. */
  readonly observed: number;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** `within`: inside the band; otherwise on which side of what happened the whole band lies. */
  readonly verdict: "within" | "model_too_mild" | "model_too_harsh";
  readonly source: string;
}

/** The story's observed price ratios beside the model's; empty where nothing observed can be held against a figure. */
export function checkBacktest(rows: readonly BacktestRow[], { checks = [] }: Backtest): readonly BacktestCheck[] {
  return checks.flatMap(({ what, row, cut, priceRatio, source }): readonly BacktestCheck[] => {
    const found = rows.find((one) => one.what.startsWith(row) && one.cut === cut);
    if (found?.price === undefined) return [];
    const { low, central, high } = found.price;
    const verdict = priceRatio > high ? "model_too_mild" : priceRatio < low ? "model_too_harsh" : "within";
    return [{ what, row: found.what, cut, observed: priceRatio, low, central, high, verdict, source }];
  });
}
