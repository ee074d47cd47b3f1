// Attribute names carry their unit, so that a threshold and a datasheet can be compared; an unknown unit compares nothing.
import { attributeName } from "../../base/attribute.ts";
import { dimensionOf, parseUnit } from "../../base/unit.ts";
import type { Threshold } from "../measure.ts";
import { placedNodes } from "./conditions.ts";
import { type LintProblem, type LintRule, placedMeasures } from "./rule.ts";

/** Units are known and of the dimension that the attribute's name says. */
export const attributeUnit: LintRule = {
  name: "attribute-unit",
  description: "units are known and fit the attribute's name",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) => {
      const thresholds = measure.goods.flatMap(({ id, thresholds: limits = [] }) =>
        limits.flatMap((limit) => thresholdProblem(limit, { file, at: `${at}.goods.${id}.thresholds` }) ?? []),
      );
      const quantities = [...placedNodes(measure, at)].flatMap(({ node, at: place }) =>
        "quantity" in node ? (unitProblem(node.quantity.unit, { file, at: place }) ?? []) : [],
      );
      return [...thresholds, ...quantities];
    }),
};

type Place = Pick<LintProblem, "file" | "at">;

function unitProblem(text: string, place: Place): LintProblem | undefined {
  const unit = parseUnit(text);
  return unit.kind === "ok"
    ? undefined
    : { ...place, message: unit.message, fix: "write a symbol of src/base/unit.ts" };
}

function thresholdProblem({ attribute, unit }: Threshold, place: Place): LintProblem | undefined {
  if (unit.trim() === "") return undefined;
  const read = parseUnit(unit);
  if (read.kind === "error") return unitProblem(unit, place);
  const named = attributeName(attribute).unit;
  if (dimensionOf(named) === dimensionOf(read.value)) return undefined;
  return {
    ...place,
    message: `${attribute} is read as ${named === "1" ? "a number without unit" : named}, but the threshold is in ${unit}`,
    fix: "end the attribute's name with its unit, e.g. purityPct, densityGcm3, flexuralStrengthMPa",
  };
}
