// The reader's packs for the build, tests and benches: every folder of data/lexicon/reader, and one made of the country
// table and of the parties that the register names.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import type { CountryRow } from "../src/base/country.ts";
import type { Register } from "../src/register/index.ts";
import type { LexiconRow, PatternData, ReaderPack } from "../src/read/index.ts";
import { ExampleList, LexiconRows, PackManifest, PatternList } from "../src/read/lexicon/schema.ts";

/** Every pack under `folder`, `core` first. Throws with the file's name when a file has the wrong shape. */
export function readReaderPacks(folder: string): readonly ReaderPack[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "pack.yaml")))
    .map(({ name }) => name)
    .sort((a, b) => Number(b === "core") - Number(a === "core") || a.localeCompare(b));
  return names.map((name) => readReaderPack(join(folder, name)));
}

/** One pack's folder: `pack.yaml`, `lexicon/*.csv`, `patterns/*.yaml`, `examples/*.yaml`. */
export function readReaderPack(folder: string): ReaderPack {
  const { id, version } = parseFile(join(folder, "pack.yaml"), (text) => PackManifest.parse(parseYaml(text)));
  const rows = filesOf(folder, "lexicon", ".csv").flatMap((file) =>
    parseFile(file, (text) =>
      LexiconRows.parse(parseCsv(text, { columns: true, relax_column_count: true, skip_empty_lines: true })),
    ),
  );
  const examples = new Map(
    filesOf(folder, "examples", ".yaml").flatMap((file) =>
      Object.entries(parseFile(file, (text) => ExampleList.parse(parseYaml(text) ?? {}))),
    ),
  );
  const patterns = filesOf(folder, "patterns", ".yaml").flatMap((file) =>
    parseFile(file, (text) => PatternList.parse(parseYaml(text) ?? [])).map((pattern): PatternData => {
      const shown = examples.get(pattern.id);
      return { ...pattern, examples: shown?.examples ?? [], counterexamples: shown?.counterexamples ?? [] };
    }),
  );
  return { id, version, rows: rows.map(withoutEmpty), patterns };
}

/** Names of countries beyond the core pack's, and the parties of the register. */
export function registerPack(
  countries: readonly CountryRow[],
  register: Register,
  core: readonly ReaderPack[],
): ReaderPack {
  const known = new Set(
    core.flatMap(({ rows }) => rows.flatMap(({ term }) => term.split("|"))).map((term) => term.toLowerCase()),
  );
  const rows: LexiconRow[] = [];
  const add = (term: string, row: Omit<LexiconRow, "term">): void => {
    if (known.has(term.toLowerCase()) || term.length < 3) return;
    known.add(term.toLowerCase());
    rows.push({ term, ...row });
  };
  for (const { code, name, aliases = [] } of countries)
    for (const term of [name, ...aliases])
      if (term.length > 3 || /\p{Script=Han}/u.test(term)) add(term, { norm: code, class: "country", of: code });
  for (const measure of register.instruments.flatMap((instrument) => instrument.measures))
    for (const { name, nameLocal, country } of measure.parties)
      for (const term of [name, nameLocal ?? ""])
        if (term !== "") add(term, { norm: name, class: "company", ...(country === undefined ? {} : { of: country }) });
  return { id: "register", version: register.version, rows, patterns: [] };
}

function filesOf(folder: string, part: string, ending: string): readonly string[] {
  const path = join(folder, part);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(path, name));
}

function parseFile<T>(file: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function withoutEmpty(row: LexiconRow): LexiconRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== "" && value !== undefined),
  ) as unknown as LexiconRow;
}
