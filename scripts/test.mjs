// `npm test`: everything that must hold, one step after another, with one line of sums at the end. A failed step does not
// stop the others. Plain JavaScript, so that it starts on whatever Node is there and then uses the one npm installed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OWN_NODE = join(ROOT, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
const NODE = existsSync(OWN_NODE) ? OWN_NODE : process.execPath;
const CODE = ["src", "test", "bench", "bin", "scripts"].filter((folder) => existsSync(join(ROOT, folder)));
/** A step that exits with this did not run, and has said why. */
const SKIPPED = 77;

const STEPS = [
  { name: "build", args: ["scripts/build.mjs"] },
  { name: "lint", args: [tool("oxlint", "bin/oxlint"), "--deny-warnings", ...CODE] },
  { name: "format", args: [tool("oxfmt", "bin/oxfmt"), "--check", ...CODE] },
  { name: "types", args: [tool("typescript", "bin/tsc"), "--noEmit", "-p", "tsconfig.json"] },
  { name: "browser types", args: [tool("typescript", "bin/tsc"), "--noEmit", "-p", "tsconfig.islands.json"] },
  { name: "register", args: ["scripts/check-register.ts", "--errors"] },
  { name: "tests", run: runVitest },
  { name: "package", args: ["scripts/smoke-pack.mjs"] },
];

const sums = { passed: 0, failed: 0 };
const failures = [];
const skipped = [];
for (const step of STEPS) {
  console.log(`\n== ${step.name}`);
  const result = step.run ? step.run() : runStep(step.args);
  sums.passed += result.passed;
  sums.failed += result.failed;
  if (result.failed > 0) failures.push(step.name);
  skipped.push(...result.skipped.map((reason) => `${step.name}: ${reason}`));
}
console.log("");
for (const line of skipped) console.log(`skipped  ${line}`);
if (failures.length > 0) console.log(`failed in: ${failures.join(", ")}`);
console.log(`${sums.passed} passed, ${sums.failed} failed`);
process.exitCode = sums.failed > 0 ? 1 : 0;

/** Runs one program; the whole step counts as one test. */
function runStep(args) {
  const { status, error } = spawnSync(NODE, args, { cwd: ROOT, stdio: "inherit" });
  if (error) console.error(error.message);
  if (status === SKIPPED) return { passed: 0, failed: 0, skipped: ["could not run here (reason above)"] };
  return status === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}

/** Runs vitest; each test counts. A file that cannot be loaded, or an error outside all tests, is a failure too. */
function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), "derisk-test-"));
  const report = join(folder, "report.json");
  try {
    const args = [
      tool("vitest", "vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    const { status } = spawnSync(NODE, args, { cwd: ROOT, stdio: "inherit" });
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] };
    return sumReport(JSON.parse(readFileSync(report, "utf8")), status);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sumReport(report, status) {
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  for (const { name } of unloaded) console.log(`could not be loaded: ${name.slice(ROOT.length)}`);
  const failed = report.numFailedTests + unloaded.length;
  const reasons = new Map();
  for (const { assertionResults } of report.testResults) {
    for (const { status: state, ancestorTitles, title } of assertionResults) {
      if (state !== "pending" && state !== "skipped" && state !== "todo") continue;
      const reason = ancestorTitles.find((name) => name.includes("skipped:")) ?? [...ancestorTitles, title].join(" > ");
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: [...reasons].map(([reason, count]) => `${count} of ${reason}`),
  };
}

function tool(name, file) {
  return `node_modules/${name}/${file}`;
}
