// Cascades over large markets beside the plain dense calculation and the published figures of the authors' program, and
// every single failure of real supply chains. node bench/impact-company.ts [--firms N] [--large N] [--chains FOLDER]
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  cascade,
  compileNetwork,
  createStarveWorkspace,
  createWorkspace,
  starve,
  type CascadeNetwork,
  type Workspace,
} from "../src/impact/index.ts";
import { judged, type Goal } from "./goals.ts";
import { quantile, writeResult } from "./machine.ts";
import { denseCascade } from "./peers/dense-cascade.ts";
import { createRandom } from "./random.ts";
import { marketOf, readChains } from "./supply-networks.ts";

const { values: flags } = parseArgs({
  options: {
    firms: { type: "string", default: "100000" },
    large: { type: "string", default: "1000000" },
    chains: { type: "string", default: new URL("../../shared/networks/willems_2008/", import.meta.url).pathname },
  },
});
interface Times {
  readonly wallMs: { readonly p50: number; readonly p95: number; readonly worst: number };
  readonly cpuMs: { readonly p50: number; readonly p95: number; readonly worst: number };
}

const SHOCKS = 60;
/** The dense calculation takes seconds on a large market. */
const BASELINE_SHOCKS = (firms: number): number => (firms > 300_000 ? 1 : 6);
/** While somebody waits, losses to 0.01 % do: the model itself stops at changes of 1 %. */
const WITHIN = 1e-4;

/** Milliseconds by the clock and of the processor. */
function timed<T>(run: () => T): { readonly value: T; readonly wall: number; readonly cpu: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(before);
  return { value, wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function summary(
  times: readonly { readonly wall: number; readonly cpu: number }[],
): Times & { readonly shocks: number } {
  const of = (which: "wall" | "cpu"): Times["wallMs"] => {
    const values = times.map((one) => one[which]);
    return { p50: quantile(values, 0.5, 1), p95: quantile(values, 0.95, 1), worst: quantile(values, 1, 1) };
  };
  return { shocks: times.length, wallMs: of("wall"), cpuMs: of("cpu") };
}

interface Measured extends Times {
  readonly shocks: number;
  readonly arcsLookedAtP50: number;
  readonly bitIdenticalOnRerun: boolean;
}

function measure(network: CascadeNetwork, firms: readonly number[], workspace: Workspace): Measured {
  const runs = firms.map((firm) => timed(() => cascade(network, [{ firm, share: 1 }], workspace)));
  const again = firms.slice(0, 5).every((firm, i) => {
    const { esri, iterations } = cascade(network, [{ firm, share: 1 }], workspace);
    return esri === runs[i]?.value.esri && iterations === runs[i]?.value.iterations;
  });
  const arcs = runs.map(({ value }) => value.work);
  return { ...summary(runs), arcsLookedAtP50: quantile(arcs, 0.5, 0), bitIdenticalOnRerun: again };
}

interface MarketFigures {
  readonly firms: number;
  readonly purchases: number;
  readonly buildMs: number;
  readonly exact: Measured;
  readonly within1e4: Measured;
  readonly denseBaseline: Times;
  readonly agreement: { readonly largestDifference: number; readonly sameIterations: boolean };
}

function market(firms: number): MarketFigures {
  const data = marketOf(firms);
  const { next } = createRandom(11);
  const struck = Array.from({ length: SHOCKS }, () => Math.floor(next() * firms));
  const build = timed(() => compileNetwork(data));
  const network = build.value;
  const exact = createWorkspace(network);
  const plain = denseCascade(data);
  const baseline = struck.slice(0, BASELINE_SHOCKS(firms)).map((firm) => ({ firm, ...timed(() => plain(firm)) }));
  let furthest = 0;
  let sameIterations = true;
  for (const { firm, value } of baseline) {
    const found = cascade(network, [{ firm, share: 1 }], exact);
    furthest = Math.max(furthest, Math.abs(found.esri - value.esri));
    sameIterations &&= found.iterations === value.iterations;
  }
  return {
    firms,
    purchases: network.purchases,
    buildMs: Math.round(build.cpu),
    exact: measure(network, struck, exact),
    within1e4: measure(network, struck, createWorkspace(network, WITHIN)),
    denseBaseline: summary(baseline),
    agreement: { largestDifference: furthest, sameIterations },
  };
}

interface Failures extends Times {
  readonly chains: number;
  readonly failures: number;
  readonly coldCpuMs: number;
}

function chains(folder: URL): { readonly skipped: string } | Failures {
  const found = readChains(folder);
  if (found === undefined) return { skipped: "the Willems 2008 chains are not here; give --chains FOLDER" };
  const run = (): number => {
    let failures = 0;
    for (const { graph, buffer } of found) {
      const workspace = createStarveWorkspace(graph);
      const one = [0];
      for (let node = 0; node < graph.nodes; node++) {
        one[0] = node;
        starve(graph, buffer, one, workspace);
        failures++;
      }
    }
    return failures;
  };
  const times = Array.from({ length: 7 }, () => timed(run));
  return {
    chains: found.length,
    failures: times[0]?.value ?? 0,
    coldCpuMs: Math.round(times[0]?.cpu ?? 0),
    ...summary(times),
  };
}

const singleFailures = chains(pathToFileURL(`${flags.chains.replace(/\/$/, "")}/`));
const middle = market(Number(flags.firms));
const large = market(Number(flags.large));
const goal = (what: string, goalMs: number, { wallMs, cpuMs }: Times, at: "p50" | "p95"): Goal => ({
  what: `${what}, ${at}`,
  goalMs,
  wallMs: wallMs[at],
  cpuMs: cpuMs[at],
});

writeResult("impact-company", {
  goals: judged([
    ...("skipped" in singleFailures ? [] : [goal("all single failures of the chains", 50, singleFailures, "p50")]),
    goal(`one shock on ${flags.firms} firms, exact`, 40, middle.exact, "p50"),
    goal(`what-if on ${flags.large} firms, losses to 0.01 %`, 20, large.within1e4, "p50"),
    goal(`what-if on ${flags.large} firms, losses to 0.01 %`, 250, large.within1e4, "p95"),
  ]),
  published: {
    source:
      "authors' R and C++ program (GLcascade, fastcascade 0.9.3.1), measured for the research page on a like machine",
    secondsAShock: { firms10k: 1.06, firms30k: 3.3, firms100k: 13.9 },
    plainScript100kMs: [220, 300],
    plainScript1MMs: [3400, 4500],
  },
  singleFailures,
  market: middle,
  largeMarket: large,
});
