// Reads the data folder for scripts: the register's YAML files, and the reference tables that lint compares them with.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { LineCounter, parseDocument } from "yaml";
import type { IsoDate } from "../src/base/date.ts";
import { compileHsTable, type HsRow } from "../src/base/hs.ts";
import type { DataFile, FileProblem } from "../src/register/index.ts";
import type { LintContext } from "../src/register/lint/index.ts";

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

/** The tables of `data` that lint rules compare with; a table whose file is missing stays absent. */
export function readLintContext(data: string, today: IsoDate): LintContext {
  const hs = readIfThere(join(data, "goods/hs-2022.csv"), (text) =>
    compileHsTable(2022, parseCsv(text, { columns: true, skip_empty_lines: true }) as HsRow[]),
  );
  const rows = readIfThere(
    join(data, "geo/countries.json"),
    (text) => JSON.parse(text) as { code: string; area?: true }[],
  );
  const groups = readIfThere(join(data, "geo/groups.yaml"), (text) => parseDocument(text).toJS() as { id: string }[]);
  const areas = rows?.filter((row) => row.area) ?? [];
  return {
    today,
    ...(hs && { hs }),
    ...(rows && { countries: new Set(rows.filter((row) => !row.area).map((row) => row.code)) }),
    ...(groups && { groups: new Set([...groups.map((group) => group.id), ...areas.map((row) => row.code)]) }),
    ...readGoodsIds(join(data, "goods")),
  };
}

type GoodsIds = Pick<LintContext, "materials" | "forms" | "families">;

/** Ids in data/goods: `materials.yaml`, `forms.yaml` and `families.yaml` are lists of records with an `id`. */
function readGoodsIds(folder: string): GoodsIds {
  const ids: Record<string, ReadonlySet<string>> = {};
  for (const name of ["materials", "forms", "families"]) {
    const list = readIfThere(join(folder, `${name}.yaml`), (text) => parseDocument(text).toJS() as { id: string }[]);
    if (list) ids[name] = new Set(list.map((row) => row.id));
  }
  return ids;
}

function readIfThere<T>(path: string, read: (text: string) => T): T | undefined {
  return existsSync(path) ? read(readFileSync(path, "utf8")) : undefined;
}
