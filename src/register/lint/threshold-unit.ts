// A limit without a unit is no limit: 1.73 may be g/cm3 or kg/m3.
import { type LintRule, placedMeasures } from "./rule.ts";

/** Every threshold states its unit; a pure number states `1`. */
export const thresholdUnit: LintRule = {
  name: "threshold-unit",
  description: "every threshold states its unit",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
      measure.goods.flatMap(({ id, thresholds = [] }) =>
        thresholds
          .filter(({ unit }) => unit.trim() === "")
          .map(({ attribute, value }) => ({
            file,
            at: `${at}.goods.${id}.thresholds`,
            message: `${attribute} ${value} has no unit`,
            fix: 'write the unit of the text, e.g. %, MPa, g/cm3, or "1" for a pure number',
          })),
      ),
    ),
};
