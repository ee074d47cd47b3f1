// Models of fresh seeds, ours beside plain HiGHS, YALPS and GLPK in one run, each with the same time limit, the goal beside
// the figure; times of the solve alone: wall, CPU of all threads (compilers and collectors too), CPU of the solving thread. `node bench/diversify.ts [SEED] [--alone]`.
import { readFileSync, existsSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import {
  certify,
  checkCertificate,
  checkTail,
  type GeneralSolver,
  type Model,
  readLp,
  solveModel,
  solveTail,
} from "../src/diversify/index.ts";
import { joinFrontiers, breakpoints } from "../src/diversify/plan/frontier.ts";
import { partFrontier } from "../src/diversify/plan/part-frontier.ts";
import { smallProblem } from "../src/diversify/plan/testing.ts";
import { highsSolver } from "../src/jobs/highs-solver.ts";
import { createRandom } from "./random.ts";
import { spread, writeResult } from "./machine.ts";
import { solveByGlpk, solveByYalps } from "./peers/solvers.ts";
import { concentrationModel, sourcingModel, type SourcingShape } from "./sourcing-models.ts";
import { type TailKind, tailProblem } from "./tail-problems.ts";

const SECONDS = 20;
const SEEDS = 10;
const seed = Number(process.argv[2] ?? Date.now() % 100_000);
const isAlone = process.argv.includes("--alone");

/** Nothing that is ours alone may ask for help. */
const nobody: GeneralSolver = { name: "nobody", solve: () => Promise.reject(new Error("asked for help")) };

interface Timed {
  readonly ms: number;
  readonly cpuMs: number;
  readonly threadMs: number;
  readonly status: string;
  readonly objective: number;
  readonly gap?: number;
}

async function clocked<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly answer: T; readonly ms: number; readonly cpuMs: number; readonly threadMs: number }> {
  const [start, cpu, thread] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  const answer = await run();
  const [own, used] = [process.threadCpuUsage(thread), process.cpuUsage(cpu)];
  const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => Math.round((user + system) / 1000);
  return {
    answer,
    ms: Math.round(performance.now() - start),
    cpuMs: milliseconds(used),
    threadMs: milliseconds(own),
  };
}

async function timed(
  run: () => Promise<{ status: string; objective: number; gap?: number; bound?: number }>,
): Promise<Timed> {
  const { answer, ms, cpuMs, threadMs } = await clocked(run);
  const { status, objective, gap } = answer;
  return { ms, cpuMs, threadMs, status, objective, ...(gap === undefined ? {} : { gap }) };
}

function tell<T extends object>(result: T): T {
  process.stderr.write(`${JSON.stringify(result)}\n`);
  return result;
}

async function compare(
  name: string,
  goalMs: number,
  model: Model,
  peers: readonly ("highs" | "yalps" | "glpk")[],
): Promise<object> {
  const first = await timed(() => solveModel(model, nobody));
  const again = await timed(() => solveModel(model, nobody));
  const certificate = certify(model, await solveModel(model, nobody, { keepLeaves: true }));
  const check = certificate && (await clocked(() => checkCertificate(model, certificate)));
  const proof = check && {
    gap: check.answer.gap,
    arithmetic: check.answer.arithmetic,
    ms: check.ms,
    problems: check.answer.problems.length,
  };
  const others: Record<string, Timed> = {};
  const asked = isAlone ? [] : peers;
  if (asked.includes("highs")) others["highs"] = await timed(() => highsSolver.solve(model, { seconds: SECONDS }));
  if (asked.includes("yalps")) others["yalps"] = await timed(() => solveByYalps(model, SECONDS));
  if (asked.includes("glpk")) others["glpk"] = await timed(() => solveByGlpk(model, SECONDS));
  return tell({
    name,
    goalMs,
    columns: model.columns.length,
    rows: model.rowNames.length,
    first,
    again,
    proof,
    ...others,
  });
}

const shape = (more: Omit<SourcingShape, "seed">, at = 0): Model => sourcingModel({ seed: seed + at, ...more });

/** CPU time over many seeds of one shape, and how many were not solved to gap 0. */
async function sweep(name: string, goalMs: number, model: (at: number) => Model): Promise<object> {
  const times: number[] = [];
  let open = 0;
  for (let at = 0; at < SEEDS; at++) {
    const one = model(seed + 100 + at);
    const { answer, cpuMs } = await clocked(() => solveModel(one, nobody));
    times.push(cpuMs);
    if (answer.status !== "optimal" || answer.gap !== 0) open++;
  }
  const within = times.filter((ms) => ms <= goalMs).length;
  return tell({ name, goalMs, seeds: SEEDS, within, unsolved: open, cpuMs: spread(times, 0) });
}

const joinedSweep = (name: string, joined: NonNullable<SourcingShape["joined"]>): Promise<object> =>
  sweep(name, 1000, (at) => sourcingModel({ seed: at, materials: 40, suppliers: 25, joined }));

async function tailOf(kind: TailKind, at: number): Promise<object> {
  const problem = tailProblem(seed + at, kind, 200, 10_000);
  const { answer, ms, cpuMs } = await clocked(() => solveTail(problem, highsSolver));
  const check = answer && checkTail(problem, answer.x, answer.weights);
  return tell({
    name: `cost and tail, 200 sources, 10,000 scenarios, ${kind}`,
    goalMs: 500,
    ms,
    cpuMs,
    objective: answer?.objective,
    rows: answer?.rows,
    provenGap: check?.gap,
    violation: check?.violation,
  });
}

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
  const {
    answer: points,
    ms,
    cpuMs,
  } = await clocked(async () => {
    const parts = [];
    for (const problem of problems)
      for (const part of problem.parts) parts.push(await partFrontier(problem, part, nobody));
    return breakpoints(joinFrontiers(parts)).length;
  });
  return tell({
    name: integer ? "frontier, integer" : "frontier, linear",
    goalMs: integer ? 5000 : 100,
    columns: 40 * 25 * (integer ? 2 : 1),
    points,
    ms,
    cpuMs,
  });
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

// Each goal is for a process that runs, as a server does; the first call's time stands beside the next one's.
const squares = await compare("cost and concentration, 2,040 variables", 20, concentrationModel(seed + 6), ["highs"]);
await highsSolver.solve(sourcingModel({ seed: 1, materials: 2, suppliers: 4 }));
const fifteen = { countries: 4, sites: 10, switches: 5 };
const midsize = { materials: 40, suppliers: 25 };
writeResult("diversify", {
  seed,
  secondsLimit: SECONDS,
  models: [
    squares,
    await compare("separable, 2,000 variables", 100, shape(midsize), ["highs", "yalps", "glpk"]),
    await compare("separable, 20,000 variables", 5000, shape({ materials: 200, suppliers: 50 }, 1), ["highs"]),
    await compare("joined by one country", 1000, shape({ ...midsize, joined: { countries: 1 } }, 2), ["highs"]),
    await compare("joined by five shared suppliers", 1000, shape({ ...midsize, joined: { sites: 5 } }, 4), ["highs"]),
    await compare("joined by 15 rows", 1000, shape({ ...midsize, joined: fifteen }, 5), ["highs", "yalps", "glpk"]),
  ],
  sweeps: [
    await sweep("separable, 2,000 variables", 100, (at) => sourcingModel({ seed: at, ...midsize })),
    await joinedSweep("joined by three countries", { countries: 3 }),
    await joinedSweep("joined by five shared suppliers", { sites: 5 }),
    await joinedSweep("joined by ten rows", { countries: 5, sites: 5 }),
    await joinedSweep("joined by 15 rows", fifteen),
    await joinedSweep("joined by 15 shared suppliers", { sites: 15 }),
    await joinedSweep("joined by 21 rows", { countries: 5, sites: 15, switches: 4 }),
    await sweep("cost and concentration, 2,040 variables", 20, concentrationModel),
  ],
  tails: [await tailOf("countries", 7), await tailOf("dense", 8), await tailOf("sparse", 9)],
  frontiers: [await frontierOf(false), await frontierOf(true)],
  references: await references(),
});
process.exit();
