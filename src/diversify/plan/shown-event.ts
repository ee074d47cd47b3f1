// An event as the answer shows it: its chance, how licences fare under it, and the rows it hits.
import { meanOf } from "../../impact/index.ts";
import type { RiskEvent } from "../problem/types.ts";

export interface ShownEvent extends Pick<RiskEvent, "id" | "kind" | "text" | "provisions" | "probability" | "rows"> {
  /** Chance that licences are refused; absent where none is asked for. */
  readonly refusal?: number;
  /** Weeks that a licence takes, as a triangular range. */
  readonly delayWeeks?: { readonly low: number; readonly typical: number; readonly high: number };
  /** Weeks that lines stand still when nothing comes out. */
  readonly stopWeeks: number;
  /** The lines trade under a licence already: only refusal and what exceeds the weeks planned for are lost. */
  readonly running: boolean;
  /** Weeks that running orders allow for a permit, the least and the most of the lines; `running` only. */
  readonly plannedWeeks?: { readonly low: number; readonly high: number };
}

export function shownEvent({ id, kind, text, provisions, probability, rows, shocks }: RiskEvent): ShownEvent {
  const licence = shocks.find((shock) => shock.kind === "licence");
  const asked = shocks.filter((shock) => shock.kind === "licence");
  const refusal =
    asked.reduce((sum, one) => sum + (one.refusal === undefined ? 0 : meanOf(one.refusal)), 0) / asked.length;
  const planned = shocks.flatMap((one) => (one.running === true ? [one.planned ?? one.delay?.typical ?? 0] : []));
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
    running: planned.length > 0,
    ...(planned.length === 0 ? {} : { plannedWeeks: { low: Math.min(...planned), high: Math.max(...planned) } }),
  };
}
