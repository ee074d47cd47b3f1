// Reads the reference tables of the data folder: countries, country groups, the HS, the goods lexicon.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import type { CountryGroup } from "../src/base/country-group.ts";
import type { CountryRow } from "../src/base/country.ts";
import type { IsoDate } from "../src/base/date.ts";
import { compileHsTable, type HsRow } from "../src/base/hs.ts";
import { CountryGroupRows, CountryRows, HsRows } from "../src/base/schema.ts";
import { compileLexicon, type LexiconData, parseLexicon } from "../src/goods/index.ts";
import type { LintContext } from "../src/register/lint/index.ts";
import { filesUnder } from "./register-files.ts";

/** Tables whose files are missing stay undefined; a file of the wrong shape throws. */
export interface ReferenceTables {
  readonly countries: readonly CountryRow[] | undefined;
  readonly groups: readonly CountryGroup[] | undefined;
  readonly hs: readonly HsRow[] | undefined;
  readonly lexicon: LexiconData | undefined;
}

export async function readReferenceTables(data: string): Promise<ReferenceTables> {
  const lexicon = filesUnder(join(data, "goods")).filter((file) => file.endsWith(".yaml"));
  return {
    countries: readIfThere(join(data, "geo/countries.json"), (text) => CountryRows.parse(JSON.parse(text))),
    groups: readIfThere(join(data, "geo/groups.yaml"), (text) => CountryGroupRows.parse(parseYaml(text))),
    hs: readIfThere(join(data, "goods/hs-2022.csv"), (text) => HsRows.parse(parseCsv(text, { columns: true }))),
    lexicon:
      lexicon.length === 0
        ? undefined
        : await parseLexicon(
            lexicon.map((file) => parseYaml(readFileSync(join(data, "goods", file), "utf8")) as unknown),
          ),
  };
}

/** The tables as the register's lint compares with them. */
export function lintContextOf({ countries, groups, hs, lexicon }: ReferenceTables, today: IsoDate): LintContext {
  const goods = lexicon && compileLexicon(lexicon);
  const areas = countries?.filter((row) => row.area) ?? [];
  return {
    today,
    ...(hs && { hs: compileHsTable(2022, hs) }),
    ...(countries && { countries: new Set(countries.filter((row) => !row.area).map((row) => row.code)) }),
    ...(groups && { groups: new Set([...groups, ...areas.map(({ code }) => ({ id: code }))].map(({ id }) => id)) }),
    ...(goods && {
      materials: new Set(goods.materials.keys()),
      forms: new Set(goods.forms.keys()),
      families: new Set(goods.families.keys()),
    }),
  };
}

function readIfThere<T>(path: string, read: (text: string) => T): T | undefined {
  return existsSync(path) ? read(readFileSync(path, "utf8")) : undefined;
}
