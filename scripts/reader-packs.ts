// The reader's packs for the build, tests and benches: every folder of data/lexicon/reader, and one made of the country
// table and of the parties that the register names.
import type { CountryRow } from "../src/base/country.ts";
import type { LexiconRow, ReaderPack } from "../src/read/index.ts";
import type { Register } from "../src/register/index.ts";

export { readReaderPack, readReaderPacks } from "../src/formats/reader-pack.ts";

/** Names of countries beyond the core pack's, and the parties of the register. */
export function registerPack(
  countries: readonly CountryRow[],
  register: Register,
  core: readonly ReaderPack[],
): ReaderPack {
  const known = new Set(
    core.flatMap(({ rows }) => rows.flatMap(({ term }) => term.split("|"))).map((term) => term.toLowerCase()),
  );
  const rows: LexiconRow[] = [];
  const add = (term: string, row: Omit<LexiconRow, "term">): void => {
    if (known.has(term.toLowerCase()) || term.length < 3) return;
    known.add(term.toLowerCase());
    rows.push({ term, ...row });
  };
  for (const { code, name, aliases = [] } of countries)
    for (const term of [name, ...aliases])
      if (term.length > 3 || /\p{Script=Han}/u.test(term)) add(term, { norm: code, class: "country", of: code });
  for (const measure of register.instruments.flatMap((instrument) => instrument.measures))
    for (const { name, nameLocal, country } of measure.parties)
      for (const term of [name, nameLocal ?? ""])
        if (term !== "") add(term, { norm: name, class: "company", ...(country === undefined ? {} : { of: country }) });
  return { id: "register", version: register.version, rows, patterns: [] };
}
