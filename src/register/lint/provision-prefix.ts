// Provisions are found by prefix: a measure must be reachable from the instrument that makes it.
import { provisionCovers } from "../references.ts";
import { type LintProblem, type LintRule, type PlacedMeasure, placedMeasures } from "./rule.ts";

/** The provision lies in the instrument, or the measure cites the instrument; ids start with the jurisdiction. */
export const provisionPrefix: LintRule = {
  name: "provision-prefix",
  description: "provisions and ids lead to their instrument",
  severity: "error",
  check: (content) => [...placedMeasures(content)].flatMap((placed) => [...problemsOf(placed)]),
};

function* problemsOf({ instrument, measure, file, at }: PlacedMeasure): Generator<LintProblem> {
  const named = [measure.provision, ...measure.cites];
  if (!named.some((provision) => provisionCovers(instrument.id, provision))) {
    const message = `provision ${measure.provision} lies outside ${instrument.id} and does not cite it`;
    yield {
      file,
      at: `${at}.provision`,
      message,
      fix: `start it with ${instrument.id}, or add ${instrument.id} to cites`,
    };
  }
  const prefix = `${measure.jurisdiction.toLowerCase()}-`;
  if (!measure.id.startsWith(prefix)) {
    yield { file, at, message: `the id does not start with ${prefix}`, fix: `write ${prefix}${measure.id}` };
  }
}
