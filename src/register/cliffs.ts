// Dates ahead on which answers change without anybody doing anything: suspensions run out, sunsets, statutory starts.
import { contains, type IsoDate } from "../base/date.ts";
import type { MeasureState } from "./as-of.ts";
import { stateHistory } from "./history.ts";
import type { Register } from "./instrument.ts";
import type { Measure } from "./measure.ts";

export type CliffKind =
  | "starts"
  | "ends"
  | "suspension_starts"
  | "suspension_ends"
  | "sunset"
  | "verify_by"
  | "exception_starts"
  | "exception_ends"
  | "changes";

export interface Cliff {
  /** First day on which the new state holds. */
  readonly date: IsoDate;
  readonly kind: CliffKind;
  readonly measure: Measure;
  /** The exception that starts or ends, when it is one. */
  readonly exception?: string;
  readonly before: MeasureState;
  readonly after: MeasureState;
  /** One sentence: what happens on the day. */
  readonly text: string;
}

export interface CliffWindow {
  readonly from: IsoDate;
  /** Exclusive. */
  readonly to: IsoDate;
  readonly known: IsoDate;
}

/** Changes within `window` that are already scheduled, as known on `known`, by date. Drafts are left out. */
export function cliffsAhead(register: Register, window: CliffWindow): readonly Cliff[] {
  return register.instruments
    .flatMap(({ measures }) => measures)
    .filter((measure) => !measure.draft && measure.knownFrom <= window.known)
    .flatMap((measure) => [...stateCliffs(measure, window), ...exceptionCliffs(measure, window)])
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function* stateCliffs(measure: Measure, window: CliffWindow): Generator<Cliff> {
  const [first, ...later] = stateHistory(measure, window.known);
  let before = first.state;
  for (const { from: date, state: after } of later) {
    if (contains(window, date)) {
      const kind = kindOf(before, after);
      yield { date, kind, measure, before, after, text: `${measure.title.en}: ${TEXTS[kind](after)}.` };
    }
    before = after;
  }
}

function* exceptionCliffs(measure: Measure, window: CliffWindow): Generator<Cliff> {
  for (const { code, title, period } of measure.exceptions) {
    if (!period) continue;
    const { from, to } = period;
    for (const [date, kind] of [
      [from, "exception_starts"],
      [to, "exception_ends"],
    ] as const) {
      if (date === undefined || !contains(window, date)) continue;
      const history = stateHistory(measure, window.known);
      const state = history.findLast((stretch) => stretch.from <= date)?.state ?? history[0].state;
      const text = `${measure.title.en}: exception ${code} (${title}) ${kind === "exception_starts" ? "starts" : "ends"}.`;
      yield { date, kind, measure, exception: code, before: state, after: state, text };
    }
  }
}

const HORIZON_KINDS = {
  suspension_ended: "suspension_ends",
  sunset: "sunset",
  verify_by: "verify_by",
  relief_unofficial: "changes",
} as const;

function kindOf(before: MeasureState, after: MeasureState): CliffKind {
  if (after.kind === "unknown") return HORIZON_KINDS[after.cause];
  if (after.kind === "ended") return "ends";
  if (after.kind === "suspended") return before.kind === "suspended" ? "changes" : "suspension_starts";
  if (after.kind === "applies") return before.kind === "suspended" ? "suspension_ends" : "starts";
  return "changes";
}

const VERIFY = "until somebody verifies it, the state is unknown and the stricter reading is the ceiling";

const TEXTS: Readonly<Record<CliffKind, (after: MeasureState) => string>> = {
  starts: () => "starts to apply",
  ends: () => "ends",
  suspension_starts: (after) =>
    after.kind === "suspended" && after.until !== undefined
      ? `is suspended until ${after.until} (exclusive)`
      : "is suspended",
  suspension_ends: (after) =>
    after.kind === "applies" ? "applies again, its suspension over" : `its suspension runs out; ${VERIFY}`,
  sunset: () => `its scheduled end is reached; ${VERIFY}`,
  verify_by: () => `nobody has verified it since its verify-by day; ${VERIFY}`,
  exception_starts: () => "an exception starts",
  exception_ends: () => "an exception ends",
  changes: (after) => `becomes ${after.kind.replace("_", " ")}${after.kind === "unknown" ? `; ${VERIFY}` : ""}`,
};
