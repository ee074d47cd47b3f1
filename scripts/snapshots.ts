// Compiles data/ into the files of dist/data. Add a snapshot to the list below; each is a lazy file of its own.
// With --allow-errors a register is written in spite of lint errors (while data is being written; never for a release).
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseYaml } from "yaml";
import { dayOf } from "../src/base/date.ts";
import { readGoldFolder } from "../src/formats/index.ts";
import { packReader, type ReaderPack } from "../src/read/index.ts";
import { compileRegister, type Register } from "../src/register/index.ts";
import { packNameWords } from "../src/screen/names/pack-words.ts";
import { checkData } from "./lint-data.ts";
import { type ReferenceTables, readReferenceTables } from "./reference-tables.ts";
import { readNameWords } from "./name-words.ts";
import { readReaderPacks, registerPack } from "./reader-packs.ts";
import { filesUnder } from "./register-files.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DATA = join(ROOT, "data");
const OUT = join(ROOT, "dist/data");
/** Our own texts with their readings: what a user's pack is held against. */
const FIXTURES = join(ROOT, "src/read/fixtures");

interface Snapshot {
  /** Path under dist/data. */
  readonly path: string;
  /** Bytes, or a value to write as JSON; undefined when its data is not there. */
  readonly build: (tables: ReferenceTables) => unknown;
}

const SNAPSHOTS: readonly Snapshot[] = [
  { path: "register.json", build: registerSnapshot },
  { path: "lexicon.json", build: ({ lexicon }) => lexicon },
  { path: "geo.json", build: ({ countries, groups }) => countries && groups && { countries, groups } },
  { path: "hs-2022.json", build: ({ hs }) => hs },
  {
    path: "name-words.bin",
    build: () => packNameWords(readNameWords((file) => yamlFile(`lexicon/screening/${file}`))),
  },
  { path: "reader.json", build: (tables) => packReader(shippedPacks(tables)) },
  { path: "reader-gold.json", build: () => ["fresh", "fresh-2"].flatMap((set) => readGoldFolder(join(FIXTURES, set))) },
  { path: "reader-packs.json", build: (tables) => ({ packs: shippedPacks(tables) }) },
  ...[
    "economy/us-2017.json",
    "economy/us-2023.json",
    "economy/studies.yaml",
    "economy/backtests.yaml",
    "geo/world-map.json",
  ].map(economyFile),
  ...["commodities.json", "markets.yaml", "eu-crm-2023.json", "history-1998-2015.json"].map((file) =>
    economyFile(`minerals/${file}`),
  ),
  { path: "leading-producers.json", build: () => yamlFile("minerals/leading-producers.yaml") },
  ...filesUnder(join(DATA, "control-lists"))
    .filter((file) => /\.(?:ya?ml|json)$/.test(file))
    .map((file) => ({
      path: `control-lists/${file.replace(/\.\w+$/, ".json")}`,
      build: () => yamlFile(`control-lists/${file}`),
    })),
];

/** The reader's packs, with the countries and the parties of the register compiled just before. */
function shippedPacks({ countries }: ReferenceTables): readonly ReaderPack[] {
  const packs = readReaderPacks(join(DATA, "lexicon/reader"));
  const register = join(OUT, "register.json");
  if (countries === undefined || !existsSync(register)) return packs;
  return [...packs, registerPack(countries, JSON.parse(readFileSync(register, "utf8")) as Register, packs)];
}

function registerSnapshot(tables: ReferenceTables): unknown {
  const { content, problems } = checkData(DATA, tables, dayOf(new Date()));
  const errors = problems.filter(({ severity }) => severity === "error");
  for (const { text } of errors) console.error(text);
  if (errors.length > 0 && !process.argv.includes("--allow-errors")) {
    console.error(
      `${errors.length} errors in data/: no register was written (node scripts/check-register.ts shows all)`,
    );
    process.exitCode = 1;
    return undefined;
  }
  return compileRegister(content, (text) => createHash("sha256").update(text, "utf8").digest("hex"));
}

/** A file of tables or minerals, under its own name in `economy/`. */
function economyFile(file: string): Snapshot {
  const name = file.replace(/^.*\//, "").replace(/\.\w+$/, ".json");
  const text = (): string => readFileSync(join(DATA, file), "utf8");
  return { path: `economy/${name}`, build: () => (file.endsWith(".json") ? JSON.parse(text()) : parseYaml(text())) };
}

/** YAML is a superset of JSON, so one reader does. */
function yamlFile(path: string): unknown {
  return parseYaml(readFileSync(join(DATA, path), "utf8"));
}

/** A snapshot without data is removed, so that a stale one never passes for the current. */
function write({ path, build }: Snapshot, tables: ReferenceTables): void {
  const target = join(OUT, path);
  const value = build(tables);
  if (value === undefined) {
    rmSync(target, { force: true });
    return;
  }
  const bytes = value instanceof Uint8Array ? value : Buffer.from(`${JSON.stringify(value)}\n`);
  if (existsSync(target) && readFileSync(target).equals(bytes)) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, bytes);
  renameSync(`${target}.new`, target);
}

const tables = await readReferenceTables(DATA);
for (const snapshot of SNAPSHOTS) write(snapshot, tables);
