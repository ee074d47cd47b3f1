import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Owner, Party } from "../base/party.ts";
import { hasListedOwner, listedShare } from "./listed-share.ts";

const SDN = ["US-OFAC-SDN"] as const;
const blocked = (pct: number | null): Owner => ({ pct, listedOn: ["US-OFAC-SDN"] });
const free = (pct: number | null): Owner => ({ pct, listedOn: [] });
const company = (...owners: readonly Owner[]): Party => ({ unlisted: true, owners, ownershipComplete: true });
const held = (pct: number | null, party: Party): Owner => ({ pct, party });
const share = (party: Party, threshold = 50): ReturnType<typeof listedShare> => listedShare(party, SDN, threshold);

// OFAC FAQs 398-402 in our own words: half or more, directly or through firms that are themselves half owned, all blocked
// holders together; no multiplying down a chain; control alone does not count.
describe("the 50 percent rule", () => {
  it.each<[string, Party, boolean]>([
    ["half held directly by one", company(blocked(50), free(50)), true],
    ["a whisker under half", company(blocked(49.999999), free(50.000001)), false],
    ["half by two together", company(blocked(25), blocked(25), free(50)), true],
    ["under half by two together", company(blocked(25), blocked(24.99), free(50.01)), false],
    ["through one firm held by half", company(held(50, company(blocked(50), free(50))), free(50)), true],
    [
      "half and half of a half counts whole, not a quarter",
      company(held(50, company(held(50, company(blocked(50), free(50))), free(50))), free(50)),
      true,
    ],
    ["a firm held by less than half passes nothing on", company(held(100, company(blocked(49), free(51)))), false],
    [
      "two quarters of two halves: neither firm is half held",
      company(held(50, company(blocked(25), free(75))), held(50, company(blocked(25), free(75)))),
      false,
    ],
    [
      "40 through a blocked firm and 10 directly",
      company(held(40, company(blocked(50), free(50))), blocked(10), free(50)),
      true,
    ],
    [
      "25 through a blocked firm and 25 through another",
      company(held(25, company(blocked(50), free(50))), held(25, company(blocked(75), free(25))), free(50)),
      true,
    ],
    [
      "25 through a firm that is not, and 25 directly",
      company(held(25, company(blocked(49), free(51))), blocked(25), free(50)),
      false,
    ],
    ["nobody listed", company(free(100)), false],
  ])("%s: %s", (_name, party, expected) => expect(share(party).truth).toBe(expected));

  it("adds ten tenths exactly", () => {
    const tenths = Array.from({ length: 5 }, () => blocked(10.1 - 0.1));
    expect(share(company(...tenths, free(50)))).toMatchObject({ truth: true, atLeast: 50 });
    expect(share(company(blocked(33.333333), blocked(16.666667), free(50))).truth).toBe(true);
  });
});

describe("what is not known", () => {
  it.each<[string, Party, ReturnType<typeof listedShare>]>([
    ["no owners stated", {}, { truth: "unknown", atLeast: 0, atMost: 100, missing: "owners" }],
    ["owners stated as not known", { owners: null }, { truth: "unknown", atLeast: 0, atMost: 100, missing: "owners" }],
    [
      "a listed holder of an unknown share",
      { owners: [blocked(null)] },
      { truth: "unknown", atLeast: 0, atMost: 100, missing: "owners.pct" },
    ],
    [
      "40 listed, the rest unsaid",
      { owners: [blocked(40)] },
      { truth: "unknown", atLeast: 40, atMost: 100, missing: "ownershipComplete" },
    ],
    [
      "49 unlisted, the rest unsaid",
      { owners: [free(49)] },
      { truth: "unknown", atLeast: 0, atMost: 51, missing: "ownershipComplete" },
    ],
    ["51 unlisted settles it, whatever the rest", { owners: [free(51)] }, { truth: false, atLeast: 0, atMost: 49 }],
    [
      "a holder nobody screened",
      company({ pct: 60 }, free(40)),
      { truth: "unknown", atLeast: 0, atMost: 60, missing: "owners.listedOn" },
    ],
    ["an unscreened minority", company({ pct: 40 }, free(60)), { truth: false, atLeast: 0, atMost: 40 }],
    [
      "a listed holder of the unknown rest of 40",
      company(blocked(null), free(60)),
      { truth: false, atLeast: 0, atMost: 40 },
    ],
    [
      "two listed holders share the rest, not the whole each",
      company(blocked(null), blocked(null), blocked(20), free(55)),
      { truth: false, atLeast: 20, atMost: 45 },
    ],
    [
      "half listed settles it, whatever else is unknown",
      { owners: [blocked(50), { pct: null }] },
      { truth: true, atLeast: 50, atMost: 100 },
    ],
    [
      "shares beyond the whole bound nothing",
      { owners: [free(90), free(90), blocked(null)], ownershipComplete: true },
      { truth: "unknown", atLeast: 0, atMost: 100, missing: "owners.pct" },
    ],
    [
      "parts of one for percent",
      company(blocked(0.6), free(0.4)),
      { truth: "unknown", atLeast: 0.6, atMost: 99.6, missing: "owners.pct" },
    ],
    ["one percent and the rest", company(blocked(0.6), free(99.4)), { truth: false, atLeast: 0.6, atMost: 0.6 }],
    [
      "shares that round to a little over the whole",
      company(free(33.34), free(33.34), free(33.34)),
      { truth: false, atLeast: 0, atMost: 0 },
    ],
  ])("%s", (_name, party, expected) => expect(share(party)).toEqual(expected));

  it("believes a listing stated in either place", () => {
    const owner: Owner = { pct: 60, listedOn: [], party: { listedOn: ["US-OFAC-SDN"] } };
    expect(share(company(owner, free(40))).truth).toBe(true);
  });

  it("another list is no statement about this one", () => {
    expect(share(company({ pct: 60, listedOn: ["EU-FSF"] }, free(40))).truth).toBe("unknown");
    expect(listedShare(company({ pct: 60, listedOn: ["EU-FSF"] }), ["EU-FSF", "UN-CONSOLIDATED"], 50).truth).toBe(true);
  });
});

describe("hasListedOwner", () => {
  it.each<[string, Party, boolean | "unknown"]>([
    ["a listed minority", { owners: [blocked(1)] }, true],
    ["a listed holder of an unknown share", { owners: [blocked(null)] }, true],
    ["a holder owned by listed ones", { owners: [held(10, company(blocked(50), free(50)))] }, true],
    ["none among all", company(free(100)), false],
    ["none among some", { owners: [free(60)] }, "unknown"],
    ["nothing stated", {}, "unknown"],
  ])("%s: %s", (_name, party, expected) => expect(hasListedOwner(party, SDN, 50)).toBe(expected));
});

/** A random graph of firms: `edges[i]` are the holders of firm i with their shares, in percent, at most 100 in all. */
interface Graph {
  readonly blocked: readonly boolean[];
  readonly edges: readonly (readonly { readonly owner: number; readonly pct: number }[])[];
}

const graph: fc.Arbitrary<Graph> = fc.integer({ min: 2, max: 7 }).chain((size) =>
  fc.record({
    blocked: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    edges: fc.array(
      fc
        .uniqueArray(fc.record({ owner: fc.nat(size - 1), weight: fc.constantFrom(5, 10, 20, 25, 25, 50, 50) }), {
          maxLength: 4,
          selector: (one) => one.owner,
        })
        .map((holders) => {
          const scale =
            Math.max(
              100,
              holders.reduce((sum, one) => sum + one.weight, 0),
            ) / 100;
          return holders.map(({ owner, weight }) => ({ owner, pct: Math.floor(weight / scale) }));
        }),
      { minLength: size, maxLength: size },
    ),
  }),
);

/** The rule as a fixed point over the whole graph, independent of any walk: listed, or half held by firms that count. */
function counting({ blocked: listed, edges }: Graph, threshold: number): readonly boolean[] {
  let counts = [...listed];
  for (;;) {
    const next = counts.map(
      (_, i) =>
        listed[i] || (edges[i] ?? []).reduce((sum, { owner, pct }) => sum + (counts[owner] ? pct : 0), 0) >= threshold,
    );
    if (next.every((one, i) => one === counts[i])) return counts as boolean[];
    counts = next as boolean[];
  }
}

/** Owners nested from `firm` up; a firm met again on the way is left out. */
function nested(graphOf: Graph, firm: number, path: readonly number[] = []): Party {
  const owners = (graphOf.edges[firm] ?? [])
    .filter(({ owner }) => owner !== firm && !path.includes(owner))
    .map(({ owner, pct }): Owner => {
      if (graphOf.blocked[owner]) return { pct, listedOn: ["US-OFAC-SDN"] };
      return { pct, listedOn: [], party: nested(graphOf, owner, [...path, firm]) };
    });
  return { unlisted: true, owners, ownershipComplete: true };
}

describe("random ownership graphs, cycles included", () => {
  it.each([50, 25])("agree with the fixed point at %i percent", (threshold) => {
    fc.assert(
      fc.property(graph, (one) => {
        const counts = counting({ ...one, blocked: one.blocked }, threshold);
        for (let firm = 0; firm < one.blocked.length; firm++) {
          if (one.blocked[firm]) continue;
          expect(listedShare(nested(one, firm), SDN, threshold).truth, `firm ${firm}`).toBe(counts[firm]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("facts taken away never settle against what they said", () => {
    fc.assert(
      fc.property(graph, fc.nat(), fc.constantFrom("pct", "listedOn", "party", "complete"), (one, pick, what) => {
        const firm = one.blocked.findIndex((listed) => !listed);
        fc.pre(firm >= 0);
        const whole = nested(one, firm);
        const owners = whole.owners ?? [];
        const poorer: Party =
          what === "complete" || owners.length === 0
            ? { ...whole, ownershipComplete: null }
            : {
                ...whole,
                owners: owners.map((owner, i) => (i === pick % owners.length ? { ...owner, [what]: null } : owner)),
              };
        const before = listedShare(whole, SDN, 50);
        const after = listedShare(poorer, SDN, 50);
        expect([before.truth, "unknown"]).toContain(after.truth);
        expect(after.atMost).toBeGreaterThanOrEqual(before.truth === true ? 50 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});
