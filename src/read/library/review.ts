// What the decisions about a reading come to: for each candidate its state, and its fields as people left them.
import { codesOf } from "../measures/families.ts";
import type { Measure } from "../measures/record.ts";
import type { Reading } from "../reading.ts";
import { REVIEWED_FIELDS } from "./fields.ts";
import type { ReviewEntry } from "./stored-reading.ts";

export type ReviewState = "open" | "accepted" | "rejected";

export interface ReviewedMeasure {
  /** The candidate with every edited field in place. */
  readonly measure: Measure;
  readonly state: ReviewState;
  /** Fields that a person has accepted or edited. */
  readonly settled: readonly string[];
  readonly edited: readonly string[];
  /** Fields to look at first: what no words state, and what they state uncertainly. */
  readonly unsure: readonly string[];
}

/** Applies decisions to the measures of a reading, unsure ones first. Decisions about other candidates are passed over. */
export function reviewMeasures(reading: Reading, decisions: readonly ReviewEntry[]): readonly ReviewedMeasure[] {
  return reading.measures
    .map((measure) => reviewMeasure(measure, decisions))
    .toSorted((a, b) => Number(b.state === "open") - Number(a.state === "open"));
}

/** One measure with the decisions about it. */
export function reviewMeasure(measure: Measure, decisions: readonly ReviewEntry[]): ReviewedMeasure {
  const own = standing(decisions.filter(({ candidate }) => candidate === measure.id));
  const edits = own.filter(({ action, field }) => field !== undefined && (action === "edit" || action === "reject"));
  const whole = own.findLast(({ field }) => field === undefined)?.action;
  const settled = own.flatMap(({ field }) => field ?? []);
  return {
    measure: edited(measure, edits),
    state: whole === "accept" ? "accepted" : whole === "reject" ? "rejected" : "open",
    settled,
    edited: edits.flatMap(({ field }) => field ?? []),
    unsure: unsureFields(measure).filter((field) => !settled.includes(field)),
  };
}

/** Fields that a measure has as null where they are not stated; the others it leaves out. */
const NULLABLE: ReadonlySet<string> = new Set(["authority", "announced", "effective"]);

/** The measure with what people wrote in place of what was read (nothing, where they rejected it), and the codes that follow. */
function edited(measure: Measure, edits: readonly ReviewEntry[]): Measure {
  if (edits.length === 0) return measure;
  const left = new Set(
    edits.flatMap(({ field, value }) => (value == null && !NULLABLE.has(field ?? "") ? [field] : [])),
  );
  const fields = { ...measure, ...Object.fromEntries(edits.map(({ field, value }) => [field, value])) };
  const stated = Object.fromEntries(Object.entries(fields).filter(([field]) => !left.has(field))) as unknown as Measure;
  return { ...stated, ...codesOf(stated.type, stated.direction, stated.status) };
}

/** What counts of a row of decisions: the newest of each field, those taken back left out. */
function standing(entries: readonly ReviewEntry[]): readonly ReviewEntry[] {
  const byField = new Map<string, ReviewEntry[]>();
  for (const entry of entries) {
    const key = entry.field ?? "";
    const stack = byField.get(key) ?? [];
    if (entry.action === "undo") stack.pop();
    else stack.push(entry);
    byField.set(key, stack);
  }
  return [...byField.values()].flatMap((stack) => stack.at(-1) ?? []);
}

/** Fields that are derived, missing where a measure has them, or uncertain by their words. */
function unsureFields(measure: Measure): readonly string[] {
  const missing = REVIEWED_FIELDS.filter((field) => {
    if (field === "authority" || field === "announced" || field === "effective") return measure[field] === null;
    return field === "goods" ? measure.goods.length === 0 && measure.target.entities.length === 0 : false;
  });
  const uncertain = measure.factuality === "asserted" || measure.factuality === "reported" ? [] : ["status"];
  const dates = (["announced", "effective"] as const).filter((field) => measure[field]?.conflict !== undefined);
  return [...new Set([...uncertain, ...dates, ...measure.derived, ...missing])];
}
