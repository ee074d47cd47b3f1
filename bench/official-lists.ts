// Every official list of a folder, read by the real importers: about forty thousand entries with their facts, which is what
// a screen of all lists holds. Older editions of the same list are left out.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { compileCountries } from "../src/base/country.ts";
import * as sources from "../src/screen/index.ts";
import { readSnapshots, snapshotFolder } from "../src/snapshots.ts";

const UK = ["subjects", "subject_names", "subject_identifiers", "subject_dobs"];
const EDITIONS: readonly (readonly [source: string, ...files: readonly string[]])[] = [
  ["us-ofac", "us_ofac_sdn_2024-05-03.csv", "us_ofac_alt_2021-07.csv", "us_ofac_add_2021-07.csv"],
  ["us-ofac", "us_ofac_cons_prim_2025-12.csv", "us_ofac_cons_alt_2025-12.csv", "us_ofac_cons_add_2025-12.csv"],
  ["us-csl", "us_csl_consolidated_2022.csv.gz"],
  ["us-bis", "us_bis_entity_list.2026-07.json"],
  ["us-bis", "us_bis_dpl.2026-07.json"],
  ["us-uflpa", "us_dhs_uflpa.2026-07.json"],
  ["us-notices", "us_state_debarred_statutory.2026-07.json"],
  ["us-notices", "us_state_nonproliferation.2026-07.json"],
  ["un", "un_consolidated_2026-02.xml"],
  ["uk", ...UK.map((table) => `uk_fcdo_${table}.2026-05.csv`)],
  ["cn-mofcom", "cn_mofcom_lists.2026-07.json"],
  ["jp-meti", "jp_meti_end_user_list.2026-07.json"],
];

/** Reads the files with the importers of the sources, or of a built copy; throws where one is missing. */
export async function officialLists(
  folder: string,
  { findListSource, importList }: Pick<typeof sources, "findListSource" | "importList"> = sources,
): Promise<readonly sources.ListVersion[]> {
  const countries = compileCountries((await readSnapshots(snapshotFolder())).countries);
  const versions: sources.ListVersion[] = [];
  for (const [source, ...files] of EDITIONS) {
    const entry = findListSource(source);
    if (entry === undefined) throw new Error(`no source ${source}`);
    const open = files.map((name) => ({ name, bytes: createReadStream(join(folder, name)) }));
    const { lists } = await importList(await entry.load(), open, { countries });
    for (const { list, listings } of lists) versions.push({ list, edition: files[0] ?? "", listings });
  }
  return versions;
}
