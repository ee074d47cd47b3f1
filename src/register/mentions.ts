// What a measure speaks of: countries, materials, customs and control codes, parties. For search and timelines only:
// whether it applies to a transaction is the check's business.
import { type Condition, conditionNodes } from "./condition.ts";
import type { Measure } from "./measure.ts";

export interface Mentions {
  readonly countries: ReadonlySet<string>;
  readonly materials: ReadonlySet<string>;
  readonly hs: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly parties: readonly string[];
}

/** Everything that scope, goods, exceptions and parties of `measure` name. Countries after `not` are left out. */
export function mentionsOf(measure: Measure): Mentions {
  const countries = new Set<string>([measure.jurisdiction]);
  const materials = new Set<string>();
  const hs = new Set<string>();
  const codes = new Set<string>();
  for (const entry of measure.goods) {
    for (const material of entry.material ?? []) materials.add(material);
    for (const scope of entry.hs ?? []) for (const code of scope.codes) hs.add(code);
    if (entry.code !== undefined) codes.add(entry.code);
  }
  const roots = [measure.when, ...measure.goods.flatMap(({ when }) => when ?? [])];
  for (const root of roots) {
    for (const node of conditionNodes(root)) {
      for (const country of countriesIn(node)) countries.add(country);
      if ("material" in node) for (const material of node.material) materials.add(material);
      if ("materialOrigin" in node) for (const material of node.materialOrigin.material) materials.add(material);
      if ("code" in node) for (const code of node.code.in) codes.add(code);
    }
  }
  const parties = measure.parties.flatMap(({ name, nameLocal }) =>
    nameLocal === undefined ? [name] : [name, nameLocal],
  );
  return { countries, materials, hs, codes, parties };
}

function countriesIn(node: Condition): readonly string[] {
  const set =
    "from" in node
      ? node.from
      : "to" in node
        ? node.to
        : "origin" in node
          ? node.origin
          : "content" in node
            ? node.content.ofCountry
            : "producedWith" in node
              ? node.producedWith.ofCountry
              : "materialOrigin" in node
                ? node.materialOrigin.country
                : "party" in node
                  ? (node.party.country ?? [])
                  : [];
  return "not" in set ? [] : set;
}
