// Names of Koreans and of firms of Korea in Chinese characters, as lists of Japan and China write them: 興進貿易会社 is Heungjin.
import type { NameLexicon } from "./lexicon.ts";

/** Surnames that are commoner in Korea than in China, and Ri, which is the commonest of both. */
const SURNAMES = new Set("金朴崔郑姜尹韩申权安洪全玄裴许南卢车池严李");
/** Characters whose reading as a surname is another. */
const AS_SURNAME: Readonly<Record<string, string>> = { 金: "김" };
/** What only names of Korean firms hold; Japanese ones are of shares, of limited liability or in partnership. */
const KOREAN_FIRM = /朝鲜|韩国|平壤|合营|企业所|(?<!株式|有限|合同|合资|合名)会社/;

/** The Hangul of the name of a person with a surname that Koreans bear; undefined for others. `name` in simplified characters. */
export function koreanPersonOf(name: string, { han }: NameLexicon): string | undefined {
  const [surname = "", ...given] = name;
  if (!SURNAMES.has(surname)) return undefined;
  const syllables = [
    AS_SURNAME[surname] ?? han.sinoKorean.get(surname),
    ...given.map((one) => han.sinoKorean.get(one)),
  ];
  return syllables.every((one) => one !== undefined) ? syllables.join("") : undefined;
}

export const isKoreanFirm = (name: string): boolean => KOREAN_FIRM.test(name);

/** The Hangul of a run of characters; undefined where the reading of one is not known. */
export function hangulOf(run: string, { han }: NameLexicon): string | undefined {
  let hangul = "";
  for (const sign of run) {
    const syllable = han.sinoKorean.get(sign);
    if (syllable === undefined) return undefined;
    hangul += syllable;
  }
  return hangul;
}
