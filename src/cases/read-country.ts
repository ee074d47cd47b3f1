// Places as clerks name them.
import { findCountry, type CountryTable } from "../base/country.ts";
import { parsedValue } from "../base/parsed.ts";

/** The code of a country by any of its names; undefined where none can be read. */
export function countryOf(value: unknown, countries: CountryTable): string | undefined {
  return typeof value === "string" ? parsedValue(findCountry(countries, value)) : undefined;
}

/** A field for a place, left out where nothing is said of it. */
export function place(key: string, value: string | null | undefined): object {
  return value === undefined ? {} : { [key]: value };
}

/** A field for a list of places, given as a list or in one text; one that cannot be read makes the whole list unknown. */
export function placesOf(key: string, value: unknown, countries: CountryTable): object {
  if (value === undefined) return {};
  const words = typeof value === "string" ? value.split(/[,;/]| and /) : value;
  if (!Array.isArray(words)) return { [key]: null };
  const codes = words.map((one) => countryOf(typeof one === "string" ? one.trim() : one, countries));
  return { [key]: codes.includes(undefined) ? null : codes };
}
