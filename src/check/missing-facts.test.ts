import * as fc from "fast-check";
import { expect, it } from "vitest";
import { and, not, or, type Truth } from "../base/logic.ts";
import { strictness, type Answer } from "../base/verdict.ts";
import { missingFactSets, type OpenMeasure } from "./missing-facts.ts";
import { atomsOf, type Residual } from "./test-tree.ts";

const FACTS = ["item.form", "item.material", "to", "endUse.category"];
const ANSWERS: readonly Answer[] = [
  { outcome: "no_control_found" },
  { outcome: "obligation" },
  { outcome: "licence_required", reviewPolicy: "case_by_case" },
  { outcome: "prohibited" },
];

const atom = fc
  .record({ fact: fc.constantFrom(...FACTS), wanted: fc.constantFrom("a", "b") })
  .map(({ fact, wanted }): Residual => ({ op: "atom", key: `${fact}|${wanted}`, fact }));
const { residual } = fc.letrec<{ residual: Residual }>((tie) => ({
  residual: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.record({
      op: fc.constantFrom("all" as const, "any" as const),
      children: fc.array(tie("residual"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant("not" as const), child: tie("residual") }),
  ),
}));
const open = fc.array(fc.record({ residual, answer: fc.constantFrom(...ANSWERS) }), { minLength: 1, maxLength: 4 });

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
  return all.filter((set) => set.length > 0 && set.length <= 3);
}

const sorted = (sets: readonly (readonly string[])[]): readonly string[] =>
  sets.map((set) => set.toSorted().join("+")).toSorted();

it("returns exactly the minimal sets of up to three facts, as trying everything finds them", () => {
  fc.assert(
    fc.property(open, fc.constantFrom(...ANSWERS.slice(0, 3)), (measures, settled) => {
      const facts = FACTS.filter((fact) =>
        measures.some((one) => [...atomsOf(one.residual)].some((each) => each.fact === fact)),
      );
      const settling = subsets(facts).filter((set) => settles(set, settled, measures));
      const minimal = settling.filter(
        (set) => !settling.some((other) => other.length < set.length && other.every((fact) => set.includes(fact))),
      );
      const expected = minimal.length > 0 ? minimal : [facts];
      expect(sorted(missingFactSets("item", settled, measures))).toEqual(sorted(expected));
    }),
    { numRuns: 500 },
  );
});

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
