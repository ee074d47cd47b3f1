// Past `verifyBy` a state is unknown until somebody reads the source again: these are the records to read.
import type { IsoDate } from "../../base/date.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

/** Measures and open suspensions whose `verifyBy` lies before `today` and that nobody verified since. */
export const verifyBy: LintRule = {
  name: "verify-by",
  description: "no verifyBy has passed unverified",
  severity: "warning",
  check: (content, { today }) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) => {
      const isStale = (day: IsoDate | undefined): day is IsoDate =>
        day !== undefined && day < today && !(measure.verifiedAt !== undefined && measure.verifiedAt > day);
      const due = [
        { day: measure.verifyBy, field: "verifyBy" },
        ...measure.time.events.map((event, i) => ({
          day: event.to === undefined ? event.verifyBy : undefined,
          field: `time.events.${i}.verifyBy`,
        })),
      ];
      return due.flatMap(({ day, field }) =>
        isStale(day)
          ? [
              {
                file,
                at: `${at}.${field}`,
                message: `was to be verified by ${day}; since then its state reads as unknown`,
                fix: "read the source again and set verifiedAt and a new verifyBy, or record what changed",
              },
            ]
          : [],
      );
    }),
};
