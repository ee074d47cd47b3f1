// What a user gets: the packed tarball, installed into an empty folder and run on every Node it promises to support.
// Exit codes: 0 works, 1 does not, 77 could not be tried because the package registry is out of reach.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REQUIRED = process.env.DERISK_REQUIRE_SERVICES === "1" || process.env.CI !== undefined;
const OLDEST = 24;
const DAYS = ["--on", "2024-12-03", "--known", "2026-11-21"];
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|network/;

class Unreachable extends Error {}

const folder = mkdtempSync(join(tmpdir(), "derisk-pack-"));
try {
  await smoke(folder);
  console.log("the package works");
} catch (error) {
  console.error(`package: ${error.message}`);
  process.exitCode = error instanceof Unreachable && !REQUIRED ? 77 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function smoke(work) {
  const tarball = pack(work);
  const home = install(join(work, "app"), [tarball]);
  const bin = join(home, "node_modules/derisk/bin/derisk.mjs");
  const newest = process.execPath;
  const oldest = join(install(join(work, "node"), [`node@${OLDEST}`]), "node_modules/node/bin/node");
  for (const node of [newest, oldest]) {
    console.log(`on Node ${run(node, ["--version"], home).stdout.trim()}`);
    runOn(node, bin, home);
    await serveOn(node, bin, home);
  }
  refuseOldNode(bin, home);
}

/** Packs what is built and looks at what is in it. */
function pack(work) {
  const { stdout } = npm(["pack", "--ignore-scripts", "--json", "--pack-destination", work], ROOT);
  const [packed] = Object.values(JSON.parse(stdout));
  const paths = packed.files.map(({ path }) => path);
  const needed = [
    "bin/derisk.mjs",
    "dist/cli/main.js",
    "dist/index.js",
    "dist/index.d.ts",
    "dist/data/register.json",
    "examples/meridian-rf/parts.csv",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
  ];
  for (const path of needed) expect(paths.includes(path), `${path} is not in the tarball`);
  const strays = paths.filter((path) =>
    /\.(?:map|tgz|sqlite)$|\.(?:test|case)\.|testing\.js|^(?:src|test|scripts|bench)\/|\.built\.json/.test(path),
  );
  expect(strays.length === 0, `the tarball holds ${strays.join(", ")}`);
  console.log(`packed ${paths.length} files, ${Math.round(packed.size / 1024)} KB`);
  return join(work, packed.filename);
}

/** Installs packages into an empty folder of their own. Throws Unreachable when the registry cannot be asked. */
function install(target, packages) {
  mkdirSync(target);
  writeFileSync(join(target, "package.json"), '{ "private": true }\n');
  npm(["install", "--prefix", target, "--no-audit", "--no-fund", "--prefer-offline", ...packages], target);
  return target;
}

function runOn(node, bin, cwd) {
  const derisk = (...args) => run(node, [bin, ...args, "--store", join(cwd, "smoke.sqlite")], cwd);
  const version = run(node, [bin, "--version"], cwd);
  expect(/^derisk \d+\.\d+\.\d+, engine .+, register /.test(version.stdout), `--version says ${version.stdout}`);

  const verdict = JSON.parse(
    derisk("check", "--item", "gallium metal", "--from", "CN", "--to", "US", ...DAYS, "--json").stdout,
  );
  expect(verdict.outcome === "licence_required", `gallium from China to the United States: ${verdict.outcome}`);

  const sample = join(cwd, "node_modules/derisk/examples/meridian-rf");
  const report = JSON.parse(derisk("assess", sample, "--on", "2026-11-21", "--known", "2026-11-21", "--json").stdout);
  expect(report.lines.length > 300, `the sample has ${report.lines.length} lines`);

  derisk("portfolio", "save", "sample", sample);
  const kept = JSON.parse(derisk("portfolio", "history", "sample", "--json").stdout);
  expect(kept.items[0]?.version === 1, "the store did not keep the portfolio");
}

/** The app with its sample company, pages and style sheets, from nothing but the package. */
async function serveOn(node, bin, cwd) {
  const args = [bin, "serve", "--sample", "--port", "0", "--store", join(cwd, `serve-${Date.now()}.sqlite`)];
  const child = spawn(node, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  try {
    const url = await addressOf(child);
    for (const path of [
      "/",
      "/measures/cn-mofcom-2023-23-gallium",
      "/check",
      "/assets/styles/base.css",
      "/openapi.json",
    ]) {
      const { status } = await fetch(url + path);
      expect(status === 200, `${path} of the served package answers ${status}`);
    }
  } finally {
    child.kill("SIGTERM");
  }
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let printed = "";
    const late = setTimeout(() => reject(new Error(`serve named no address:\n${printed}`)), 60_000);
    const read = (chunk) => {
      printed += chunk;
      const [url] = /http:\/\/[\w.[\]:]+:\d+/.exec(printed) ?? [];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
  });
}

/** A Node too old for the package says so in one sentence. Tried where one is on PATH. */
function refuseOldNode(bin, cwd) {
  const old = oldNode();
  if (old === undefined) {
    console.log(`no Node before ${OLDEST} here: its message was not tried`);
    return;
  }
  const { status, stderr } = spawnSync(old, [bin, "--version"], { cwd, encoding: "utf8" });
  expect(status === 5 && stderr.includes(`needs Node ${OLDEST}`), `an old Node says: ${stderr}`);
  console.log("an old Node is told what to do");
}

function oldNode() {
  const places = (process.env.PATH ?? "").split(delimiter).map((place) => join(place, "node"));
  return places.find((node) => {
    if (!existsSync(node)) return false;
    const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
    return Number(/^v(\d+)/.exec(stdout ?? "")?.[1] ?? OLDEST) < OLDEST;
  });
}

function npm(args, cwd) {
  const result = spawnSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (result.status === 0) return result;
  const said = `${result.stderr}${result.error?.message ?? ""}`.trim();
  const message = `npm ${args[0]} failed: ${said.split("\n").slice(0, 6).join("\n")}`;
  throw args[0] === "install" && UNREACHABLE.test(said) ? new Unreachable(message) : new Error(message);
}

function run(node, args, cwd) {
  const result = spawnSync(node, args, { cwd, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  expect(result.status === 0, `${args.join(" ")} ended with ${result.status}: ${result.stderr}`);
  return result;
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}
