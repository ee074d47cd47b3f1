// Places of departure of whose export law nothing is held: the item question is asked in their name, so that the answer says
// so. That no rule of a country was found does not mean that it has none.
import { valueOf } from "../../../base/facts.ts";
import type { DraftDetermination } from "../../draft.ts";
import type { Regime, RegimeQuestion } from "../../engine.ts";
import { inCountrySet, type Subject } from "../../subject.ts";
import { isOutbound } from "../reach.ts";

/**
 * The regime for exports from everywhere but `held`, countries and country groups whose own regimes answer, and but where a
 * measure of a scenario does (`assumed`).
 */
export function elsewhere(held: readonly string[], assumed: readonly Regime[]): Regime {
  return {
    jurisdiction: "elsewhere",
    questions(subject, engine): readonly RegimeQuestion[] {
      const from = valueOf(subject.from);
      if (!isOutbound(subject) || from === undefined || inCountrySet(subject, from, held) === true) return [];
      const ofScenario = assumed.filter(({ jurisdiction }) => jurisdiction === from);
      if (ofScenario.some((one) => one.questions(subject, engine).some(({ question }) => question === "item")))
        return [];
      return [{ question: "item", authority: "export control authority" }];
    },
    refine: (draft: DraftDetermination, { from }: Subject) => ({
      ...draft,
      jurisdiction: valueOf(from) ?? draft.jurisdiction,
    }),
  };
}

/**
 * Payments, services for somebody and investments: of what places have on them, the register holds the freezes of assets, a few
 * lists and a few rules on investment. That none of these applies does not let a dealing go.
 */
export const dealings: Regime = {
  jurisdiction: "elsewhere",
  asksBy: "act_and_departure",
  questions: ({ act }) =>
    act === "deal" || act === "invest"
      ? [{ question: "party", authority: "sanctions and investment authorities" }]
      : [],
};
