// One cell → a typed value or what is wrong with it, by the kind of its column.
import { type CountryTable, findCountry } from "../base/country.ts";
import { compareDecimals, type Decimal, decimal, decimalNumber, decimalText } from "../base/decimal.ts";
import type { HsTable } from "../base/hs.ts";
import { parseMoney } from "../base/money.ts";
import type { CellReading, CellValue } from "./cell-value.ts";
import type { Column, ColumnKind } from "./columns.ts";
import { readDate } from "./date-cell.ts";
import { readHsList } from "./hs-cell.ts";
import { readAttributes } from "./json-cell.ts";
import { isLei } from "./lei.ts";
import { nearest } from "./nearest.ts";
import { isThousandOrDecimal, readNumber, shift } from "./number-cell.ts";
import type { Fault } from "./problem.ts";
import type { ColumnScale } from "./scale.ts";

/** The tables a portfolio is read against. */
export interface ReferenceData {
  readonly countries: CountryTable;
  readonly hs: HsTable;
}

export interface CellContext {
  readonly reference: ReferenceData;
  readonly scale: ColumnScale | undefined;
  /** The table writes decimals with a comma, so that a point before three digits may divide thousands. */
  readonly commaDecimals: boolean;
  /** The row's other cells, by column. */
  readonly sibling: (column: string) => string;
}

const AS_WRITTEN: ColumnScale = { shift: 0 };
const YES = new Set(["yes", "y", "true", "1", "x", "ja", "oui", "是", "si", "sí"]);
const NO = new Set(["no", "n", "false", "0", "nein", "non", "否"]);
const NOT_KNOWN = new Set(["unknown", "?", "unbekannt", "inconnu", "未知", "n/a", "na", "-", "–", "tbd", "null"]);

/** Whether a cell says, in a usual way, that the figure or fact is not known; then it reads like an empty one. */
export function saysUnknown(text: string, { type }: Column): boolean {
  const word = text.toLowerCase();
  if (type.kind === "text" || type.kind === "id") return false;
  if (type.kind === "choice" && type.values.includes(word)) return false;
  // NA is Namibia.
  return NOT_KNOWN.has(word) && !(type.kind === "country" && word === "na");
}

/** Reads a trimmed, non-empty cell. */
export function readCell(column: Column, text: string, context: CellContext): CellReading {
  const { type } = column;
  switch (type.kind) {
    case "id":
    case "reference":
    case "text":
      return value(text);
    case "country":
      return readCountry(text, context.reference.countries);
    case "currency":
      return readCurrency(text);
    case "date": {
      const reading = readDate(text);
      return reading.kind === "ok" ? value(reading.date) : fault(reading.fault);
    }
    case "decimal":
    case "number":
      return readAmount(text, type, context);
    case "share":
    case "percent":
      return readRatio(text, type.kind, context.scale ?? AS_WRITTEN, type.kind === "percent" && type.signed === true);
    case "json":
      return readAttributes(text);
    case "choice":
      return readChoice(text, type.values);
    case "list":
      return readList(text, type.values);
    case "answer":
      return readAnswer(text);
    case "hs":
      return readHsList(text, context.sibling(type.nomenclature), context.reference.hs);
    case "lei": {
      const lei = text.toUpperCase().replace(/\s/g, "");
      return isLei(lei) ? value(lei) : fault({ code: "lei_shape", value: text });
    }
  }
}

function value(read: CellValue): CellReading {
  return { value: read, faults: [] };
}

function fault(found: Fault): CellReading {
  return { faults: [found] };
}

function readCountry(text: string, countries: CountryTable): CellReading {
  const found = findCountry(countries, text);
  if (found.kind === "ok" && countries.byCode.get(found.value)?.area !== true) return value(found.value);
  if (found.kind === "error" && found.reason === "country_ambiguous") {
    return fault({ code: "country_ambiguous", value: text });
  }
  const name = text.length > 3 ? nearest(text, countries.byName.keys()) : undefined;
  const code = name === undefined ? undefined : countries.byName.get(name)?.[0];
  const row = code === undefined ? undefined : countries.byCode.get(code);
  const params = { suggestion: row ? `${row.code} (${row.name})` : "", otherwise: "Write the two-letter ISO code." };
  return fault({ code: "country_unknown", value: text, params });
}

function readCurrency(text: string): CellReading {
  const read = parseMoney("0", text);
  return read.kind === "ok" ? value(read.value.currency) : fault({ code: "currency_shape", value: text });
}

function readAmount(
  text: string,
  type: Extract<ColumnKind, { readonly kind: "decimal" | "number" }>,
  { commaDecimals }: CellContext,
): CellReading {
  if (commaDecimals && isThousandOrDecimal(text)) return fault({ code: "number_ambiguous", value: text });
  const reading = readNumber(text);
  if (reading.kind === "fault") return fault(reading.fault);
  if (reading.percent) return fault({ code: "number_shape", value: text });
  if (reading.decimal.units < 0n) return fault({ code: "number_negative", value: text });
  if (type.kind === "decimal" && type.positive && reading.decimal.units === 0n)
    return fault({ code: "number_zero", value: text });
  return value(type.kind === "decimal" ? decimalText(reading.decimal) : decimalNumber(reading.decimal));
}

/** Shares come out as 0-1, percentages as 0-100, whatever the notation of the cell. */
function readRatio(text: string, kind: "share" | "percent", scale: ColumnScale, signed: boolean): CellReading {
  const reading = readNumber(text);
  if (reading.kind === "fault") return fault(reading.fault);
  const { decimal: written, percent } = reading;
  if (!percent && isUnclear(written, scale)) {
    return fault({ code: kind === "share" ? "share_range" : "percent_ambiguous", value: text });
  }
  const own = percent ? (kind === "share" ? -2 : 0) : scale.shift;
  const read = shift(written, own);
  const high = decimal(kind === "share" ? 1 : 100);
  const low = signed ? -100 : 0;
  if (compareDecimals(read, decimal(low)) < 0 || compareDecimals(read, high) > 0) {
    return fault(
      kind === "share" ? { code: "share_range", value: text } : { code: "percent_range", value: text, params: { low } },
    );
  }
  return value(decimalNumber(read));
}

function isUnclear(written: Decimal, scale: ColumnScale): boolean {
  if (scale.unclear === undefined) return false;
  const order = compareDecimals(written, decimal(1));
  return scale.unclear === "one" ? order === 0 : order > 0;
}

function readChoice(text: string, values: readonly string[]): CellReading {
  const asked = text.toLowerCase().replace(/[\s-]+/g, "_");
  const found = values.find((known) => known.toLowerCase() === asked);
  return found === undefined ? fault(unknownChoice(text, values)) : value(found);
}

function readList(text: string, values: readonly string[] | undefined): CellReading {
  const entries = text.split(";").map((entry) => entry.trim());
  if (values === undefined) return value(entries);
  const read: string[] = [];
  const faults: Fault[] = [];
  for (const entry of entries.filter((entry) => entry !== "")) {
    const asked = entry.toLowerCase().replace(/[\s-]+/g, "_");
    const found = values.find((known) => known.toLowerCase().replaceAll("-", "_") === asked);
    if (found === undefined) faults.push(unknownChoice(entry, values));
    else read.push(found);
  }
  return read.length > 0 ? { value: read, faults } : { faults };
}

function unknownChoice(text: string, values: readonly string[]): Fault {
  const shown = values.length > 12 ? `${values.slice(0, 12).join(", ")} …` : values.join(", ");
  const params = { suggestion: nearest(text, values) ?? "", otherwise: `Write one of: ${shown}.` };
  return { code: "choice_unknown", value: text, params };
}

function readAnswer(text: string): CellReading {
  const asked = text.toLowerCase();
  if (YES.has(asked)) return value(true);
  if (NO.has(asked)) return value(false);
  return fault({ code: "answer_unknown", value: text });
}
