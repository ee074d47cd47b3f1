// Times to starve by hand, in circles, and against a plain repetition of the definition on random graphs.
import { describe, expect, it } from "vitest";
import { randomFrom } from "../random.ts";
import { compileGraph, graphOfArcs, type Member, type SupplyGraph } from "./graph.ts";
import { createStarveWorkspace, starve } from "./starve.ts";

const member = (node: number, rest: Partial<Member> = {}): Member => ({
  node,
  quantity: 1,
  share: 1,
  delay: 0,
  ready: 0,
  ...rest,
});

function times(
  graph: SupplyGraph,
  buffer: readonly number[],
  failed: readonly number[],
  weeks?: readonly number[],
): number[] {
  return [...starve(graph, Float64Array.from(buffer), failed, createStarveWorkspace(graph), weeks)];
}

describe("starve", () => {
  // 0 mine, 1 other mine, 2 smelter (either mine), 3 maker (smelter and 4), 4 box.
  const graph = compileGraph([[], [], [[member(0), member(1)]], [[member(2)], [member(4)]], []]);

  it("adds up buffers on the way", () => {
    expect(times(graph, [1, 0, 2, 4, 0], [0, 1])).toEqual([1, 0, 3, 7, Infinity]);
  });

  it("does not starve while an alternative lives", () => {
    expect(times(graph, [1, 0, 2, 4, 0], [0])).toEqual([1, Infinity, Infinity, Infinity, Infinity]);
  });

  it("takes the first of the groups that are all needed", () => {
    expect(times(graph, [9, 9, 9, 1, 3], [0, 1, 4])).toEqual([9, 9, 18, 4, 3]);
  });

  it("counts an alternative only if it is ready before the others have run dry", () => {
    const late = (ready: number): SupplyGraph => compileGraph([[], [], [[member(0), member(1, { share: 0, ready })]]]);
    expect(times(late(5), [6, 0, 0], [0])).toEqual([6, Infinity, Infinity]);
    expect(times(late(7), [6, 0, 0], [0])).toEqual([6, Infinity, 6]);
  });

  it("lets failures begin later", () => {
    expect(times(graph, [1, 0, 0, 0, 0], [0, 1], [10, 3])).toEqual([11, 3, 11, 11, Infinity]);
  });

  it("goes round a circle once", () => {
    // 1 needs 0 and 2; 2 needs 1.
    const circle = compileGraph([[], [[member(0)], [member(2)]], [[member(1)]]]);
    expect(circle.circles).toHaveLength(1);
    expect(times(circle, [0, 2, 3], [0])).toEqual([0, 2, 5]);
    expect(times(circle, [0, 2, 3], [2])).toEqual([Infinity, 5, 3]);
  });

  it("clears what the failure before left", () => {
    const workspace = createStarveWorkspace(graph);
    const buffer = Float64Array.of(1, 1, 1, 1, 1);
    starve(graph, buffer, [0, 1, 4], workspace);
    expect([...starve(graph, buffer, [1], workspace)]).toEqual([Infinity, 1, Infinity, Infinity, Infinity]);
  });

  it("agrees with the definition repeated until nothing changes, circles included", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      const pick = (below: number): number => Math.floor(random.next() * below);
      const nodes = 3 + pick(20);
      const needs = Array.from({ length: nodes }, () =>
        Array.from({ length: pick(3) }, () =>
          Array.from({ length: 1 + pick(3) }, (_, k) =>
            // One of them serves today.
            member(pick(nodes), { ready: k > 0 && random.next() < 0.4 ? pick(8) : 0 }),
          ),
        ),
      );
      const random1 = compileGraph(needs);
      const buffer = Array.from({ length: nodes }, () => pick(6));
      const failed = [pick(nodes), pick(nodes)];
      expect(times(random1, buffer, failed)).toEqual(plain(needs, buffer, failed));
    }
  });

  it("reads plain arcs as inputs that are all needed", () => {
    expect(times(graphOfArcs(3, Int32Array.of(0, 1), Int32Array.of(1, 2)), [1, 2, 3], [0])).toEqual([1, 3, 6]);
  });
});

function plain(
  needs: readonly (readonly (readonly Member[])[])[],
  buffer: readonly number[],
  failed: readonly number[],
): number[] {
  const time = needs.map((_, node) => (failed.includes(node) ? (buffer[node] ?? 0) : Infinity));
  const dry = (group: readonly Member[]): number => {
    const byReady = group.toSorted((a, b) => a.ready - b.ready);
    let lasts = 0;
    for (const { node, ready } of byReady) if (ready <= lasts) lasts = Math.max(lasts, time[node] ?? Infinity);
    return lasts;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const [node, groups] of needs.entries()) {
      const week = Math.min(Infinity, ...groups.map(dry)) + (buffer[node] ?? 0);
      if (week >= (time[node] ?? 0)) continue;
      time[node] = week;
      changed = true;
    }
  }
  return time;
}
