// One run of a command in a process of its own: wall time, processor time, largest resident memory.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spread } from "./machine.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MARK = "resource-usage ";
const REPORT = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n${MARK}"+JSON.stringify(process.resourceUsage())+"\\n"))`;

export interface ProcessRun {
  readonly wallMs: number;
  /** User and system time of all threads: what a busy machine disturbs least. */
  readonly cpuMs: number;
  readonly memoryMB: number;
}

/** Runs Node with `args` in the project's folder. Throws when it fails. */
export function runProcess(args: readonly string[]): ProcessRun {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", REPORT, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const wallMs = performance.now() - start;
  const report = stderr.split(MARK)[1];
  if (status !== 0 || report === undefined) throw new Error(`exit ${status}: ${stderr}`);
  const usage = JSON.parse(report.split("\n")[0] as string) as NodeJS.ResourceUsage;
  return { wallMs, cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000, memoryMB: usage.maxRSS / 1024 };
}

/** The spread of each measure over the runs. */
export function spreadOf(runs: readonly ProcessRun[]): object {
  return {
    wallMs: spread(runs.map(({ wallMs }) => wallMs)),
    cpuMs: spread(runs.map(({ cpuMs }) => cpuMs)),
    memoryMB: spread(runs.map(({ memoryMB }) => memoryMB)),
  };
}
