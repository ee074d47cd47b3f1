// The same limb recorded twice would answer twice; a second suspension over a running one hides which end counts.
import { canonicalJson } from "../../base/canonical-json.ts";
import { overlaps, type Period } from "../../base/date.ts";
import type { Measure } from "../measure.ts";
import { type LintProblem, type LintRule, type PlacedMeasure, placedMeasures } from "./rule.ts";

/** Two measures of one provision with one scope in force together; two suspensions of one measure that overlap. */
export const validityOverlap: LintRule = {
  name: "validity-overlap",
  description: "no limb applies twice at once and no two suspensions of a measure overlap",
  severity: "error",
  check: (content) => {
    const placed = [...placedMeasures(content)].filter(({ measure }) => !measure.draft);
    return [...placed.flatMap(overlappingSuspensions), ...sameLimb(placed)];
  },
};

function* sameLimb(placed: readonly PlacedMeasure[]): Generator<LintProblem> {
  const limbs = new Map<string, PlacedMeasure[]>();
  for (const here of placed) {
    const key = limbOf(here.measure);
    const earlier = limbs.get(key) ?? [];
    const twin = earlier.find(({ measure }) => overlaps(periodOf(measure), periodOf(here.measure)));
    if (twin) {
      yield {
        file: here.file,
        at: `${here.at}.time`,
        message: `applies together with ${twin.measure.id}, which has the same provision, effect and scope`,
        fix: "end the earlier one (time.to or a supersede event), or give each limb its own provision and scope",
      };
    }
    limbs.set(key, [...earlier, here]);
  }
}

function limbOf({ provision, question, effect, reviewPolicy, when, goods }: Measure): string {
  const entries = goods.map(({ id, list, code }) => ({ id, list, code }));
  return canonicalJson({ provision, question, effect, reviewPolicy, when, entries });
}

/** From start to the first day it is known to be over; a measure without a start applies nowhere yet. */
function periodOf({ time }: Measure): Period {
  const start = time.from ?? time.announced;
  const ends = time.events.filter(({ kind }) => kind === "end" || kind === "supersede").map(({ from }) => from);
  const to = [time.to, ...ends].filter((day) => day !== undefined).toSorted()[0];
  return { from: start, to };
}

function overlappingSuspensions({ measure, file, at }: PlacedMeasure): readonly LintProblem[] {
  const suspensions = measure.time.events.filter(({ kind }) => kind === "suspend");
  return suspensions.flatMap((event, i) => {
    const earlier = suspensions.slice(0, i).find((other) => overlaps(other, event));
    if (!earlier) return [];
    return [
      {
        file,
        at: `${at}.time.events`,
        message: `the suspension from ${event.from} overlaps the one from ${earlier.from}`,
        fix: "write the later act as kind: prolong with the new end, or close the first with a revive event",
      },
    ];
  });
}
