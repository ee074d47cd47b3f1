// What opening a location gives: every store the product has, kept in one place and closed together.
import type { DecisionStore } from "../decisions/index.ts";
import type { PortfolioStore } from "../portfolio/index.ts";

export interface Stores {
  readonly decisions: DecisionStore;
  readonly portfolios: PortfolioStore;
  /** Closing twice is harmless. */
  readonly close: () => Promise<void>;
}
