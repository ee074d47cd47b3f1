// Goods that were read, in the register's own terms.
import { normaliseMaterial, type Lexicon } from "../../goods/index.ts";
import type { Measure } from "../measures/record.ts";

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

/** An entry of the register for goods that were read: by material and codes where they say so, else in words alone. */
export function goodsEntry(
  { text, norm, codes = [] }: Measure["goods"][number],
  id: string,
  imposer: string,
  lexicon: Lexicon,
): object {
  const material = materialOf({ text, norm }, lexicon);
  const hs = codes.map((code) => code.replaceAll(/[.\s]/g, "")).filter((code) => /^\d{4,10}$/.test(code));
  const code = codes.find((one) => /^\d[A-E]\d{3}/.test(one));
  const list = LISTS[imposer];
  return {
    id,
    description: { en: text },
    ...(code === undefined ? {} : { code, ...(list === undefined ? {} : { list }) }),
    ...(material === undefined ? {} : { material: [material] }),
    ...(hs.length === 0 ? {} : { hs: [{ nomenclature: "HS-2022", role: "reference", codes: hs }] }),
  };
}

/** The material of the goods lexicon that the words name. */
export function materialOf(
  { norm, text }: Pick<Measure["goods"][number], "norm" | "text">,
  lexicon: Lexicon,
): string | undefined {
  return normaliseMaterial(lexicon, norm) ?? normaliseMaterial(lexicon, text);
}
