// Cold start as a user meets it: `node bin/derisk.mjs check` on one transaction, whole register, compiled code, 20 processes.
// Build first (npm run build): this measures dist.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeResult } from "./machine.ts";
import { runProcess, spreadOf, type ProcessRun } from "./process.ts";

const RUNS = 20;
const TRANSACTION = { id: "t1", act: "export", item: { description: "gallium metal" }, from: "CN", to: "US" };

const folder = mkdtempSync(join(tmpdir(), "derisk-bench-"));
try {
  const file = join(folder, "transaction.json");
  writeFileSync(file, JSON.stringify(TRANSACTION));
  const check = ["bin/derisk.mjs", "check", file, "--json", "--on", "2024-12-03", "--known", "2026-11-21"];
  runProcess(check);
  const checks: ProcessRun[] = [];
  const bare: ProcessRun[] = [];
  for (let i = 0; i < RUNS; i++) {
    checks.push(runProcess(check));
    bare.push(runProcess(["-e", "0"]));
  }
  writeResult("startup", {
    runs: RUNS,
    checkOneTransaction: spreadOf(checks),
    emptyNodeProcess: spreadOf(bare),
    target: { wallMs: 300 },
  });
} finally {
  rmSync(folder, { recursive: true });
}
