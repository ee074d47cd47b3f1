// npm start: assesses the sample company, prints the report and serves the app. On a build machine (CI is set) nobody can
// look at the app: there the report is printed and the run ends. More flags go through: `npm start -- --port 9000`.
const pinned = ["--on", "2026-11-21", "--known", "2026-11-21"];
const { CI = "" } = process.env;
const ending = CI === "" || CI === "0" || CI === "false" ? [] : ["--once"];
process.argv.splice(2, 0, "serve", "--sample", "--quiet", ...pinned, ...ending);
await import("../bin/derisk.mjs");
