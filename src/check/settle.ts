// From a draft to its determination: what is certain, what could still raise it, and the facts that would decide.
import { lowest, strictness, type Answer, type Outcome, type Question } from "../base/verdict.ts";
import { statusPath } from "../register/index.ts";
import { becauseOf } from "./because.ts";
import type { Engine } from "./engine.ts";
import {
  Answered,
  provisionsOf,
  type Bearing,
  type DraftDetermination,
  type Head,
  type ReadMeasure,
  type Tail,
} from "./draft.ts";
import { rememberedFactSets, type OpenMeasure } from "./missing-facts.ts";
import { nearest } from "./nearest.ts";
import { isShared, type SharedAnswers } from "./shared-answers.ts";
import type { Subject } from "./subject.ts";
import { atomsOf, type Residual } from "./test-tree.ts";

/** No more provisions than these are cited. */
const MOST_CITED = 24;

/** What the measures read make certain and what they could still raise it to. */
export interface Weighed<One> {
  readonly certain: readonly One[];
  /** Measures that may apply and would answer more strictly than anything certain. */
  readonly may: readonly One[];
  /** The strictest certain answer, else the lowest of the question. */
  readonly floor: Answer;
  readonly raising: readonly OpenMeasure[];
  readonly ceiling: Answer | undefined;
}

/** `extra`: unknowns that no measure names. */
export function weigh<One extends Pick<ReadMeasure, "state" | "scope" | "residual" | "answer" | "compiled">>(
  question: Question,
  read: readonly One[],
  extra: readonly OpenMeasure[],
): Weighed<One> {
  const certain: One[] = [];
  const open: OpenMeasure[] = [...extra];
  const unsure: One[] = [];
  for (const one of read) {
    if (one.scope === false || one.answer === undefined) continue;
    if (one.state.kind !== "applies" && one.state.kind !== "unknown") continue;
    (one.scope === true && one.state.kind === "applies" ? certain : unsure).push(one);
  }
  const floor = strictest(question, certain) ?? { outcome: lowest(question) };
  const bar = strictness(question, floor);
  const may = unsure.filter(({ answer }) => answer !== undefined && strictness(question, answer) > bar);
  for (const one of may) open.push({ residual: openResidual(one), answer: one.answer as Answer });
  const raising = open.filter(({ answer }) => strictness(question, answer) > bar);
  const ceiling = raising
    .map(({ answer }) => answer)
    .toSorted((a, b) => strictness(question, b) - strictness(question, a))[0];
  return { certain, may, floor, raising, ceiling };
}

/**
 * Fixes the answer of a draft. Strict Kleene: a certain prohibition stands; any unknown that could raise the answer opens it.
 * `shared`: answers to the same question.
 */
export function settle(engine: Engine, draft: DraftDetermination, subject: Subject, shared: SharedAnswers): Answered {
  const weighed = weigh(draft.question, draft.read, draft.open);
  const outcome = outcomeOf(draft, weighed);
  const isOpen = outcome === "indeterminate" || weighed.certain.length > 0;
  const closest = isOpen ? [] : nearest(draft.question, draft.read, subject);
  const pending = draft.read.filter((one) => one.scope !== false);
  const work = (bearing?: Bearing): Answered =>
    answerFrom(engine, draft, { ...weighed, outcome, closest, pending }, bearing);
  return isShared(draft, pending) ? shared.answer(draft, pending, closest, work) : work();
}

/** What of a draft its answer is told from. */
interface Settled extends Weighed<ReadMeasure> {
  readonly outcome: Outcome;
  /** Measures that do not apply and come closest, where none does. */
  readonly closest: readonly ReadMeasure[];
  /** Measures whose scope is not false. */
  readonly pending: readonly ReadMeasure[];
}

function answerFrom(
  engine: Engine,
  draft: DraftDetermination,
  { certain, may, floor, raising, ceiling, outcome, closest, pending }: Settled,
  bearing: Bearing | undefined,
): Answered {
  const { jurisdiction, authority, question } = draft;
  const bar = strictness(question, floor);
  const governing = certain.filter((one) => one.answer && strictness(question, one.answer) === bar);
  const shown = outcome === "indeterminate" ? [...certain, ...may] : certain.length > 0 ? governing : closest;
  // What is announced or suspended for parties that nobody has named yet is no news about this act.
  const told = question === "party" ? pending.filter((one) => one.scope === true) : pending;
  const upcoming = told.flatMap(({ compiled, state }) =>
    state.kind === "upcoming" && state.from !== undefined ? [{ measure: compiled.measure.id, from: state.from }] : [],
  );
  const suspended = told.flatMap(({ compiled, state }) => {
    if (state.kind !== "suspended") return [];
    return [
      state.until === undefined
        ? { measure: compiled.measure.id }
        : { measure: compiled.measure.id, until: state.until },
    ];
  });
  const requirements = certain
    .toSorted((a, b) => rankOf(question, b) - rankOf(question, a) || detail(b) - detail(a))
    .flatMap((one) => one.requirement ?? []);
  const declarations = [
    ...new Set([...draft.declarations, ...certain.flatMap((one) => one.compiled.measure.declarations)]),
  ];
  const cited = [...shown, ...pending.filter((one) => !shown.includes(one))];
  const head: Head = {
    jurisdiction,
    authority: authorityOf(governing[0], authority),
    question,
    outcome,
    ...(outcome === floor.outcome && floor.reviewPolicy !== undefined ? { reviewPolicy: floor.reviewPolicy } : {}),
    ...(draft.reason === undefined ? {} : { reason: draft.reason }),
    provisions: [...new Set([...draft.provisions, ...cited.flatMap((one) => provisionsOf(one.compiled))])].slice(
      0,
      MOST_CITED,
    ),
  };
  const tail: Tail = {
    ...(raising.length === 0
      ? {}
      : { missingFacts: rememberedFactSets(engine.missingFacts, question, floor, raising) }),
    ...(outcome === "indeterminate" ? { floor, ceiling: ceiling ?? floor } : {}),
    ...(requirements.length === 0 ? {} : { requirements }),
    ...(suspended.length === 0 ? {} : { suspended }),
    ...(upcoming.length === 0 ? {} : { upcoming }),
    ...(declarations.length === 0 ? {} : { declarations }),
    ...(draft.redFlags.length === 0 ? {} : { redFlags: draft.redFlags }),
  };
  const because = becauseOf(draft, outcome, shown, pending);
  const ids = may.map(({ compiled }) => compiled.measure.id);
  return new Answered(head, tail, because, ids, bearing);
}

/**
 * An unclassified item of which nothing suggests a control is outside what we hold of a list, rather than undecided: the
 * user's classification, or the statement `none`, settles it.
 */
function outcomeOf(draft: DraftDetermination, { raising, certain, floor }: Weighed<ReadMeasure>): Outcome {
  const anyCertain = certain.length > 0;
  if (raising.length > 0) {
    const onlyUnclassified = raising.every(({ residual }) => [...atomsOf(residual)].every((atom) => atom.unclassified));
    return onlyUnclassified && !draft.covered && !anyCertain ? "out_of_coverage" : "indeterminate";
  }
  return anyCertain || draft.covered ? floor.outcome : "out_of_coverage";
}

function strictest(question: Question, read: readonly Pick<ReadMeasure, "answer">[]): Answer | undefined {
  let best: Answer | undefined;
  for (const { answer } of read) {
    if (answer && (!best || strictness(question, answer) > strictness(question, best))) best = answer;
  }
  return best;
}

/** The measure's own authority; a collective name ("EU member state authority") gives way to the one in charge. */
function authorityOf(governing: ReadMeasure | undefined, inCharge: string): string {
  const own = governing?.compiled.measure.authority;
  return own === undefined || own.startsWith("EU member state") ? inCharge : own;
}

function rankOf(question: Question, { answer }: ReadMeasure): number {
  return answer ? strictness(question, answer) : -1;
}

/** How much a record says of what to do: documents first, then the goods it names. */
function detail({ requirement, compiled }: ReadMeasure): number {
  return (requirement?.documents?.length ?? 0) * 10 + compiled.measure.goods.length;
}

/** A measure past its horizon adds its own status to what is unknown. */
function openResidual({ state, residual, compiled }: Pick<ReadMeasure, "state" | "residual" | "compiled">): Residual {
  if (state.kind !== "unknown") return residual;
  const fact = statusPath(compiled.measure.id);
  const status: Residual = { op: "atom", key: fact, fact };
  return residual === true ? status : { op: "all", children: [status, residual] };
}
