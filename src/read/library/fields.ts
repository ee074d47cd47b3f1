// Fields of a candidate as one line of text, and back from what a person wrote.
import { isIsoDate } from "../../base/date.ts";
import { type DateValue, STATUSES } from "../measures/candidate.ts";
import { isMeasureType, MEASURE_KINDS } from "../measures/families.ts";
import type { Measure } from "../measures/record.ts";
import { rateOf, rateText } from "./rate-text.ts";

/** Fields a person goes through, in the order of the review. */
export const REVIEWED_FIELDS = [
  "type",
  "direction",
  "imposer",
  "authority",
  "goods",
  "target",
  "status",
  "announced",
  "effective",
  "expires",
  "requirement",
  "rate",
  "legal_basis",
] as const;

export type ReviewedField = (typeof REVIEWED_FIELDS)[number];

/** A value for the field (null: none is stated), or what to write instead. */
export type FieldRead = { readonly value: unknown } | { readonly why: string };

interface Field {
  readonly text: (measure: Measure) => string;
  /** `text` is trimmed and not empty. */
  readonly parse: (text: string, measure: Measure) => FieldRead;
  /** The value where nothing is stated; `needed`: every measure states it. Null otherwise. */
  readonly empty?: "needed" | ((measure: Measure) => unknown);
}

/** A field as a person reads and edits it; empty when it is not stated. */
export function fieldText(measure: Measure, field: ReviewedField): string {
  return FIELDS[field].text(measure);
}

/** Whether a measure may leave the field unstated. */
export function mayBeEmpty(field: ReviewedField): boolean {
  return FIELDS[field].empty !== "needed";
}

/** What a person wrote for a field of `measure`, in the form of `fieldText`. */
export function readField(measure: Measure, field: ReviewedField, text: string): FieldRead {
  const { parse, empty } = FIELDS[field];
  const line = text.trim();
  if (line !== "") return parse(line, measure);
  if (empty === "needed") return { why: `Every measure has its ${field}: reject the candidate if it has none.` };
  return { value: empty?.(measure) ?? null };
}

/** Codes of countries, and of blocs that act for theirs. */
const PLACE = /^(?:[A-Z]{2}|\*|G7|GCC|EAEU|SACU|MERCOSUR|ECOWAS|EAC|G20|QUAD|NATO|ASEAN|BRICS|APEC|OPEC|FIVE_EYES)$/;
/** Before who must obey, among those a measure is aimed at. */
const BOUND = "binding ";
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const FIELDS: Readonly<Record<ReviewedField, Field>> = {
  type: word(({ type }) => type, Object.keys(MEASURE_KINDS).filter(isMeasureType)),
  direction: word(({ direction }) => direction, ["restrict", "relax"]),
  status: word(({ status }) => status, STATUSES),
  imposer: {
    empty: "needed",
    text: ({ imposer }) => imposer.join(", "),
    parse: (text) => {
      const places = split(text.toUpperCase(), /[,;]/);
      return places.every((place) => PLACE.test(place) && place !== "*")
        ? { value: places }
        : { why: "Write country codes of two letters, e.g. CN, EU." };
    },
  },
  authority: {
    text: ({ authority }) =>
      authority === null
        ? ""
        : authority.name === authority.norm
          ? authority.norm
          : `${authority.name} (${authority.norm})`,
    parse: (text) => {
      const [, name, norm] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? [undefined, text, text];
      return { value: { name, norm } };
    },
  },
  goods: {
    text: ({ goods }) =>
      goods.map(({ text, codes = [] }) => (codes.length === 0 ? text : `${text} [${codes.join(", ")}]`)).join("; "),
    empty: () => [],
    parse: (text, { goods }) => ({ value: split(text, /;/).map((part) => goodOf(part, goods)) }),
  },
  target: {
    text: ({ target: { countries, entities, persons_bound: bound } }) =>
      [
        ...(countries.length === 0 ? [] : [countries.join(", ")]),
        ...entities,
        ...(bound === undefined ? [] : [`${BOUND}${bound}`]),
      ].join("; "),
    empty: () => ({ countries: [], entities: [] }),
    parse: (text) => {
      const parts = split(text, /;/);
      const arePlaces = (part: string): boolean => split(part, /,/).every((one) => PLACE.test(one));
      const bound = parts.find((part) => part.startsWith(BOUND))?.slice(BOUND.length);
      return {
        value: {
          countries: parts.filter(arePlaces).flatMap((part) => split(part, /,/)),
          entities: parts.filter((part) => !arePlaces(part) && !part.startsWith(BOUND)),
          ...(bound === undefined ? {} : { persons_bound: bound }),
        },
      };
    },
  },
  announced: day(({ announced }) => announced),
  effective: day(({ effective }) => effective),
  expires: day(({ expires }) => expires),
  requirement: { text: ({ requirement }) => requirement ?? "", parse: (value) => ({ value }) },
  rate: {
    text: ({ rate }) => (rate === undefined ? "" : rateText(rate)),
    parse: (text) => {
      const rate = rateOf(text);
      return rate === undefined
        ? { why: "Write a rate such as 25 %, 10–25 %, up to 40 % or 72 EUR/t." }
        : { value: rate };
    },
  },
  legal_basis: {
    text: ({ legal_basis }) => legal_basis?.join("; ") ?? "",
    parse: (text) => ({ value: split(text, /;/) }),
  },
};

function split(text: string, at: RegExp): readonly string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** One word of a closed list, written with blanks. */
function word(of: (measure: Measure) => string, words: readonly string[]): Field {
  const shown = (one: string): string => one.replaceAll("_", " ");
  return {
    empty: "needed",
    text: (measure) => shown(of(measure)),
    parse: (text) => {
      const value = text.toLowerCase().replaceAll(/\s+/g, "_");
      return words.includes(value) ? { value } : { why: `Write one of: ${words.map(shown).join(", ")}.` };
    },
  };
}

/** A day, a month, a year, or a stretch of them. */
function day(of: (measure: Measure) => DateValue | null | undefined): Field {
  return {
    text: (measure) => of(measure)?.value ?? "",
    parse: (text) => {
      const ends = text.split("/");
      return ends.length <= 2 && ends.every(isDay)
        ? { value: { value: text, basis: "text" } }
        : { why: "Write a day as YYYY-MM-DD, a month as YYYY-MM, a stretch as two of them with / between." };
    },
  };
}

/** Whether it is one of the calendar: a month or year as much as a day. */
function isDay(text: string): boolean {
  return DAY.test(text) && isIsoDate(`${text}-01-01`.slice(0, "YYYY-MM-DD".length));
}

/** "gallium [8112.92]"; what was read with the same words keeps what the line does not show. */
function goodOf(part: string, read: Measure["goods"]): Measure["goods"][number] {
  const [, text = part, list] = /^(.*?)\s*\[([^\]]*)\]$/.exec(part) ?? [];
  const { norm = text.toLowerCase(), ...rest } = read.find((one) => one.text === text) ?? {};
  const { codes: _codes, ...kept } = { codes: undefined, ...rest };
  const codes = split(list ?? "", /,/);
  return { ...kept, text, norm, ...(codes.length === 0 ? {} : { codes }) };
}
