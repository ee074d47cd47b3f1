#!/usr/bin/env node
// Plain JavaScript on purpose: an old Node must be able to read this far and say what to do.
const [major] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(
    `derisk needs Node 24 or newer; this is Node ${process.versions.node}.\n` +
      "  In a checkout use `npm start` or `npx derisk`: they run the Node that npm installed. Elsewhere install Node 24.\n",
  );
  process.exit(5);
}
const { existsSync } = await import("node:fs");
const main = new URL("../dist/cli/main.js", import.meta.url);
if (!existsSync(main)) {
  process.stderr.write("derisk: dist is missing.\n  Run `npm ci` (or `npm run build`) first.\n");
  process.exit(4);
}
const { enableCompileCache } = await import("node:module");
enableCompileCache?.();
const { main: run } = await import(main.href);
const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
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
