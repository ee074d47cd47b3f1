// Materials and forms are ids of data/goods; an id that the lexicon lacks can never be found in a description.
import type { Measure } from "../measure.ts";
import { placedNodes } from "./conditions.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

/** Material and form ids of goods entries and conditions exist. */
export const goodsId: LintRule = {
  name: "goods-id",
  description: "materials and forms are in the goods lexicon",
  severity: "error",
  needs: ["materials", "forms"],
  check: (content, context) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) =>
      [...idsOf(measure, at)]
        .filter(({ table, id }) => context[table]?.has(id) !== true)
        .map(({ table, id, at: place }) => ({
          file,
          at: place,
          message: `"${id}" is not among the ${table} of data/goods`,
          fix: `write an id of data/goods/${table}.yaml, or add it there with its names`,
        })),
    ),
};

interface PlacedId {
  readonly table: "materials" | "forms";
  readonly id: string;
  readonly at: string;
}

function* idsOf(measure: Measure, at: string): Generator<PlacedId> {
  for (const { id, material = [], forms = [], notForms } of measure.goods) {
    const place = `${at}.goods.${id}`;
    for (const one of material) yield { table: "materials", id: one, at: `${place}.material` };
    for (const one of forms) yield { table: "forms", id: one, at: `${place}.forms` };
    for (const one of notForms?.forms ?? []) yield { table: "forms", id: one, at: `${place}.notForms` };
  }
  for (const { node, at: place } of placedNodes(measure, at)) {
    if ("material" in node) for (const id of node.material) yield { table: "materials", id, at: place };
    else if ("form" in node) for (const id of node.form) yield { table: "forms", id, at: place };
    else if ("materialOrigin" in node) {
      for (const id of node.materialOrigin.material) yield { table: "materials", id, at: place };
    }
  }
}
