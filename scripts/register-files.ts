// Reads the register's YAML files from the data folder.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { DataFile, FileProblem } from "../src/register/index.ts";

/** Paths relative to data/ that belong to the register. */
const REGISTER_FILE = /^(?:measures\/.+|events\/.+|coverage|cautions)\.ya?ml$/;

/** All register files under `data`, in path order; a file that is not YAML is a problem with its line and column. */
export function readRegisterFiles(data: string): { readonly files: DataFile[]; readonly problems: FileProblem[] } {
  const files: DataFile[] = [];
  const problems: FileProblem[] = [];
  for (const path of filesUnder(data).filter((path) => REGISTER_FILE.test(path))) {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(data, path), "utf8"), { lineCounter: lines });
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      problems.push({ file: path, at: `${line}:${col}`, message: error.message.split("\n")[0] ?? "not YAML" });
    }
    if (document.errors.length === 0) files.push({ path, content: document.toJS() as unknown });
  }
  return { files, problems };
}

/** Every file under `folder`, relative to it, with forward slashes, sorted. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).toSorted();
}
