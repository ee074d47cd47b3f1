// Coverage is what allows "no control found": a family nobody knows would never be covered, or worse, never be looked up.
import type { LintRule } from "./rule.ts";

/** Families of data/coverage.yaml are material or family ids of data/goods. */
export const coverageFamily: LintRule = {
  name: "coverage-family",
  description: "coverage families exist in data/goods",
  severity: "error",
  needs: ["materials", "families"],
  check: (content, { materials, families }) =>
    content.coverage.flatMap(({ jurisdiction, list, families: covered }) =>
      covered
        .filter((id) => materials?.has(id) !== true && families?.has(id) !== true)
        .map((id) => ({
          file: "coverage.yaml",
          at: `${jurisdiction}.${list}.families`,
          message: `"${id}" is neither a material nor a family of data/goods`,
          fix: "write an id of data/goods/materials.yaml or families.yaml",
        })),
    ),
};
