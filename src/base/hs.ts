// Customs codes. A code means nothing without the nomenclature and year it was read from; the first six digits are
// shared world-wide within one HS edition, everything after belongs to one tariff.
import { fail, ok, type Parsed } from "./parsed.ts";

/** Digits only: 2 (chapter), 4 (heading), 6 (subheading) or more (national). */
export type HsCode = string & { readonly __brand: "HsCode" };

/** `family-year`, e.g. `HS-2022`, `CHN-2023`, `EU-CN-2026`, `US-HTS-2026`. */
export type NomenclatureId = string & { readonly __brand: "NomenclatureId" };

/** The longest code each family writes. Every family may also be cited by a shorter prefix. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ["HS", 6],
  ["CHN", 10],
  ["EU-CN", 8],
  ["EU-TARIC", 10],
  ["UK-TARIFF", 10],
  ["US-HTS", 10],
  ["US-SCHEDULE-B", 10],
  ["JP", 9],
  ["KR", 10],
  ["TW", 11],
]);

/** First years of the HS editions, newest first. */
const EDITIONS = [2028, 2022, 2017, 2012, 2007, 2002, 1996] as const;

const CHAPTERS = { first: 1, last: 97, reserved: 77 };

/** An HS code and the tariff it belongs to. */
export interface HsReading {
  readonly code: HsCode;
  readonly nomenclature: NomenclatureId;
}

export interface Nomenclature {
  readonly id: NomenclatureId;
  readonly family: string;
  readonly year: number;
  /** The HS edition its first six digits follow, by first year. */
  readonly hsEdition: number;
}

/** Reads a nomenclature id. Reasons: `nomenclature_shape`, `nomenclature_family`. */
export function parseNomenclature(text: string): Parsed<Nomenclature> {
  const match = /^([A-Z][A-Z-]*?)-(\d{4})$/.exec(text.trim().toUpperCase());
  if (!match) return fail("nomenclature_shape", `"${text}" names no tariff and year (write e.g. HS-2022 or CHN-2026)`);
  const family = match[1] as string;
  const year = Number(match[2]);
  if (!DIGITS.has(family)) {
    return fail("nomenclature_family", `"${family}" is not a known tariff (known: ${[...DIGITS.keys()].join(", ")})`);
  }
  const hsEdition = EDITIONS.find((first) => year >= first) ?? 1996;
  return ok({ id: `${family}-${year}` as NomenclatureId, family, year, hsEdition });
}

/**
 * Reads a customs code written with or without dots and spaces: `parseHs("8112.92", "HS-2022")` is `811292`.
 * Reasons: those of the nomenclature, `hs_empty`, `hs_not_digits`, `hs_length`, `hs_chapter`. Whether the code exists
 * in the edition is another question: see `hs6Status`.
 */
export function parseHs(text: string, nomenclature: string): Parsed<HsReading> {
  const tariff = parseNomenclature(nomenclature);
  if (tariff.kind === "error") return tariff;
  const digits = text.normalize("NFKC").replace(/[\s.\-–]/g, "");
  if (digits === "") return fail("hs_empty", "the customs code is empty");
  if (!/^\d+$/.test(digits))
    return fail("hs_not_digits", `"${text}" is not a customs code: only digits, dots and spaces`);
  const longest = DIGITS.get(tariff.value.family) as number;
  if (digits.length < 2 || digits.length > longest || (digits.length < 6 && digits.length % 2 === 1)) {
    const odd = digits.length % 2 === 1 ? " (a leading zero may have been lost)" : "";
    return fail(
      "hs_length",
      `"${text}" has ${digits.length} digits${odd}; ${tariff.value.id} takes 2, 4, 6 up to ${longest}`,
    );
  }
  const chapter = Number(digits.slice(0, 2));
  if (chapter < CHAPTERS.first || chapter > CHAPTERS.last + 2 || chapter === CHAPTERS.reserved) {
    return fail("hs_chapter", `"${text}": there is no chapter ${digits.slice(0, 2)}`);
  }
  if (tariff.value.family === "HS" && chapter > CHAPTERS.last) {
    return fail("hs_chapter", `"${text}": chapters 98 and 99 are national, not part of the HS`);
  }
  return ok({ code: digits as HsCode, nomenclature: tariff.value.id });
}

/**
 * The digits of a customs code as people write it in one field: `"HS 8112.92"` is `811292`. Undefined where they do not tell one
 * place of a tariff: words, several codes, a chapter that is none or says how goods come in and not what they are (98, 99), an
 * odd number of digits (a leading zero may be lost) but for nine of Japan's tariff and eleven of Taiwan's.
 */
export function statedDigits(text: string, nomenclature?: string | null): string | undefined {
  const digits = text
    .normalize("NFKC")
    .replace(/^\s*(?:HS|HTS|HTSUS|HTSN?|CN|TARIC)\b(?:\s*code)?\s*[:#]?/iu, "")
    .replace(/[\s.\-–]/g, "");
  if (!/^\d{2,11}$/.test(digits)) return undefined;
  const chapter = Number(digits.slice(0, 2));
  if (chapter < CHAPTERS.first || chapter > CHAPTERS.last || chapter === CHAPTERS.reserved) return undefined;
  if (digits.length % 2 === 0) return digits;
  const family = /^(JP|TW)-/i.exec(nomenclature?.trim() ?? "")?.[1]?.toUpperCase();
  return family !== undefined && DIGITS.get(family) === digits.length ? digits : undefined;
}

/** The first two digits. */
export function chapterOf(code: HsCode): HsCode {
  return code.slice(0, 2) as HsCode;
}

/** The first four digits, or undefined for a bare chapter. */
export function headingOf(code: HsCode): HsCode | undefined {
  return code.length >= 4 ? (code.slice(0, 4) as HsCode) : undefined;
}

/** The six digits shared world-wide, or undefined when the code is shorter. */
export function subheadingOf(code: HsCode): HsCode | undefined {
  return code.length >= 6 ? (code.slice(0, 6) as HsCode) : undefined;
}

/** Whether `code` is `prefix` or lies under it: 8112 covers 811292. Both must be of one nomenclature. */
export function hsCovers(prefix: HsCode, code: HsCode): boolean {
  return code.startsWith(prefix);
}

/** One row of an HS edition's table: codes of 2, 4 or 6 digits. */
export interface HsRow {
  readonly code: string;
  readonly description: string;
}

/** An HS edition as a lookup; see `compileHsTable`. */
export interface HsTable {
  readonly edition: number;
  readonly descriptions: ReadonlyMap<string, string>;
}

export type HsStatus =
  | { readonly kind: "valid"; readonly code: HsCode; readonly description: string }
  /** `nearest` is the longest prefix that exists, e.g. heading 8110 for 811092. */
  | { readonly kind: "absent"; readonly code: HsCode; readonly nearest?: HsCode; readonly description?: string }
  /** The code follows an HS edition that is not held, so nothing can be said. */
  | { readonly kind: "edition_not_held"; readonly edition: number };

/** Compiles the rows of `data/goods/hs-2022.csv` (or another edition's). */
export function compileHsTable(edition: number, rows: Iterable<HsRow>): HsTable {
  const descriptions = new Map<string, string>();
  for (const row of rows) descriptions.set(row.code, row.description);
  return { edition, descriptions };
}

/**
 * Whether the first six digits (or the whole code, when shorter) exist in the edition. 811092 does not: 8110 is antimony
 * and has 10, 20 and 90 only; it never becomes gallium's 811292.
 */
export function hs6Status(table: HsTable, code: HsCode, nomenclature?: NomenclatureId): HsStatus {
  if (nomenclature !== undefined) {
    const tariff = parseNomenclature(nomenclature);
    const edition = tariff.kind === "ok" ? tariff.value.hsEdition : table.edition;
    if (edition !== table.edition) return { kind: "edition_not_held", edition };
  }
  const asked = (subheadingOf(code) ?? code) as HsCode;
  const description = table.descriptions.get(asked);
  if (description !== undefined) return { kind: "valid", code: asked, description };
  for (let length = asked.length - 1; length >= 2; length--) {
    const nearest = asked.slice(0, length) as HsCode;
    const found = table.descriptions.get(nearest);
    if (found !== undefined) return { kind: "absent", code: asked, nearest, description: found };
  }
  return { kind: "absent", code: asked };
}
