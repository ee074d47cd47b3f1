// Countries and separate customs territories by ISO 3166-1 alpha-2, found by code or by any name in the table.
// The table (data/geo/countries.json) is handed in: base reads no files.
import { contains, type IsoDate, type Period } from "./date.ts";
import { fail, ok, type Parsed } from "./parsed.ts";
import { normaliseText } from "./text.ts";

/** ISO 3166-1 alpha-2 (with XK for Kosovo), upper case; `EU` is an area, not a country. */
export type CountryCode = string & { readonly __brand: "CountryCode" };

export interface CountryRow {
  readonly code: string;
  readonly alpha3: string;
  readonly name: string;
  /** Official and regulatory names, and names in other languages. */
  readonly aliases: readonly string[];
  /** The state it belongs to, for a territory: PR → US, HK → CN. */
  readonly sovereign?: string;
  /** Goods going from the state to this territory are exported: HK, MO, GL; not PR, GP. Doubtful ones are separate. */
  readonly separate?: true;
  /** An area of several countries, e.g. EU. */
  readonly area?: true;
  /** The US Commerce Country Chart row that governs it, where it has none of its own. */
  readonly usRow?: { readonly code: string; readonly from?: IsoDate; readonly source: string };
}

/** Compiled names and codes; see `compileCountries`. */
export interface CountryTable {
  readonly byCode: ReadonlyMap<string, CountryRow>;
  /** Normalised name → codes; more than one code means the name is ambiguous. */
  readonly byName: ReadonlyMap<string, readonly CountryCode[]>;
}

/** Indexes the rows by code, alpha-3 and every normalised name. */
export function compileCountries(rows: readonly CountryRow[]): CountryTable {
  const byCode = new Map<string, CountryRow>();
  const byName = new Map<string, CountryCode[]>();
  for (const row of rows) {
    byCode.set(row.code, row);
    for (const name of [row.code, row.alpha3, row.name, ...row.aliases]) {
      const key = normaliseText(name);
      const codes = byName.get(key) ?? [];
      const code = row.code as CountryCode;
      if (!codes.includes(code)) byName.set(key, [...codes, code]);
    }
  }
  // Codes also as they are written, which most countries are given by.
  for (const { code } of rows) byName.set(code, byName.get(normaliseText(code)) ?? []);
  return { byCode, byName };
}

/** "Germany (DE)", "DE - Deutschland", "China, Hong Kong": two names beside each other. */
const BESIDE = /^(.+?)\s*(?:[(（[]\s*([^()（）[\]]+?)\s*[)）\]]|(?:\s[-–/]\s|,)(.+))$/u;

function namedBy(table: CountryTable, text: string): readonly CountryCode[] {
  const codes = table.byName.get(text) ?? table.byName.get(normaliseText(text));
  if (codes !== undefined) return codes;
  const [, first, inside, after] = BESIDE.exec(text.trim()) ?? [];
  if (first === undefined) return [];
  const one = table.byName.get(normaliseText(first)) ?? [];
  const other = table.byName.get(normaliseText(inside ?? after ?? "")) ?? [];
  return [...one.filter((code) => isWithin(table, code, other)), ...other.filter((code) => isWithin(table, code, one))];
}

/** Whether `code` is one of these, or a territory of one: Hong Kong beside China is Hong Kong. */
function isWithin(table: CountryTable, code: CountryCode, codes: readonly CountryCode[]): boolean {
  return codes.includes(code) || codes.includes(sovereignOf(table, code));
}

/**
 * Finds a country by code or name: "DE", "deu", "Korea, South", "China (PRC)", "日本", "Germany (DE)", "Guam (USA)". Reasons:
 * `country_unknown`, `country_ambiguous` ("Congo", "Korea").
 */
export function findCountry(table: CountryTable, text: string): Parsed<CountryCode> {
  const codes = [...new Set(namedBy(table, text))];
  const [code, second] = codes;
  if (code === undefined)
    return fail("country_unknown", `"${text}" is not a known country (write the ISO code, e.g. DE)`);
  if (second !== undefined)
    return fail("country_ambiguous", `"${text}" may be ${codes.join(" or ")}: write the ISO code`);
  return ok(code);
}

/** True for a country of the table (an area such as EU is none). */
export function isCountry(table: CountryTable, code: string): code is CountryCode {
  const row = table.byCode.get(code);
  return row !== undefined && row.area !== true;
}

/** The English name, or the code itself when the table lacks it. */
export function countryName(table: CountryTable, code: string): string {
  return table.byCode.get(code)?.name ?? code;
}

/** The state a territory belongs to (PR → US, HK → CN), else the country itself. */
export function sovereignOf(table: CountryTable, code: CountryCode): CountryCode {
  return (table.byCode.get(code)?.sovereign ?? code) as CountryCode;
}

/**
 * Whether goods moving from `a` to `b` are exported. A territory inside its state's export-control territory counts as
 * the state (Puerto Rico and the United States); Hong Kong and Macau are outside mainland China's.
 */
export function isExportBetween(table: CountryTable, a: CountryCode, b: CountryCode): boolean {
  return territoryOf(table, a) !== territoryOf(table, b);
}

function territoryOf(table: CountryTable, code: CountryCode): string {
  const row = table.byCode.get(code);
  return row?.sovereign === undefined || row.separate ? code : row.sovereign;
}

/** The Commerce Country Chart row that governs `code` on a day: LI → CH, HK → CN from 2020-12-23, PR → US. */
export function usRowOf(table: CountryTable, code: CountryCode, on: IsoDate): CountryCode {
  const row = table.byCode.get(code)?.usRow;
  if (row === undefined) return code;
  const period: Period = { from: row.from ?? ("0001-01-01" as IsoDate) };
  return contains(period, on) ? (row.code as CountryCode) : code;
}
