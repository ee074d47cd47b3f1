// A licence requirement is useful only with who applies, and to whom: a foreign buyer cannot apply to MOFCOM.
import { type LintRule, placedMeasures } from "./rule.ts";

/** Measures in effect that require a licence name applicant and authority. */
export const licenceProcedure: LintRule = {
  name: "licence-procedure",
  description: "a licence requirement names applicant and authority",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)]
      .filter(({ measure }) => !measure.draft && measure.effect === "licence")
      .filter(({ measure }) => !measure.licence?.applicant.trim() || !measure.licence.authority.trim())
      .map(({ file, at }) => ({
        file,
        at: `${at}.licence`,
        message: "requires a licence without saying who applies to whom",
        fix: "add licence: { authority, applicant }, e.g. MOFCOM and the exporter in China",
      })),
};
