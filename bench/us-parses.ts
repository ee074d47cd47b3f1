// The two published parses of the Commerce Control List, read a second time and naively, to hold the compiled tables
// against: only lines that say which items they cover without any condition count as certain.
import { LOST, RECOVERED, recoveredLines } from "../scripts/us-ear/differences.ts";
import {
  readFirst,
  readSecond,
  type FirstParse,
  type SecondParse,
  type SourceLine,
} from "../scripts/us-ear/sources.ts";

/** What one parse supports for an item: columns that surely control it, and whether other lines may. */
export interface Support {
  readonly columns: readonly string[];
  readonly hasConditionalLines: boolean;
}

export interface Parses {
  /** Item paragraphs by entry, where the parse has them (categories 1, 3, 4 and 5). */
  readonly paragraphs: ReadonlyMap<string, readonly string[]>;
  readonly supports: readonly ((code: string) => Support)[];
}

/** Reads the parses of a folder. */
export function readParses(folder: string): Parses {
  const first = readFirst(folder);
  const second = readSecond(folder);
  return {
    paragraphs: first.items,
    supports: [returned(first, second), second.lines].map((lines) => (code) => {
      const own = lines.get(code.split(".")[0] ?? "") ?? [];
      const read = own.map((line) => ({ covers: coversOf(line, code), column: columnOf(line) }));
      return {
        columns: read.flatMap(({ covers, column }) => (covers === "yes" && column !== undefined ? [column] : [])),
        hasConditionalLines: read.some(({ covers, column }) => covers === "perhaps" || column === undefined),
      };
    }),
  };
}

/**
 * The first parse's lines, those of the entries it lost given back to them. It shows them under the entry before, whose own
 * lines it moved into that entry's heading (`data/control-lists/us-ccl-differences.yaml` tells each).
 */
function returned(first: FirstParse, second: SecondParse): ReadonlyMap<string, readonly SourceLine[]> {
  const lines = new Map(first.lines);
  for (const [lost, before] of Object.entries(LOST)) {
    const shown = first.lines.get(before) ?? [];
    const among = (of: string): readonly SourceLine[] => {
      const own = new Set((second.lines.get(of) ?? []).map(asText));
      return shown.filter((line) => own.has(asText(line)));
    };
    lines.set(lost, among(lost));
    lines.set(before, among(before));
  }
  for (const lost of Object.keys(RECOVERED)) lines.set(lost, recoveredLines(lost, first, second));
  return lines;
}

const asText = ({ control, cell }: SourceLine): string => `${control}|${cell}`.replace(/\.$/, "");

function columnOf({ cell }: SourceLine): string | undefined {
  const found = /^([A-Z]{2}) Column ([123])\.?$/.exec(cell.replace(/\s+/g, " ").trim());
  return found ? `${found[1]}${found[2]}` : undefined;
}

/** Whether a line covers an item: only "entire entry" and plain lists of paragraphs are certain. */
function coversOf({ control }: SourceLine, code: string): "yes" | "no" | "perhaps" {
  const text = control.replace(/\s+/g, " ").trim();
  if (/^[A-Z]{2} appl(?:y|ies) to (?:the )?entire entry\.?$/.test(text)) return "yes";
  const list =
    /^[A-Z]{2} appl(?:y|ies) to ((?:\d[A-E]\d{3})?\.?[a-z0-9.]+(?:(?:,| and|, and| or) (?:\d[A-E]\d{3})?\.?[a-z0-9.]+)*)\.?$/.exec(
      text,
    )?.[1];
  if (list === undefined) return "perhaps";
  const entry = code.split(".")[0] ?? "";
  const named = list.split(/,? and |,? or |, /).map((one) => {
    const own = one.replace(/\.$/, "");
    return own.startsWith(entry) ? own : `${entry}.${own.replace(/^\./, "")}`;
  });
  if (named.some((one) => !/^\d[A-E]\d{3}(?:\.[a-z]+|\.\d+)*$/.test(one))) return "perhaps";
  if (named.some((one) => code === one || code.startsWith(`${one}.`))) return "yes";
  return named.some((one) => one.startsWith(`${code}.`)) ? "perhaps" : "no";
}
