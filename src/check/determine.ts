// One question of one regime: which measures apply, which may, what that makes of the answer, and why.
import { textOf } from "../base/text-of.ts";
import { lowest, type Answer, type Question, type RedFlag } from "../base/verdict.ts";
import type { CoverageEntry } from "../register/index.ts";
import { becauseExempt } from "./because.ts";
import type { Engine, Regime, RegimeQuestion } from "./engine.ts";
import type { CompiledMeasure } from "./compiled-measure.ts";
import { coverageOf, coverageRows, coversAct, reachesBack } from "./coverage.ts";
import { Answered, type DraftDetermination, provisionsOf, type Told } from "./draft.ts";
import type { OpenMeasure } from "./missing-facts.ts";
import { appliesNow, describes, excludedBy, flagsOf, readMeasures } from "./read-measure.ts";
import { Remembered } from "./remembered.ts";
import { contradictionsOf } from "./contradictions.ts";
import { bucketKey, candidates, type Bucket } from "./rule-index.ts";
import { settle } from "./settle.ts";
import { SharedAnswers } from "./shared-answers.ts";
import { readSubject, type Subject } from "./subject.ts";
import { Derived } from "./trace.ts";

/** Questions whose rules name goods: an item that one of them names is known to the register, and so answered by it. */
const ABOUT_GOODS: ReadonlySet<Question> = new Set(["item", "procurement"]);

/** Answers kept of one question of a regime. */
const REMEMBERED = 1_000;

/** What an engine keeps of one question that it has answered. */
interface Asked {
  readonly question: Question;
  readonly authority: string;
  readonly answers: Remembered<Answered>;
  readonly vouching: Derived<Vouching>;
  readonly contradicted: Derived<Contradicted>;
  readonly shared: SharedAnswers;
  readonly bucket: Bucket | undefined;
  readonly coverage: readonly CoverageEntry[];
}

/** What measurements that contradict a stated code leave open, and what is to be said of it. */
type Contradicted = Pick<DraftDetermination, "open" | "redFlags">;

/** The register does not go back to the subject's days, or does and the question is not covered as a whole, or is. */
type Vouching = "not held yet" | "in part" | "whole";

const ASKED = new WeakMap<Engine, Map<Regime, Asked[]>>();

/**
 * Answers one question of a regime for a subject. Subjects for which everything that the answer turns on is the same share
 * it: change nothing in it. Its explanation, which is the longest part and tells what was found of this subject, is told when
 * somebody asks.
 */
export function determine(engine: Engine, regime: Regime, asked: RegimeQuestion, stated: Subject): Told {
  const subject = regime.view?.(stated, asked.question, engine) ?? stated;
  const own = askedOf(engine, regime, asked);
  const answered = own.answers.answer(subject, (traced) => workOut(engine, regime, own, traced));
  return { answered, subject };
}

function askedOf(engine: Engine, regime: Regime, { question, authority }: RegimeQuestion): Asked {
  let all = ASKED.get(engine);
  if (!all) ASKED.set(engine, (all = new Map()));
  let ofRegime = all.get(regime);
  if (!ofRegime) all.set(regime, (ofRegime = []));
  let asked = ofRegime.find((one) => one.question === question && one.authority === authority);
  if (!asked) {
    const coverage = coverageRows(engine, regime.jurisdiction, question);
    const isHeld = new Derived((subject) => reachesBack(engine, subject, regime.jurisdiction), Boolean, {
      isBroad: true,
      isQuick: true,
    });
    const vouching = new Derived(
      (subject) => (isHeld.of(subject) ? vouchingOf(engine, regime, question, coverage, subject) : "not held yet"),
      (one) => one,
      { isQuick: regime.covers === undefined },
    );
    const bucket = engine.bucketOf(bucketKey(regime.jurisdiction, question));
    const answers = new Remembered<Answered>(REMEMBERED);
    const contradicted = new Derived(
      (subject) => contradictedIn(engine, regime, { question, authority }, subject),
      textOf,
      {
        isBroad: true,
      },
    );
    const shared = new SharedAnswers();
    ofRegime.push((asked = { question, authority, answers, vouching, contradicted, shared, bucket, coverage }));
  }
  return asked;
}

function vouchingOf(
  engine: Engine,
  regime: Regime,
  question: Question,
  coverage: readonly CoverageEntry[],
  subject: Subject,
): Vouching {
  const isWhole = coverageOf(coverage, subject) !== undefined;
  return isWhole || regime.covers?.(subject, question, engine) ? "whole" : "in part";
}

function workOut(
  engine: Engine,
  regime: Regime,
  { question, authority, vouching, contradicted, shared, bucket, coverage }: Asked,
  subject: Subject,
): Answered {
  const permits = bucket?.permits ?? NONE;
  const held = readMeasures(engine, bucket ? candidates(bucket, subject) : NONE, permits, subject);
  const listed = readMeasures(engine, regime.listMeasures?.(subject, question, engine) ?? NONE, permits, subject);
  const read = listed.length === 0 ? held : [...held, ...listed];
  const knowsAct = coversAct(coverage, subject);
  const excluded = question === "item" && knowsAct ? excludedBy(read, subject) : [];
  const vouched = vouching.of(subject);
  const draft: DraftDetermination = {
    jurisdiction: regime.jurisdiction,
    authority,
    question,
    read,
    open: [],
    covered:
      vouched === "whole" ||
      (vouched === "in part" &&
        (excluded.length > 0 ||
          (ABOUT_GOODS.has(question) && knowsAct && read.some((one) => describes(one, subject))))),
    provisions: excluded,
    declarations: [],
    redFlags: flagsOf(read, subject),
  };
  const exempt =
    question === "jurisdiction" ? permits.find((permit) => appliesNow(engine, permit, subject)) : undefined;
  if (exempt) return exemption(draft, exempt);
  const own = regime.refine ? regime.refine(draft, subject, engine) : draft;
  const refined = question === "item" ? withContradicted(own, contradicted.of(subject)) : own;
  const settled = settle(engine, refined, subject, shared);
  const unasked = settled.head.outcome === "out_of_coverage" ? coverageUnknown(coverage, refined, subject) : undefined;
  return unasked ? settle(engine, { ...refined, open: [...refined.open, unasked] }, subject, shared) : settled;
}

const NONE: readonly CompiledMeasure[] = [];

function withContradicted(draft: DraftDetermination, { open, redFlags }: Contradicted): DraftDetermination {
  if (redFlags.length === 0) return draft;
  return { ...draft, open: [...draft.open, ...open], redFlags: [...draft.redFlags, ...redFlags] };
}

const CONSISTENT: Contradicted = { open: [], redFlags: [] };

/**
 * Stated codes that stated measurements contradict: the answer with the entries that the measurements meet may be the right one,
 * and is what the question can come to, until somebody finds out.
 */
function contradictedIn(engine: Engine, regime: Regime, asked: RegimeQuestion, subject: Subject): Contradicted {
  const found = contradictionsOf(engine, regime.jurisdiction, subject);
  if (found.length === 0) return CONSISTENT;
  const open: OpenMeasure[] = [];
  const redFlags: RedFlag[] = [];
  for (const { list, stated, codes, otherwise } of found) {
    const deal = readSubject(otherwise, subject.world, subject.on, subject.known);
    const { outcome, reviewPolicy, ceiling } = determine(engine, regime, asked, deal).answered.said;
    const fact = `item.classifications[${list}].code`;
    const own: Answer = reviewPolicy === undefined ? { outcome } : { outcome, reviewPolicy };
    if (outcome !== "out_of_coverage")
      open.push({ residual: { op: "atom", key: `${fact}|contradicted`, fact }, answer: ceiling ?? own });
    redFlags.push({
      code: "code_contradicts_measurements",
      text: `The item is stated to be ${stated.join(", ")} on ${list}, and what is measured of it meets the limits of ${codes.join(", ")}.`,
      resolution: "Classify the item again, or correct the measurement, before the deal goes on.",
    });
  }
  return { open, redFlags };
}

/**
 * Where only families of goods are held and the user states that the material, or whether it is goods at all, is not known,
 * that fact decides whether we hold the list for the item: it is asked for, and until then anything may apply.
 */
function coverageUnknown(
  coverage: readonly CoverageEntry[],
  { question }: DraftDetermination,
  subject: Subject,
): OpenMeasure | undefined {
  if (question !== "item") return undefined;
  const { kind, item } = subject.transaction;
  const fact = item.material === null ? "item.material" : kind === null ? "kind" : undefined;
  if (fact === undefined || !coverage.some(({ families }) => families.length > 0)) return undefined;
  return { residual: { op: "atom", key: `coverage|${fact}`, fact }, answer: { outcome: "prohibited" } };
}

function exemption({ jurisdiction, authority, question }: DraftDetermination, permit: CompiledMeasure): Answered {
  const { id, title } = permit.measure;
  const outcome = lowest(question);
  return new Answered(
    { jurisdiction, authority, question, outcome, reason: id, provisions: provisionsOf(permit) },
    {},
    becauseExempt(permit.test, { label: title.en, measure: id }),
  );
}
