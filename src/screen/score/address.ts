// Addresses: the words of them that tell places apart, and what two sets of such words show.
import type { Seen } from "./seen.ts";
import type { FactWeights } from "./weights.ts";

/** What the addresses of two parties show; `isFirm`: they are two firms, or two institutions. */
export function compareAddresses(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  fact: FactWeights,
  isFirm: boolean,
): Seen {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  const share = common / small.size;
  if (share >= 0.6 && common >= 3) return { what: "agrees", weight: fact.address };
  if (common > 0) return { what: "near", weight: fact.city * Math.min(1, common / 2) };
  if (small.size >= 3) return { what: "differs", weight: fact.addressDiffers };
  return { what: "differs", weight: isFirm && !beginAlike(small, large) ? fact.townDiffers : 0 };
}

/** Letters by which towns are told apart, however they are spelled: Moscow and Moskva begin with the same three. */
const BEGINNING = 3;

const beginAlike = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((word) => [...others].some((other) => other.startsWith(word.slice(0, BEGINNING))));

const EMPTY_WORDS = new Set(
  "street st road rd avenue ave no number building bldg floor room district city province po box p o of the and ul ulitsa dom ave lane".split(
    " ",
  ),
);

/** The same in other languages, where an address is all that is known. */
const EMPTY_ABROAD = new Set(
  (
    "str suite ste office unit apt apartment flat house block blvd boulevard level fl isl square sq highway hwy calle carrera cra avenida av " +
    "edificio piso oficina of local rue bureau etage immeuble strasse platz via piazza rua sala andar g gor gorod d kv stroenie str korp " +
    "korpus pom pomeshch office prospekt pr per pereulok mah mahallesi cad caddesi sok sokak kat daire г ул улица д дом стр строение " +
    "корп корпус пом помещение кв офис пр проспект пер обл область р н вул вулиця буд"
  ).split(" "),
);

const ASCII = /^[\x20-\x7e]*$/;
const ASCII_WORD = /[a-z0-9]+/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** Words of text in lower case; classes of all scripts take many times as long. */
const wordsOf = (text: string): readonly string[] =>
  ASCII.test(text) ? (text.match(ASCII_WORD) ?? []) : text.split(BETWEEN_WORDS);

/** The words of addresses that tell places apart. `plain` brings text to lower-case Latin. */
export function addressWords(
  addresses: readonly string[],
  plain: (text: string) => string,
): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const address of addresses) {
    for (const word of wordsOf(plain(address))) if (word.length > 1 && !EMPTY_WORDS.has(word)) words.add(word);
  }
  return words.size === 0 ? undefined : words;
}

/** An address without the words that say which part of it comes next, to be read as a name is: `"ul. Lenina, d. 24"` → `"Lenina 24"`. */
export const addressName = (address: string): string =>
  address
    .split(BETWEEN_WORDS)
    .filter((word) => !EMPTY_WORDS.has(word.toLowerCase()) && !EMPTY_ABROAD.has(word.toLowerCase()))
    .join(" ");
