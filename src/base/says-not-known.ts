// Words by which tables and forms say that a field has no value: "n/a", "tbc", "various". They name nothing and nobody.
import { normaliseText } from "./text.ts";

/** As `normaliseText` leaves them; a text without any letter or digit ("?", "-") is one of them too. */
const WORDS: ReadonlySet<string> = new Set(
  `
  n a; na; none; null; nil; undefined; nan; not applicable; not available; no data; no information
  unknown; not known; unspecified; not specified; not stated; pending; open; same; as above
  tbd; tbc; tba; to be determined; to be confirmed; to be advised; to be announced
  various; diverse; several; multiple; mixed; misc; miscellaneous; other; others; any; etc
  see list; see attached; see attachment; see below; see invoice; see description
  oem; odm; generic; unbranded; no brand; no name; noname; white label; white box; private label; third party; aftermarket
  unbekannt; keine angabe; k a; divers; diverses; sonstige; ohne marke; markenlos; sans marque; sin marca; inconnu; inconnue; nc
  desconocido; desconhecido; sconosciuto; onbekend; неизвестно; не указано; н д; нет данных
  未知; 不详; 不明; 不適用; 不适用; 待定; 待确认; 无; 無; 无品牌; 贴牌; ノーブランド; 未定; なし; 該当なし; 미상; 없음
  `
    .split(/[;\n]/)
    .map(normaliseText),
);

/** Longer texts say something. */
const LONGEST = 40;

/** What such a text begins with, where it holds a letter or digit at all. */
const FIRST: ReadonlySet<string> = new Set(Array.from(WORDS, (words) => words.split(" ", 1)[0] as string));
const LONGEST_FIRST = Math.max(...Array.from(FIRST, ({ length }) => length));

/**
 * Whether a text, in a usual way, says that the value is not known, or none: it is then a stated "not known". Such a word is
 * never the name of something else: of a material "n/a" nobody may say that it is not gallium.
 */
export function saysNotKnown(text: string): boolean {
  return text.length <= LONGEST && mayBegin(text) && WORDS.has(normaliseText(text));
}

/** Whether a text may begin as such a text does: of plain letters and digits its first word tells without normalising it all. */
function mayBegin(text: string): boolean {
  let from = 0;
  while (from < text.length && !isPlain(text.charCodeAt(from))) if (text.charCodeAt(from++) > LAST_ASCII) return true;
  let to = from;
  while (to < text.length && isPlain(text.charCodeAt(to))) to++;
  if (to === from || (to < text.length && text.charCodeAt(to) > LAST_ASCII)) return true;
  return to - from <= LONGEST_FIRST && FIRST.has(text.slice(from, to).toLowerCase());
}

const LAST_ASCII = 127;

const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
