// One question of one regime: which measures apply, which may, what that makes of the answer, and why.
import { lowest, type Determination } from "../base/verdict.ts";
import type { CompiledMeasure, Engine } from "./compile.ts";
import { coverageOf, coversAct, reachesBack } from "./coverage.ts";
import { provisionsOf, type DraftDetermination } from "./draft.ts";
import type { OpenMeasure } from "./missing-facts.ts";
import { appliesNow, describes, exclusions, flagsOf, readMeasure } from "./read-measure.ts";
import type { Regime, RegimeQuestion } from "./regime.ts";
import { bucketKey, candidates } from "./rule-index.ts";
import { settle } from "./settle.ts";
import type { Subject } from "./subject.ts";
import { explainTest } from "./test-tree.ts";

/** Answers one question of a regime for a subject. */
export function determine(engine: Engine, regime: Regime, asked: RegimeQuestion, stated: Subject): Determination {
  const { question, authority } = asked;
  const subject = regime.view?.(stated, question, engine) ?? stated;
  const bucket = engine.bucketOf(bucketKey(regime.jurisdiction, question));
  const listed = regime.listMeasures?.(subject, question, engine) ?? [];
  const considered = [...(bucket ? candidates(bucket, subject) : []), ...listed];
  const permits = bucket?.permits ?? [];
  const read = considered.flatMap((compiled) => readMeasure(engine, compiled, permits, subject));
  const knowsAct = coversAct(engine, subject, regime.jurisdiction, question);
  const excluded = question === "item" && knowsAct ? read.flatMap((one) => exclusions(one, subject)) : [];
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
        (question === "item" && knowsAct && read.some((one) => describes(one, subject)))),
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
