// What state a measure is in on a day, as far as was public by another day. Never revives or extends by itself.
import { addDays, contains, type IsoDate } from "../base/date.ts";
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
 * suspension that has run out, a sunset that has passed and a `verifyBy` that has passed unverified are unknown. What a
 * scenario assumes (hypothetical events) comes before all of it.
 */
export function stateOn(measure: Measure, on: IsoDate, known: IsoDate): MeasureState {
  const assumed = measure.time.events.findLast((event) => event.hypothetical && covers(event, on));
  if (assumed) return assumedState(assumed);
  if (measure.draft) return { kind: "draft" };
  if (measure.knownFrom > known) return { kind: "not_known" };
  const events = measure.time.events
    .filter((event) => !event.hypothetical && event.knownFrom <= known)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

  const start = startOf(measure, events);
  const end = endOf(measure, events, on);
  // What the press says of an end unsettles only what has begun.
  if (end && (end.kind === "ended" || (start !== undefined && on >= start))) return end;

  const pause = suspensionOn(events, on);
  if (pause?.kind === "suspended" && start !== undefined) return pause;
  if (start === undefined) return { kind: "upcoming" };
  if (on < start) return { kind: "upcoming", from: start };
  if (pause) return pause;

  const postponed = events.findLast((event) => event.kind === "postpone" && event.basis !== "official");
  if (postponed && (postponed.to === undefined || on < postponed.to)) return unknown("relief_unofficial", start);
  const { sunset } = measure.time;
  if (sunset !== undefined && on >= sunset && !verifiedSince(measure, sunset, known)) return unknown("sunset", sunset);
  const { verifyBy } = measure;
  if (verifyBy !== undefined && on > verifyBy && !verifiedSince(measure, verifyBy, known)) {
    return unknown("verify_by", addDays(verifyBy, 1));
  }
  const notEnforced = events.some(
    (event) => event.kind === "not_enforced" && event.basis === "official" && covers(event, on),
  );
  return notEnforced ? { kind: "applies", since: start, notEnforced } : { kind: "applies", since: start };
}

function assumedState(event: EfficacyEvent): MeasureState {
  if (event.kind === "suspend") return suspended(event.by, event.to);
  if (event.kind === "end") return { kind: "ended", since: event.from, by: event.by };
  return { kind: "applies", since: event.from };
}

function suspended(by: string, until: IsoDate | undefined): MeasureState & { kind: "suspended" } {
  return until === undefined ? { kind: "suspended", by } : { kind: "suspended", by, until };
}

function unknown(cause: HorizonCause, since: IsoDate): MeasureState & { kind: "unknown" } {
  return { kind: "unknown", cause, since };
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

/** The end that holds on `on`: by the measure's own terms, else by an act that no later one revived. Official acts first. */
function endOf(measure: Measure, events: readonly EfficacyEvent[], on: IsoDate): MeasureState | undefined {
  const { to } = measure.time;
  if (to !== undefined && on >= to) return { kind: "ended", since: to };
  const past = events.filter((event) => event.from <= on);
  const revival = past.findLast((event) => event.kind === "revive");
  const endings = past.filter(
    ({ kind, from }) => (kind === "end" || kind === "supersede") && (revival === undefined || from > revival.from),
  );
  const official = endings.find((event) => event.basis === "official");
  if (official) return { kind: "ended", since: official.from, by: official.by };
  return endings[0] && unknown("relief_unofficial", endings[0].from);
}

interface Suspension {
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
  readonly verifyBy: IsoDate | undefined;
  readonly by: string;
  readonly official: boolean;
}

/** The suspension that governs `on`: running, or unknown once it has run out. Prolongations move its end. */
function suspensionOn(
  events: readonly EfficacyEvent[],
  on: IsoDate,
): (MeasureState & { kind: "suspended" | "unknown" }) | undefined {
  let current: Suspension | undefined;
  for (const event of events) {
    if (event.kind === "suspend" && event.from <= on) current = later(current, suspensionBy(event));
    else if (event.kind === "prolong" && event.basis === "official" && current) current = prolonged(current, event, on);
    else if (event.kind === "revive" && event.from <= on) current = undefined;
  }
  if (!current) return undefined;
  const { to, verifyBy, by } = current;
  if (to !== undefined && on >= to) return unknown("suspension_ended", to);
  if (to === undefined && verifyBy !== undefined && on > verifyBy) {
    return unknown("suspension_ended", addDays(verifyBy, 1));
  }
  return current.official ? suspended(by, to) : unknown("relief_unofficial", current.from);
}

/** A report of another suspension does not unsettle an official one that is still running. */
function later(current: Suspension | undefined, next: Suspension): Suspension {
  const running = current?.official && (current.to === undefined || next.from < current.to);
  return running && !next.official ? current : next;
}

function suspensionBy({ from, to, verifyBy, by, basis }: EfficacyEvent): Suspension {
  return { from, to, verifyBy, by, official: basis === "official" };
}

/**
 * One that starts after the suspension ran out begins a new one; else the later act is named once its days have come. What
 * was only reported to be suspended stays a report.
 */
function prolonged(current: Suspension, event: EfficacyEvent, on: IsoDate): Suspension {
  if (current.to !== undefined && event.from > current.to)
    return event.from <= on ? { ...suspensionBy(event), official: current.official } : current;
  const by = current.to !== undefined && on >= current.to ? event.by : current.by;
  return { ...current, by, to: event.to, verifyBy: event.verifyBy };
}

function verifiedSince(measure: Measure, day: IsoDate, known: IsoDate): boolean {
  return measure.verifiedAt !== undefined && measure.verifiedAt > day && measure.verifiedAt <= known;
}
