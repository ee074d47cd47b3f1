// What state a measure is in on a day, as far as was public by another day. Never revives or extends by itself.
import { contains, type IsoDate } from "../base/date.ts";
import type { EfficacyEvent, Measure } from "./measure.ts";

export type HorizonCause = "suspension_ended" | "sunset" | "verify_by" | "relief_unofficial";

export type MeasureState =
  /** Not public by the knowledge day. */
  | { readonly kind: "not_known" }
  | { readonly kind: "draft" }
  | { readonly kind: "upcoming"; readonly from?: IsoDate }
  | { readonly kind: "applies"; readonly since: IsoDate; readonly notEnforced?: boolean }
  /** In force but without application for a period (Akoma Ntoso: inapplication). */
  | { readonly kind: "suspended"; readonly by: string; readonly until?: IsoDate }
  | { readonly kind: "ended"; readonly since: IsoDate; readonly by?: string }
  /** Past the knowledge horizon: nobody has verified what holds now. The stricter reading is the ceiling. */
  | { readonly kind: "unknown"; readonly cause: HorizonCause; readonly since: IsoDate };

/**
 * State of `measure` on the day `on`, from what was public by `known`.
 * Rules: an official relief (suspension, end, postponement) relaxes, an unofficial one makes the state unknown; a
 * suspension that has run out, a sunset that has passed and a `verifyBy` that has passed unverified are unknown.
 */
export function stateOn(measure: Measure, on: IsoDate, known: IsoDate): MeasureState {
  if (measure.draft) return { kind: "draft" };
  if (measure.knownFrom > known) return { kind: "not_known" };
  const events = measure.time.events.filter((event) => event.knownFrom <= known).toSorted(byFrom);

  const start = startOf(measure, events);
  const end = endOf(measure, events, on);
  if (end) return end;

  const paused = suspensionOn(events, on);
  if (paused && start !== undefined && (on >= start || paused.kind === "suspended")) {
    if (paused.kind !== "lapsed") return paused;
    if (on >= start) return { kind: "unknown", cause: "suspension_ended", since: paused.since };
  }
  if (start === undefined || on < start)
    return start === undefined ? { kind: "upcoming" } : { kind: "upcoming", from: start };

  const { sunset } = measure.time;
  if (sunset !== undefined && on >= sunset && !verifiedSince(measure, sunset, known)) {
    return { kind: "unknown", cause: "sunset", since: sunset };
  }
  if (measure.verifyBy !== undefined && on > measure.verifyBy && !verifiedSince(measure, measure.verifyBy, known)) {
    return { kind: "unknown", cause: "verify_by", since: measure.verifyBy };
  }
  const notEnforced = events.some((event) => event.kind === "not_enforced" && covers(event, on));
  return notEnforced ? { kind: "applies", since: start, notEnforced } : { kind: "applies", since: start };
}

function byFrom(a: EfficacyEvent, b: EfficacyEvent): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function covers(event: EfficacyEvent, on: IsoDate): boolean {
  return contains({ from: event.from, to: event.to }, on);
}

/** First day of application, after official postponements. */
function startOf(measure: Measure, events: readonly EfficacyEvent[]): IsoDate | undefined {
  let start = measure.time.from;
  for (const event of events) {
    if (event.kind === "postpone" && event.basis === "official" && event.to !== undefined) start = event.to;
  }
  return start;
}

function endOf(measure: Measure, events: readonly EfficacyEvent[], on: IsoDate): MeasureState | undefined {
  const { to } = measure.time;
  if (to !== undefined && on >= to) return { kind: "ended", since: to };
  const ending = events.findLast((event) => (event.kind === "end" || event.kind === "supersede") && on >= event.from);
  if (!ending) return undefined;
  const revived = events.some((event) => event.kind === "revive" && event.from >= ending.from && on >= event.from);
  if (revived) return undefined;
  if (ending.basis !== "official") return { kind: "unknown", cause: "relief_unofficial", since: ending.from };
  return { kind: "ended", since: ending.from, by: ending.by };
}

type Pause =
  | Extract<MeasureState, { kind: "suspended" | "unknown" }>
  | { readonly kind: "lapsed"; readonly since: IsoDate };

/** The suspension that governs `on`: running, run out (`lapsed`), or none. Prolongations move its end, revivals close it. */
function suspensionOn(events: readonly EfficacyEvent[], on: IsoDate): Pause | undefined {
  let current: { from: IsoDate; to: IsoDate | undefined; event: EfficacyEvent } | undefined;
  for (const event of events) {
    if (event.kind === "suspend" && event.from <= on) current = { from: event.from, to: event.to, event };
    else if (event.kind === "prolong" && current && event.basis === "official") current = { ...current, to: event.to };
    else if (event.kind === "revive" && event.from <= on && current && event.from >= current.from) current = undefined;
  }
  if (!current) return undefined;
  const { to, event } = current;
  if (to !== undefined && on >= to) return { kind: "lapsed", since: to };
  if (to === undefined && event.verifyBy !== undefined && on > event.verifyBy)
    return { kind: "lapsed", since: event.verifyBy };
  if (event.basis !== "official") return { kind: "unknown", cause: "relief_unofficial", since: event.from };
  return to === undefined ? { kind: "suspended", by: event.by } : { kind: "suspended", by: event.by, until: to };
}

function verifiedSince(measure: Measure, day: IsoDate, known: IsoDate): boolean {
  return measure.verifiedAt !== undefined && measure.verifiedAt > day && measure.verifiedAt <= known;
}
