// English names of countries for display, from the runtime's own table: a reading shows `South Korea`, whatever the text wrote.

/** Made at the first name that is asked for: it costs more than reading a short text. */
let names: Intl.DisplayNames | undefined;
const SHOWN: Readonly<Record<string, string>> = { TR: "Turkey", HK: "Hong Kong", MM: "Myanmar", CD: "DR Congo" };
const cache = new Map<string, string>();

/** `CN` → `China`; a code the table does not know is returned as it is. */
export function countryName(code: string): string {
  const known = SHOWN[code] ?? cache.get(code);
  if (known !== undefined) return known;
  const name = /^[A-Z]{2}$/.test(code) ? (nameOf(code) ?? code) : code;
  cache.set(code, name);
  return name;
}

function nameOf(code: string): string | undefined {
  names ??= new Intl.DisplayNames(["en"], { type: "region" });
  return names.of(code);
}
