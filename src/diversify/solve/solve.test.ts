import { describe, expect, test } from "vitest";
import { highsSolver } from "../../jobs/highs-solver.ts";
import { checkCertificate } from "../certificate/check.ts";
import { certify } from "./certify.ts";
import { solveBlock } from "./block-search.ts";
import { solveModel } from "./solve-model.ts";
import { blocksAsModel, bruteForce, bruteForceJoined, randomBlock, randomFrom, randomJoined } from "./testing.ts";

/** For what must be solved without help. */
const nobody = { name: "nobody", solve: () => Promise.reject(new Error("not needed")) };

describe("blocks", () => {
  test("equal brute force on 1,000 random problems with fixed costs, minimum orders, caps and counts", () => {
    const random = randomFrom(20261121);
    let infeasible = 0;
    for (let i = 0; i < 1000; i++) {
      const block = randomBlock(random);
      const expected = bruteForce(block);
      const { status, cost, bound } = solveBlock(block);
      if (expected === Infinity) {
        infeasible++;
        expect(status, JSON.stringify(block)).toBe("infeasible");
      } else {
        expect(cost, JSON.stringify(block)).toBeCloseTo(expected, 9);
        expect(bound).toBe(cost);
      }
    }
    expect(infeasible).toBeGreaterThan(20);
    expect(infeasible).toBeLessThan(500);
  });

  test("a limit of nodes reports a bound below the plan", () => {
    const random = randomFrom(7);
    let limited = 0;
    for (let i = 0; i < 200; i++) {
      const block = randomBlock(random);
      const full = solveBlock(block);
      const short = solveBlock(block, { maxNodes: 2 });
      if (short.status !== "limit" || full.status !== "optimal") continue;
      limited++;
      expect(short.bound).toBeLessThanOrEqual(full.cost + 1e-9);
      expect(short.cost).toBeGreaterThanOrEqual(full.cost - 1e-9);
    }
    expect(limited).toBeGreaterThan(10);
  });
});

describe("models", () => {
  test("every proof of 150 random models checks in exact fractions, and a spoilt one does not", async () => {
    const random = randomFrom(42);
    let proven = 0;
    let spoilt = 0;
    for (let i = 0; i < 150; i++) {
      const blocks = [randomBlock(random), randomBlock(random)];
      const model = blocksAsModel(blocks);
      const solution = await solveModel(model, highsSolver, { keepLeaves: true });
      const expected = blocks.reduce((sum, block) => sum + bruteForce(block), 0);
      expect(solution.status === "infeasible" ? Infinity : solution.objective).toBeCloseTo(expected, 9);
      const certificate = certify(model, solution);
      if (certificate === undefined) continue;
      const check = checkCertificate(model, certificate);
      expect(check.problems, JSON.stringify(blocks)).toEqual([]);
      expect(check.feasible).toBe(true);
      expect(check.gap, JSON.stringify(blocks)).toBeLessThan(1e-9);
      proven++;
      const [tree] = certificate.proofs;
      if (tree?.kind !== "tree" || tree.leaves.length < 2) continue;
      const without = {
        ...certificate,
        proofs: [{ ...tree, leaves: tree.leaves.slice(1) }, ...certificate.proofs.slice(1)],
      };
      expect(checkCertificate(model, without).problems).not.toEqual([]);
      spoilt++;
    }
    expect(proven).toBeGreaterThan(40);
    expect(spoilt).toBeGreaterThan(10);
  });

  test("1,000 random joined problems equal brute force, each proven in exact fractions", async () => {
    const random = randomFrom(77);
    let infeasible = 0;
    let searched = 0;
    for (let i = 0; i < 1000; i++) {
      const one = randomJoined(random);
      const expected = bruteForceJoined(one);
      const model = blocksAsModel(one.blocks, one.places, [one.openMin, one.openMax]);
      const solution = await solveModel(model, nobody, { keepLeaves: true });
      const story = JSON.stringify(one);
      if (expected === Infinity) {
        infeasible++;
        expect(solution.status, story).toBe("infeasible");
        continue;
      }
      expect(solution.status, story).toBe("optimal");
      expect(solution.objective, story).toBeCloseTo(expected, 6);
      const certificate = certify(model, solution);
      expect(certificate).toBeDefined();
      if (certificate === undefined) continue;
      const check = checkCertificate(model, certificate);
      expect(check.problems, story).toEqual([]);
      expect(check.feasible, story).toBe(true);
      expect(check.gap, story).toBeLessThan(1e-9);
      if (certificate.proofs.some((proof) => proof.kind === "joined" && proof.search?.split !== undefined)) searched++;
    }
    expect(infeasible).toBeGreaterThan(50);
    expect(infeasible).toBeLessThan(500);
    expect(searched).toBeGreaterThan(20);
  });

  test("joined blocks with groups cost what the general solver says", async () => {
    const random = randomFrom(99);
    let joined = 0;
    for (let i = 0; i < 40; i++) {
      const blocks = Array.from({ length: 4 }, () => ({ ...randomBlock(random), countMin: 0 }));
      const model = blocksAsModel(blocks, [8, 9, 7]);
      const [ours, theirs] = [await solveModel(model, nobody), await highsSolver.solve(model)];
      expect(ours.status).toBe(theirs.status);
      if (ours.status !== "optimal") continue;
      expect(ours.objective).toBeCloseTo(theirs.objective, 6);
      expect(ours.gap).toBe(0);
      if (ours.method === "prices-and-patterns") joined++;
    }
    expect(joined).toBeGreaterThan(5);
  });

  test("a spoilt proof of joined blocks is found out", async () => {
    const random = randomFrom(12);
    let spoilt = 0;
    let refused = 0;
    for (let i = 0; i < 2000 && spoilt < 15; i++) {
      const one = randomJoined(random);
      const model = blocksAsModel(one.blocks, one.places, [one.openMin, one.openMax]);
      const certificate = certify(model, await solveModel(model, nobody, { keepLeaves: true }));
      const [proof] = certificate?.proofs ?? [];
      if (certificate === undefined || proof?.kind !== "joined" || proof.search?.split === undefined) continue;
      const { split, prices } = proof.search;
      const wrong = [
        { ...proof, bound: (proof.bound ?? 0) + 1 },
        { ...proof, blocks: proof.blocks.map((block, b) => (b === 0 ? { ...block, leaves: [] } : block)) },
      ];
      for (const bad of wrong)
        expect(checkCertificate(model, { ...certificate, proofs: [bad] }).problems).not.toEqual([]);
      // These may still prove something, but never more than is true.
      const weaker = [
        { ...proof, search: { prices } },
        { ...proof, search: { prices, split: { ...split, open: split.closed, closed: split.open } } },
      ];
      for (const bad of weaker) {
        const { bound, problems } = checkCertificate(model, { ...certificate, proofs: [bad] });
        if (problems.length > 0) refused++;
        expect(bound ?? -Infinity).toBeLessThanOrEqual(certificate.objective + 1e-9);
      }
      spoilt++;
    }
    expect(spoilt).toBe(15);
    expect(refused).toBeGreaterThan(5);
  });

  test("a plan that breaks a row is found out", async () => {
    const block = { ...randomBlock(randomFrom(3)), countMin: 0 };
    const model = blocksAsModel([block]);
    const certificate = certify(model, await solveModel(model, highsSolver, { keepLeaves: true }));
    expect(certificate).toBeDefined();
    if (certificate === undefined) return;
    const [name = "", value = 0] = Object.entries(certificate.plan)[0] ?? [];
    const wrong = { ...certificate, plan: { ...certificate.plan, [name]: value + 1 } };
    expect(checkCertificate(model, wrong).feasible).toBe(false);
  });
});
