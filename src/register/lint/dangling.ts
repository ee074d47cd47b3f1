// A link to nothing hides a reason: every record that another names must be in the register.
import { provisionCovers, referencesOf, resolveTarget } from "../references.ts";
import type { RegisterContent } from "../read-files.ts";
import { type LintProblem, type LintRule, placedMeasures } from "./rule.ts";

const ADD =
  "add the record, or correct the id (fact ids resolve through the `facts:` line that opens an instrument's notes)";

/** Relations, the acts behind efficacy events, conflicts, and the provisions a permission lifts. */
export const dangling: LintRule = {
  name: "dangling",
  description: "every record named by another exists",
  severity: "error",
  check: (content) => [...danglingRelations(content), ...danglingInMeasures(content)],
};

function* danglingRelations(content: RegisterContent): Generator<LintProblem> {
  const references = referencesOf(content);
  const files = new Map([...content.instruments, ...content.events].map(({ id, file }) => [id, file]));
  for (const { from, to, kind } of content.relations) {
    if (resolveTarget(references, to) !== undefined) continue;
    yield {
      file: files.get(from) ?? "",
      at: `${from}.relations`,
      message: `${kind} names "${to}", which is not in the register`,
      fix: ADD,
    };
  }
}

function* danglingInMeasures(content: RegisterContent): Generator<LintProblem> {
  const references = referencesOf(content);
  const provisions = content.instruments.flatMap(({ id, measures }) => [
    id,
    ...measures.flatMap(({ provision, cites }) => [provision, ...cites]),
  ]);
  for (const { measure, file, at } of placedMeasures(content)) {
    for (const [i, { by, kind }] of measure.time.events.entries()) {
      if (resolveTarget(references, by) !== undefined) continue;
      yield {
        file,
        at: `${at}.time.events.${i}.by`,
        message: `${kind} by "${by}", which is not in the register`,
        fix: ADD,
      };
    }
    for (const { measure: other } of measure.conflictsWith) {
      if (resolveTarget(references, other) !== undefined || provisions.some((one) => provisionCovers(other, one)))
        continue;
      yield { file, at: `${at}.conflictsWith`, message: `"${other}" is not in the register`, fix: ADD };
    }
    for (const defeated of measure.defeats) {
      if (provisions.some((provision) => provisionCovers(defeated, provision))) continue;
      yield { file, at: `${at}.defeats`, message: `no measure has a provision within "${defeated}"`, fix: ADD };
    }
  }
}
