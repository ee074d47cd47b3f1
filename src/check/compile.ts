// Register → rule index: every measure's scope compiled once, found again by what the item is. One index serves a
// single transaction and columns of them.
import type { IsoDate } from "../base/date.ts";
import { textOf } from "../base/text-of.ts";
import type { RequiredDocument, Verdict } from "../base/verdict.ts";
import type { Condition, CoverageEntry, Measure, Register } from "../register/index.ts";
import { compileCondition, goodsTest, type ControlledBy } from "./compile-condition.ts";
import { readControlled } from "./controlled-by.ts";
import type { MissingFactsMemo } from "./missing-facts.ts";
import type { Regime } from "./regime.ts";
import { Remembered } from "./remembered.ts";
import { bucketFor, bucketKey, type Bucket } from "./rule-index.ts";
import { createStates, type States } from "./states.ts";
import type { Subject, World } from "./subject.ts";
import type { Reading, Test } from "./test-tree.ts";
import { Derived } from "./trace.ts";

/** One term of an exception, in words for whoever has to check it. */
export interface ExceptionTerm {
  readonly says: string;
  /** Why the exception is ruled out when the term does not hold; absent: that `says` is not so. */
  readonly fails?: string;
  /** What its named fact has to be, where it turns on one. */
  readonly wanted?: string | number | boolean | readonly string[];
  /** The most that one order may be worth, where the term is about that. */
  readonly limit?: { readonly amount: string; readonly currency: string };
  readonly test: Test;
}

export interface CompiledException {
  readonly code: string;
  readonly title: string;
  readonly provision: string;
  readonly test: Test;
  readonly conditions: readonly string[];
  readonly period?: { readonly from: string; readonly to?: string | undefined };
  readonly official: boolean;
  /** The terms that `test` consists of, where they are told apart. */
  readonly terms?: readonly ExceptionTerm[];
  readonly documents?: readonly (readonly RequiredDocument[])[];
  /** Absent: shown for every deal. */
  readonly shownFor?: (subject: Subject) => boolean;
}

export interface CompiledMeasure {
  readonly measure: Measure;
  readonly test: Test;
  /** The goods part alone, for "is this item on the list". Absent: the measure names no goods. */
  readonly goods?: Test;
  readonly exceptions: readonly CompiledException[];
  readonly redFlags: readonly {
    readonly code: string;
    readonly text: string;
    readonly resolution?: string;
    readonly test: Test;
  }[];
}

export interface Engine {
  readonly register: Register;
  /** Which register it is, as verdicts name it. */
  readonly edition: Verdict["register"];
  readonly world: World;
  readonly regimes: readonly Regime[];
  /** Compiled measures of a jurisdiction's question (`bucketKey`). */
  readonly bucketOf: (key: string) => Bucket | undefined;
  /** The keys of all buckets. */
  readonly questions: readonly string[];
  readonly coverage: ReadonlyMap<string, readonly CoverageEntry[]>;
  /** First day on which something of a jurisdiction was public, as far as the register goes back. */
  readonly knownSince: ReadonlyMap<string, IsoDate>;
  /** The earliest of these. */
  readonly firstDay: string;
  readonly missingFacts: MissingFactsMemo;
  readonly states: States;
  /** Measures that forbid complying with another. */
  readonly conflicting: readonly CompiledMeasure[];
  readonly controlledBy: ControlledBy;
}

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
  const engine: Engine = {
    register,
    edition: { version: register.version, sha256: register.sha256 },
    world,
    regimes,
    bucketOf,
    questions: [...byQuestion.keys()],
    coverage,
    knownSince,
    firstDay,
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
