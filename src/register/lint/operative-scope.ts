// A rule that bites must say on what: a scope of countries alone would stop every shipment on a route.
import { type Condition, conditionKind } from "../condition.ts";
import type { Effect } from "../measure.ts";
import { placedNodes } from "./conditions.ts";
import { type LintRule, placedMeasures } from "./rule.ts";

const OPERATIVE: ReadonlySet<Effect> = new Set([
  "prohibit",
  "licence",
  "notify",
  "register",
  "attest",
  "report",
  "due_diligence",
  "block",
]);

/** Conditions that name a good, a party or an end use; `always` says outright that all are meant. */
const SCOPES: ReadonlySet<string> = new Set([
  "always",
  "goods",
  "controlledBy",
  "code",
  "material",
  "form",
  "attribute",
  "content",
  "producedWith",
  "materialOrigin",
  "party",
  "endUse",
  "manufacturer",
  "fact",
  "listedIn",
  "kind",
]);

/** Measures in effect that require or forbid something state goods, a party or an end use in `when`. */
export const operativeScope: LintRule = {
  name: "operative-scope",
  description: "an operative measure states goods, a party or an end use",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)]
      .filter(({ measure }) => !measure.draft && OPERATIVE.has(measure.effect))
      .filter(
        ({ measure, at }) =>
          ![...placedNodes(measure, at)].some(({ node, at: place }) => place === `${at}.when` && isScope(node)),
      )
      .map(({ measure, file, at }) => ({
        file,
        at: `${at}.when`,
        message: `${measure.effect} applies to every good, party and end use on its route`,
        fix: "add goods, party or endUse to `when`; if the text means everything (an embargo), add { always: true }",
      })),
};

function isScope(node: Condition): boolean {
  return SCOPES.has(conditionKind(node));
}
