// Builds dist: src by tsc, style sheets as they are, data by scripts/snapshots.ts; what has not changed since the last
// build is left alone.
// Plain JavaScript without dependencies: `npm ci` runs it as `prepare`, on whatever Node (20 or newer) is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMPS = join(ROOT, "dist/.built.json");
/** For work on the data only: a register with lint errors is written, and never counts as built. */
const ALLOW_ERRORS = process.argv.includes("--allow-errors");

/** Each step with what it reads; `produces` must exist for the step to be skipped. */
const STEPS = [
  {
    name: "code",
    reads: [
      "src",
      "scripts/bundle-packages.mjs",
      "scripts/bundle-faces.mjs",
      "scripts/bundle-islands.mjs",
      "tsconfig.json",
      "tsconfig.build.json",
      "package-lock.json",
    ],
    produces: ["dist/errors.js"],
    run: () => {
      for (const entry of list("dist")) if (entry !== "data") rmSync(join(ROOT, "dist", entry), { recursive: true });
      const compiled =
        runNode(["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]) &&
        runNode(["scripts/bundle-packages.mjs"]) &&
        runNode(["scripts/bundle-faces.mjs"]) &&
        runNode(["scripts/bundle-islands.mjs"]);
      if (existsSync(join(ROOT, "src/web/styles")))
        cpSync(join(ROOT, "src/web/styles"), join(ROOT, "dist/web/styles"), { recursive: true });
      return compiled;
    },
  },
  {
    name: "data",
    reads: [
      "data",
      "scripts",
      "src/base",
      "src/goods",
      "src/register",
      "src/read/lexicon",
      "src/read/document",
      "src/read/resources.ts",
      "src/read/fixtures",
      "src/formats",
      "src/screen/index",
      "src/screen/names",
      "package-lock.json",
    ],
    produces: ["dist/data/register.json"],
    run: () => runNode(["scripts/snapshots.ts", ...(ALLOW_ERRORS ? ["--allow-errors"] : [])]),
  },
];

// A packed or installed copy ships dist and no sources: nothing to build.
if (existsSync(join(ROOT, "src")) && existsSync(join(ROOT, "node_modules/typescript"))) build();
else if (!existsSync(join(ROOT, "dist"))) fail("dist is missing and cannot be built: run `npm ci` in a full checkout");

function build() {
  const force = process.argv.includes("--force");
  for (const step of STEPS) {
    const stamp = hashOf(step.reads);
    const isCurrent = readStamps()[step.name] === stamp && step.produces.every((path) => existsSync(join(ROOT, path)));
    if (isCurrent && !force) continue;
    writeStamps({ ...readStamps(), [step.name]: undefined });
    if (!step.run()) fail(`building the ${step.name} failed`);
    else if (step.name !== "data" || !ALLOW_ERRORS) writeStamps({ ...readStamps(), [step.name]: stamp });
  }
}

/** Runs a script on the project's own Node when it is installed, else on this one. */
function runNode(args) {
  const own = join(ROOT, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  const { status, error } = spawnSync(existsSync(own) ? own : process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  if (error) console.error(error.message);
  return status === 0;
}

/** SHA-256 over paths and bytes; tests and cases are no part of dist. */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesOf).filter((file) => !/\.(?:test|case)\.ts$/.test(file))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  const entries = listDirectory(full);
  return entries === undefined ? [path] : entries.flatMap((entry) => filesOf(`${path}/${entry}`));
}

/** Sorted names, or undefined for a file. */
function listDirectory(full) {
  try {
    return readdirSync(full).sort();
  } catch (error) {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

function list(path) {
  return existsSync(join(ROOT, path)) ? readdirSync(join(ROOT, path)) : [];
}

function readStamps() {
  return existsSync(STAMPS) ? JSON.parse(readFileSync(STAMPS, "utf8")) : {};
}

function writeStamps(stamps) {
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(STAMPS, `${JSON.stringify(stamps)}\n`);
}

function fail(message) {
  console.error(`build: ${message}`);
  process.exitCode = 1;
}
