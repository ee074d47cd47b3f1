// The remarks of OFAC's legacy files: facts as phrases between semicolons. What is no known phrase stays in the remarks only.
import type { ListedName, ListedWallet, ListingLink } from "../../../base/listing.ts";
import { named } from "../build-listing.ts";
import { readDate } from "../dates.ts";
import { identifier, schemeOf } from "../ids.ts";

export interface Remarks {
  readonly names: ListedName[];
  readonly birthDates: string[];
  readonly birthPlaces: string[];
  /** As the list writes them. */
  readonly countries: string[];
  readonly ids: string[];
  readonly wallets: ListedWallet[];
  readonly links: ListingLink[];
  /** Directives and determinations that say what is prohibited. */
  readonly requirements: string[];
  gender?: "male" | "female";
}

/** Reads `remarks`; an unknown phrase is passed over. Time is linear in the text. */
export function readRemarks(remarks: string): Remarks {
  const found: Remarks = {
    names: [],
    birthDates: [],
    birthPlaces: [],
    countries: [],
    ids: [],
    wallets: [],
    links: [],
    requirements: [],
  };
  for (const phrase of phrases(remarks)) readPhrase(phrase, found);
  return found;
}

/** Phrases between semicolons; the dot that ends the remarks is left out, one that ends an abbreviation too. */
function phrases(remarks: string): readonly string[] {
  return remarks
    .trim()
    .replace(/\.$/, "")
    .split(/;\s+|;$/)
    .map((phrase) => phrase.trim().replace(/^alt\. /, ""))
    .filter((phrase) => phrase !== "" && phrase !== "-0-");
}

type Take = (rest: string, found: Remarks, label: string) => void;

/** `first`: the signs that such a phrase may begin with. */
const PHRASES: readonly (readonly [first: string, start: RegExp, take: Take])[] = [
  ["D", /^DOB /, (rest, { birthDates }) => birthDates.push(...dates(rest))],
  ["P", /^POB /, (rest, { birthPlaces }) => birthPlaces.push(rest)],
  [
    "ncNVF",
    /^(?:nationality|citizen|Nationality of Registration|Vessel Flag|Flag) /,
    (rest, f) => f.countries.push(rest),
  ],
  ["G", /^Gender /, (rest, f) => void (f.gender = /^female/i.test(rest) ? "female" : "male")],
  ["(L", /^\(?Linked To: /, (rest, { links }) => links.push({ relation: "linked_to", name: rest.replace(/\)$/, "") })],
  ["a", /^a\.k\.a\. /, (rest, { names }) => pushName(names, rest, "weak")],
  ["fn", /^[fn]\.k\.a\. /, (rest, { names }) => pushName(names, rest, "former")],
  ["D", /^Digital Currency Address - /, takeWallet],
  ["STCP", /^(?:Secondary sanctions risk|Transactions Prohibited [^:]*|CAATSA [^:]*|PEESA [^:]*):\s*/, takeRequirement],
  [
    "EA",
    /^(?:Executive Order [^-:]*(?:information|Information|Determination)\s*[-:]|Additional Sanctions Information -)/,
    takeRequirement,
  ],
];

/** Labels before a number, as OFAC's reference values name them. */
const NUMBER =
  /^((?:Vessel Registration Identification|Identification Number|Company Number|MMSI|Passport|Stateless Person Passport|Diplomatic Passport|National ID No\.|National Foreign ID Number|Tax ID No\.|Registration (?:Number|ID|Certificate Number(?: \(Dubai\))?)|Business Registration (?:Number|Document #)|Business Number|Commercial Registry Number|Company ID|Government Gazette Number|Cedula No\.|C\.U\.R\.P\.|R\.F\.C\.|RFC|NIT #|RUC #|RIF #|D\.N\.I\.|SSN|V\.A\.T\. Number|UK Company Number|Folio Mercantil No\.|Matricula Mercantil No|C\.R\. No\.|Chamber of Commerce Number|Trade License No\.|License|Legal Entity Number|Unified Social Credit Code(?: \(USCC\))?|Enterprise Number|Public Registration Number|Central Registration (?:System|Service) Number|Economic Register Number(?: \(CBLS\))?|Identification Number IMO|SWIFT\/BIC|BIK \(RU\)|ISIN|D-U-N-S Number|Driver's License No\.|Birth Certificate Number|Electoral Registry No\.|Residency Number|Personal ID Card|Citizen's Card Number|Turkish Identification Number|Afghan Money Service Provider License Number|Istanbul Chamber of Comm\. No\.|Aircraft Tail Number|Aircraft Manufacturer's Serial Number(?: \(MSN\))?|Aircraft Construction Number(?: \([^)]*\))?|Aircraft Mode S Transponder Code|Email Address|Website|Phone Number|Telephone|Fax|Equity Ticker|Numero de Identidad|Cartilla de Servicio Militar Nacional|Military Registration Number|I\.F\.E\.|Permit Number|Certificate of Incorporation Number|Tarjeta Profesional|Kenyan ID No\.|Bosnian Personal ID No\.|British National Overseas Passport|Refugee ID Card|Travel Document Number|Pilgrim Passport|File Number|Serial No\.|Interpol: Red Notice\. File No\.|Organization Code|Credencial electoral|Seafarer's Identification Document|Moroccan Personal ID No\.|Romanian C\.R\.|Romanian Tax Registration|Romanian Permanent Resident|LE Number|Dubai Chamber of Commerce Membership No\.|Public Security and Immigration No\.|Tunisian ID|N\.I\.E\.|C\.I\.F\.|C\.U\.I\.T\.|C\.U\.I\.|Italian Fiscal Code|Fiscal Code|Bulgarian? ID|Paraguayan ID|Stateless Person ID Card|Tazkira National ID Card))\s+(.+)$/;

function readPhrase(phrase: string, found: Remarks): void {
  const sign = phrase.charAt(0);
  for (const [first, start, take] of PHRASES) {
    const match = first.includes(sign) ? start.exec(phrase) : null;
    if (match) return take(phrase.slice(match[0].length).trim(), found, match[0]);
  }
  const number = NUMBER.exec(phrase);
  if (number?.[1] === undefined || number[2] === undefined) return;
  const [, label, rest] = number;
  const scheme = schemeOf(label);
  const isWhole = ["email", "website", "phone", "BIC", "ISIN"].includes(scheme);
  const value = isWhole ? rest : valueOf(rest);
  const id = identifier(value.startsWith("IMO ") ? `${label} IMO` : label, value);
  if (id !== undefined) found.ids.push(id);
  const country = /\(([^)]+)\)/.exec(rest)?.[1];
  if (scheme === "passport" && country !== undefined) found.countries.push(country);
}

/** The number itself, without the country in brackets and the days of issue and expiry. */
function valueOf(rest: string): string {
  return rest.replace(/\s+(?:issued|expires)\s.*$/, "").replace(/\s+\([^)]*\)(?:\s+\([^)]*\))*\s*$/, "");
}

function dates(rest: string): readonly string[] {
  const date = readDate(rest);
  if (date !== undefined) return [date];
  const range = /(\d{4})\s+to\s+.*?(\d{4})$/.exec(rest);
  return range ? [range[1] === range[2] ? `${range[1]}` : `${range[1]}/${range[2]}`] : [];
}

function pushName(names: ListedName[], rest: string, grade: ListedName["grade"]): void {
  const name = named(rest.replace(/^'(.*)'\.?$/, "$1"), grade);
  if (name) names.push(name);
}

function takeWallet(rest: string, { ids, wallets }: Remarks): void {
  const [currency, address] = rest.split(/\s+/);
  if (currency === undefined || address === undefined) return;
  wallets.push({ currency, address });
  ids.push(`wallet:${address}`);
}

function takeRequirement(rest: string, { requirements }: Remarks, label: string): void {
  if (/^For more information/i.test(rest)) return;
  requirements.push(`${label.replace(/[\s:-]+$/, "")}: ${rest}`);
}
