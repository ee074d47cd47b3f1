// The keys of a case as clerks write them ("ECCN", "ship_to", "country of origin") → the ones that are read. Case, spaces
// and signs do not count; a key that means nothing here is told, unless no rule asks about such things.
import { SYNONYMS } from "./synonyms.ts";

export type Facts = Readonly<Record<string, unknown>>;

/** A key without case, spaces and signs. */
export const bareKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\d]/gu, "");

const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS).flatMap(([key, others]) => [key, ...others.split(" ")].map((one) => [bareKey(one), key])),
);

/** Parts of a key that say only what kind of value stands there: units in brackets, "code", "name", "country". */
const NO_MEANING =
  /^(countryof|landof)|(country|land)?(code|names?|no|nr|number|nummer|text|party)$|(country|国)$|percent$|pct$/u;

/** Columns of order systems that no rule asks about. */
const ADMINISTRATIVE =
  /^(matnr|materialn(o|r|ummer|umber)|partn(o|umber)|articlen(o|umber)|artikelnummer|item(no|number)|order(no|number|id)|po(no|number)|line(no|number|item)?|invoice(no|number|date)|customer(no|number|id)|debitor|kundennummer|incoterms?|unitprice|price|stückpreis|currency|währung|(net|gross)?weight(kg)?|gewicht|packages|remarks?date|订单号|物料号|序号|注文番号)$/;

/** The names that a key may go by, the fullest first. */
function* namesOf(key: string): Generator<string> {
  const text = key.normalize("NFKC");
  yield bareKey(text);
  const plain = bareKey(text.replace(/[([（［%].*$/u, ""));
  yield plain;
  for (let short = plain, last = ""; short !== last && short.length > 1;) {
    last = short;
    short = short.replace(NO_MEANING, "");
    yield short;
  }
}

/** "ECCN Nr.", "US ECCN", "ECCN番号", "Ausfuhrlistennummer (ECCN)". */
const ECCN = /^(us)?eccn|eccn$/;

export interface ReadKeys {
  /** The facts under the keys that are read. */
  readonly facts: Facts;
  /** Keys that mean nothing here. */
  readonly unread: readonly string[];
}

/** Of two keys with one meaning, the key itself wins, then the first. */
export function readKeys(facts: Facts, read: readonly string[]): ReadKeys {
  const names = new Map([...read.map((key): [string, string] => [bareKey(key), key]), ...READ_AS]);
  const found: Record<string, unknown> = { ...facts };
  const unread: string[] = [];
  for (const [key, value] of Object.entries(facts)) {
    const said = [...namesOf(key)];
    const name = said.map((one) => names.get(one)).find(Boolean) ?? (ECCN.test(said[0] ?? "") ? "eccn" : undefined);
    if (name !== undefined && !(name in found)) found[name] = value;
    // Of two keys with one meaning that say different things, one is not read.
    else if (name !== undefined && found[name] !== value) unread.push(key);
    if (name === undefined && !ADMINISTRATIVE.test(said[0] ?? "")) unread.push(key);
  }
  return { facts: found, unread };
}

/** The first of these keys that is there: a null says "not known", which is not the same as saying nothing. */
export function firstStated(facts: Facts, keys: readonly string[]): unknown {
  const key = keys.find((one) => facts[one] !== undefined && facts[one] !== null) ?? keys.find((one) => one in facts);
  return key === undefined ? undefined : facts[key];
}
