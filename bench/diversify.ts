// Sourcing models of fresh seeds, ours beside plain HiGHS, YALPS and GLPK in one run, each with the same time limit; times
// are wall and CPU milliseconds of the solve alone. `node bench/diversify.ts [SEED]`.
import { readFileSync, existsSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Model, readLp, solveModel } from "../src/diversify/index.ts";
import { joinFrontiers, breakpoints } from "../src/diversify/plan/frontier.ts";
import { partFrontier } from "../src/diversify/plan/part-frontier.ts";
import { smallProblem } from "../src/diversify/plan/testing.ts";
import { highsSolver } from "../src/jobs/highs-solver.ts";
import { createRandom } from "./random.ts";
import { writeResult } from "./machine.ts";
import { solveByGlpk, solveByYalps } from "./peers/solvers.ts";
import { concentrationModel, sourcingModel, type SourcingShape } from "./sourcing-models.ts";

const SECONDS = 20;
const seed = Number(process.argv[2] ?? Date.now() % 100_000);

interface Timed {
  readonly ms: number;
  readonly cpuMs: number;
  readonly status: string;
  readonly objective: number;
  readonly gap?: number;
}

async function timed(
  run: () => Promise<{ status: string; objective: number; gap?: number; bound?: number }>,
): Promise<Timed> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const { status, objective, gap } = await run();
  const used = process.cpuUsage(cpu);
  return {
    ms: Math.round(performance.now() - start),
    cpuMs: Math.round((used.user + used.system) / 1000),
    status,
    objective,
    ...(gap === undefined ? {} : { gap }),
  };
}

async function compare(name: string, model: Model, peers: readonly ("highs" | "yalps" | "glpk")[]): Promise<object> {
  const ours = await timed(() => solveModel(model, highsSolver, { seconds: SECONDS }));
  const again = await timed(() => solveModel(model, highsSolver, { seconds: SECONDS }));
  const others: Record<string, Timed> = {};
  if (peers.includes("highs")) others["highs"] = await timed(() => highsSolver.solve(model, { seconds: SECONDS }));
  if (peers.includes("yalps")) others["yalps"] = await timed(() => solveByYalps(model, SECONDS));
  if (peers.includes("glpk")) others["glpk"] = await timed(() => solveByGlpk(model, SECONDS));
  const result = { name, columns: model.columns.length, rows: model.rowNames.length, ours, again, ...others };
  process.stderr.write(`${JSON.stringify(result)}\n`);
  return result;
}

const shape = (more: Omit<SourcingShape, "seed">, at = 0): Model => sourcingModel({ seed: seed + at, ...more });

async function frontierOf(integer: boolean): Promise<object> {
  const random = createRandom(seed + 50);
  const problems = Array.from({ length: 40 }, () =>
    smallProblem(
      Array.from({ length: 25 }, (_, s) => ({
        id: `s${s}`,
        origin: `C${random.below(8)}`,
        landed: 5 + 20 * random.next(),
        capacity: 1 + 4 * random.next(),
        ...(integer ? { minimum: 0.2, qualificationCost: 5 * random.next() } : {}),
        hits: [random.chance(0.4), random.chance(0.4)],
      })),
      // Losses as different as prices: each source's own part of the margin.
      { switching: 0 },
    ),
  );
  const start = performance.now();
  const parts = [];
  for (const problem of problems)
    for (const part of problem.parts) parts.push(await partFrontier(problem, part, highsSolver));
  const points = breakpoints(joinFrontiers(parts)).length;
  const result = {
    name: integer ? "frontier, integer" : "frontier, linear",
    columns: 40 * 25 * (integer ? 2 : 1),
    points,
    ms: Math.round(performance.now() - start),
  };
  process.stderr.write(`${JSON.stringify(result)}\n`);
  return result;
}

/** The reference models, when they are there. */
async function references(): Promise<readonly object[]> {
  const folder = new URL("../../shared/networks/solver_bench/", import.meta.url);
  if (!existsSync(folder)) {
    process.stderr.write("reference models are not here: skipped\n");
    return [];
  }
  const found: object[] = [];
  for (const file of ["m.lp", "mr.lp", "big.lp.gz", "qp.lp", "mf_500.lp", "mf_2000.lp", "mf_9000.lp.gz"]) {
    const bytes = readFileSync(new URL(file, folder));
    const model = readLp((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString());
    const ours = await timed(() => solveModel(model, highsSolver, { seconds: 120 }));
    process.stderr.write(`${file} ${JSON.stringify(ours)}\n`);
    found.push({ file, ...ours });
  }
  return found;
}

await highsSolver.solve(sourcingModel({ seed: 1, materials: 2, suppliers: 4 }));
writeResult("diversify", {
  seed,
  secondsLimit: SECONDS,
  models: [
    await compare("separable, 2,000 variables", shape({ materials: 40, suppliers: 25 }), ["highs", "yalps", "glpk"]),
    await compare("separable, 20,000 variables", shape({ materials: 200, suppliers: 50 }, 1), ["highs"]),
    await compare(
      "joined by one country, 2,000 variables",
      shape({ materials: 40, suppliers: 25, joined: { countries: 1 } }, 2),
      ["highs"],
    ),
    await compare(
      "joined by three countries, 2,000 variables",
      shape({ materials: 40, suppliers: 25, joined: { countries: 3 } }, 3),
      ["highs"],
    ),
    await compare(
      "joined by five shared suppliers, 2,000 variables",
      shape({ materials: 40, suppliers: 25, joined: { sites: 5 } }, 4),
      ["highs"],
    ),
    await compare(
      "joined by 15 rows, 2,000 variables",
      shape({ materials: 40, suppliers: 25, joined: { countries: 4, sites: 10, switches: 5 } }, 5),
      ["highs"],
    ),
    await compare("cost and concentration, 2,040 variables", concentrationModel(seed + 6), ["highs"]),
  ],
  frontiers: [await frontierOf(false), await frontierOf(true)],
  references: await references(),
});
process.exit();
