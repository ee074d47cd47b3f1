// A suspension without an end would relax for ever by silence.
import { type LintRule, placedMeasures } from "./rule.ts";

/** Every suspension has an exclusive end or a day after which it must be verified again. */
export const suspensionEnd: LintRule = {
  name: "suspension-end",
  description: "every suspension has `to` or `verifyBy`",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
      measure.time.events.flatMap((event, i) =>
        event.kind !== "suspend" || event.to !== undefined || event.verifyBy !== undefined
          ? []
          : [
              {
                file,
                at: `${at}.time.events.${i}`,
                message: `the suspension from ${event.from} has neither end nor verifyBy`,
                fix: "write `to` (official last day + 1), or `verifyBy`: the day after which nobody may rely on it unread",
              },
            ],
      ),
    ),
};
