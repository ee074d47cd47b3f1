// Goods that were read, in the register's own terms.
import type { Lexicon } from "../../goods/index.ts";
import type { Measure } from "../measures/record.ts";
import { inLatin, inOwnScript } from "./draft-names.ts";
import { materialOf } from "./material.ts";

/** The control list of a jurisdiction on which a code of the form `3A090` stands. */
const LISTS: Readonly<Record<string, string>> = {
  US: "US-CCL",
  CN: "CN-DUAL-USE",
  EU: "EU-ANNEX-I",
  JP: "JP-ETCO",
  KR: "KR",
  TW: "TW-SHTC",
  GB: "UK-SECL",
};

/** The tariff of a jurisdiction, by the longest code that it writes; a code of six digits or fewer is the HS's. */
const TARIFFS: Readonly<Record<string, readonly (readonly [family: string, digits: number])[]>> = {
  CN: [["CHN", 10]],
  US: [["US-HTS", 10]],
  EU: [
    ["EU-CN", 8],
    ["EU-TARIC", 10],
  ],
  GB: [["UK-TARIFF", 10]],
  JP: [["JP", 9]],
  KR: [["KR", 10]],
  TW: [["TW", 11]],
};

/**
 * An entry of the register for goods that were read: by material and codes where they say so, else in words alone.
 * Customs codes longer than six digits are of the imposer's tariff in `year`, that of the notice.
 */
export function goodsEntry(
  { text, codes = [] }: Measure["goods"][number],
  id: string,
  { imposer, year }: { readonly imposer: string; readonly year: string },
  lexicon: Lexicon,
): object {
  const material = materialOf({ text }, lexicon);
  const hs = codes.map((code) => code.replaceAll(/[.\s]/g, "")).filter((code) => /^\d{4,11}$/.test(code));
  const code = codes.find((one) => /^\d[A-E]\d{3}/.test(one));
  const list = LISTS[imposer];
  const tariffs = Map.groupBy(hs, (one) => tariffOf(one, imposer, year));
  return {
    id,
    description: { en: inLatin(text, material), ...inOwnScript(text) },
    ...(code === undefined ? {} : { code, ...(list === undefined ? {} : { list }) }),
    ...(material === undefined ? {} : { material: [material] }),
    ...(hs.length === 0
      ? {}
      : { hs: [...tariffs].map(([nomenclature, own]) => ({ nomenclature, role: "reference", codes: own })) }),
  };
}

function tariffOf({ length }: string, imposer: string, year: string): string {
  const family = length <= 6 ? undefined : TARIFFS[imposer]?.find(([, digits]) => length <= digits)?.[0];
  return family === undefined ? "HS-2022" : `${family}-${year}`;
}
