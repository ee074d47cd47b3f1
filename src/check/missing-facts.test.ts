import * as fc from "fast-check";
import { expect, it } from "vitest";
import { and, not, or, type Truth } from "../base/logic.ts";
import { strictness, type Answer } from "../base/verdict.ts";
import { missingFactSets, type OpenMeasure } from "./missing-facts.ts";
import { atomsOf, type Residual } from "./test-tree.ts";

const FACTS = ["item.form", "item.material", "to", "endUse.category"];
/** Up to twelve facts of one condition each, or fewer with several. */
const MANY = Array.from({ length: 12 }, (_, i) => `facts.f${i}`);
const ANSWERS: readonly Answer[] = [
  { outcome: "no_control_found" },
  { outcome: "obligation" },
  { outcome: "licence_required", reviewPolicy: "case_by_case" },
  { outcome: "prohibited" },
];

const residualOver = (facts: readonly string[], values: readonly string[], depth: number): fc.Arbitrary<Residual> => {
  const atom = fc
    .record({ fact: fc.constantFrom(...facts), wanted: fc.constantFrom(...values) })
    .map(({ fact, wanted }): Residual => ({ op: "atom", key: `${fact}|${wanted}`, fact }));
  return fc.letrec<{ residual: Residual }>((tie) => ({
    residual: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      atom,
      fc.record({
        op: fc.constantFrom("all" as const, "any" as const),
        children: fc.array(tie("residual"), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ op: fc.constant("not" as const), child: tie("residual") }),
    ),
  })).residual;
};
const openOver = (residual: fc.Arbitrary<Residual>): fc.Arbitrary<OpenMeasure[]> =>
  fc.array(fc.record({ residual, answer: fc.constantFrom(...ANSWERS) }), { minLength: 1, maxLength: 4 });
const open = openOver(residualOver(FACTS, ["a", "b"], 3));
const openMany = openOver(residualOver(MANY, ["yes"], 4));

function truthUnder(one: Residual, values: ReadonlyMap<string, boolean>): Truth {
  if (typeof one === "boolean") return one;
  if (one.op === "atom") return values.get(one.key) ?? "unknown";
  if (one.op === "not") return not(truthUnder(one.child, values));
  const truths = one.children.map((child) => truthUnder(child, values));
  return one.op === "all" ? and(truths) : or(truths);
}

/** By the definition: some values of the set's conditions leave no stricter answer possible than the strictest certain one. */
function settles(set: readonly string[], settled: Answer, measures: readonly OpenMeasure[]): boolean {
  const atoms = measures.flatMap((one) => [...atomsOf(one.residual)]).filter(({ fact }) => set.includes(fact));
  const keys = [...new Set(atoms.map(({ key }) => key))];
  return Array.from({ length: 1 << keys.length }, (_, bits) => bits).some((bits) => {
    const values = new Map(keys.map((key, i) => [key, (bits & (1 << i)) !== 0]));
    const ranks = (wanted: (truth: Truth) => boolean): readonly number[] =>
      measures.filter((one) => wanted(truthUnder(one.residual, values))).map((one) => strictness("item", one.answer));
    const bar = strictness("item", settled);
    return Math.max(bar, ...ranks((truth) => truth === true)) === Math.max(bar, ...ranks((truth) => truth !== false));
  });
}

function subsets(facts: readonly string[]): readonly (readonly string[])[] {
  const all = Array.from({ length: 1 << facts.length }, (_, bits) => facts.filter((_one, i) => bits & (1 << i)));
  return all.filter((set) => set.length > 0);
}

const sorted = (sets: readonly (readonly string[])[]): readonly string[] =>
  sets.map((set) => set.toSorted().join("+")).toSorted();

function bruteForce(settled: Answer, measures: readonly OpenMeasure[]): readonly (readonly string[])[] {
  const facts = [...new Set(measures.flatMap((one) => [...atomsOf(one.residual)].map(({ fact }) => fact)))];
  const minimal: (readonly string[])[] = [];
  for (const set of subsets(facts).toSorted((a, b) => a.length - b.length)) {
    if (minimal.some((other) => other.every((fact) => set.includes(fact)))) continue;
    if (settles(set, settled, measures)) minimal.push(set);
  }
  return minimal.length > 0 || facts.length === 0 ? minimal : [facts];
}

it.each([
  ["four facts of two conditions", open, 500, 4],
  ["up to twelve facts", openMany, 400, 8],
] as const)(
  "returns exactly the minimal sets over %s, as trying everything finds them",
  (_name, measures, numRuns, reached) => {
    let largest = 0;
    let most = 0;
    fc.assert(
      fc.property(measures, fc.constantFrom(...ANSWERS.slice(0, 3)), (some, settled) => {
        const above = some.filter(({ answer }) => strictness("item", answer) > strictness("item", settled));
        fc.pre(above.length > 0 && !settles([], settled, above));
        const found = missingFactSets("item", settled, above);
        expect(sorted(found)).toEqual(sorted(bruteForce(settled, above)));
        largest = Math.max(largest, ...found.map((set) => set.length));
        most = Math.max(most, new Set(found.flat()).size);
      }),
      { numRuns },
    );
    expect(largest).toBeGreaterThanOrEqual(3);
    expect(most).toBeGreaterThanOrEqual(reached);
  },
  60_000,
);

it("puts single facts before pairs, and adds a fact that would settle a condition in another way", () => {
  const named = (fact: string, orElse?: string): Residual => ({
    op: "atom",
    key: fact,
    fact,
    ...(orElse ? { orElse } : {}),
  });
  const measures: readonly OpenMeasure[] = [
    {
      residual: { op: "any", children: [named("to"), named("item.form", "item.classifications[CN-DUAL-USE]")] },
      answer: { outcome: "prohibited" },
    },
  ];
  expect(missingFactSets("item", { outcome: "no_control_found" }, measures)).toEqual([
    ["to"],
    ["item.form"],
    ["item.classifications[CN-DUAL-USE]"],
  ]);
});

it("finds pairs among more facts than one word has bits, and gives those found where there are too many to find all", () => {
  const named = (fact: string): Residual => ({ op: "atom", key: fact, fact });
  const pairs = Array.from({ length: 20 }, (_, i) => [`facts.a${i}`, `facts.b${i}`]);
  const measures = pairs.map((pair): OpenMeasure => ({
    residual: { op: "all", children: pair.map(named) },
    answer: { outcome: "prohibited" },
  }));
  const found = missingFactSets("item", { outcome: "no_control_found" }, measures);
  expect(sorted(found)).toEqual(sorted(pairs));
});

it("asks for all facts at once where they are more than are worked with", () => {
  const children = Array.from({ length: 70 }, (_, i): Residual => ({
    op: "atom",
    key: `facts.f${i}`,
    fact: `facts.f${i}`,
  }));
  const open: readonly OpenMeasure[] = [{ residual: { op: "any", children }, answer: { outcome: "prohibited" } }];
  expect(missingFactSets("item", { outcome: "no_control_found" }, open).map((set) => set.length)).toEqual([70]);
});
