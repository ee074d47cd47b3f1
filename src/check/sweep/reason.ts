// What the lines of one kind share: the answers of every question with the measures behind them. The explanation in full is
// the single check of any of these lines.
import type { FactPath } from "../../base/facts.ts";
import { lowest, type Answer, type Outcome, type Question } from "../../base/verdict.ts";
import { answerOf } from "../answer-of.ts";
import type { CompiledMeasure } from "../compiled-measure.ts";
import type { Said } from "../draft.ts";
import { rememberedFactSets } from "../missing-facts.ts";
import { unstatedFacts } from "../check.ts";
import { asksAction, isAction, overallOf, type Overall } from "../overall.ts";
import { weigh } from "../settle.ts";
import type { Measure, MeasureState } from "../../register/index.ts";
import type { Residual } from "../test-tree.ts";
import type { Plan } from "./plan.ts";

/** One question's answer. `applies` and `may` hold ids of measures; what else a determination says, where it was found. */
export interface ReasonedAnswer extends Partial<Omit<Said, "missingFacts">> {
  readonly jurisdiction: string;
  readonly question: Question;
  readonly outcome: Outcome;
  readonly applies: readonly string[];
  readonly may: readonly string[];
  readonly missingFacts: readonly (readonly FactPath[])[];
}

export interface Reason extends Overall {
  readonly answers: readonly ReasonedAnswer[];
}

/** A measure that is not false for a line. */
export interface Survivor {
  readonly compiled: CompiledMeasure;
  readonly state: MeasureState;
  readonly residual: Residual;
}

export function reasonOf({ engine, aspects }: Plan, context: number, survivors: readonly Survivor[]): Reason {
  const subject = aspects.context.subject(context);
  const answers: ReasonedAnswer[] = [];
  for (const regime of engine.regimes) {
    let without: string | undefined;
    for (const { question, authority } of regime.questions(subject, engine)) {
      if (authority === without) continue;
      const own = survivors.filter(({ compiled: { measure } }) => isAsked(measure, regime.jurisdiction, question));
      const answer = answerTo(engine, regime.jurisdiction, question, own);
      answers.push(answer);
      if (answer.outcome === "not_subject") without = authority;
    }
  }
  const action = answers.filter(isAction);
  return { ...overallOf(action, unstatedFacts(subject, asksAction(action)).length > 0), answers };
}

function isAsked(measure: Measure, jurisdiction: string, question: Question): boolean {
  return measure.question === question && measure.jurisdiction === jurisdiction;
}

function answerTo(
  engine: Plan["engine"],
  jurisdiction: string,
  question: Question,
  survivors: readonly Survivor[],
): ReasonedAnswer {
  const read = survivors.map((one) => {
    const answer = answerOf(one.compiled.measure);
    return {
      ...one,
      scope: one.residual === true ? (true as const) : ("unknown" as const),
      ...(answer ? { answer } : {}),
    };
  });
  const { certain, may, floor, raising, ceiling } = weigh(question, read, []);
  const isOpen = raising.length > 0;
  const settled: Answer = isOpen
    ? { outcome: "indeterminate" }
    : certain.length > 0
      ? floor
      : { outcome: lowest(question) };
  const ids = (some: readonly Survivor[]): readonly string[] => some.map(({ compiled }) => compiled.measure.id);
  return {
    jurisdiction,
    question,
    ...settled,
    ...(isOpen ? { floor, ceiling: ceiling ?? floor } : {}),
    applies: ids(certain),
    may: ids(may),
    // Found when asked for: most lines are counted, few are asked about.
    get missingFacts() {
      return isOpen ? rememberedFactSets(engine.missingFacts, question, floor, raising) : [];
    },
  };
}
