// An event as the answer shows it: its chance, how licences fare under it, and the rows it hits.
import type { RiskEvent } from "../problem/types.ts";

export interface ShownEvent extends Pick<RiskEvent, "id" | "kind" | "text" | "provisions" | "probability" | "rows"> {
  /** Chance that licences are refused; absent where none is asked for. */
  readonly refusal?: number;
  /** Weeks that a licence takes, as a triangular range. */
  readonly delayWeeks?: { readonly low: number; readonly typical: number; readonly high: number };
  /** Weeks that lines stand still when nothing comes out. */
  readonly stopWeeks: number;
  /** The lines trade under a licence already: only refusal and what exceeds the typical delay are lost. */
  readonly running: boolean;
}

export function shownEvent({ id, kind, text, provisions, probability, rows, outcomes, shocks }: RiskEvent): ShownEvent {
  const licence = shocks.find((shock) => shock.kind === "licence");
  const refusal = outcomes.reduce((sum, one) => sum + (one.refused ? one.chance : 0), 0);
  return {
    id,
    kind,
    text,
    provisions,
    probability,
    rows,
    ...(licence === undefined ? {} : { refusal }),
    ...(licence?.delay === undefined ? {} : { delayWeeks: licence.delay }),
    stopWeeks: Math.max(0, ...shocks.map(({ from, to }) => to - Math.max(0, from))),
    running: shocks.some(({ running }) => running === true),
  };
}
