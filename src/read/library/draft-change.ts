// A candidate that loosens, ends or prolongs: a change of a measure that the register holds, drafted as one of its events.
import { addDays, type IsoDate } from "../../base/date.ts";
import type { Assumption, EfficacyEvent } from "../../register/index.ts";
import type { Measure } from "../measures/record.ts";

export interface DraftChange {
  readonly event: Omit<EfficacyEvent, "hypothetical">;
  /** The state that a scenario assumes; absent where the change leaves the measure in force in another form. */
  readonly assume?: Assumption;
}

/** What the candidate does to a measure held; undefined where it makes one of its own. */
export function changeKindOf({ direction, status }: Measure): EfficacyEvent["kind"] | undefined {
  if (status === "suspended") return "suspend";
  if (status === "revoked" || status === "expired") return "end";
  if (status === "extended") return "prolong";
  return direction === "relax" ? "amend" : undefined;
}

/**
 * The event on measure `held`. `days`: those the candidate states; of the last day the stricter reading holds, so a suspension
 * ends with it begun and a prolonged measure with it past. The press is never
 * official, so in the register the event makes the measure's state unknown; only the scenario assumes that it holds.
 */
export function draftChange(
  kind: EfficacyEvent["kind"],
  held: string,
  by: string,
  days: { readonly announced: IsoDate; readonly from: IsoDate | undefined; readonly to: IsoDate | undefined },
  note: string,
): DraftChange {
  const { announced, from = announced, to } = days;
  const until = to === undefined || to <= from ? {} : { to: kind === "prolong" ? addDays(to, 1) : to };
  const states = { suspend: "suspended", end: "ended", prolong: "in_force" } as const;
  const state = Object.hasOwn(states, kind) ? states[kind as keyof typeof states] : undefined;
  return {
    event: { kind, from, ...(kind === "end" ? {} : until), by, knownFrom: announced, basis: "press", note },
    ...(state === undefined ? {} : { assume: { measure: held, state, from, ...(kind === "end" ? {} : until) } }),
  };
}
