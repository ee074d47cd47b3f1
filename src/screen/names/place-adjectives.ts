// Adjectives of places in the languages that write Cyrillic: Казанский is of Kazan, Ижевский of Izhevsk. The dictionary holds
// places; their adjectives follow by rule.
import { latinOfCyrillic } from "./cyrillic.ts";
import type { NameLexicon } from "./lexicon.ts";
import type { Meaning } from "./word-maps.ts";

/** The ending, by gender, number, case and language, after what the place may end in itself. */
const ADJECTIVE =
  /^(.{3,}?)ь?([сц])ь?к(?:ий|ый|ая|ое|ие|ого|ой|ому|ом|ую|ою|их|им|і|ы|ые|ага|аго|и|а|о|е|ият|ата|ото|ите|иот)$/u;
/** What a place may have lost before the ending: Казань, Тула, Керчь, Гродно. */
const LOST = ["", "ь", "а", "я", "о", "ия", "ы", "у"];
/** What may stand before it without being the place's: Ялтинский, Керченский. */
const LINK = /(?:ин|ен|ан|ов)$/u;

/** The place that a Cyrillic word in dictionary spelling is an adjective of; undefined for other words. */
export function placeOfAdjective(word: string, { phrases }: NameLexicon): Meaning | undefined {
  const found = ADJECTIVE.exec(word);
  if (found === null) return undefined;
  const [, stem = "", sign = ""] = found;
  const stems = [...new Set([stem, stem.replace(LINK, "")])];
  for (const base of [`${stem}${sign}к`, ...stems.flatMap((one) => LOST.map((end) => one + end))]) {
    const meaning = phrases.get(base) ?? phrases.get(latinOfCyrillic(base));
    if (meaning?.role === "place") return meaning;
  }
  return undefined;
}
