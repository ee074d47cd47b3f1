// What a draft and its parts are called: in Latin letters for ids and English titles, and in the document's own script beside.
import type { IsoDate } from "../../base/date.ts";
import type { Lexicon } from "../../goods/index.ts";
import type { Measure } from "../measures/record.ts";
import type { Notice } from "../notice/notice.ts";
import { materialOf } from "./material.ts";

const IS_LATIN = /\p{Script=Latin}/u;

/** "Export licence: gallium, germanium", "Procurement ban: Micron". */
export function titleOf({ type, goods, target }: Measure, notice: Notice | undefined, lexicon: Lexicon): string {
  const kind = type.replaceAll("_", " ");
  const parties = target.entities.slice(0, 3).map((one) => namesOf(one, notice).name);
  const about = [...parties, ...goods.slice(0, 4).map((one) => inLatin(one.text, materialOf(one, lexicon)))];
  const named = about.length === 0 ? "" : `: ${[...new Set(about)].join(", ")}`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${named}`;
}

/** `cn-2031-07-export-licence-hafnium`: by the material or the notice's Latin name where the words are of another script. */
export function slugOf(measure: Measure, announced: IsoDate, notice: Notice | undefined, lexicon: Lexicon): string {
  const [good] = measure.goods;
  const [party = ""] = measure.target.entities;
  const material = good === undefined ? undefined : materialOf(good, lexicon);
  const words = [good?.norm, material, namesOf(party, notice).name, measure.id].map((text = "") =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "")
      .slice(0, 40),
  );
  const [imposer = "xx"] = measure.imposer;
  const what = words.find((text) => text !== "");
  return [imposer.toLowerCase(), announced.slice(0, 7), measure.type.replaceAll("_", "-"), what].join("-");
}

/** A party's name in Latin letters first, where its notice writes it in two scripts: 莱多斯公司（Leidos）. */
export function namesOf(
  name: string,
  notice: Notice | undefined,
): { readonly name: string; readonly nameLocal?: string } {
  const other = notice?.parties.find((one) => one.name === name)?.otherName;
  return other !== undefined && IS_LATIN.test(other) && !IS_LATIN.test(name)
    ? { name: other, nameLocal: name }
    : { name };
}

/** The words, or the material's name where they are in another script. */
export function inLatin(text: string, material: string | undefined): string {
  return IS_LATIN.test(text) ? text : (material ?? text);
}

/** Words in Han signs, kana or Hangul as those of their language; of others nothing. */
export function inOwnScript(text: string): Readonly<Record<string, string>> {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return { ja: text };
  if (/\p{Script=Hangul}/u.test(text)) return { ko: text };
  return /\p{Script=Han}/u.test(text) ? { zh: text } : {};
}
