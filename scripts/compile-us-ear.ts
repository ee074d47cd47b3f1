// Compiles the United States tables: `node scripts/compile-us-ear.ts FOLDER`, where FOLDER holds the two published parses
// of 15 CFR parts 738 and 774. Writes data/control-lists/us-ccl.json, us-ccl-words.json, us-country-chart.json and
// us-ccl-differences.yaml.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { compileCountries, type CountryRow } from "../src/base/country.ts";
import { addDays, type IsoDate } from "../src/base/date.ts";
import type { UsCcl, UsChart, UsEdition, UsEntry } from "../src/check/regimes/us/data.ts";
import { chartOf } from "./us-ear/chart.ts";
import { DESTINATIONS } from "./us-ear/destination.ts";
import { differencesOf, MIXED, RECOVERED, recoveredLines } from "./us-ear/differences.ts";
import { offersOf } from "./us-ear/offers.ts";
import { partsOf, relatedOf } from "./us-ear/related.ts";
import { entryWords } from "./us-ear/words.ts";
import { type Readings, rowsOf, type WrittenRow, writtenRows } from "./us-ear/rows.ts";
import { readCharts, readFirst, readSecond } from "./us-ear/sources.ts";
import { statusOf } from "./us-ear/status.ts";

const DATA = fileURLToPath(new URL("../data", import.meta.url));
const STALE_AFTER_DAYS = 90;

/** Special conditions of entries whose exception lines the parse mixed with another entry's. */
const NOT_TOLD_APART = "The parse mixes the entry's exception lines with those of another entry: read them in the list";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("name the folder that holds the two parses");

const first = readFirst(folder);
const second = readSecond(folder);
const known = [...second.lines.keys(), ...Object.keys(RECOVERED)].toSorted();
const { readings, footnotes, parts } = parse(
  readFileSync(join(DATA, "control-lists/us-ccl-readings.yaml"), "utf8"),
) as {
  readonly readings: Readings;
  readonly footnotes: Readonly<Record<string, readonly WrittenRow[]>>;
  readonly parts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};

const { aliases } = parse(readFileSync(join(DATA, "control-lists/us-ccl-aliases.yaml"), "utf8")) as {
  readonly aliases: Readonly<Record<string, string>>;
};
const strangers = Object.keys(aliases).filter((code) => !known.includes(code));
if (strangers.length > 0) throw new Error(`aliases of entries that are not on the list: ${strangers.join(", ")}`);

const edition: UsEdition = {
  sources: [
    { what: "15 CFR parts 738, 774 (eCFR), first parse", edition: first.edition, url: ecfr(first.edition) },
    { what: "15 CFR parts 738, 774 (eCFR), second parse", edition: second.edition, url: ecfr(second.edition) },
  ],
  heldFrom: first.edition,
  edition: second.edition,
  verifyBy: addDays(second.edition, STALE_AFTER_DAYS),
};

const differences = differencesOf(first, second);
const used = new Set<string>();
const entries = Object.fromEntries(known.map((code) => [code, entryOf(code)]));
const named = new Set(Object.values(entries).flatMap(namedIn));
const whole = Object.fromEntries(
  Object.entries(entries).map(([code, entry]) => [code, withParts(code, withoutPointers(entry))]),
);
const idle = Object.keys(readings).filter((key) => !used.has(key));
if (idle.length > 0) throw new Error(`readings without a line: ${idle.join(", ")}`);

const countries = compileCountries(JSON.parse(readFileSync(join(DATA, "geo/countries.json"), "utf8")) as CountryRow[]);
const chart: UsChart = { ...edition, ...chartOf(readCharts(folder), countries) };
const ccl: UsCcl = { ...edition, destinations: DESTINATIONS, entries: whole };
write("us-ccl.json", lines(ccl, "entries"));
write(
  "us-ccl-words.json",
  lines({ edition: second.edition, entries: entryWords(known, first, second, aliases) }, "entries"),
);
write("us-country-chart.json", lines(chart, "rows"));
write(
  "us-ccl-differences.yaml",
  `# Written by scripts/compile-us-ear.ts. The two parses of the Commerce Control List agree on ${
    known.length - differences.length
  } of ${known.length} entries
# (spelling of quotes and spaces aside) and on every row of the Country Chart. Each other entry, what was taken, and why:
${stringify(differences, { lineWidth: 120 })}`,
);
console.error(
  `${known.length} entries, ${known.reduce((sum, code) => sum + (entries[code]?.rows.length ?? 0), 0)} rows`,
);
console.error(`${used.size} readings used, ${differences.length} entries differ between the parses`);

function entryOf(code: string): UsEntry {
  const source = RECOVERED[code] ? recoveredLines(code, first, second) : (second.lines.get(code) ?? []);
  const own = rowsOf(code, source, readings, known, used);
  const noted = writtenRows(code, "FOOTNOTE", undefined, footnotes[code] ?? []);
  const status = statusOf(code, second.titles.get(code) ?? "", source.length > 0);
  if (source.length > 0 && own.length === 0 && status.status === undefined) throw new Error(`${code}: no row was read`);
  const rows = [...own, ...noted];
  const about = rows.flatMap((row) => row.about?.codes ?? []).map((one) => one.slice(0, 5));
  const related = rows.some((row) => row.about) ? relatedOf(first.headings.get(code) ?? "", known, about) : undefined;
  const reasons = [...new Set([...(second.reasons.get(code) ?? []), ...own.map(({ reason }) => reason)])];
  return {
    reasons: reasons.filter((reason) => /^[A-Z]{2}$/.test(reason)),
    rows,
    ...related,
    ...(MIXED.has(code) ? { staLimited: NOT_TOLD_APART } : offersOf(code, first.flags.get(code) ?? {})),
    ...status,
  };
}

/** Codes that the lines and the heading of an entry name. */
function namedIn({ rows, unrelated = [] }: UsEntry): readonly string[] {
  const codes = rows.flatMap((row) =>
    [row.in, row.except, row.about?.codes, row.about?.except].flatMap((one) => one ?? []),
  );
  return [...codes, ...unrelated];
}

/** What items of the entry may be about, without the State Department's items and entries that only point elsewhere. */
function withoutPointers(entry: UsEntry): UsEntry {
  if (!entry.related) return entry;
  return { ...entry, related: entry.related.filter((code) => entries[code]?.status === undefined) };
}

/** Adds what lies under the entry and under paragraphs that some line takes apart, where the parse lists the items. */
function withParts(code: string, entry: UsEntry): UsEntry {
  const isTakenApart = (parent: string): boolean => [...named].some((one) => one.startsWith(`${parent}.`));
  const listed = Object.entries(parts[code] ?? {}).map(
    ([parent, under]) => [parent, under.map((one) => `${parent}.${one}`)] as const,
  );
  const held = { ...partsOf(first.items.get(code) ?? []), ...Object.fromEntries(listed) };
  const used = Object.entries(held).filter(([parent]) => isTakenApart(parent));
  return used.length === 0 ? entry : { ...entry, parts: Object.fromEntries(used) };
}

function ecfr(day: IsoDate): string {
  return `https://www.ecfr.gov/api/versioner/v1/full/${day}/title-15.xml?part=774`;
}

/** JSON with one line for every record of `spread`, so that a change of one entry is a change of one line. */
function lines(table: object, spread: string): string {
  const parts = Object.entries(table).map(([key, value]) => {
    if (key !== spread) return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const records = Object.entries(value as object).map(
      ([name, record]) => `  ${JSON.stringify(name)}: ${JSON.stringify(record)}`,
    );
    return `${JSON.stringify(key)}: {\n${records.join(",\n")}\n}`;
  });
  return `{\n${parts.join(",\n")}\n}\n`;
}

function write(file: string, text: string): void {
  writeFileSync(join(DATA, "control-lists", file), text);
}
