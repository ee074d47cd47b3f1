// The name of a ship that an act befell: `seized a Hong Kong-registered ship`, then `The Lighthouse Winmore took on …`.
import { wordSet } from "../grammar/word-set.ts";

const SHIPS = wordSet("ship vessel tanker freighter carrier coaster bulker trawler");

/** Capitalised words in a row, at most three. */
const NAME = String.raw`(\p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|\d+)){0,2})`;
const KIND = "(?:ship|vessel|tanker|freighter|carrier|coaster|bulker|trawler)";
const BEHIND_KIND = new RegExp(String.raw`\b${KIND},? (?:the |named |called )?["“]?${NAME}`, "u");
const BEFORE_KIND = new RegExp(
  String.raw`\b[Tt]he (?:(?:[\p{L}]+ )?[\p{L}-]+-flagged )?${NAME}(?:, an? (?:[\w-]+ ){0,3}${KIND}\b| (?:was bound|is bound|took on|sailed|set sail|docked|left port|was boarded|lies at|flies|flew the)\b)`,
  "u",
);

/** The ship's name in `text`, where the words of the target only say that it is one. */
export function shipName(text: string, words: string): string | undefined {
  const last = /[\p{L}-]+$/u.exec(
    words.replace(/ (?:suspected|bound|carrying|owned|flying|from|of|that)\b.*$/, ""),
  )?.[0];
  if (last === undefined || !SHIPS.has(last)) return undefined;
  return BEHIND_KIND.exec(text)?.[1] ?? BEFORE_KIND.exec(text)?.[1];
}
