// The two published parses of 15 CFR parts 738 and 774 that the tables are compiled from, as they lie in their files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isoDate, type IsoDate } from "../../src/base/date.ts";
import { LOST } from "./differences.ts";

/** One line of an entry's licence requirements: the items and reason, and the destination cell. */
export interface SourceLine {
  readonly control: string;
  readonly cell: string;
}

/** The parse of the eCFR issue of 2026-07-23: 633 entries with licence exception lines. */
export interface FirstParse {
  readonly edition: IsoDate;
  readonly lines: ReadonlyMap<string, readonly SourceLine[]>;
  readonly headings: ReadonlyMap<string, string>;
  /** Item paragraphs in force, with their entry; categories 1, 3, 4 and 5 only. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  /** Wording of the items, without notes of the editors. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly reasons: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** The parse of the issue of 2026-08-07: 637 entries. */
export interface SecondParse {
  readonly edition: IsoDate;
  readonly lines: ReadonlyMap<string, readonly SourceLine[]>;
  readonly titles: ReadonlyMap<string, string>;
  readonly reasons: ReadonlyMap<string, readonly string[]>;
}

export interface ChartParse {
  readonly columns: readonly string[];
  /** Country name → marks such as `NS1`, footnotes. */
  readonly rows: ReadonlyMap<string, { readonly marks: readonly string[]; readonly footnotes: readonly number[] }>;
  readonly pointers: readonly string[];
}

interface FirstEntry {
  readonly eccn: string;
  readonly heading: string;
  readonly reasonForControl: string | null;
  readonly countryChart: readonly { readonly control: string; readonly countryChart: string }[];
  readonly licenceExceptionFlags: Readonly<Record<string, string>>;
  readonly items?: readonly FirstItem[];
}

interface FirstItem {
  readonly kind: string;
  readonly paragraph: string | null;
  readonly text: string;
}

export function readFirst(folder: string): FirstParse {
  const file = read<{ ecfrIssueDate: string; entries: readonly FirstEntry[] }>(folder, "ccl-2026-07-23.json");
  const byCode = <T>(of: (entry: FirstEntry) => T): ReadonlyMap<string, T> =>
    new Map(file.entries.map((entry) => [entry.eccn, of(entry)]));
  return {
    edition: isoDate(file.ecfrIssueDate),
    lines: byCode((entry) => entry.countryChart.map(({ control, countryChart }) => ({ control, cell: countryChart }))),
    headings: byCode((entry) => entry.heading),
    items: itemsOf(file.entries),
    texts: byCode(({ items = [] }) => items.filter(({ kind }) => kind === "item").map(({ text }) => text)),
    reasons: byCode((entry) =>
      (entry.reasonForControl ?? "").split(/,\s*/).filter((reason) => /^[A-Z]{2}$/.test(reason)),
    ),
    flags: byCode((entry) => entry.licenceExceptionFlags),
  };
}

/** Item paragraphs by entry. Those shown under the entry before one that the parse lost belong to the lost one. */
function itemsOf(entries: readonly FirstEntry[]): ReadonlyMap<string, readonly string[]> {
  const lostAfter = new Map(Object.entries(LOST).map(([lost, before]) => [before, lost]));
  return new Map(
    entries.map(({ eccn, items = [] }) => {
      const entry = lostAfter.get(eccn) ?? eccn;
      const listed = items.filter(({ kind, paragraph }) => kind === "item" && paragraph !== null);
      const reserved = new Set(listed.flatMap(reservedBy));
      const paragraphs = listed.map(({ paragraph }) => paragraph as string).filter((one) => !reserved.has(one));
      return [entry, [...new Set(paragraphs)].map((one) => `${entry}.${one}`)];
    }),
  );
}

/** Paragraphs that one item line reserves: `a` for "[Reserved]", `d` to `f` for "to f. [Reserved]". */
function reservedBy({ paragraph, text }: FirstItem): readonly string[] {
  const found = /^(?:(?:to|through|and) ([a-z0-9.]+)\. )?\[Reserved\]/i.exec(text);
  if (!found || paragraph === null) return [];
  const last = found[1];
  if (last === undefined || !/^[a-z]$/.test(last) || !/^[a-z]$/.test(paragraph)) return [paragraph];
  const from = paragraph.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, i) => String.fromCharCode(from + i));
}

interface SecondEntry {
  readonly c: readonly (readonly [string, string, string | null])[];
  readonly r: readonly string[];
  readonly t: string;
}

export function readSecond(folder: string): SecondParse {
  const file = read<{ eccns: Readonly<Record<string, SecondEntry>> }>(folder, "ccl-chart-2026-08-07.json");
  const entries = Object.entries(file.eccns);
  return {
    edition: isoDate("2026-08-07"),
    lines: new Map(entries.map(([code, { c }]) => [code, c.map(([control, cell]) => ({ control, cell }))])),
    titles: new Map(entries.map(([code, { t }]) => [code, t])),
    reasons: new Map(entries.map(([code, { r }]) => [code, r])),
  };
}

/** Both parses' Country Charts. */
export function readCharts(folder: string): readonly [ChartParse, ChartParse] {
  const first = read<{
    columns: readonly string[];
    countries: Readonly<Record<string, { marks: readonly string[]; footnotes: readonly number[] }>>;
    embargoed: Readonly<Record<string, unknown>>;
  }>(folder, "country-chart-2026-07-23.json");
  const second = read<{
    columns: readonly string[];
    countries: Readonly<Record<string, { c?: readonly string[]; f?: readonly number[]; e?: string }>>;
  }>(folder, "ccl-chart-2026-08-07.json");
  const rows = Object.entries(second.countries);
  return [
    {
      columns: first.columns.map((column) => column.replace(" ", "")),
      rows: new Map(
        Object.entries(first.countries).map(([name, { marks, footnotes }]) => [
          name,
          { marks: marks.map((mark) => mark.replace(" ", "")).toSorted(), footnotes },
        ]),
      ),
      pointers: Object.keys(first.embargoed).toSorted(),
    },
    {
      columns: second.columns,
      rows: new Map(
        rows.flatMap(([name, { c, f = [] }]) => (c ? [[name, { marks: c.toSorted(), footnotes: f }] as const] : [])),
      ),
      pointers: rows.flatMap(([name, { e }]) => (e === undefined ? [] : [name])).toSorted(),
    },
  ];
}

function read<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as T;
}
