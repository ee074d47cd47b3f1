// The compiled data files of dist/data, read at first use: the register, the tables of the world, control lists.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { RegisterError } from "./errors.ts";
import type { CountryGroup } from "./base/country-group.ts";
import type { CountryRow } from "./base/country.ts";
import type { HsRow } from "./base/hs.ts";
import type { UsEarData } from "./check/index.ts";
import type { LexiconData } from "./goods/index.ts";
import type { EconomyData } from "./impact/index.ts";
import type { Register } from "./register/index.ts";
import type { Snapshots } from "./operations/index.ts";
import type { NameLexicon } from "./screen/index.ts";

/** Where the snapshots lie: beside the compiled code, or in dist when the sources run directly. */
export function snapshotFolder(): string {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const beside = join(here, "data");
  return existsSync(join(beside, "register.json")) ? beside : join(here, "../dist/data");
}

/** Reads what every check needs. Throws RegisterError when a file is missing or broken. */
export async function readSnapshots(folder: string): Promise<Snapshots> {
  const [register, lexicon, geo, ccl, chart, directProduct] = await Promise.all([
    readSnapshot<Register>(folder, "register.json"),
    readSnapshot<LexiconData>(folder, "lexicon.json"),
    readSnapshot<{ countries: readonly CountryRow[]; groups: readonly CountryGroup[] }>(folder, "geo.json"),
    readSnapshot<UsEarData["ccl"]>(folder, "control-lists/us-ccl.json"),
    readSnapshot<UsEarData["chart"]>(folder, "control-lists/us-country-chart.json"),
    readSnapshot<UsEarData["directProduct"]>(folder, "control-lists/us-direct-product.json"),
  ]);
  return { register, lexicon, ...geo, usEar: { ccl, chart, directProduct } };
}

/** The HS 2022 table, for checking users' codes. */
export function readHsRows(folder: string): Promise<readonly HsRow[]> {
  return readSnapshot<readonly HsRow[]>(folder, "hs-2022.json");
}

/** Tables, minerals and studies for the impact on economies. */
export async function readEconomy(folder: string): Promise<EconomyData> {
  const read = <T>(name: string): Promise<T> => readSnapshot<T>(folder, `economy/${name}.json`);
  const [us2017, us2023, commodities, markets, eu, history, studies, backtests, worldMap] = await Promise.all([
    read<EconomyData["us2017"]>("us-2017"),
    read<EconomyData["us2023"]>("us-2023"),
    read<EconomyData["commodities"]>("commodities"),
    read<EconomyData["markets"]>("markets"),
    read<EconomyData["eu"]>("eu-crm-2023"),
    read<EconomyData["history"]>("history-1998-2015"),
    read<EconomyData["studies"]>("studies"),
    read<EconomyData["backtests"]>("backtests"),
    read<EconomyData["worldMap"]>("world-map"),
  ]);
  return { us2017, us2023, commodities, markets, eu, history, studies, backtests, worldMap };
}

/** The word tables for names; the packages that read scripts aloud load when a name first needs them. */
export async function loadNameLexicon(folder: string): Promise<NameLexicon> {
  const [{ lazyScriptReaders, readNameLexicon }, packed] = await Promise.all([
    import("./screen/index.ts"),
    readWhole(folder, "name-words.bin", (path) => readFile(path)),
  ]);
  return readNameLexicon(packed, lazyScriptReaders(createRequire(import.meta.url)));
}

/** One snapshot by name, e.g. `control-lists/us-ccl.json`. */
export function readSnapshot<T>(folder: string, name: string): Promise<T> {
  return readWhole(folder, name, async (path) => JSON.parse(await readFile(path, "utf8")) as T);
}

async function readWhole<T>(folder: string, name: string, read: (path: string) => Promise<T>): Promise<T> {
  try {
    return await read(join(folder, name));
  } catch (cause) {
    throw new RegisterError(
      `the compiled data file ${name} is missing or broken`,
      "Run `npm run build`, or reinstall derisk.",
      { cause },
    );
  }
}
