// A mistyped country is a destination nobody reaches: the measure would silently not apply.
import type { Condition } from "../condition.ts";
import { namesIn, placedNodes } from "./conditions.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

/** Countries in conditions and of named parties are ISO codes or ids of data/geo/groups.yaml. */
export const country: LintRule = {
  name: "country",
  description: "countries and country groups exist",
  severity: "error",
  needs: ["countries", "groups"],
  check: (content, { countries, groups }) => {
    const isKnown = (name: string): boolean => countries?.has(name) === true || groups?.has(name) === true;
    return [...placedMeasures(content)].flatMap(({ measure, file, at }) => {
      const named = [...placedNodes(measure, at)].flatMap(({ node, at: place }) =>
        countriesOf(node).map((name) => ({ name, at: place })),
      );
      const parties = measure.parties.flatMap(({ id, country: name }) =>
        name === undefined ? [] : [{ name, at: `${at}.parties.${id}.country` }],
      );
      return [...named, ...parties]
        .filter(({ name }) => !isKnown(name))
        .map(({ name, at: place }) => ({
          file,
          at: place,
          message: `"${name}" is neither a country nor a country group`,
          fix: "write the ISO 3166 alpha-2 code (GB, not UK) or a group id of data/geo/groups.yaml",
        }));
    });
  },
};

function countriesOf(node: Condition): readonly string[] {
  if ("from" in node) return namesIn(node.from);
  if ("to" in node) return namesIn(node.to);
  if ("origin" in node) return namesIn(node.origin);
  if ("content" in node) return node.content.ofCountry;
  if ("producedWith" in node) return node.producedWith.ofCountry;
  if ("materialOrigin" in node) return node.materialOrigin.country;
  if ("party" in node && node.party.country) return namesIn(node.party.country);
  return [];
}
