// A draft is shown and never applied, so it cannot be what suspends or ends a measure either.
import { referencesOf, resolveTarget } from "../references.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

/** Official efficacy events of measures in effect are not caused by a draft instrument. */
export const draftCause: LintRule = {
  name: "draft-cause",
  description: "no official change of efficacy rests on a draft",
  severity: "error",
  check: (content) => {
    const references = referencesOf(content);
    const drafts = new Set(content.instruments.filter(({ draft }) => draft).map(({ id }) => id));
    return [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
      measure.time.events.flatMap(({ by, kind, basis }, i) => {
        const act = resolveTarget(references, by);
        if (measure.draft || basis !== "official" || act === undefined || !drafts.has(act)) return [];
        return [
          {
            file,
            at: `${at}.time.events.${i}.by`,
            message: `${kind} by ${act}, which is a draft`,
            fix: "publish that instrument (draft: false) once its operative content is certain, or lower the event's basis",
          },
        ];
      }),
    );
  },
};
