#!/usr/bin/env node
// Plain JavaScript on purpose: an old Node must be able to read this far, and hand over or say what to do.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [major] = process.versions.node.split(".").map(Number);
if (major >= 24) await start();
else handOver();

/** In a checkout npm has installed a Node of its own: run there. Elsewhere say what is missing. */
function handOver() {
  const own = here(`../node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`);
  if (!existsSync(own) || process.env.DERISK_OWN_NODE) {
    process.stderr.write(
      `derisk needs Node 24 or newer; this is Node ${process.versions.node}.\n` +
        "  Install Node 24 or newer; in a checkout `npm ci` brings one along.\n",
    );
    process.exitCode = 5;
    return;
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, DERISK_OWN_NODE: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
  });
}

async function start() {
  const main = here("../dist/cli/main.js");
  if (!existsSync(main)) {
    process.stderr.write("derisk: dist is missing.\n  Run `npm ci` (or `npm run build`) first.\n");
    process.exitCode = 4;
    return;
  }
  const { enableCompileCache } = await import("node:module");
  enableCompileCache?.();
  // What is loaded would let the space for new objects grow to 32 MB, which it never gives back; commands that answer and end may have it.
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--semi-space-growth-factor=1");
  const { main: run } = await import(new URL("../dist/cli/main.js", import.meta.url).href);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: stop.signal,
    env: process.env,
  });
}
