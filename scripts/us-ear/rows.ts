// Licence requirement lines → rows. A line is read by machine, or by the person who wrote its reading; never dropped.
import type { UsRow } from "../../src/check/regimes/us/data.ts";
import { readTarget, sectionsOf, type Target } from "./destination.ts";
import { leadOf, plain, readScope } from "./scope.ts";
import type { SourceLine } from "./sources.ts";

/** One row as a person wrote it in us-ccl-readings.yaml: paragraphs without their entry. */
export interface WrittenRow {
  readonly in?: readonly string[];
  readonly except?: readonly string[];
  readonly about?: readonly string[];
  readonly aboutNot?: readonly string[];
  readonly "reason-of"?: string;
  readonly meets?: readonly string[];
  readonly if?: UsRow["if"];
  readonly reason?: string;
  readonly column?: string;
  readonly to?: string;
  readonly footnote?: number;
  readonly unless?: UsRow["unless"];
  readonly none?: string;
}

export type Readings = Readonly<Record<string, WrittenRow | readonly WrittenRow[]>>;

/** Rows of one entry. `used` collects the keys of readings that met a line. */
export function rowsOf(
  entry: string,
  lines: readonly SourceLine[],
  readings: Readings,
  known: readonly string[],
  used: Set<string>,
): readonly UsRow[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line): readonly UsRow[] => {
    const { reason, body } = partsOf(line);
    const place = (seen.get(reason) ?? 0) + 1;
    seen.set(reason, place);
    const key = `${entry}/${reason}/${place}`;
    const written = readings[key];
    if (written !== undefined) {
      used.add(key);
      return writtenRows(entry, reason, readTarget(reason, line.cell), written);
    }
    const scope = readScope(entry, body, known);
    const target = readTarget(reason, line.cell);
    if (!scope || !target) throw new Error(`${key}: write a reading for "${plain(line.control)}" | "${line.cell}"`);
    return [tidy({ reason, ...scope, ...withSections(reason, target) })];
  });
}

/** Reason and items of a line; lines that state their whole requirement in one sentence keep its first clause. */
function partsOf({ control }: SourceLine): { readonly reason: string; readonly body: string } {
  const text = plain(control)
    .replace(/^Country Chart\. /, "")
    .replace(/\. A license is required.*$/, "");
  if (/^Russian industry sector sanctions? appl(?:y|ies) to entire entry$/.test(text)) {
    return { reason: "RUSSIA", body: "entire entry" };
  }
  if (/^SL and AT apply to entire entry$/.test(text)) return { reason: "SL", body: "entire entry" };
  return leadOf(text) ?? { reason: "?", body: text };
}

/** Rows that a person wrote, their destination taken from the line unless written too. */
export function writtenRows(
  entry: string,
  reason: string,
  target: Target | undefined,
  written: WrittenRow | readonly WrittenRow[],
): readonly UsRow[] {
  const rows: readonly WrittenRow[] = Array.isArray(written) ? written : [written as WrittenRow];
  return rows
    .filter(({ none }) => none === undefined)
    .map((row) => {
      const own = row.reason ?? reason;
      const to: Target | undefined =
        row.column !== undefined ? { column: row.column } : row.to !== undefined ? { to: row.to } : target;
      if (!to) throw new Error(`${entry}/${reason}: the reading names no destination and the line's cell is not read`);
      const about = {
        ...(row.about && { codes: row.about }),
        ...(row.aboutNot && { except: row.aboutNot }),
        ...(row["reason-of"] && { reason: row["reason-of"] }),
      };
      return tidy({
        reason: own,
        ...(row.in && { in: row.in.map((one) => `${entry}.${one}`) }),
        ...(row.except && { except: row.except.map((one) => `${entry}.${one}`) }),
        ...(Object.keys(about).length > 0 && { about }),
        ...(row.meets && { meets: row.meets }),
        ...(row.unless && { unless: row.unless }),
        ...withSections(own, to),
        ...(row.footnote !== undefined && { footnote: row.footnote, cites: ["US:EAR:738-SUPP-1"] }),
        ...(row.if && { if: row.if }),
      } as UsRow);
    });
}

function withSections(reason: string, target: Target): Target {
  const cites = [...new Set([...(target.cites ?? []), ...sectionsOf(reason).map((section) => `US:EAR:${section}`)])];
  const specific = cites.filter((one) => !cites.some((other) => other !== one && other.startsWith(`${one}(`)));
  return specific.length === 0 ? target : { ...target, cites: specific };
}

/** Drops fields that are undefined, so that the table stays small. */
function tidy(row: UsRow): UsRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as UsRow;
}
