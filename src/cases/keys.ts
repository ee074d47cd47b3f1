// The keys of a case as clerks write them ("ECCN", "ship_to", "country of origin") → the ones that are read. Case, spaces
// and signs do not count; a key that means nothing here is kept as it stands.
import { SYNONYMS } from "./synonyms.ts";

type Facts = Readonly<Record<string, unknown>>;

const bare = (key: string): string => key.toLowerCase().replace(/[^\p{L}\d]/gu, "");

const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS).flatMap(([key, others]) => [key, ...others.split(" ")].map((one) => [bare(one), key])),
);

/** "ECCN Nr.", "US ECCN", "ECCN番号", "Ausfuhrlistennummer (ECCN)". */
const ECCN = /^(us)?eccn|eccn$/;

/** The facts under the keys that are read. Of two keys with one meaning, the key itself wins, then the first. */
export function readKeys(facts: Facts, read: readonly string[]): Facts {
  const names = new Map([...read.map((key): [string, string] => [bare(key), key]), ...READ_AS]);
  const found: Record<string, unknown> = { ...facts };
  for (const [key, value] of Object.entries(facts)) {
    const plain = bare(key);
    const name = names.get(plain) ?? (ECCN.test(plain) ? "eccn" : undefined);
    if (name !== undefined && !(name in found)) found[name] = value;
  }
  return found;
}

/** The first of these keys that is there: a null says "not known", which is not the same as saying nothing. */
export function firstStated(facts: Facts, keys: readonly string[]): unknown {
  const key = keys.find((one) => facts[one] !== undefined && facts[one] !== null) ?? keys.find((one) => one in facts);
  return key === undefined ? undefined : facts[key];
}
