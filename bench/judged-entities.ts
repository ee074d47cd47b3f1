// Pairs of entities as FollowTheMoney has them, that we judged by hand, in bench/fixtures. Of each set one half is for tuning; the
// other is held out: it is counted and never looked at.
import { readFileSync } from "node:fs";
import { compileCountries, type CountryRow } from "../src/base/country.ts";
import { compareParties, type Comparison, type NameLexicon, readPair } from "../src/screen/index.ts";

/** All but the first set were judged before the screen had seen any of them. */
const FILES = {
  first: new URL("./fixtures/judged-entities.tsv", import.meta.url),
  later: new URL("./fixtures/judged-entities-later.tsv", import.meta.url),
  wide: new URL("./fixtures/judged-entities-wide.tsv", import.meta.url),
  merged: new URL("./fixtures/judged-entities-merged.tsv", import.meta.url),
  classes: new URL("./fixtures/judged-entities-classes.tsv", import.meta.url),
  analysts: new URL("./fixtures/judged-entities-analysts.tsv", import.meta.url),
};
export type EntitySet = keyof typeof FILES;
const COUNTRIES = new URL("../data/geo/countries.json", import.meta.url);

const SCHEMATA: Readonly<Record<string, string>> = {
  P: "Person",
  C: "Company",
  L: "LegalEntity",
  O: "Organization",
  U: "PublicBody",
  V: "Vessel",
  A: "Airplane",
  D: "Address",
  K: "Position",
  S: "Security",
  W: "CryptoWallet",
};

const PROPERTIES: Readonly<Record<string, string>> = {
  n: "name",
  a: "alias",
  w: "weakAlias",
  p: "previousName",
  b: "birthDate",
  c: "country",
  N: "nationality",
  j: "jurisdiction",
  f: "flag",
  id: "idNumber",
  r: "registrationNumber",
  t: "taxNumber",
  inn: "innCode",
  ogrn: "ogrnCode",
  lei: "leiCode",
  imo: "imoNumber",
  mmsi: "mmsi",
  pass: "passportNumber",
  swift: "swiftBic",
  ad: "address",
  pos: "position",
  g: "gender",
  bp: "birthPlace",
  inc: "incorporationDate",
  q: "wikidataId",
  top: "topics",
  type: "type",
  e: "email",
  u: "website",
  ph: "phone",
  ok: "okpoCode",
  d: "deathDate",
  fn: "firstName",
  ln: "lastName",
  usc: "uscCode",
  vat: "vatCode",
  s: "serialNumber",
  full: "full",
  ti: "title",
  npi: "npiCode",
  cit: "citizenship",
  pk: "publicKey",
  isin: "isin",
  cs: "callSign",
  bd: "buildDate",
  ct: "city",
  st: "street",
};

/** Lines `judged TAB side TAB side`; lines that begin with `#` are comments. */
export function readJudgedEntities(
  set: EntitySet,
): readonly (readonly [judged: "same" | "different", a: string, b: string])[] {
  return readFileSync(FILES[set], "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [judged, a = "", b = ""] = line.split("\t");
      return [judged as "same" | "different", a, b];
    });
}

/** A side of a line as the entity that it stands for, known by the side's text or by `i`. Throws at a letter that stands for nothing. */
export function thingOf(side: string): object {
  const [schema = "", ...parts] = side.split(";");
  const properties: Record<string, string[]> = {};
  let id = side;
  for (const part of parts) {
    const [key = "", value = ""] = part.split(/=(.*)/s);
    if (key === "i") {
      id = value;
      continue;
    }
    const property = PROPERTIES[key];
    if (property === undefined) throw new Error(`judged entities: ${key} in "${side}" stands for no property`);
    (properties[property] ??= []).push(...value.split("|"));
  }
  return { id, schema: SCHEMATA[schema], properties };
}

/** Compares two sides as `derisk screen pairs` does. */
export function entityComparer(lexicon: NameLexicon): (a: string, b: string) => Comparison {
  const table = compileCountries(JSON.parse(readFileSync(COUNTRIES, "utf8")) as readonly CountryRow[]);
  return (a, b) => {
    const read = readPair({ a: thingOf(a), b: thingOf(b) }, table);
    if (read.kind === "refused") throw read.error;
    return compareParties(read.value.a, read.value.b, lexicon);
  };
}
