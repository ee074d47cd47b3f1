// Single checks over HTTP beside a bare Hono route that returns a constant of the same size. Both run alone in a process
// of their own behind the same Node adapter on loopback; the load is closed (each connection sends its next request when
// the answer has come) and the rounds alternate. Needs a built dist: the server's pages are compiled.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { quantile, writeResult } from "./machine.ts";

const ROUNDS = 5;
const SECONDS = 2;
const CONNECTIONS = [1, 16] as const;

const TRANSACTION = {
  id: "T-1",
  on: "2024-12-03",
  known: "2024-12-03",
  act: "export",
  item: { description: "gallium metal", attributes: { purityPct: 99.99 }, origin: "CN" },
  from: "CN",
  to: "US",
  parties: [{ role: "end_user", name: "Example Labs", country: "US", categories: ["civil"], unlisted: true }],
};
const BODY = JSON.stringify(TRANSACTION);

const load = <Module>(path: string): Promise<Module> =>
  import(new URL(`../dist/${path}`, import.meta.url).href) as Promise<Module>;
const loadServer = (): Promise<typeof import("../src/server/index.ts")> => load("server/index.js");
const loadApp = (): Promise<typeof import("../src/app.ts")> => load("app.js");
const loadOperations = (): Promise<typeof import("../src/operations/index.ts")> => load("operations/index.js");

type Side = "derisk" | "bare";

/** In the child: serves one side and tells the parent its port. */
async function serveSide(side: Side, constant: string): Promise<void> {
  const { createServer, listen } = await loadServer();
  const { openApp } = await loadApp();
  const server = side === "derisk" ? await createServer(openApp({ store: ":memory:" })) : bareServer(constant);
  const { port } = await listen(server, { host: "127.0.0.1", port: 0 });
  process.send?.({ port });
}

function bareServer(constant: string): { fetch(request: Request): Promise<Response>; close(): Promise<void> } {
  const hono = new Hono();
  hono.post("/api/check", (c) => c.body(constant, 200, { "content-type": "application/json" }));
  return { fetch: async (given) => hono.fetch(given), close: async () => undefined };
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

async function start(side: Side, constant: string): Promise<Running> {
  const child = fork(fileURLToPath(import.meta.url), [side], { env: { ...process.env, CONSTANT: constant } });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { child, port };
}

/** Milliseconds of each request sent within `seconds` over as many connections. */
async function hammer(port: number, connections: number, seconds: number): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      const started = performance.now();
      await post(port, agent);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return times;
}

/** The text of one answer. Throws for any status but 200. */
function post(port: number, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(BODY) };
    const sent = request(
      { host: "127.0.0.1", port, path: "/api/check", method: "POST", headers, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => void chunks.push(chunk));
        response.on("end", () => {
          if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString("utf8"));
          else reject(new Error(`status ${response.statusCode}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(BODY);
  });
}

/** The same call without HTTP, in this process: reading, checking, writing JSON. */
async function library(seconds: number): Promise<readonly number[]> {
  const [{ openApp }, { bindOperations }] = await Promise.all([loadApp(), loadOperations()]);
  const app = openApp({ store: ":memory:" });
  const check = (await bindOperations(await app.knowledge())).find(({ name }) => name === "check");
  if (!check) throw new Error("there is no check");
  const context = app.context();
  const once = async (): Promise<string> => JSON.stringify(await check.call(context, JSON.parse(BODY)));
  const times: number[] = [];
  for (let i = 0; i < 200; i++) await once();
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const started = performance.now();
    await once();
    times.push(performance.now() - started);
  }
  return times;
}

const figures = (times: readonly number[], seconds: number) => ({
  p50Ms: quantile(times, 0.5),
  p99Ms: quantile(times, 0.99),
  perSecond: Math.round(times.length / seconds),
});

async function measure(): Promise<void> {
  const derisk = await start("derisk", "");
  const constant = await post(derisk.port);
  const bare = await start("bare", constant);
  const sides = { derisk, bare } as const;
  const results = [];
  for (const connections of CONNECTIONS) {
    const times: Record<Side, number[]> = { derisk: [], bare: [] };
    for (const { port } of Object.values(sides)) await hammer(port, connections, SECONDS);
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of ["derisk", "bare"] as const)
        times[side].push(...(await hammer(sides[side].port, connections, SECONDS)));
    }
    const ours = figures(times.derisk, ROUNDS * SECONDS);
    const theirs = figures(times.bare, ROUNDS * SECONDS);
    const ratio = (a: number, b: number): number => Number((a / b).toFixed(2));
    results.push({
      connections,
      derisk: ours,
      bare: theirs,
      ratios: {
        p50: ratio(ours.p50Ms, theirs.p50Ms),
        p99: ratio(ours.p99Ms, theirs.p99Ms),
        throughput: ratio(ours.perSecond, theirs.perSecond),
      },
    });
  }
  for (const { child } of Object.values(sides)) child.kill();
  const alone = figures(await library(ROUNDS * SECONDS), ROUNDS * SECONDS);
  writeResult("http", {
    what: "one check a request over loopback; bare: a Hono route returning a constant of the same size",
    answerBytes: Buffer.byteLength(constant),
    seconds: ROUNDS * SECONDS,
    // Of the machine while measuring: above the number of cores the figures are worse than the code.
    loadAverage: Number(loadavg()[0]?.toFixed(1)),
    results,
    library: alone,
    /** What HTTP costs beyond the same check in the library and the bare route: medians, one connection. */
    overheadMs: Number(((results[0]?.derisk.p50Ms ?? 0) - (results[0]?.bare.p50Ms ?? 0) - alone.p50Ms).toFixed(3)),
  });
}

const [side] = process.argv.slice(2);
if (side === "derisk" || side === "bare") await serveSide(side, process.env["CONSTANT"] ?? "");
else await measure();
