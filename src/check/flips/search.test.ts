import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallestSets, type Candidate } from "./search.ts";

const values = (sizes: readonly number[]): readonly Candidate[] =>
  sizes.flatMap((size, fact) => Array.from({ length: size }, (_, value) => ({ fact: `f${fact}`, to: String(value) })));

/** Every set that turns it around and has no part that does, by trying every assignment. */
function bruteForce(sizes: readonly number[], turns: (chosen: ReadonlySet<string>) => boolean): ReadonlySet<string> {
  let all: readonly (readonly string[])[] = [[]];
  sizes.forEach((size, fact) => {
    const own = Array.from({ length: size }, (_, value) => `f${fact}=${value}`);
    all = all.flatMap((set) => [set, ...own.map((one) => [...set, one])]);
  });
  const good = all.filter((set) => set.length > 0 && turns(new Set(set)));
  const minimal = good.filter(
    (set) => !good.some((other) => other.length < set.length && other.every((one) => set.includes(one))),
  );
  return new Set(minimal.map((set) => set.toSorted().join(" ")));
}

const text = ({ fact, to }: Candidate): string => `${fact}=${to}`;

describe("the smallest sets of changes", () => {
  it("are those that trying everything finds, for up to eight facts", () => {
    const problem = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 8 }).chain((sizes) =>
      fc.record({
        sizes: fc.constant(sizes),
        // Any function of the assignment: it turns around where the hash of what is chosen falls below a bound.
        salt: fc.integer({ min: 0, max: 1_000_000 }),
        share: fc.integer({ min: 0, max: 40 }),
      }),
    );
    fc.assert(
      fc.property(problem, ({ sizes, salt, share }) => {
        const turns = (set: ReadonlySet<string>): boolean => {
          let hash = salt;
          for (const one of [...set].toSorted())
            for (const sign of one) hash = (hash * 31 + sign.charCodeAt(0)) % 1_000_003;
          return set.size > 0 && hash % 100 < share;
        };
        const found = smallestSets(values(sizes), (chosen) => turns(new Set(chosen.map(text))), {
          budget: 1e6,
          most: 8,
        });
        expect(found.exhaustive).toBe(true);
        expect(new Set(found.sets.map((set) => set.map(text).toSorted().join(" ")))).toEqual(bruteForce(sizes, turns));
      }),
      { numRuns: 150 },
    );
  });

  it("come smaller first, then cheaper", () => {
    const candidates = ["parties[end_user].listedOn", "to", "value"].map((fact) => ({ fact, to: "" }));
    const { sets } = smallestSets(candidates, (chosen) => chosen.some(({ fact }) => fact !== "value"), {
      budget: 100,
      most: 3,
    });
    expect(sets.map((set) => set.map(({ fact }) => fact))).toEqual([["to"], ["parties[end_user].listedOn"]]);
  });

  it("are cut down from a set proposed, and told not to be all when the search stops", () => {
    const candidates = Array.from({ length: 12 }, (_, at) => ({ fact: `f${at}`, to: "" }));
    const needed = ["f1", "f4", "f6", "f9"];
    const turns = (chosen: readonly Candidate[]): boolean =>
      needed.every((fact) => chosen.some((one) => one.fact === fact));
    const found = smallestSets(candidates, turns, { budget: 10_000, most: 2, seeds: [candidates] });
    expect(found.sets.map((set) => set.map(({ fact }) => fact))).toEqual([needed]);
    expect(found.exhaustive).toBe(false);
  });

  it("stop at the budget", () => {
    let runs = 0;
    const candidates = Array.from({ length: 30 }, (_, at) => ({ fact: `f${at}`, to: "" }));
    const found = smallestSets(candidates, () => ++runs < 0, { budget: 50, most: 30 });
    expect(found).toEqual({ sets: [], exhaustive: false });
    expect(runs).toBe(50);
  });
});
