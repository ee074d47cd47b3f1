// A requirement without an authority cannot be met: nobody knows whom to ask.
import { type LintRule, placedMeasures } from "./rule.ts";

const PLACEHOLDER = /^(?:|unknown|tbd|tbc|n\/?a|none|\?+|-+)$/i;

/** Every measure names the authority that acts under it. */
export const authority: LintRule = {
  name: "authority",
  description: "every measure names its authority",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)]
      .filter(({ measure }) => PLACEHOLDER.test(measure.authority.trim()))
      .map(({ measure, file, at }) => ({
        file,
        at: `${at}.authority`,
        message: `"${measure.authority}" names no authority`,
        fix: "name the body that decides or enforces, e.g. MOFCOM, BIS, OFAC, METI",
      })),
};
