// English names of countries for display, from the runtime's own table: a reading shows `South Korea`, whatever the text wrote.

const NAMES = new Intl.DisplayNames(["en"], { type: "region" });
const SHOWN: Readonly<Record<string, string>> = { TR: "Turkey", HK: "Hong Kong", MM: "Myanmar", CD: "DR Congo" };
const cache = new Map<string, string>();

/** `CN` → `China`; a code the table does not know is returned as it is. */
export function countryName(code: string): string {
  const known = SHOWN[code] ?? cache.get(code);
  if (known !== undefined) return known;
  const name = /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : code;
  cache.set(code, name);
  return name;
}
