// One question of one regime: which measures apply, which may, what that makes of the answer, and why.
import type { Explanation } from "../base/explain.ts";
import type { Truth } from "../base/logic.ts";
import {
  lowest,
  strictness,
  type Answer,
  type Determination,
  type Outcome,
  type Question,
  type RedFlag,
  type Requirement,
} from "../base/verdict.ts";
import { stateOn, statusPath, type MeasureState } from "../register/index.ts";
import { answerOf } from "./answer-of.ts";
import {
  bucketKey,
  candidates,
  coverageOf,
  reachesBack,
  stateFor,
  type CompiledMeasure,
  type Engine,
} from "./compile.ts";
import { exceptionsFor } from "./exceptions.ts";
import { rememberedFactSets, type OpenMeasure } from "./missing-facts.ts";
import type { Regime, RegimeQuestion } from "./regime.ts";
import { requirementOf } from "./requirement.ts";
import type { Subject } from "./subject.ts";
import { atomsOf, exclusionsOf, explainResidual, explainTest, residualOf, type Residual } from "./test-tree.ts";

/** A candidate measure as read for the subject. */
export interface ReadMeasure {
  readonly compiled: CompiledMeasure;
  readonly state: MeasureState;
  /** Scope truth, without regard to time. */
  readonly scope: Truth;
  readonly residual: Residual;
  /** What it answers if it applies, exceptions considered. */
  readonly answer?: Answer;
  readonly requirement?: Requirement;
}

/** A determination before its answer is fixed; regimes may refine it. */
export interface DraftDetermination {
  readonly jurisdiction: string;
  readonly authority: string;
  readonly question: Question;
  readonly read: readonly ReadMeasure[];
  /** Unknowns that no measure names, e.g. "the item has no ECCN". */
  readonly open: readonly OpenMeasure[];
  readonly covered: boolean;
  readonly provisions: readonly string[];
  readonly declarations: readonly string[];
  readonly redFlags: readonly RedFlag[];
  readonly reason?: string;
}

/** Answers one question of a regime for a subject. */
export function determine(engine: Engine, regime: Regime, asked: RegimeQuestion, stated: Subject): Determination {
  const { question, authority } = asked;
  const subject = regime.view?.(stated, question, engine) ?? stated;
  const bucket = engine.bucketOf(bucketKey(regime.jurisdiction, question));
  const listed = regime.listMeasures?.(subject, question, engine) ?? [];
  const considered = [...(bucket ? candidates(bucket, subject) : []), ...listed];
  const permits = bucket?.permits ?? [];
  const read = considered.flatMap((compiled) => readMeasure(engine, compiled, permits, subject));
  const excluded = question === "item" ? read.flatMap((one) => exclusions(one, subject)) : [];
  const draft: DraftDetermination = {
    jurisdiction: regime.jurisdiction,
    authority,
    question,
    read,
    open: [],
    covered:
      reachesBack(engine, subject, regime.jurisdiction) &&
      (coverageOf(engine, subject, regime.jurisdiction, question) !== undefined ||
        (regime.covers?.(subject, question, engine) ?? false) ||
        excluded.length > 0 ||
        (question === "item" && read.some((one) => describes(one, subject)))),
    provisions: excluded,
    declarations: [],
    redFlags: read.flatMap((one) => flagsOf(one, subject)),
  };
  const exempt = question === "jurisdiction" ? permits.find((permit) => appliesNow(permit, subject)) : undefined;
  if (exempt) return exemption(draft, exempt, subject);
  const refined = regime.refine ? regime.refine(draft, subject, engine) : draft;
  const settled = settle(engine, refined, subject);
  const unasked = settled.outcome === "out_of_coverage" ? coverageUnknown(engine, refined, subject) : undefined;
  return unasked ? settle(engine, { ...refined, open: [...refined.open, unasked] }, subject) : settled;
}

/**
 * Where only families of goods are held and the user states that the material, or whether it is goods at all, is not known,
 * that fact decides whether we hold the list for the item: it is asked for, and until then anything may apply.
 */
function coverageUnknown(
  engine: Engine,
  { jurisdiction, question }: DraftDetermination,
  subject: Subject,
): OpenMeasure | undefined {
  if (question !== "item") return undefined;
  const { kind, item } = subject.transaction;
  const fact = item.material === null ? "item.material" : kind === null ? "kind" : undefined;
  const rows = engine.coverage.get(bucketKey(jurisdiction, question)) ?? [];
  if (fact === undefined || !rows.some(({ families }) => families.length > 0)) return undefined;
  return { residual: { op: "atom", key: `coverage|${fact}`, fact }, answer: { outcome: "prohibited" } };
}

function readMeasure(
  engine: Engine,
  compiled: CompiledMeasure,
  permits: readonly CompiledMeasure[],
  subject: Subject,
): readonly ReadMeasure[] {
  const state = stateFor(engine, compiled.measure, subject);
  if (state.kind === "not_known" || state.kind === "draft" || state.kind === "ended") return [];
  const residual = residualOf(compiled.test, subject);
  const scope: Truth = typeof residual === "boolean" ? residual : "unknown";
  if (scope === false) return [{ compiled, state, scope, residual }];
  const base = answerOf(compiled.measure);
  if (!base) return [{ compiled, state, scope, residual }];
  const exceptions = exceptionsFor(compiled, permits, subject);
  const lifted = exceptions.some((one) => one.status === "available");
  const answer: Answer = lifted ? { outcome: "exception_available" } : base;
  return [{ compiled, state, scope, residual, answer, requirement: requirementOf(compiled.measure, exceptions) }];
}

function exclusions({ compiled, state }: ReadMeasure, subject: Subject): readonly string[] {
  if (!compiled.goods || state.kind === "suspended") return [];
  if (!compiled.measure.goods.some((entry) => entry.notForms)) return [];
  return [...new Set(exclusionsOf(compiled.goods, subject))];
}

/**
 * The measure's goods are this item, whatever the other conditions say: the register knows the item. Only an official text
 * counts, since what the press says of a list clears nothing.
 */
function describes({ compiled }: ReadMeasure, subject: Subject): boolean {
  if (compiled.goods === undefined || compiled.measure.basis !== "official") return false;
  return residualOf(compiled.goods, subject) === true;
}

function appliesNow(compiled: CompiledMeasure, subject: Subject): boolean {
  return (
    stateOn(compiled.measure, subject.on, subject.known).kind === "applies" &&
    residualOf(compiled.test, subject) === true
  );
}

function flagsOf({ compiled, state }: ReadMeasure, subject: Subject): readonly RedFlag[] {
  if (state.kind !== "applies" && state.kind !== "unknown") return [];
  return compiled.redFlags
    .filter(({ test }) => residualOf(test, subject) === true)
    .map(({ code, text, resolution }) => (resolution === undefined ? { code, text } : { code, text, resolution }));
}

function exemption(draft: DraftDetermination, permit: CompiledMeasure, subject: Subject): Determination {
  const { jurisdiction, authority, question } = draft;
  const because = { ...explainTest(permit.test, subject), label: permit.measure.title.en, measure: permit.measure.id };
  const outcome = lowest(question);
  return {
    jurisdiction,
    authority,
    question,
    outcome,
    provisions: provisionsOf(permit),
    because,
    reason: permit.measure.id,
  };
}

function provisionsOf({ measure }: CompiledMeasure): readonly string[] {
  return [measure.provision, ...measure.cites];
}

/** Fixes the answer of a draft. Strict Kleene: a certain prohibition stands; any unknown that could raise the answer opens it. */
export function settle(engine: Engine, draft: DraftDetermination, subject: Subject): Determination {
  const { jurisdiction, authority, question } = draft;
  const now = draft.read.filter((one) => one.state.kind === "applies" || one.state.kind === "unknown");
  const certain = now.filter((one) => one.scope === true && one.state.kind === "applies" && one.answer !== undefined);
  const floor = strictest(question, certain) ?? { outcome: lowest(question) };
  const bar = strictness(question, floor);
  const open: OpenMeasure[] = [...draft.open];
  const may: ReadMeasure[] = [];
  for (const one of now) {
    if (one.scope === false || one.answer === undefined || certain.includes(one)) continue;
    if (strictness(question, one.answer) <= bar) continue;
    may.push(one);
    open.push({ residual: openResidual(one), answer: one.answer });
  }
  const raising = open.filter(({ answer }) => strictness(question, answer) > bar);
  const governing = certain.filter((one) => one.answer && strictness(question, one.answer) === bar);
  const outcome = outcomeOf(draft, raising, certain.length > 0, floor);
  const shown =
    outcome === "indeterminate" ? [...certain, ...may] : certain.length > 0 ? governing : nearest(draft.read, subject);
  const pending = draft.read.filter((one) => one.scope !== false);
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
  const ceiling = raising
    .map(({ answer }) => answer)
    .toSorted((a, b) => strictness(question, b) - strictness(question, a))[0];
  const declarations = [
    ...new Set([...draft.declarations, ...certain.flatMap((one) => one.compiled.measure.declarations)]),
  ];
  const cited = [...shown, ...pending.filter((one) => !shown.includes(one))];
  return {
    jurisdiction,
    authority: authorityOf(governing[0], authority),
    question,
    outcome,
    ...(outcome === floor.outcome && floor.reviewPolicy !== undefined ? { reviewPolicy: floor.reviewPolicy } : {}),
    ...(draft.reason === undefined ? {} : { reason: draft.reason }),
    provisions: [...new Set([...draft.provisions, ...cited.flatMap((one) => provisionsOf(one.compiled))])].slice(0, 24),
    because: becauseOf(draft, outcome, shown, pending, subject),
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
}

/**
 * An unclassified item of which nothing suggests a control is outside what we hold of a list, rather than undecided: the
 * user's classification, or the statement `none`, settles it.
 */
function outcomeOf(
  draft: DraftDetermination,
  raising: readonly OpenMeasure[],
  anyCertain: boolean,
  floor: Answer,
): Outcome {
  if (raising.length > 0) {
    const onlyUnclassified = raising.every(({ residual }) => [...atomsOf(residual)].every((atom) => atom.unclassified));
    return onlyUnclassified && !draft.covered && !anyCertain ? "out_of_coverage" : "indeterminate";
  }
  return anyCertain || draft.covered ? floor.outcome : "out_of_coverage";
}

function strictest(question: Question, read: readonly ReadMeasure[]): Answer | undefined {
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
function openResidual({ state, residual, compiled }: ReadMeasure): Residual {
  if (state.kind !== "unknown") return residual;
  const fact = statusPath(compiled.measure.id);
  const status: Residual = { op: "atom", key: fact, fact };
  return residual === true ? status : { op: "all", children: [status, residual] };
}

/** Measures that came closest without applying: those that name the item's material, then other goods, then the rest. */
function nearest(read: readonly ReadMeasure[], subject: Subject): readonly ReadMeasure[] {
  const material = subject.material.kind === "known" ? subject.material.value : "";
  const rank = ({ compiled }: ReadMeasure): number => {
    if (compiled.measure.goods.some((entry) => entry.material?.includes(material))) return 0;
    return compiled.goods ? 1 : 2;
  };
  return read
    .filter((one) => one.scope === false)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 6);
}

function becauseOf(
  draft: DraftDetermination,
  outcome: Outcome,
  shown: readonly ReadMeasure[],
  pending: readonly ReadMeasure[],
  subject: Subject,
): Explanation {
  const later = pending.filter((one) => one.state.kind === "upcoming" || one.state.kind === "suspended");
  const measures = [...shown, ...later.filter((one) => !shown.includes(one))].map((one) =>
    explainMeasure(one, subject),
  );
  const open = outcome === "indeterminate" ? draft.open.map(explainOpen) : [];
  const children = [...measures, ...open];
  const truth: Truth =
    outcome === "indeterminate" || outcome === "out_of_coverage" ? "unknown" : shown.some((one) => one.scope === true);
  return { label: `${draft.jurisdiction} ${draft.question}: ${outcome}`, truth, children };
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  applies: "applies on the day",
  upcoming: "announced, not yet applied",
  suspended: "suspended on the day",
  unknown: "state not verified for the day",
};

function explainOpen({ residual, answer }: OpenMeasure): Explanation {
  return {
    label: "needed before this is settled",
    truth: "unknown",
    op: "all",
    answer,
    children: [explainResidual(residual)],
  };
}

function explainMeasure({ compiled, state, scope, answer }: ReadMeasure, subject: Subject): Explanation {
  const { measure } = compiled;
  const inTime: Truth = state.kind === "applies" ? true : state.kind === "unknown" ? "unknown" : false;
  const status: Explanation = {
    label: STATE_WORDS[state.kind] ?? state.kind,
    truth: inTime,
    ...(inTime === "unknown" ? { path: statusPath(measure.id) } : {}),
  };
  const truth: Truth =
    scope === false || inTime === false ? false : scope === true && inTime === true ? true : "unknown";
  return {
    label: measure.title.en,
    truth,
    op: "all",
    measure: measure.id,
    provision: measure.provision,
    source: measure.basis,
    ...(answer === undefined ? {} : { answer }),
    children: [status, explainTest(compiled.test, subject)],
  };
}
