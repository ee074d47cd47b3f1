// The form in which words and phrases of the tables are looked up.
import { plainAbjad } from "./abjad.ts";
import { plainLatin } from "./latin.ts";
import { cleanName } from "./normalise.ts";
import { scriptOf, scriptsOf } from "./script.ts";

/** Whether a text is written without spaces between words: Han, kana, Hangul. */
export function isUnspaced(text: string): boolean {
  const script = scriptOf(text.codePointAt(0) ?? 0);
  return script === "han" || script === "kana" || script === "hangul";
}

/** Canonical key of a word or phrase: clean, unmarked, simplified, single spaces. */
export function phraseKey(text: string, simplified: ReadonlyMap<string, string>): string {
  const clean = cleanName(text)
    .replace(/[.'’"«»“”&/,()-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const [script] = scriptsOf(clean);
  if (script === "latin") return plainLatin(clean);
  if (script === "arabic" || script === "hebrew") return plainAbjad(clean);
  if (script === "han") return [...clean].map((sign) => simplified.get(sign) ?? sign).join("");
  return clean;
}
