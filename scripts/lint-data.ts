// Reads the data folder, checks the register in it and returns everything found: for the checker and for the build.
import type { IsoDate } from "../src/base/date.ts";
import type { RegisterContent } from "../src/register/index.ts";
import { lintRegister, type LintReport } from "../src/register/lint/index.ts";
import { readFiles } from "../src/register/read-files.ts";
import { lintContextOf, type ReferenceTables } from "./reference-tables.ts";
import { readRegisterFiles } from "./register-files.ts";

export interface CheckedData {
  readonly files: number;
  readonly content: RegisterContent;
  readonly problems: readonly DataProblem[];
  readonly skipped: LintReport["skipped"];
}

export interface DataProblem {
  readonly severity: "error" | "warning";
  readonly file: string;
  /** `file: at: message (rule) → fix`. */
  readonly text: string;
}

/** YAML, schema and lint in one go; what does not fit the schema is missing from `content`. */
export function checkData(data: string, tables: ReferenceTables, today: IsoDate): CheckedData {
  const { files, problems: unreadable } = readRegisterFiles(data);
  const { content, problems: misshapen } = readFiles(files);
  const { findings, skipped } = lintRegister(content, lintContextOf(tables, today));
  const shape = [...unreadable, ...misshapen].map(({ file, at, message }) => ({
    severity: "error" as const,
    file,
    text: `${file}: ${at}: ${message} (schema) → see src/register/schema.ts`,
  }));
  const lint = findings.map(({ file, at, message, fix, rule, severity }) => ({
    severity,
    file,
    text: `${file}: ${at}: ${message} (${rule}) → ${fix}`,
  }));
  return { files: files.length, content, problems: [...shape, ...lint], skipped };
}
