// The main job, cold: `node bin/derisk.mjs assess` on the sample company, wall time and largest resident memory of the whole
// process, with and without a day to compare with. Build first (npm run build): this measures dist.
import { writeResult } from "./machine.ts";
import { runProcess, spreadOf } from "./process.ts";

const RUNS = 10;
const ASSESS = ["bin/derisk.mjs", "assess", "examples/meridian-rf", "--on", "2026-11-21", "--known", "2026-11-21"];

function repeated(args: readonly string[]): object {
  return spreadOf(Array.from({ length: RUNS }, () => runProcess(args)));
}

writeResult("assess", {
  runs: RUNS,
  portfolio: "examples/meridian-rf",
  report: repeated(ASSESS),
  reportSince: repeated([...ASSESS, "--since", "2025-10-15"]),
  json: repeated([...ASSESS, "--json"]),
  target: { wallMs: 2000, memoryMB: 300 },
});
