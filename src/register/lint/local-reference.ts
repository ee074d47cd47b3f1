// A condition may name goods entries and parties of its own measure; a misspelt id would match nothing.
import { placedNodes } from "./conditions.ts";
import { type LintProblem, type LintRule, type PlacedMeasure, placedMeasures } from "./rule.ts";

/** `goods: [ids]`, `goods: true` and `party.named` refer to entries that the measure has. */
export const localReference: LintRule = {
  name: "local-reference",
  description: "goods entries and parties named by a condition are in the same measure",
  severity: "error",
  check: (content) => [...placedMeasures(content)].flatMap((placed) => [...problemsOf(placed)]),
};

function* problemsOf({ measure, file, at }: PlacedMeasure): Generator<LintProblem> {
  const goods = new Set(measure.goods.map(({ id }) => id));
  const parties = new Set(measure.parties.map(({ id }) => id));
  for (const { node, at: place } of placedNodes(measure, at)) {
    if ("goods" in node) {
      if (goods.size === 0)
        yield { file, at: place, message: "tests goods, but the measure lists none", fix: "add goods entries" };
      else if (node.goods !== true) yield* unknownIds(node.goods, goods, { file, at: place, what: "goods entry" });
    }
    if ("party" in node) yield* unknownIds(node.party.named ?? [], parties, { file, at: place, what: "party" });
  }
}

function* unknownIds(
  ids: readonly string[],
  known: ReadonlySet<string>,
  { file, at, what }: { readonly file: string; readonly at: string; readonly what: string },
): Generator<LintProblem> {
  for (const id of ids) {
    if (known.has(id)) continue;
    yield {
      file,
      at,
      message: `there is no ${what} "${id}" in this measure`,
      fix: `write one of: ${[...known].join(", ") || "(none listed)"}`,
    };
  }
}
