// A reader pack's folder: `pack.yaml`, `lexicon/*.csv`, `patterns/*.yaml`, `examples/*.yaml`, checked as it is read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { InputError } from "../errors.ts";
import type { LexiconRow, PatternData, ReaderPack } from "../read/index.ts";
import {
  PlainWeightTable,
  ClaimWeightTable,
  DayWeightTable,
  ExampleList,
  LexiconRows,
  PackManifest,
  PatternList,
  WeightTable,
} from "./reader-pack-schema.ts";

/** Every pack under `folder`, `core` first. Throws InputError that names the file when it has the wrong shape. */
export function readReaderPacks(folder: string): readonly ReaderPack[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "pack.yaml")))
    .map(({ name }) => name)
    .sort((a, b) => Number(b === "core") - Number(a === "core") || a.localeCompare(b));
  return names.map((name) => readReaderPack(join(folder, name)));
}

/** One pack's folder: `pack.yaml`, `lexicon/*.csv`, `patterns/*.yaml`, `examples/*.yaml`, `weights.json`, `claims.json`, `days.json`, `authority.json`, `trust.json`, `parties.json`. */
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
  const weights = join(folder, "weights.json");
  const claimWeights = join(folder, "claims.json");
  const dayWeights = join(folder, "days.json");
  const authorityWeights = join(folder, "authority.json");
  const trustWeights = join(folder, "trust.json");
  const partyWeights = join(folder, "parties.json");
  return {
    id,
    version,
    rows: rows.map(withoutEmpty),
    patterns,
    ...(existsSync(weights) ? { weights: parseFile(weights, (text) => WeightTable.parse(JSON.parse(text))) } : {}),
    ...(existsSync(claimWeights)
      ? { claimWeights: parseFile(claimWeights, (text) => ClaimWeightTable.parse(JSON.parse(text))) }
      : {}),
    ...(existsSync(dayWeights)
      ? { dayWeights: parseFile(dayWeights, (text) => DayWeightTable.parse(JSON.parse(text))) }
      : {}),
    ...(existsSync(authorityWeights)
      ? { authorityWeights: parseFile(authorityWeights, (text) => PlainWeightTable.parse(JSON.parse(text))) }
      : {}),
    ...(existsSync(trustWeights)
      ? { trustWeights: parseFile(trustWeights, (text) => PlainWeightTable.parse(JSON.parse(text))) }
      : {}),
    ...(existsSync(partyWeights)
      ? { partyWeights: parseFile(partyWeights, (text) => PlainWeightTable.parse(JSON.parse(text))) }
      : {}),
  };
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
    throw new InputError(
      `${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
      "Correct the file; data/lexicon/reader/README.md shows the shapes.",
      { cause },
    );
  }
}

function withoutEmpty(row: LexiconRow): LexiconRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== "" && value !== undefined),
  ) as unknown as LexiconRow;
}
