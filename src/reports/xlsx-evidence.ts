// Sheets about what the report rests on: name matches, rows to mend, notes, coverage, provisions, sources, the report itself.
import type { Assessment } from "../assess/index.ts";
import type { Worksheet, WorksheetValue } from "../formats/index.ts";
import { type CitedInstrument, citedProvisions, coverageOf } from "./sources.ts";

export function matchesSheet({ partyMatches }: Assessment): Worksheet {
  return {
    name: "party matches",
    columns: [
      { title: "line", width: 34 },
      { title: "name", width: 40 },
      { title: "list", width: 24 },
      { title: "provision", width: 30 },
    ],
    rows: partyMatches.map(({ line, name, list, provision }) => [line, name, list, provision]),
  };
}

export function problemsSheet({ problems }: Assessment): Worksheet {
  return {
    name: "problems",
    columns: [
      { title: "severity", width: 12 },
      { title: "file" },
      { title: "row", kind: "number", width: 8 },
      { title: "column" },
      { title: "value", width: 30 },
      { title: "problem", width: 60 },
      { title: "fix", width: 60 },
      { title: "code" },
    ],
    rows: problems.map((one) => [
      one.severity,
      one.file,
      one.row,
      one.column,
      one.value,
      one.message,
      one.fix,
      one.code,
    ]),
  };
}

export function notesSheet({ notices }: Assessment): Worksheet {
  return {
    name: "notes",
    columns: [
      { title: "note", width: 110 },
      { title: "lines", kind: "number", width: 8 },
      { title: "code", width: 30 },
    ],
    rows: notices.map(({ text, params, code }) => [text, params["lines"], code]),
  };
}

export function coverageSheet(report: Assessment): Worksheet {
  return {
    name: "coverage",
    columns: [
      { title: "list", width: 30 },
      { title: "held", width: 10 },
      { title: "edition", width: 50 },
      { title: "remarks", width: 90 },
      { title: "lines", kind: "number", width: 8 },
    ],
    rows: coverageOf(report).map(({ list, state, edition, note, lines }) => [list, state, edition, note, lines]),
  };
}

export function provisionsSheet(report: Assessment): Worksheet {
  return {
    name: "provisions",
    columns: [
      { title: "provision", width: 40 },
      { title: "lines", kind: "number", width: 8 },
    ],
    rows: citedProvisions(report).map(({ provision, lines }) => [provision, lines]),
  };
}

/** One row for each instrument and text it was read from. */
export function sourcesSheet(instruments: readonly CitedInstrument[]): Worksheet {
  return {
    name: "sources",
    columns: [
      { title: "instrument", width: 30 },
      { title: "title", width: 60 },
      { title: "title_local", width: 50 },
      { title: "authority", width: 20 },
      { title: "published", kind: "date", width: 12 },
      { title: "verified", kind: "date", width: 12 },
      { title: "known_from", width: 14 },
      { title: "publisher", width: 30 },
      { title: "source_kind", width: 14 },
      { title: "source_date", kind: "date", width: 12 },
      { title: "address", width: 60 },
    ],
    rows: instruments.flatMap((one) => {
      const head = [
        one.id,
        one.title,
        one.titleLocal,
        one.authority.join(", "),
        one.published,
        one.verifiedAt,
        one.basis,
      ];
      if (one.sources.length === 0) return [head];
      return one.sources.map(({ publisher, kind, date, url }) => [...head, publisher, kind, date, url]);
    }),
  };
}

export function aboutSheet(report: Assessment): Worksheet {
  const { on, known, since, scenario, register, engine, counts, tables } = report;
  const facts: readonly (readonly [string, WorksheetValue])[] = [
    ["law of", on],
    ["known by", known],
    ["compared with", since ?? "no earlier day was asked for: the sheet of changes is empty"],
    ["scenario", scenario ?? "none: the law as the register holds it"],
    ["register version", register.version],
    ["register SHA-256", register.sha256],
    ["engine", engine],
    ["lines that may not proceed yet", String(counts.held)],
    ...Object.values(tables).flatMap((table) =>
      table ? [[`rows read from ${table.file}`, `${table.kept} of ${table.rows} used`] as const] : [],
    ),
    ["standing", "how a line stands by what is regulated, unscreened parties left aside; outcome is the whole verdict"],
    ["no control found", "speaks for the coverage of this register as of the day shown; parties need screening"],
    ["legal", "not legal advice"],
  ];
  return {
    name: "about",
    columns: [
      { title: "what", width: 34 },
      { title: "value", width: 90 },
    ],
    rows: facts,
  };
}
