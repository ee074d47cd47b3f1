// Reads every official list file of a folder and holds its row count against the one that its manifest states. Prints file,
// rows, problems and time. Run: node bench/list-imports.ts FOLDER
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { compileCountries } from "../src/base/country.ts";
import { findListSource, importList } from "../src/screen/index.ts";
import { csvRecords } from "../src/screen/lists/csv-records.ts";
import { decodeBytes } from "../src/screen/lists/decode-bytes.ts";
import { readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { writeResult } from "./machine.ts";

interface Edition {
  readonly source: string;
  readonly files: readonly string[];
  /** Rows by the manifest. */
  readonly rows: number;
}

const EDITIONS: readonly Edition[] = [
  { source: "us-ofac", files: ["us_ofac_sdn_2024-05-03.csv"], rows: 14_965 },
  {
    source: "us-ofac",
    files: ["us_ofac_sdn_2021-07.csv", "us_ofac_add_2021-07.csv", "us_ofac_alt_2021-07.csv"],
    rows: 8_976,
  },
  {
    source: "us-ofac",
    files: ["us_ofac_cons_prim_2025-12.csv", "us_ofac_cons_alt_2025-12.csv", "us_ofac_cons_add_2025-12.csv"],
    rows: 442,
  },
  { source: "us-ofac", files: ["history/us_ofac_sdn_base_2021-08-18.csv"], rows: 9_083 },
  { source: "us-ofac-enhanced", files: ["us_ofac_CONS_ENHANCED_2025.ZIP"], rows: 443 },
  { source: "us-csl", files: ["us_csl_consolidated_2022.csv.gz"], rows: 14_160 },
  { source: "us-bis", files: ["us_bis_entity_list.2026-07.json"], rows: 3_409 },
  { source: "us-bis", files: ["us_bis_dpl.2026-07.json"], rows: 564 },
  { source: "us-bis", files: ["us_bis_meu.2026-07.json"], rows: 70 },
  { source: "us-uflpa", files: ["us_dhs_uflpa.2026-07.json"], rows: 148 },
  { source: "us-1260h", files: ["us_dow_1260h.2026-07.json"], rows: 80 },
  { source: "us-ns-cmic", files: ["us_ofac_nscmic.2026-07.json"], rows: 68 },
  { source: "us-notices", files: ["us_dow_1286.2026-07.json"], rows: 134 },
  { source: "us-notices", files: ["us_fcc_covered.2026-07.json"], rows: 15 },
  { source: "us-notices", files: ["us_cbp_wro.2026-07.json"], rows: 67 },
  { source: "us-notices", files: ["us_ofac_eo14032_annex.2026-07.json"], rows: 59 },
  { source: "us-notices", files: ["us_state_debarred_admin.2026-07.json"], rows: 8 },
  { source: "us-notices", files: ["us_state_debarred_statutory.2026-07.json"], rows: 779 },
  { source: "us-notices", files: ["us_state_nonproliferation.2026-07.json"], rows: 528 },
  { source: "un", files: ["un_consolidated_2026-02.xml"], rows: 1_003 },
  {
    source: "uk",
    files: ["subjects", "subject_names", "subject_identifiers", "subject_dobs"].map(
      (table) => `uk_fcdo_${table}.2026-05.csv`,
    ),
    rows: 6_046,
  },
  { source: "cn-mofcom", files: ["cn_mofcom_lists.2026-07.json"], rows: 240 },
  { source: "jp-meti", files: ["jp_meti_end_user_list.2026-07.json"], rows: 835 },
];

/** Parts of sets, whose rows are joined to entries: counted as they are read. */
const PARTS: readonly (readonly [file: string, rows: number])[] = [
  ["us_ofac_add_2021-07.csv", 13_837],
  ["us_ofac_alt_2021-07.csv", 11_910],
  ["us_ofac_cons_alt_2025-12.csv", 1_073],
  ["us_ofac_cons_add_2025-12.csv", 574],
  ["us_ofac_sdn_comments_2025-12.csv", 28],
  ["uk_fcdo_subject_names.2026-05.csv", 15_050],
  ["uk_fcdo_subject_identifiers.2026-05.csv", 22_787],
  ["uk_fcdo_subject_dobs.2026-05.csv", 3_538],
];

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error("Give a folder of official list files: node bench/list-imports.ts FOLDER");
  process.exit(folder === undefined ? 2 : 0);
}

const countries = compileCountries((await readSnapshots(snapshotFolder())).countries);
const results: object[] = [];
let wrong = 0;
for (const { source, files, rows: expected } of EDITIONS) {
  const entry = findListSource(source);
  if (entry === undefined) throw new Error(`no source ${source}`);
  const importer = await entry.load();
  const open = files.map((name) => ({ name, bytes: createReadStream(join(folder, name)) }));
  const before = process.cpuUsage();
  const imported = await importList(importer, open, { countries });
  const used = process.cpuUsage(before);
  const rows = imported.lists.reduce((sum, { listings }) => sum + listings.length, 0);
  const ms = Math.round((used.user + used.system) / 1000);
  if (rows !== expected) wrong += 1;
  results.push({ source, file: files[0], files: files.length, rows, expected, problems: imported.problems.length, ms });
  if (process.argv.includes("--problems")) for (const one of imported.problems.slice(0, 12)) console.log(one);
}
for (const [file, expected] of PARTS) {
  let rows = file.startsWith("uk_") ? -1 : 0;
  let problems = 0;
  const report = (): void => void (problems += 1);
  const text = decodeBytes(createReadStream(join(folder, file)), file, report);
  const before = process.cpuUsage();
  for await (const _record of csvRecords(text, { file, report })) rows += 1;
  const used = process.cpuUsage(before);
  if (rows !== expected) wrong += 1;
  results.push({
    source: "part",
    file,
    files: 1,
    rows,
    expected,
    problems,
    ms: Math.round((used.user + used.system) / 1000),
  });
}
console.table(results);
console.log(wrong === 0 ? "every file has the rows its manifest states" : `${wrong} files differ from the manifest`);
writeResult("list-imports", { editions: results });
process.exitCode = wrong === 0 ? 0 : 1;
