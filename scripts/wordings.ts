// Short passages that each tell one or two measures, or none, in words of their own: what the reader is measured on where
// there is no article around a sentence.
// One row of a tab-separated table each, told in `src/read/fixtures/README.md`.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isMeasureType } from "../src/read/measures/families.ts";
import type { GoldMeasure, Span, Text } from "./reader-gold.ts";

const COLUMNS = [
  "published",
  "type",
  "direction",
  "imposer",
  "authority",
  "status",
  "announced",
  "effective",
  "goods",
  "text",
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** A row that tells a further measure of the passage above it: its text is the words that tell it. */
const FURTHER = "+";
/** A headline stands before it, a paragraph behind. */
const BREAK = " / ";

/** The passages of all tables of a folder. A row that cannot be read is an error that names file, row and column. */
export function wordingsOf(folder: string): readonly Text[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .flatMap((file) => passagesOf(basename(file, ".tsv"), readFileSync(join(folder, file), "utf8")));
}

/** The passages of one table, by its name and its content with the heading. */
export function passagesOf(table: string, content: string): readonly Text[] {
  const [heading, ...lines] = content.trimEnd().split("\n");
  if (heading !== COLUMNS.join("\t")) throw new Error(`${table}: the heading must be ${COLUMNS.join(", ")}`);
  const passages: { readonly text: string; readonly published: string; readonly measures: GoldMeasure[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const where = `${table}, row ${i + 2}`;
    const row = rowOf(line, where);
    if (row.published !== FURTHER) {
      const [text, quote] = markedOf(row.text);
      passages.push({
        text,
        published: row.published,
        measures: row.type === "" ? [] : [measureOf(row, quote, where)],
      });
      continue;
    }
    const last = passages.at(-1);
    const start = last?.text.indexOf(row.text) ?? -1;
    if (last === undefined || start < 0) throw new Error(`${where}, text: these words are not in the passage above`);
    last.measures.push(measureOf(row, { start, end: start + row.text.length }, where));
  }
  return passages.map(({ text, published, measures }, i) => ({
    text,
    gold: { id: `${table}-${i + 1}`, published: { value: published }, measures },
  }));
}

function rowOf(line: string, where: string): Row {
  const cells = line.split("\t");
  if (cells.length !== COLUMNS.length)
    throw new Error(`${where}: ${cells.length} columns where ${COLUMNS.length} belong`);
  return Object.fromEntries(COLUMNS.map((name, i) => [name, cells[i] ?? ""])) as Row;
}

/** The text without the marks `[[ ]]` round the sentence that tells the measure, and where that stands: all, where none is marked. */
function markedOf(marked: string): readonly [text: string, quote: Span] {
  const broken = marked.replace(BREAK, "\n\n");
  const [from, to] = [broken.indexOf("[["), broken.indexOf("]]")];
  if (from >= 0 && to > from)
    return [broken.replace("[[", "").replace("]]", ""), { start: from, end: to - "[[".length }];
  const start = broken.lastIndexOf("\n") + 1;
  return [broken, { start, end: broken.length }];
}

function measureOf(
  { type, imposer, direction, announced, effective, goods }: Row,
  quote: Span,
  where: string,
): GoldMeasure {
  if (!isMeasureType(type)) throw new Error(`${where}, type: "${type}" is no type of measure`);
  if (!/^[A-Z]{2}(?:;[A-Z]{2})*$/.test(imposer))
    throw new Error(`${where}, imposer: "${imposer}" is no list of states`);
  const named = goods.split(";").filter((text) => text !== "");
  return {
    type,
    imposer: imposer.split(";"),
    direction,
    announced: announced === "" ? null : { value: announced },
    effective: effective === "" ? null : { value: effective },
    goods: named.map((text) => ({ text, norm: text })),
    quote,
  };
}
