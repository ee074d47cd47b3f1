// Writes the generated parts of docs/data-model.md: closed lists, portfolio tables, and the facts that register records
// ask for. The rest of the page is written by hand; each part stands between two markers.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PARTY_CATEGORIES, PARTY_LISTS, PARTY_ROLES } from "../src/base/party.ts";
import { ACTS, CONTROL_LISTS, END_USES, ITEM_KINDS, KNOWLEDGE } from "../src/base/transaction.ts";
import { ACTION_OUTCOMES, OPEN_OUTCOMES, QUESTIONS, REVIEW_POLICIES } from "../src/base/verdict.ts";
import { TABLE_NAMES, TABLES, type Column } from "../src/portfolio/index.ts";
import { conditionNodes, type Condition, type Register } from "../src/register/index.ts";

const PAGE = fileURLToPath(new URL("../docs/data-model.md", import.meta.url));
const REGISTER = new URL("../dist/data/register.json", import.meta.url);

/** `page` with every generated part made anew. Throws when a marker is missing. */
export function withGeneratedParts(page: string, register: Register): string {
  const parts = { words: wordLists(), facts: factTable(register), tables: tableSections() };
  return Object.entries(parts).reduce((text, [name, lines]) => {
    const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/data-model.md lacks ${start} … ${end}`);
    return `${text.slice(0, from + start.length)}\n\n${lines.join("\n")}\n\n${text.slice(to)}`;
  }, page);
}

function wordLists(): readonly string[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["`act`", ACTS],
    ["`kind`", ITEM_KINDS],
    ["`classifications[].list`", CONTROL_LISTS],
    ["`parties[].role`", PARTY_ROLES],
    ["`parties[].categories`", PARTY_CATEGORIES],
    ["`listedOn`", PARTY_LISTS],
    ["`endUse.category`", END_USES],
    ["`endUse.knowledge`", KNOWLEDGE],
    ["`question`", QUESTIONS],
    ["`outcome` of actions, strictest last", ACTION_OUTCOMES],
    ["`outcome`, open", OPEN_OUTCOMES],
    ["`reviewPolicy`, strictest last", REVIEW_POLICIES],
  ];
  return [
    "| field | values |",
    "| --- | --- |",
    ...lists.map(([field, values]) => `| ${field} | ${values.join(", ")} |`),
  ];
}

function tableSections(): readonly string[] {
  return TABLE_NAMES.flatMap((name) => {
    const { about, without, columns } = TABLES[name];
    const rows = columns.map(
      (column) => `| \`${column.name}\`${column.required ? " *" : ""} | ${kindText(column)} | ${column.about} |`,
    );
    return [
      `### ${name}`,
      "",
      `${about} Without the table: ${without}`,
      "",
      "| column | kind | meaning |",
      "| --- | --- | --- |",
      ...rows,
      "",
    ];
  }).slice(0, -1);
}

function kindText({ type }: Column): string {
  switch (type.kind) {
    case "reference":
      return `id in ${type.tables.join(" or ")}`;
    case "choice":
      return `one of ${type.values.join(", ")}`;
    case "list":
      return type.values === undefined ? "several, separated by `;`" : `several of ${type.values.join(", ")}`;
    case "answer":
      return "yes, no or unknown";
    case "hs":
      return "customs codes";
    case "json":
      return "JSON object";
    case "lei":
      return "LEI";
    default:
      return type.kind;
  }
}

/** Named facts (`facts.…`) and item attributes that some condition of the register reads, with one record that does. */
function factTable(register: Register): readonly string[] {
  const users = new Map<string, string[]>();
  for (const measure of register.instruments.flatMap(({ measures }) => measures)) {
    const roots = [
      measure.when,
      ...measure.goods.flatMap(({ when }) => when ?? []),
      ...measure.exceptions.map(({ when }) => when),
      ...measure.redFlags.map(({ when }) => when),
    ];
    const paths = new Set(roots.flatMap((root) => [...conditionNodes(root)].flatMap(pathOf)));
    for (const { attribute } of measure.goods.flatMap(({ thresholds }) => thresholds ?? []))
      paths.add(`item.attributes.${attribute}`);
    for (const path of paths) users.set(path, [...(users.get(path) ?? []), measure.provision]);
  }
  const rows = [...users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, [first = "", ...more]]) => {
      return `| \`${path}\` | ${first}${more.length === 0 ? "" : ` and ${more.length} more`} |`;
    });
  return ["| fact | asked by |", "| --- | --- |", ...rows];
}

function pathOf(condition: Condition): readonly string[] {
  if ("fact" in condition) return [`facts.${condition.fact.name}`];
  if ("attribute" in condition) return [`item.attributes.${condition.attribute.name}`];
  return "listedIn" in condition ? ["facts.listedIn"] : [];
}

/** The compiled register, as the page describes it. */
export function readRegister(): Register {
  return JSON.parse(readFileSync(REGISTER, "utf8")) as Register;
}

if (import.meta.main) writeFileSync(PAGE, withGeneratedParts(readFileSync(PAGE, "utf8"), readRegister()));
