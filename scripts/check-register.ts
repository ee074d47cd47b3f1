// Checks the register's data: YAML, schema, lint. `node scripts/check-register.ts [--today DAY] [--errors] [paths…]`
import { parseArgs } from "node:util";
import { dayOf, isoDate } from "../src/base/date.ts";
import { readFiles } from "../src/register/index.ts";
import { lintRegister } from "../src/register/lint/index.ts";
import { readLintContext, readRegisterFiles } from "./register-files.ts";

const DATA = new URL("../data", import.meta.url).pathname;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { today: { type: "string" }, errors: { type: "boolean", default: false } },
});
const today = values.today === undefined ? dayOf(new Date()) : isoDate(values.today);
const wanted = positionals.map((path) => path.replace(/^(?:.*\/)?data\//, ""));
const isWanted = (file: string): boolean => wanted.length === 0 || wanted.some((path) => file.startsWith(path));

const { files, problems: unreadable } = readRegisterFiles(DATA);
const { content, problems: misshapen } = readFiles(files);
const { findings, skipped } = lintRegister(content, readLintContext(DATA, today));

const shapeLines = [...unreadable, ...misshapen]
  .filter(({ file }) => isWanted(file))
  .map(({ file, at, message }) => `error   ${file}: ${at}: ${message} (schema) → see src/register/schema.ts`);
const shown = findings.filter(({ file, severity }) => isWanted(file) && (severity === "error" || !values.errors));
const lintLines = shown.map(
  ({ file, at, message, fix, rule, severity }) => `${severity.padEnd(7)} ${file}: ${at}: ${message} (${rule}) → ${fix}`,
);
for (const line of [...shapeLines, ...lintLines]) console.log(line);

const errors = shapeLines.length + shown.filter(({ severity }) => severity === "error").length;
const warnings = shown.length + shapeLines.length - errors;
for (const { rule, lacks } of skipped) console.error(`not checked: ${rule} (no table of ${lacks.join(", ")})`);
console.error(`${files.length} files read, ${errors} errors, ${warnings} warnings (today ${today})`);
if (misshapen.length > 0)
  console.error("Records of a file that does not fit the schema are missing for the links of others.");
process.exitCode = errors > 0 ? 1 : 0;
