// Checks the register's data: YAML, schema, lint. `node scripts/check-register.ts [--today DAY] [--errors] [paths…]`
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dayOf, isoDate } from "../src/base/date.ts";
import { checkData } from "./lint-data.ts";
import { readReferenceTables } from "./reference-tables.ts";

const DATA = fileURLToPath(new URL("../data", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { today: { type: "string" }, errors: { type: "boolean", default: false } },
});
const today = values.today === undefined ? dayOf(new Date()) : isoDate(values.today);
const wanted = positionals.map((path) => path.replace(/^(?:.*\/)?data\//, ""));

const { files, problems, skipped } = checkData(DATA, await readReferenceTables(DATA), today);
const shown = problems
  .filter(({ file }) => wanted.length === 0 || wanted.some((path) => file.startsWith(path)))
  .filter(({ severity }) => severity === "error" || !values.errors);
for (const { severity, text } of shown) console.log(`${severity.padEnd(7)} ${text}`);

const errors = shown.filter(({ severity }) => severity === "error").length;
for (const { rule, lacks } of skipped) console.error(`not checked: ${rule} (no table of ${lacks.join(", ")})`);
console.error(`${files} files read, ${errors} errors, ${shown.length - errors} warnings (today ${today})`);
if (problems.some(({ text }) => text.includes("(schema)"))) {
  console.error("A file that does not fit the schema is left out, so links to its records read as dangling.");
}
process.exitCode = errors > 0 ? 1 : 0;
