// Register → rule index: every measure's scope compiled once, found again by what the item is. One index serves a
// single transaction and columns of them.
import type { IsoDate } from "../base/date.ts";
import { textOf } from "../base/text-of.ts";
import { type Condition, lastDayOf, type Measure, type Register } from "../register/index.ts";
import { compileCondition, type ControlledBy, goodsTest } from "./compile-condition.ts";
import { readControlled } from "./controlled-by.ts";
import { Remembered } from "./remembered.ts";
import { type Bucket, bucketFor, bucketKey } from "./rule-index.ts";
import { createStates } from "./states.ts";
import type { Subject, World } from "./subject.ts";
import type { Reading, Test } from "./test-tree.ts";
import { Derived } from "./trace.ts";
import type { CompiledMeasure } from "./compiled-measure.ts";
import type { Engine, Regime } from "./engine.ts";

/** Readings of the lists of a jurisdiction that are kept. */
const REMEMBERED = 500;

/** Compiles a register for checking. Pure; keep the result and reuse it. */
export function compileRegister(register: Register, world: World, regimes: readonly Regime[]): Engine {
  const buckets = new Map<string, Bucket>();
  const controlled = new Map<string, Derived<Reading>>();
  const controlledBy: ControlledBy = (subject, jurisdiction) => {
    let reading = controlled.get(jurisdiction);
    if (!reading) {
      const readings = new Remembered<Reading>(REMEMBERED);
      const read = (traced: Subject): Reading => readControlled(engine, traced, jurisdiction);
      controlled.set(
        jurisdiction,
        (reading = new Derived((one) => readings.answer(one, read), textOf, { isBroad: true })),
      );
    }
    return reading.of(subject);
  };
  const measures = register.instruments.flatMap((instrument) => instrument.measures.filter(({ draft }) => !draft));
  const byQuestion = Map.groupBy(measures, (measure) => bucketKey(measure.jurisdiction, measure.question));
  // A single check asks few of the questions: each is compiled when it is first asked.
  const bucketOf = (key: string): Bucket | undefined => {
    const built = buckets.get(key);
    const waiting = byQuestion.get(key);
    if (built || !waiting) return built;
    const bucket = bucketFor(waiting.map((measure) => compileMeasure(measure, controlledBy)));
    buckets.set(key, bucket);
    return bucket;
  };
  const conflicting = measures
    .filter(({ conflictsWith }) => conflictsWith.length > 0)
    .map((measure) => compileMeasure(measure, controlledBy));
  const knownSince = new Map<string, IsoDate>();
  for (const measure of measures) {
    const before = knownSince.get(measure.jurisdiction);
    if (before === undefined || measure.knownFrom < before) knownSince.set(measure.jurisdiction, measure.knownFrom);
  }
  const firstDay = [...knownSince.values()].toSorted()[0] ?? "0000-01-01";
  const coverage = Map.groupBy(register.coverage, (row) => bucketKey(row.jurisdiction, row.question));
  const lastDay = lastDayOf(register);
  const engine: Engine = {
    register,
    edition: { version: register.version, sha256: register.sha256, ...(lastDay === undefined ? {} : { lastDay }) },
    world,
    regimes,
    bucketOf,
    questions: [...byQuestion.keys()],
    coverage,
    knownSince,
    firstDay,
    lastDay,
    conflicting,
    controlledBy,
    missingFacts: new Map(),
    states: createStates(),
  };
  return engine;
}

/** Compiles one measure; regimes use it for rows of control lists. */
export function compileMeasure(measure: Measure, controlledBy: ControlledBy): CompiledMeasure {
  const compile = (condition: Condition): Test => compileCondition(condition, measure, controlledBy);
  const compiled: CompiledMeasure = {
    measure,
    test: compile(measure.when),
    exceptions: measure.exceptions.map((rule) => ({
      code: rule.code,
      title: rule.title,
      provision: rule.provision,
      test: compile(rule.when),
      conditions: rule.conditions ?? [],
      official: rule.basis === "official",
      ...(rule.period === undefined ? {} : { period: rule.period }),
    })),
    redFlags: measure.redFlags.map(({ when, ...flag }) => ({ ...flag, test: compile(when) })),
  };
  return measure.goods.length === 0 ? compiled : { ...compiled, goods: goodsTest(measure.goods, compile) };
}
