// The keys of a case as clerks write them ("ECCN", "ship_to", "country of origin") → the ones that are read. Case, spaces
// and signs do not count; a key that means nothing here is told.
import { SYNONYMS } from "./synonyms.ts";

export type Facts = Readonly<Record<string, unknown>>;

/** A key without case, spaces and signs. */
export const bareKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\d]/gu, "");

const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS).flatMap(([key, others]) => [key, ...others.split(" ")].map((one) => [bareKey(one), key])),
);

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
    const plain = bareKey(key);
    const name = names.get(plain) ?? (ECCN.test(plain) ? "eccn" : undefined);
    if (name === undefined) unread.push(key);
    else if (!(name in found)) found[name] = value;
  }
  return { facts: found, unread };
}

/** The first of these keys that is there: a null says "not known", which is not the same as saying nothing. */
export function firstStated(facts: Facts, keys: readonly string[]): unknown {
  const key = keys.find((one) => facts[one] !== undefined && facts[one] !== null) ?? keys.find((one) => one in facts);
  return key === undefined ? undefined : facts[key];
}
