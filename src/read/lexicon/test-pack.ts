// Tests a pack by its own examples: every pattern must match each of its texts and none of its counterexamples.
import { annotate } from "../document/annotate.ts";
import { compileFrames } from "../frames/frame.ts";
import { viewsOf } from "../grammar/sentence-view.ts";
import { compilePatterns } from "../patterns/compile.ts";
import { matchPatterns, wordsOutsideNames } from "../patterns/match.ts";
import { readRest } from "../read-rest.ts";
import { read } from "../read.ts";
import { compileReader, type ReaderResources } from "../resources.ts";
import type { PatternData, ReaderPack } from "./pack.ts";

export interface PackProblem {
  readonly pattern: string;
  readonly kind:
    | "too_few_examples"
    | "no_counterexample"
    | "example_not_matched"
    | "counterexample_matched"
    | "not_expected"
    | "bad_pattern";
  readonly text: string;
}

/** Day on which examples count as published. */
const DAY = "2024-05-15";

/** What is wrong with `pack`, read on top of `below`; empty when all holds. Throws InputError for a pattern outside the language. */
export function testPack(pack: ReaderPack, below: readonly ReaderPack[] = []): readonly PackProblem[] {
  const layers = [...below.filter(({ id }) => id !== pack.id), pack];
  const resources = compileReader(layers);
  const problems: PackProblem[] = compileFrames([pack]).problems.map(({ id, problem }) => ({
    pattern: id,
    kind: "bad_pattern",
    text: problem,
  }));
  for (const pattern of pack.patterns) {
    if (pattern.examples.length < 2)
      problems.push({
        pattern: pattern.id,
        kind: "too_few_examples",
        text: `has ${pattern.examples.length} examples: give at least two`,
      });
    if (pattern.counterexamples.length < 1)
      problems.push({
        pattern: pattern.id,
        kind: "no_counterexample",
        text: "has no counterexample: give a text it must not match",
      });
    problems.push(...testPattern(pattern, pack, resources));
  }
  return problems;
}

function testPattern(pattern: PatternData, pack: ReaderPack, resources: ReaderResources): readonly PackProblem[] {
  const matches = matcherOf(pattern, pack, resources);
  const problems: PackProblem[] = [];
  for (const { text, expect } of pattern.examples) {
    if (!matches(text)) problems.push({ pattern: pattern.id, kind: "example_not_matched", text });
    else if (expect !== undefined && !isExpected(text, pattern, expect, resources))
      problems.push({ pattern: pattern.id, kind: "not_expected", text });
  }
  for (const text of pattern.counterexamples)
    if (matches(text)) problems.push({ pattern: pattern.id, kind: "counterexample_matched", text });
  return problems;
}

/** Measure patterns are matched alone; events and enforcement by what the whole reader makes of the text. */
function matcherOf(pattern: PatternData, pack: ReaderPack, resources: ReaderResources): (text: string) => boolean {
  if (!pattern.emits.startsWith("measure/")) return (text) => madeBy(text, pattern, resources).length > 0;
  const index = compilePatterns([{ ...pack, patterns: [pattern] }]);
  return (text) => {
    const document = annotate({ text, published: DAY }, resources.gazetteer);
    return viewsOf(document).some(
      (view) => matchPatterns(index, { ...view, words: wordsOutsideNames(view.words, view.names) }).length > 0,
    );
  };
}

/** Records by this pattern. Events and enforcement are read by themselves: a measure may outrank them in a whole reading. */
function madeBy(text: string, { id, emits }: PatternData, resources: ReaderResources): readonly object[] {
  const found = emits.startsWith("measure/")
    ? read({ text, published: DAY }, resources).measures
    : Object.values(readRest(annotate({ text, published: DAY }, resources.gazetteer), resources, [])).flat();
  return found.filter(({ patternId }) => patternId.split("@")[0] === id);
}

function isExpected(
  text: string,
  pattern: PatternData,
  expected: Readonly<Record<string, unknown>>,
  resources: ReaderResources,
): boolean {
  return madeBy(text, pattern, resources).some((record) =>
    Object.entries(expected).every(([field, wanted]) => {
      const found = namesIn((record as Readonly<Record<string, unknown>>)[field]).join("; ");
      return namesIn(wanted).every((one) => found.includes(one));
    }),
  );
}

/** A field as words: of an actor its name, of a date its day, of a list its members'. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one));
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [String(value)];
  for (const field of ["norm", "name", "value"])
    if (field in value) return namesIn((value as Readonly<Record<string, unknown>>)[field]);
  return Object.values(value).flatMap((one) => namesIn(one));
}
