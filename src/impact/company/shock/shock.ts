// What a measure or a scenario does to one way of buying: for how long, how much is left, and what is uncertain about it.
import type { Range } from "./range.ts";

export interface Because {
  /** `measure`: from a verdict; `scenario`: stated by the user. */
  readonly kind: "measure" | "scenario";
  /** Id of the measure, or name of the scenario. */
  readonly id: string;
  readonly title: string;
  readonly provision?: string;
  readonly authority?: string;
}

export interface LineShock {
  /** Index into the network's lines. */
  readonly line: number;
  /** `licence`: nothing until the licence comes, then all, unless it is refused. */
  readonly kind: "ban" | "licence" | "quota" | "price";
  /** Weeks from the start, on which it begins and ends; negative: it began before. */
  readonly from: number;
  readonly to: number;
  /** Share of today's volume left while it holds, 0-1. */
  readonly capacity: number;
  /** Weeks from `from` until the licence is there; `licence` only. */
  readonly delay?: Range;
  /** Chance that it is refused or not decided in time, 0-1; `licence` only. */
  readonly refusal?: Range;
  /** What `capacity` may turn out to be; absent: it is certain. */
  readonly left?: Range;
  /** Times today's price while it holds. */
  readonly priceFactor?: number;
  /** Shocks of one draw share their fate: one supplier's application under one measure. */
  readonly draw: string;
  /** Not certain to apply: facts are missing. Left out except where everything open goes wrong. */
  readonly open: boolean;
  /** The line trades under the licence already: it goes on unless licences are refused or not renewed. */
  readonly running?: true;
  /** Weeks of delay that a running line's orders are placed ahead for; the typical delay where absent. */
  readonly planned?: number;
  readonly because: Because;
  /** Not hit itself: others turn to it, so that it can hardly deliver more than today. */
  readonly contested?: true;
  /** Hit through its own supplier: the country it ships from goes on. */
  readonly upstream?: true;
  /** Which default the delay and refusal are from. */
  readonly experience?: string;
}

/** A loss of demand: a market shut, a listing, a purchase ban. */
export interface DemandShock {
  readonly customer: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Share of the customer's revenue lost, 0-1. */
  readonly share: Range;
  readonly because: Because;
}
