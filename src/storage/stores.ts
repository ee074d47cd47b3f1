// What opening a location gives: every store the product has, kept in one place and closed together.
import type { DecisionStore } from "../decisions/index.ts";
import type { LicenceStore } from "../licences/index.ts";
import type { PortfolioStore } from "../portfolio/index.ts";
import type { ReadingStore } from "../read/index.ts";
import type { AlertStore, ListStore } from "../screen/index.ts";
import type { WatchStore } from "../watch/index.ts";

export interface Stores {
  readonly decisions: DecisionStore;
  readonly portfolios: PortfolioStore;
  readonly lists: ListStore;
  readonly alerts: AlertStore;
  readonly licences: LicenceStore;
  readonly readings: ReadingStore;
  readonly watch: WatchStore;
  /** Closing twice is harmless. */
  readonly close: () => Promise<void>;
}
