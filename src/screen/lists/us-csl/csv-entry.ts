// An entry of the Consolidated Screening List, and how a row of its CSV comes to one: several values stand in a cell,
// separated by semicolons.
import { identifier } from "../ids.ts";

export interface CslAddress {
  readonly text: string;
  readonly city?: string | undefined;
  readonly country?: string | undefined;
}

/** Texts are "" where the list is silent. */
export interface CslEntry {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly name: string;
  readonly altNames: readonly string[];
  readonly title: string;
  readonly addresses: readonly CslAddress[];
  readonly programmes: readonly string[];
  readonly notice: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly licenceRequirement: string;
  readonly licencePolicy: string;
  readonly callSign: string;
  readonly vesselFlag: string;
  readonly vesselOwner: string;
  readonly birthDates: readonly string[];
  readonly birthPlaces: readonly string[];
  readonly countries: readonly string[];
  readonly ids: readonly string[];
  readonly linkedTo: readonly string[];
  readonly sourceUrl: string;
  readonly remarks: string;
}

/** `cell` gives a trimmed cell by header; "" for columns the file does not have. */
export function csvEntry(cell: (name: string) => string): CslEntry {
  return {
    id: cell("id") || cell("entity_number"),
    source: cell("source"),
    type: cell("type"),
    name: cell("name"),
    altNames: values(cell("alt_names")),
    title: cell("title"),
    addresses: values(cell("addresses")).map(addressIn),
    programmes: values(cell("programs")),
    notice: cell("federal_register_notice"),
    startDate: cell("start_date"),
    endDate: cell("end_date"),
    licenceRequirement: cell("license_requirement"),
    licencePolicy: cell("license_policy"),
    callSign: cell("call_sign"),
    vesselFlag: cell("vessel_flag"),
    vesselOwner: cell("vessel_owner"),
    birthDates: values(cell("dates_of_birth")),
    birthPlaces: values(cell("places_of_birth")),
    countries: [...values(cell("citizenships")), ...values(cell("nationalities"))],
    ids: values(cell("ids")).flatMap(idIn),
    linkedTo: linkedIn(cell("remarks")),
    sourceUrl: cell("source_list_url"),
    remarks: cell("remarks"),
  };
}

const NONE: readonly string[] = [];

/** Values of a trimmed cell; quotation marks alone stand for nothing. */
function values(text: string): readonly string[] {
  if (text === "" || text === '""') return NONE;
  if (!text.includes(";")) return [text];
  return text
    .split(";")
    .map((value) => value.trim())
    .filter((value) => value !== "" && value !== '""');
}

/** "3 per. Gagarinski, Moscow, 119034, RU": the last part is the country where it has two letters. */
function addressIn(text: string): CslAddress {
  const country = /(?:^|,\s*)([A-Z]{2})$/.exec(text)?.[1];
  return { text, country };
}

/** "CN, 91320000714091899R, Unified Social Credit Code (USCC)": country if any, number, label. */
function idIn(text: string): readonly string[] {
  const parts = text.split(/,\s*/);
  const label = parts.at(-1) ?? "";
  const rest = parts.slice(0, -1);
  const number = rest.length > 1 && /^[A-Z]{2}$/.test(rest[0] ?? "") ? rest[1] : rest[0];
  if (!isId(label)) return [];
  const id = identifier(label, number);
  return id === undefined ? [] : [id];
}

/** Labels that are no fact but a number; the column also holds dates, target types and directives. */
const IS_ID =
  /passport|\bno\b|number|\bid\b|identif|code|swift|bic|isin|imo|mmsi|website|e-?mail|phone|tax|r\.?f\.?c|nit|ruc|rif|c\.?u\.?r\.?p|d\.?n\.?i|cedula|ticker|digital currency|licen[cs]e|regist|duns|d-u-n-s|serial/i;

/** Labels looked at so far: a list has few. */
const idLabels = new Map<string, boolean>();
const MOST_LABELS = 2000;

function isId(label: string): boolean {
  let is = idLabels.get(label);
  if (is === undefined) {
    if (idLabels.size >= MOST_LABELS) idLabels.clear();
    idLabels.set(label, (is = IS_ID.test(label)));
  }
  return is;
}

/** Parties that the remarks link to: "(Linked To: NAME)". */
export function linkedIn(remarks: string): readonly string[] {
  if (!remarks.includes("(Linked To:")) return NONE;
  return [...remarks.matchAll(/\(Linked To:\s*((?:[^()]|\([^()]*\))+)\)/g)].flatMap(([, name]) => name?.trim() ?? []);
}
