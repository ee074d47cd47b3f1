// The state of a measure in words, the same on every surface.
import type { MeasureState } from "../register/index.ts";

const CAUSES = {
  suspension_ended: "its suspension ran out",
  sunset: "its scheduled end passed",
  verify_by: "not verified in time",
  relief_unofficial: "relief reported, not official",
} as const;

/** One short phrase: `applies since 2023-08-01`, `suspended until 2026-11-28 (exclusive)`. */
export function stateText(state: MeasureState): string {
  switch (state.kind) {
    case "not_known":
      return "not public yet";
    case "draft":
      return "draft, never applied";
    case "upcoming":
      return state.from === undefined ? "announced without a date" : `upcoming from ${state.from}`;
    case "applies":
      return `applies since ${state.since}${state.notEnforced ? ", not enforced" : ""}`;
    case "suspended":
      return `suspended${state.until === undefined ? "" : ` until ${state.until} (exclusive)`}`;
    case "ended":
      return `ended ${state.since}`;
    case "unknown":
      return `not known since ${state.since}: ${CAUSES[state.cause]}`;
  }
}
