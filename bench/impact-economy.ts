// Impact on economies: the table from file to inverse, the inverse of 1,435 sectors beside plain loops, 1,200 scenarios
// over 402 industries, a year of ARIO over 1,435 sectors. numpy, pymrio and BoARIO are measured in the same run where Python
// has them: DERISK_PYTHON=…/bin/python node bench/impact-economy.ts
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import {
  economyModel,
  inputCoefficients,
  invert,
  keptInverse,
  leontiefInverse,
  prepareEconomy,
  runBatch,
  runScenario,
  simulateArio,
  tableOf,
  type BatchScenario,
  type Commodity,
  type CompactSupplyUse,
  type MarketFile,
  type Matrix,
} from "../src/impact/index.ts";
import { openInverseFiles } from "../src/storage/index.ts";
import { judged } from "./goals.ts";
import { spread, writeResult } from "./machine.ts";
import { pythonPeers } from "./peers/python-peers.ts";

const data = (path: string): string => readFileSync(new URL(`../data/${path}`, import.meta.url), "utf8");
const SECTORS = 1435;
const REGIONS = 41;
const DAYS = 365;

interface Timed {
  readonly wallMs: ReturnType<typeof spread>;
  readonly cpuMs: ReturnType<typeof spread>;
}

/** Runs `times` times; the first run is the cold one and reported apart. */
function time(times: number, run: () => unknown): Timed & { readonly firstWallMs: number } {
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    walls.push(performance.now() - start);
    cpus.push((user + system) / 1000);
  }
  const [first = Number.NaN, ...rest] = walls;
  return {
    firstWallMs: Number(first.toFixed(1)),
    wallMs: spread(rest.length > 0 ? rest : walls),
    cpuMs: spread(times > 1 ? cpus.slice(1) : cpus),
  };
}

/** A world of 41 regions × 35 industries with a fifth of its cells filled, as WIOD has; made up, the same every time. */
function world(): { readonly flows: Matrix; readonly finalDemand: Float64Array; readonly output: Float64Array } {
  let state = 12_345;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const flows = new Float64Array(SECTORS * SECTORS);
  for (let at = 0; at < flows.length; at++) if (next() < 0.2) flows[at] = Math.floor(next() ** 4 * 500);
  const finalDemand = Float64Array.from({ length: SECTORS }, () => 5000 + next() * 40_000);
  const output = Float64Array.from({ length: SECTORS }, (_, i) =>
    flows.subarray(i * SECTORS, (i + 1) * SECTORS).reduce((sum, value) => sum + value, finalDemand[i]!),
  );
  return { flows: { rows: SECTORS, columns: SECTORS, data: flows }, finalDemand, output };
}

/** Gauss-Jordan by plain loops: the naive peer. */
function naiveInverse({ rows: n, data: source }: Matrix): Float64Array {
  const a = source.slice();
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse[i * n + i] = 1;
  for (let k = 0; k < n; k++) {
    const pivot = 1 / a[k * n + k]!;
    for (let j = 0; j < n; j++) {
      a[k * n + j]! *= pivot;
      inverse[k * n + j]! *= pivot;
    }
    for (let i = 0; i < n; i++) {
      const factor = a[i * n + k]!;
      if (i === k || factor === 0) continue;
      for (let j = 0; j < n; j++) {
        a[i * n + j]! -= factor * a[k * n + j]!;
        inverse[i * n + j]! -= factor * inverse[k * n + j]!;
      }
    }
  }
  return inverse;
}

const digest = (values: Float64Array): string =>
  createHash("sha256")
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest("hex")
    .slice(0, 16);

const fileToInverse = time(6, () => {
  const table = tableOf(JSON.parse(data("economy/us-2017.json")) as CompactSupplyUse);
  return leontiefInverse(inputCoefficients(table.domestic, table.output));
});

const prepared = prepareEconomy(tableOf(JSON.parse(data("economy/us-2017.json")) as CompactSupplyUse));
if (prepared.kind === "unusable") throw new Error(prepared.why);
const commodities = JSON.parse(data("minerals/commodities.json")) as readonly Commodity[];
const model = economyModel(prepared.economy, commodities, parse(data("minerals/markets.yaml")) as MarketFile, "US");
const scenarios = Array.from({ length: 1200 }, (_, i): BatchScenario => {
  const commodity = commodities[i % commodities.length]!.id;
  return { commodity, cut: ((i * 7) % 100) / 100 + 0.01, impact: (["low", "central", "high"] as const)[i % 3]! };
});
runBatch(model, scenarios);
const batch = time(9, () => runBatch(model, scenarios));
const bits = [runBatch(model, scenarios), runBatch(model, scenarios)].map(({ industries }) => digest(industries));
const full = time(21, () =>
  runScenario(model, {
    cuts: [
      { commodity: "gallium", share: 1 },
      { commodity: "germanium", share: 1 },
    ],
  }),
);

const big = world();
const a = inputCoefficients(big.flows, big.output);
const identityMinusA = { ...a, data: a.data.map((value, at) => (at % (SECTORS + 1) === 0 ? 1 - value : -value)) };
const inverses: Float64Array[] = [];
const inverse = time(4, () => {
  const found = invert(identityMinusA);
  if (found.kind === "inverse") inverses.push(found.matrix.data);
});
const folder = mkdtempSync(join(tmpdir(), "derisk-inverses-"));
const store = openInverseFiles(folder);
keptInverse(identityMinusA, store);
const storedFrom = new Set<string>();
const stored = time(8, () => {
  const found = keptInverse(identityMinusA, store);
  storedFrom.add(found.from);
  if (found.inverse.kind === "inverse") inverses.push(found.inverse.matrix.data);
});
rmSync(folder, { recursive: true });
const plain = time(1, () => invert(identityMinusA, { plain: true }));
const naive = time(1, () => naiveInverse(identityMinusA));

const groups = Int32Array.from({ length: SECTORS }, (_, i) => i % (SECTORS / REGIONS));
const capacity = new Float64Array(SECTORS).fill(1);
const hit = capacity.slice();
hit.fill(0.3, 0, 35);
const ario = time(3, () =>
  simulateArio({ flows: big.flows, finalDemand: big.finalDemand, groups }, (day) => (day < 60 ? hit : capacity), DAYS),
);

const peers = pythonPeers({ flows: big.flows, finalDemand: big.finalDemand, regions: REGIONS });
const goal = (what: string, goalMs: number, { wallMs, cpuMs }: Timed): Parameters<typeof judged>[0][number] => ({
  what,
  goalMs,
  wallMs: wallMs.median,
  cpuMs: cpuMs.median,
});

writeResult("impact-economy", {
  goals: judged([
    goal("402 industries from file to inverse", 300, fileToInverse),
    goal("1,200 scenarios x 402 industries x 5 channels, warm", 100, batch),
    goal("inverse of n = 1,435, one thread", 600, inverse),
    goal("the same, kept from an earlier run (verified)", 600, stored),
    goal("ARIO, 1,435 sectors x 365 days", 2000, ario),
  ]),
  fileToInverse402: {
    ...fileToInverse,
    note: "JSON text to industry-by-industry flows with checks to the Leontief inverse",
  },
  scenarios1200: { industries: 402, channels: 5, ...batch, sameBits: new Set(bits).size === 1 },
  oneScenarioAllClosures: full,
  inverse1435: {
    ...inverse,
    sameBits: new Set(inverses.map(digest)).size === 1,
    stored: { ...stored, from: [...storedFrom] },
    plainJavaScript: plain,
    naiveGaussJordan: naive,
  },
  ario1435: {
    days: DAYS,
    ...ario,
    published: "BoARIO 0.6.3: 0.060 s a step, 21.9 s for 365 days (extrapolated), research machine",
  },
  python: peers,
});
