// Models of every kind the .lp reader takes, beside HiGHS with its own reader of the same text: the same answer, and every
// certificate checked.
import type { Highs } from "highs";
import { expect, test } from "vitest";
import { checkCertificate, certify, KIND, type Model, readLp, solveModel, writeLp } from "../diversify/index.ts";
import { ModelBuilder } from "../diversify/model/build.ts";
import { randomFrom } from "../diversify/solve/testing.ts";
import { highsSolver } from "./highs-solver.ts";

type Kind = "linear" | "whole" | "binary" | "semi-continuous" | "squares" | "mixed" | "sourcing";
const KINDS: readonly Kind[] = ["linear", "whole", "binary", "semi-continuous", "squares", "mixed", "sourcing"];

/** A small model of a kind: ranges, equalities, free and negative columns, both senses; some have no plan or no end. */
function randomModel(random: () => number, kind: Kind): Model {
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const builder = new ModelBuilder();
  if (kind === "sourcing") return sourcing(builder, random, whole);
  builder.sense = random() < 0.5 ? "minimise" : "maximise";
  builder.constant = random() < 0.3 ? whole(-5, 5) : 0;
  const count = whole(2, 6);
  for (let j = 0; j < count; j++) {
    const isWhole = kind === "whole" || (kind === "mixed" && random() < 0.4);
    const isSemi = kind === "semi-continuous" || (kind === "mixed" && random() < 0.2);
    const isBinary = !isSemi && (kind === "binary" || (kind === "mixed" && random() < 0.2));
    const low = isSemi ? whole(1, 3) : isBinary ? 0 : random() < 0.3 ? whole(-6, 0) : 0;
    const isFree = !isSemi && !isBinary && random() < 0.1;
    builder.addColumn(`x${j}`, {
      cost: whole(-6, 9),
      lower: isFree ? -Infinity : low,
      upper: isBinary ? 1 : isFree || (!isSemi && random() < 0.15) ? Infinity : low + whole(1, 9),
      kind: isSemi ? KIND.semiContinuous : isWhole || isBinary ? KIND.integer : KIND.continuous,
    });
  }
  if (kind === "squares") {
    const sign = builder.sense === "minimise" ? 1 : -1;
    for (let j = 0; j < count; j++) if (random() < 0.7) builder.addQuadratic(j, j, sign * whole(1, 4));
  }
  const rows = whole(1, 5);
  for (let r = 0; r < rows; r++) {
    const terms = Array.from({ length: count }, (_, column) => ({ column, value: whole(-3, 6) })).filter(
      ({ value }) => value !== 0 && random() < 0.8,
    );
    if (terms.length === 0) terms.push({ column: 0, value: 1 });
    const limit = whole(-4, 20);
    const form = random();
    if (form < 0.5) builder.addRow(`r${r}`, terms, -Infinity, limit);
    else if (form < 0.7) builder.addRow(`r${r}`, terms, limit - 8, Infinity);
    else if (form < 0.9) builder.addRow(`r${r}`, terms, limit - whole(1, 9), limit);
    else builder.addRow(`r${r}`, terms, limit, limit);
  }
  return builder.model();
}

function sourcing(builder: ModelBuilder, random: () => number, whole: (low: number, high: number) => number): Model {
  const byPlace = [0, 1].map((): { column: number; value: number }[] => []);
  for (let b = 0; b < 3; b++) {
    const amounts: { column: number; value: number }[] = [];
    for (let i = 0; i < 4; i++) {
      const x = builder.addColumn(`x${b}_${i}`, { cost: whole(1, 9), lower: 0 });
      const y = builder.addColumn(`y${b}_${i}`, { cost: whole(0, 40), upper: 1, kind: KIND.integer });
      const capacity = whole(2, 8);
      const pair = (limit: number): { column: number; value: number }[] => [
        { column: x, value: 1 },
        { column: y, value: -limit },
      ];
      builder.addRow("", pair(capacity), -Infinity, 0);
      if (random() < 0.5) builder.addRow("", pair(1), 0, Infinity);
      amounts.push({ column: x, value: 1 });
      byPlace[i % 3]?.push({ column: x, value: 1 });
    }
    builder.addRow(`d${b}`, amounts, whole(3, 12), Infinity);
  }
  byPlace.forEach((terms, p) => builder.addRow(`s${p}`, terms, -Infinity, whole(6, 14)));
  return builder.model();
}

test(
  "315 random models of seven kinds: the optimum of HiGHS reading the text itself",
  { timeout: 120_000 },
  async () => {
    const module = (await import("highs")) as unknown as { readonly default: () => Promise<Highs> };
    const highs = await module.default();
    const random = randomFrom(20261122);
    const seen: Record<string, number> = {};
    let unproven = 0;
    for (let i = 0; i < 315; i++) {
      const kind = KINDS[i % KINDS.length] as Kind;
      const text = writeLp(randomModel(random, kind));
      const model = readLp(text);
      const solution = await solveModel(model, highsSolver, { keepLeaves: true });
      const { Status, ObjectiveValue } = highs.solve(inTwo(text), { output_flag: false });
      seen[solution.status] = (seen[solution.status] ?? 0) + 1;
      const story = `${i} ${kind} ${Status}\n${text}`;
      if (Status !== "Optimal") {
        expect(solution.status, story).not.toBe("optimal");
        continue;
      }
      expect(solution.status, story).toBe("optimal");
      expect(Math.abs(solution.objective - ObjectiveValue), story).toBeLessThan(1e-5 * (1 + Math.abs(ObjectiveValue)));
      const certificate = certify(model, solution);
      expect(certificate, story).toBeDefined();
      if (certificate === undefined) continue;
      const check = checkCertificate(model, certificate);
      expect(check.feasible, story).toBe(true);
      expect(Math.abs(check.objective - solution.objective), story).toBeLessThan(1e-6 * (1 + Math.abs(ObjectiveValue)));
      const isProvable = kind === "linear" || kind === "squares" || kind === "sourcing";
      if (!isProvable) continue;
      // A column without bounds and rounding in its price leave the solver's word alone.
      if (check.bound === undefined) unproven++;
      else expect(Math.abs(check.bound - check.objective), story).toBeLessThan(1e-6 * (1 + Math.abs(ObjectiveValue)));
    }
    expect(unproven).toBeLessThan(20);
    expect(seen["optimal"]).toBeGreaterThan(180);
    expect(seen["infeasible"]).toBeGreaterThan(5);
    expect(seen["unbounded"]).toBeGreaterThan(5);
  },
);

/** Range rows as two rows: HiGHS 1.15 reads `low <= terms <= high` amiss. */
function inTwo(text: string): string {
  return text.replaceAll(/^ (\w+): (-?[\d.]+) <= (.*) <= (-?[\d.]+)$/gm, " $1a: $3 >= $2\n $1b: $3 <= $4");
}
