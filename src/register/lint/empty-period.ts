// A period that ends before it starts covers no day; the usual cause is a mistyped year.
import type { Period } from "../../base/date.ts";
import type { Measure } from "../measure.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

/** Every `[from, to)` of a measure must hold at least one day. */
export const emptyPeriod: LintRule = {
  name: "empty-period",
  description: "periods hold at least one day",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
      [...periodsOf(measure)]
        .filter(({ period }) => period.to !== undefined && period.to <= period.from)
        .map(({ period, field }) => ({
          file,
          at: `${at}.${field}`,
          message: `[${period.from}, ${period.to}) holds no day`,
          fix: "correct the years, or leave `to` out when no end is stated",
        })),
    ),
};

function* periodsOf(measure: Measure): Generator<{ readonly period: Period; readonly field: string }> {
  const { time } = measure;
  if (time.from !== undefined) {
    yield { period: { from: time.from, to: time.to }, field: "time" };
    yield { period: { from: time.from, to: time.sunset }, field: "time.sunset" };
  }
  for (const [i, event] of time.events.entries()) yield { period: event, field: `time.events.${i}` };
  for (const { code, period } of measure.exceptions) if (period) yield { period, field: `exceptions.${code}.period` };
  for (const { id, listed } of measure.parties) if (listed) yield { period: listed, field: `parties.${id}.listed` };
}
