// The Article 24 company risk assessment as a file: Markdown to read, CSV to work on.
import type { CrmaAssessment } from "../assess/index.ts";
import { csvText, writeFileAtomically } from "../formats/index.ts";

const HEADERS = [
  "material",
  "annex_entry",
  "annex_letter",
  "certainty",
  "parts",
  "origins",
  "factors",
  "vulnerability",
  "unknown",
  "sources",
] as const;

/** Writes CSV to a path that ends in .csv, else Markdown. Throws IoError and leaves the old file as it was. */
export async function saveCrma(path: string, day: string, found: CrmaAssessment): Promise<void> {
  await writeFileAtomically(path, /\.csv$/i.test(path) ? crmaCsv(found) : crmaMarkdown(day, found));
}

export const CERTAINTY = {
  reproduced: "named in two copies of the annex that agree",
  reading: "of a group that the annex names",
} as const;

const originsOf = (origins: CrmaAssessment["rows"][number]["origins"]): string =>
  origins.map(({ country, share }) => `${country ?? "unknown"} ${Math.round(share * 100)} %`).join("; ");

/** One row a material; after them one row for each material that is not listed, so that none is dropped in silence. */
export function crmaCsv({ rows, notListed }: CrmaAssessment): string {
  return csvText(HEADERS, [
    ...rows.map((row) => ({
      material: row.material,
      annex_entry: row.entry,
      annex_letter: row.letter,
      certainty: CERTAINTY[row.certainty],
      parts: String(row.parts),
      origins: originsOf(row.origins),
      factors: row.factors.join(" "),
      vulnerability: row.vulnerability.join(" "),
      unknown: row.unknown.join(" "),
      sources: row.sources.join(" "),
    })),
    ...notListed.map((material) => ({
      material,
      annex_entry: "not listed under this name; a compound may contain one that is",
    })),
  ]);
}

export function crmaMarkdown(day: string, { rows, notListed, notes }: CrmaAssessment): string {
  const list = (title: string, items: readonly string[]): readonly string[] => [
    `**${title}**`,
    "",
    ...items.map((item) => `- ${item}`),
    "",
  ];
  const lines = [
    `# Strategic raw materials: company risk assessment, ${day}`,
    "",
    ...notes.map((note) => `- ${note}`),
    "",
    ...rows.flatMap((row) => [
      `## ${row.material}: ${row.entry}`,
      "",
      `Annex I, section 1 (${row.letter}): ${CERTAINTY[row.certainty]}.`,
      "",
      ...list("Supply chain", [`Bought parts that state it: ${row.parts}. Origins: ${originsOf(row.origins)}.`]),
      ...list("What might affect supply", row.factors),
      ...list("Vulnerability", row.vulnerability),
      ...list("Not known", row.unknown),
    ]),
    rows.length === 0 ? "No bought part states a strategic raw material.\n" : "",
    ...(notListed.length === 0
      ? []
      : [
          `Not listed in Annex I, section 1 under this name: ${notListed.join(", ")}. A compound may still contain one that is listed.`,
        ]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
