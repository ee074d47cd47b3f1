import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownershipGraph, type OwnershipEntity, type Stake } from "./graph.ts";
import { ownedByListed, type OwnedEntity } from "./owned-by-listed.ts";
import { countsInWorlds, type SmallGraph } from "./worlds.case.ts";

const LIST = "US-OFAC-SDN";
const sdn = (id: string): OwnershipEntity => ({ id, listedOn: [LIST] });
const free = (id: string): OwnershipEntity => ({ id, unlisted: true, complete: true });
const of = (
  entities: readonly OwnershipEntity[],
  stakes: readonly (readonly [owner: string, owned: string, pct: Stake["pct"]])[],
  id: string,
  mode: "ofac" | "bis" = "ofac",
): OwnedEntity | undefined =>
  ownedByListed(
    ownershipGraph(
      entities,
      stakes.map(([owner, owned, pct]) => ({ owner, owned, pct })),
    ),
    { mode, lists: [LIST] },
  ).of(id);

// OFAC FAQs 398-402, in our own words.
describe("the 50 percent rule over a graph", () => {
  it.each<[string, Parameters<typeof of>[1], boolean]>([
    ["half, directly", [["S", "X", 50]], true],
    ["a millionth under half", [["S", "X", "49.999999"]], false],
    [
      "two together",
      [
        ["S", "X", 25],
        ["T", "X", "25.0"],
      ],
      true,
    ],
    [
      "through a half-owned firm, whole and not multiplied",
      [
        ["S", "A", 50],
        ["A", "X", 50],
      ],
      true,
    ],
    [
      "through a firm held by less than half",
      [
        ["S", "A", "49.99"],
        ["A", "X", 100],
      ],
      false,
    ],
    [
      "directly and through a firm that counts",
      [
        ["S", "A", 60],
        ["A", "X", 30],
        ["T", "X", 20],
      ],
      true,
    ],
    [
      "a third and a sixth",
      [
        ["S", "X", "1/3"],
        ["T", "X", "1/6"],
      ],
      true,
    ],
    [
      "33.33 and 16.67 make 50.00",
      [
        ["S", "X", 33.33],
        ["T", "X", 16.67],
      ],
      true,
    ],
    [
      "33.33 and 16.66 do not",
      [
        ["S", "X", 33.33],
        ["T", "X", 16.66],
      ],
      false,
    ],
    [
      "two stakes of one holder",
      [
        ["S", "X", 30],
        ["S", "X", 20],
      ],
      true,
    ],
    [
      "a ring that owns itself, nobody listed in it",
      [
        ["A", "X", 100],
        ["X", "A", 100],
        ["S", "B", 100],
      ],
      false,
    ],
    [
      "a ring with enough of it in listed hands",
      [
        ["A", "X", 50],
        ["X", "A", 50],
        ["S", "A", 50],
      ],
      true,
    ],
    [
      "its own shares count for nothing",
      [
        ["X", "X", 60],
        ["S", "X", 40],
      ],
      false,
    ],
  ])("%s", (_name, stakes, expected) => {
    const found = of([sdn("S"), sdn("T"), free("A"), free("B"), free("X")], stakes, "X");
    expect(found?.counts).toBe(expected);
  });

  it("says what is direct, what is indirect, and through whom", () => {
    const entities = [sdn("S"), sdn("T"), free("A"), free("B"), free("X")];
    const stakes = [
      ["S", "A", 50],
      ["A", "X", 30],
      ["T", "X", 20],
      ["B", "X", 50],
    ] as const;
    expect(of(entities, stakes, "X")).toEqual({
      id: "X",
      listed: false,
      counts: true,
      direct: 20,
      indirect: 30,
      aggregated: 50,
      atMost: 50,
      through: [
        { id: "T", pct: 20, listed: true },
        { id: "A", pct: 30, listed: false },
      ],
    });
  });

  it.each<[string, readonly OwnershipEntity[], Parameters<typeof of>[1], boolean | "unknown", number]>([
    ["an unknown share of a listed holder", [sdn("S"), free("X")], [["S", "X", null]], "unknown", 100],
    [
      "an unknown share that cannot reach half",
      [sdn("S"), free("A"), free("X")],
      [
        ["S", "X", null],
        ["A", "X", 60],
      ],
      false,
      40,
    ],
    ["owners that may not be all", [sdn("S"), { id: "X", unlisted: true }], [["S", "X", 10]], "unknown", 100],
    ["a holder nobody screened", [free("X")], [["U", "X", 70]], "unknown", 70],
    [
      "an unscreened minority",
      [free("A"), free("X")],
      [
        ["U", "X", 30],
        ["A", "X", 70],
      ],
      false,
      30,
    ],
    ["a share nobody can read", [sdn("S"), free("X")], [["S", "X", "half"]], "unknown", 100],
    [
      "shares beyond the whole",
      [sdn("S"), free("A"), free("X")],
      [
        ["A", "X", 90],
        ["A", "X", 90],
        ["S", "X", null],
      ],
      "unknown",
      100,
    ],
    [
      "half in listed hands, whatever else",
      [sdn("S"), { id: "X", unlisted: true }],
      [
        ["S", "X", 50],
        ["U", "X", null],
      ],
      true,
      100,
    ],
  ])("%s: %s", (_name, entities, stakes, expected, atMost) => {
    expect(of(entities, stakes, "X")).toMatchObject({ counts: expected, atMost });
  });

  it("flags, for BIS alone, a listed holder whose share is not settled (red flag 29)", () => {
    const entities = [sdn("S"), free("A"), { id: "X", unlisted: true }];
    expect(of(entities, [["S", "X", 10]], "X", "bis")?.redFlag29).toBe(true);
    expect(of(entities, [["S", "X", 10]], "X", "ofac")).not.toHaveProperty("redFlag29");
    expect(
      of(
        [sdn("S"), free("A"), free("X")],
        [
          ["S", "X", 10],
          ["A", "X", 90],
        ],
        "X",
        "bis",
      )?.redFlag29,
    ).toBe(false);
    expect(
      of(
        [sdn("S"), free("A"), free("X")],
        [
          ["S", "X", null],
          ["A", "X", 60],
        ],
        "X",
        "bis",
      )?.redFlag29,
    ).toBe(true);
  });

  it("knows nobody it was not told of", () => {
    expect(of([], [], "X")).toBeUndefined();
  });
});

/** Up to six entities; shares over several denominators; cycles, unknown shares, listings and owners. */
const small: fc.Arbitrary<SmallGraph> = fc
  .record({ size: fc.integer({ min: 2, max: 5 }), whole: fc.constantFrom(2n, 6n, 100n, 10_000n, 7n * 11n * 13n * 10n) })
  .chain(({ size, whole }) =>
    fc.record({
      size: fc.constant(size),
      whole: fc.constant(whole),
      listed: fc.array(fc.constantFrom<boolean | "unknown">(true, false, false, false, "unknown"), {
        minLength: size,
        maxLength: size,
      }),
      complete: fc.array(fc.constantFrom(true, true, true, false), { minLength: size, maxLength: size }),
      stakes: fc.array(
        fc.record({
          owner: fc.nat(size - 1),
          owned: fc.nat(size - 1),
          units: fc.oneof(
            { weight: 7, arbitrary: fc.bigInt({ min: 0n, max: whole / 2n + 1n < whole ? whole / 2n + 1n : whole }) },
            { weight: 1, arbitrary: fc.constant(null) },
          ),
        }),
        { maxLength: 7 },
      ),
    }),
  );

describe("random graphs", () => {
  it("10,000 of them equal trying every world and every subset", () => {
    const seen = { true: 0, false: 0, unknown: 0 };
    fc.assert(
      fc.property(small, (graph) => {
        const entities = graph.listed.map((listed, i): OwnershipEntity => ({
          id: `E${i}`,
          ...(listed === true ? { listedOn: [LIST] } : listed === false ? { unlisted: true } : {}),
          complete: graph.complete[i] ?? false,
        }));
        const stakes = graph.stakes.map(({ owner, owned, units }) => ({
          owner: `E${owner}`,
          owned: `E${owned}`,
          pct: units === null ? null : `${units}/${graph.whole}`,
        }));
        const found = ownedByListed(ownershipGraph(entities, stakes), { mode: "ofac", lists: [LIST] });
        const counts = [...found.counts].map((code) => (code === 1 ? true : code === 2 ? "unknown" : false));
        expect(counts).toEqual(countsInWorlds(graph));
        for (const one of counts) seen[`${one}`]++;
      }),
      { numRuns: 10_000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(1000);
  }, 60_000);

  it("are the same in big integers", () => {
    const prime = 1_000_000_000_000_000_003n;
    const graph = ownershipGraph(
      [sdn("S"), free("A"), free("X"), free("Y")],
      [
        { owner: "S", owned: "X", pct: `${prime / 2n}/${prime}` },
        { owner: "S", owned: "Y", pct: `${prime / 2n + 1n}/${prime}` },
        { owner: "X", owned: "A", pct: 100 },
      ],
    );
    expect(graph.units).not.toBeInstanceOf(Float64Array);
    const found = ownedByListed(graph, { mode: "ofac", lists: [LIST] });
    expect(["X", "Y", "A"].map((id) => found.of(id)?.counts)).toEqual([false, true, false]);
  });
});
