// Names from memory must never stop or clear a shipment: a wrong one accuses an innocent party.
import { placedNodes } from "./conditions.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

/** Parties whose name was not read in an official list are neither tested by a condition nor put on a list. */
export const memoryNames: LintRule = {
  name: "memory-names",
  description: "unverified party names are not used for screening",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)].flatMap(({ measure, file, at }) => {
      const unverified = new Map(measure.parties.filter((party) => !party.verified).map((party) => [party.id, party]));
      const tested = [...placedNodes(measure, at)].flatMap(({ node, at: place }) => {
        const ids = ("party" in node ? (node.party.named ?? []) : []).filter((id) => unverified.has(id));
        if (ids.length === 0) return [];
        const problem = {
          file,
          at: place,
          message: `tests parties whose names were not read in an official list: ${ids.join(", ")}`,
          fix: "verify the names in the list (verified: true) or take them out of the condition",
        };
        return [problem];
      });
      const listed = [...unverified.values()]
        .filter(({ list }) => list !== undefined)
        .map(({ id, list }) => ({
          file,
          at: `${at}.parties.${id}`,
          message: `unverified name put on ${list}`,
          fix: "verify the name in the list (verified: true) or drop `list`, so that it is shown and never matched",
        }));
      return [...tested, ...listed];
    }),
};
