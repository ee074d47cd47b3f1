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
      const tested = [...placedNodes(measure, at)].flatMap(({ node, at: place }) =>
        ("party" in node ? (node.party.named ?? []) : [])
          .filter((id) => unverified.has(id))
          .map((id) => ({
            file,
            at: place,
            message: `tests party "${id}", whose name was not read in an official list`,
            fix: "verify the name in the list (verified: true) or take it out of the condition",
          })),
      );
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
