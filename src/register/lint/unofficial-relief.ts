// A relief that no official text supports makes the measure's state unknown from its first day: worth a second look.
import type { EfficacyKind } from "../measure.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

const RELIEF: ReadonlySet<EfficacyKind> = new Set([
  "suspend",
  "prolong",
  "postpone",
  "end",
  "supersede",
  "not_enforced",
]);

/** Suspensions, ends and the like that rest on press, advisers or assumption. */
export const unofficialRelief: LintRule = {
  name: "unofficial-relief",
  description: "reliefs rest on an official text",
  severity: "warning",
  check: (content) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
      measure.time.events.flatMap((event, i) =>
        event.basis === "official" || !RELIEF.has(event.kind)
          ? []
          : [
              {
                file,
                at: `${at}.time.events.${i}`,
                message: `${event.kind} from ${event.from} rests on ${event.basis}: it will read as unknown, never as relief`,
                fix: "find the official text, or leave it if that is the honest state",
              },
            ],
      ),
    ),
};
