// The kernel against a plain dense calculation of the published equations, and against cases worked out by hand.
import { describe, expect, it } from "vitest";
import { randomFrom } from "../random.ts";
import { cascade, createWorkspace, rankFirms } from "./cascade.ts";
import { compileNetwork } from "./network.ts";
import { readNetwork, type NetworkData } from "./read-network.ts";

function networkOf(file: object): NetworkData {
  const { data, problems } = readNetwork(file);
  if (!data) throw new Error(JSON.stringify(problems));
  return data;
}

/** Mine → smelter → maker, two mines of one sector. Everything is essential. */
const CHAIN = {
  n: 4,
  m: 3,
  eps: 0.001,
  src: [0, 1, 2],
  dst: [2, 2, 3],
  w: [75, 25, 100],
  p: [0, 0, 1, 2],
  ess: [2, 2, 2, 2, 2, 2, 2, 2, 2],
};

describe("cascade", () => {
  it("follows a chain down and up, weighing a supplier by its share of what its sector still makes", () => {
    const network = compileNetwork(networkOf(CHAIN));
    const [large, small] = rankFirms(network, [0, 1]);
    // 75 of 100 tonnes are lost and the other mine makes 25: it cannot stand in, so the smelter loses 75 %.
    expect(large?.downstream).toBeCloseTo((75 * 1 + 100 * 0.75) / 200, 12);
    // The smaller mine is a third of what is left (25 of 75): the smelter loses 25 % × 1/3.
    expect(small?.downstream).toBeCloseTo((25 * 1 + 100 * (0.25 / 3)) / 200, 12);
    // A mine has no suppliers here: nothing goes up.
    expect(small?.upstream).toBeCloseTo(25 / 200, 12);
  });

  it("takes the worse of the two losses of each firm", () => {
    const network = compileNetwork(networkOf(CHAIN));
    const [smelter] = rankFirms(network, [2]);
    expect(smelter?.esri).toBe(1);
    expect(smelter?.iterations).toBe(2);
    expect(smelter?.converged).toBe(true);
  });

  it("spreads substitutable inputs linearly and negligible ones not at all", () => {
    const linear = compileNetwork(networkOf({ ...CHAIN, ess: [0, 1, 0, 0, 0, 1, 0, 0, 0] }));
    expect(rankFirms(linear, [0])[0]?.downstream).toBeCloseTo((75 + 100 * 0.75) / 200, 12);
    const none = compileNetwork(networkOf({ ...CHAIN, ess: [0, 0, 0, 0, 0, 0, 0, 0, 0] }));
    expect(rankFirms(none, [0])[0]?.downstream).toBeCloseTo(75 / 200, 12);
  });

  it("agrees with the dense equations on random networks, shock by shock, iterations included", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const data = randomNetwork(seed);
      const network = compileNetwork(data);
      const workspace = createWorkspace(network);
      for (let firm = 0; firm < data.firms; firm++) {
        const found = cascade(network, [{ firm, share: 1 }], workspace);
        const expected = dense(data, firm);
        expect(Math.abs(found.esri - expected.esri)).toBeLessThan(1e-12);
        expect(Math.abs(found.downstream - expected.downstream)).toBeLessThan(1e-12);
        expect(Math.abs(found.upstream - expected.upstream)).toBeLessThan(1e-12);
        expect(found.iterations).toBe(expected.iterations);
      }
    }
  });

  it("keeps within what it was given, and never claims more than is lost", () => {
    for (let seed = 21; seed <= 32; seed++) {
      const data = randomNetwork(seed);
      const network = compileNetwork(data);
      const exact = createWorkspace(network);
      for (const within of [1e-2, 1e-4, 1e-8]) {
        const near = createWorkspace(network, within);
        for (let firm = 0; firm < data.firms; firm++) {
          const found = cascade(network, [{ firm, share: 1 }], near);
          const expected = cascade(network, [{ firm, share: 1 }], exact);
          // Where both stop after as many iterations, what waited is all that is missing.
          if (found.iterations !== expected.iterations) continue;
          expect(expected.esri - found.esri).toBeLessThanOrEqual(within);
          expect(found.esri - expected.esri).toBeLessThanOrEqual(1e-12);
        }
      }
    }
  });

  it("gives the same bits again, whatever ran before in the workspace", () => {
    const network = compileNetwork(randomNetwork(5));
    const workspace = createWorkspace(network);
    const first = cascade(network, [{ firm: 3, share: 1 }], workspace);
    cascade(
      network,
      [
        { firm: 7, share: 0.4 },
        { firm: 1, share: 1 },
      ],
      workspace,
    );
    expect(cascade(network, [{ firm: 3, share: 1 }], workspace)).toStrictEqual(first);
  });
});

function randomNetwork(seed: number): NetworkData {
  const random = randomFrom(seed);
  const n = 5 + Math.floor(random.next() * 40);
  const m = 1 + Math.floor(random.next() * 6);
  const pick = (below: number): number => Math.floor(random.next() * below);
  const arcs = Array.from({ length: n * (1 + pick(5)) }, () => ({
    src: pick(n),
    dst: pick(n),
    w: random.next() + 0.01,
  }));
  return networkOf({
    n,
    m,
    eps: 0.01,
    src: arcs.map(({ src }) => src),
    dst: arcs.map(({ dst }) => dst),
    w: arcs.map(({ w }) => w),
    p: Array.from({ length: n }, () => pick(m)),
    ess: Array.from({ length: m * m }, () => pick(3)),
  });
}

/** The equations of the paper as loops over all firms. */
function dense(
  data: NetworkData,
  struck: number,
): { esri: number; downstream: number; upstream: number; iterations: number } {
  const { firms: n, sectors: m, seller, buyer, value, sector, kind, tolerance } = data;
  const at = (list: ArrayLike<number>, i: number): number => list[i] ?? 0;
  const zeros = (): number[] => Array.from({ length: n }, () => 0);
  const sales = zeros();
  const bought = zeros();
  const ofSector = Array.from({ length: n * m }, () => 0);
  value.forEach((w, i) => {
    sales[at(seller, i)]! += w;
    bought[at(buyer, i)]! += w;
    ofSector[at(buyer, i) * m + at(sector, at(seller, i))]! += w;
  });
  const total = sales.reduce((sum, one) => sum + one, 0);
  let down: readonly number[] = zeros().map((_, i) => (i === struck ? 0 : 1));
  let up: readonly number[] = [...down];
  for (let iterations = 1; ; iterations++) {
    const left = Array.from({ length: m }, () => 0);
    down.forEach((h, i) => (left[at(sector, i)]! += h * at(sales, i)));
    const essential = Array.from({ length: n * m }, () => 0);
    const linear = zeros();
    const customers = zeros();
    value.forEach((w, i) => {
      const [j, b] = [at(seller, i), at(buyer, i)];
      const from = at(sector, j);
      const rest = at(left, from);
      const replaceability = rest > 1e-15 ? Math.min(1, at(sales, j) / rest) : 1;
      const lost = replaceability * w * (1 - at(down, j));
      const how = at(kind, from * m + at(sector, b));
      if (how === 2) essential[b * m + from]! += lost / at(ofSector, b * m + from);
      if (how === 1) linear[b]! += lost / at(bought, b);
      customers[j]! += (w / at(sales, j)) * at(up, b);
    });
    const next = down.map((_, i) => {
      if (i === struck) return 0;
      return Math.min(1 - at(linear, i), ...Array.from({ length: m }, (__, k) => 1 - at(essential, i * m + k)));
    });
    const nextUp = up.map((_, i) => (i === struck ? 0 : at(sales, i) > 0 ? at(customers, i) : 1));
    const change = Math.max(
      ...next.map((h, i) => Math.max(Math.abs(h - at(down, i)), Math.abs(at(nextUp, i) - at(up, i)))),
    );
    [down, up] = [next, nextUp];
    if (change > tolerance) continue;
    const share = (loss: (i: number) => number): number =>
      total === 0 ? 0 : sales.reduce((sum, s, i) => sum + s * loss(i), 0) / total;
    return {
      esri: share((i) => 1 - Math.min(at(down, i), at(up, i))),
      downstream: share((i) => 1 - at(down, i)),
      upstream: share((i) => 1 - at(up, i)),
      iterations,
    };
  }
}
