// Measures that a scenario assumes, where no regime asks the question that they answer: a ban of a country of whose law nothing
// is held, a licence for imports. What is assumed must have its effect, or stay open, like any measure held.
import type { Question } from "../../../base/verdict.ts";
import type { Measure } from "../../../register/index.ts";
import type { Engine, Regime, RegimeQuestion } from "../../engine.ts";
import { readMeasures } from "../../read-measure.ts";
import { bucketKey, candidates } from "../../rule-index.ts";
import type { Subject } from "../../subject.ts";

/** Questions about a regime or a list itself: no answer of theirs stops a deal. */
const NO_STOP: ReadonlySet<Question> = new Set(["jurisdiction", "classification"]);

/**
 * One regime for each jurisdiction of `measures`. It asks of an act what `held`, the other regimes, do not ask in that
 * jurisdiction's name, where a measure of the scenario applies or may; and it vouches for nothing.
 */
export function assumed(measures: readonly Measure[], held: readonly Regime[]): readonly Regime[] {
  return Array.from(
    Map.groupBy(measures, ({ jurisdiction }) => jurisdiction),
    ([jurisdiction, own]): Regime => {
      const questions = [...new Set(own.map(({ question }) => question))].filter((one) => !NO_STOP.has(one));
      const others = held.filter((regime) => regime.jurisdiction === jurisdiction);
      return {
        jurisdiction,
        questions(subject, engine): readonly RegimeQuestion[] {
          return questions.flatMap((question) => {
            const authority = authorityReaching(engine, jurisdiction, question, subject);
            if (authority === undefined) return [];
            const isAsked = others.some((regime) =>
              regime.questions(subject, engine).some((other) => other.question === question),
            );
            return isAsked ? [] : [{ question, authority }];
          });
        },
        refine: (draft) => ({ ...draft, covered: false }),
      };
    },
  );
}

/** The authority of a measure of the scenario that answers the question about this act, or may; undefined where none does. */
function authorityReaching(
  engine: Engine,
  jurisdiction: string,
  question: Question,
  subject: Subject,
): string | undefined {
  const bucket = engine.bucketOf(bucketKey(jurisdiction, question));
  if (bucket === undefined) return undefined;
  const own = candidates(bucket, subject).filter(({ measure }) => measure.hypothetical === true);
  const reaching = readMeasures(engine, own, bucket.permits, subject).find(
    ({ scope, state }) => scope !== false && (state.kind === "applies" || state.kind === "unknown"),
  );
  return reaching?.compiled.measure.authority;
}
