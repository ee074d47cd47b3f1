// What can be wrong with a portfolio, one message and one fix per code. A problem is a value; reading goes on.

/** `rejected`: the row is left out. `warning`: the row stays, a cell that could not be read counts as unknown. */
export type Severity = "rejected" | "warning";

export interface Problem {
  readonly file: string;
  /** Spreadsheet row, header = 1; 0 when the whole file or table is meant. */
  readonly row: number;
  readonly column: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly value?: string;
  readonly fix: string;
  readonly severity: Severity;
}

type Params = Readonly<Record<string, string | number>>;
interface Wording {
  readonly message: (p: Params) => string;
  readonly fix: (p: Params) => string;
}

const didYouMean = (p: Params): string => (p.suggestion ? `Did you mean ${p.suggestion}?` : `${p.otherwise ?? ""}`);
const say =
  (text: string): ((p: Params) => string) =>
  (p) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => `${p[key] ?? ""}`);
const wording = (message: string, fix: string | ((p: Params) => string)): Wording => ({
  message: say(message),
  fix: typeof fix === "string" ? say(fix) : fix,
});

const WORDINGS = {
  table_unknown: wording("{file} is not a table of a portfolio and was not read", (p) =>
    p.suggestion ? `Rename it to ${p.suggestion}.` : "Remove it, or rename it to one of the tables in the guide.",
  ),
  mapping_unused: wording(
    "the saved mapping {from} → {to} fits nothing",
    "Correct the entry in mapping.json: the header must be in the file, the column in the table.",
  ),
  column_missing: wording("the column {column} is missing, so no row of the table can be used", (p) =>
    p.suggestion
      ? `Map the header "${p.suggestion}" to it in mapping.json, or rename that header.`
      : "Add the column, or map a header to it in mapping.json.",
  ),
  column_repeated: wording(
    "two headers mean {column}; the first is used",
    "Remove one of the two columns or unmap it.",
  ),
  cells_surplus: wording(
    "the row has {count} cells more than the header",
    "Put a cell that contains the delimiter into double quotes.",
  ),
  value_missing: wording("{column} is empty", "Fill it in: the row cannot be used without it."),
  bound_not_known: wording(
    "{value} says that {column} is not known",
    "Write it, or leave the cell empty where there is none: without it the row would allow more than it should.",
  ),
  id_repeated: wording("{value} is already used in row {first}", "Give each record its own id; the first one is kept."),
  reference_broken: wording("{value} is not in {tables}", (p) =>
    p.suggestion
      ? `Did you mean ${p.suggestion}? Else add it to ${p.tables}.`
      : `Add it to ${p.tables}, or correct the id.`,
  ),
  reference_rejected: wording("{value} stands in a row that was itself rejected", "Repair {where} first."),
  country_unknown: wording("{value} is not a country; counted as unknown", didYouMean),
  country_ambiguous: wording(
    "{value} can be more than one country; counted as unknown",
    "Write the two-letter ISO code.",
  ),
  currency_shape: wording("{value} is not a currency code", "Write the three-letter ISO 4217 code, e.g. EUR."),
  currency_missing: wording(
    "{column} has an amount without a currency",
    "Fill in the currency: the amount is not converted or added without it.",
  ),
  date_shape: wording("{value} is not a calendar day", "Write YYYY-MM-DD."),
  date_ambiguous: wording("{value} can be two different days", "Write YYYY-MM-DD."),
  number_shape: wording(
    "{value} is not a number",
    "Write digits with a point for decimals, e.g. 1250.5; leave the cell empty when the figure is not known.",
  ),
  number_ambiguous: wording(
    "{value} can be two different numbers",
    "Write 1234 or 1.234: no thousands separator, a point for decimals.",
  ),
  number_negative: wording(
    "{value} is below zero",
    "Write the amount without a sign; returns and corrections are lines of their own.",
  ),
  number_zero: wording(
    "{column} is zero; counted as unknown",
    "Write how much moves, and what it is worth even where nothing is charged: zero would fit under every limit.",
  ),
  share_range: wording(
    "{value} is not a share between 0 and 1, and the column mixes both notations",
    "Write 0.6 or 60% in every row.",
  ),
  percent_range: wording("{value} is not a percentage between {low} and 100", "Write 60 for sixty percent."),
  percent_ambiguous: wording("{value} can be 1 % or the whole; counted as unknown", "Write 1% or 100%."),
  column_in_percent: wording(
    "{column} is written in percent; read as shares (60 as 0.6)",
    "Nothing to do, or write shares between 0 and 1.",
  ),
  column_in_shares: wording(
    "{column} is written in shares; read as percent (0.6 as 60)",
    "Nothing to do, or write percentages between 0 and 100.",
  ),
  json_shape: wording(
    "the JSON cannot be read: {why}",
    'Write an object such as {"purityPct": 99.99}; in a CSV the cell is quoted and inner quotes are doubled.',
  ),
  json_value: wording(
    '"{key}" holds a list or an object; it was set aside',
    "Write text, a number, true, false or null for each attribute.",
  ),
  choice_unknown: wording("{value} is not one of the values of {column}", didYouMean),
  answer_unknown: wording("{value} is neither yes, no nor unknown; counted as unknown", "Write yes, no or unknown."),
  hs_unreadable: wording(
    "{why}; the code counts as unknown",
    "Write the code of the customs tariff named in hs_nomenclature.",
  ),
  hs_absent: wording(
    "{value} does not exist in {nomenclature}: {nearest} has no such subheading; the code counts as unknown",
    "Look the code up again{among}. A mistyped code is never guessed.",
  ),
  hs_unverified: wording(
    "{value} follows HS {edition}, which is not held: the code was not verified",
    "Check it against that edition, or state the code of HS 2022.",
  ),
  nomenclature_unknown: wording("{why}", "Write the tariff and its year, e.g. HS-2022 or CHN-2023."),
  list_length: wording(
    "{column} has {count} entries, {other} has {others}",
    "Write one entry for each, in the same order, separated by semicolons.",
  ),
  control_code_shape: wording(
    "{why}; the classification counts as unknown",
    "Write the code as the list prints it, e.g. 3A001.b.2; `none` when it was classified as not listed.",
  ),
  lei_shape: wording(
    "{value} is not a Legal Entity Identifier",
    "An LEI has 20 letters and digits and two check digits: copy it again.",
  ),
  party_not_found: wording("{value} is neither a customer nor a supplier; read as a name", didYouMean),
  share_sum_above: wording(
    "the shares of {part} sum to {sum}",
    "Correct the shares in rows {rows}: together at most 1. Estimates scale them down to 1.",
  ),
  share_sum_below: wording(
    "the shares of {part} sum to {sum}",
    "Add the missing source, or correct rows {rows}. The rest counts as of unknown origin.",
  ),
  alternatives_sum: wording(
    "the alternatives of {parent} in group {group} sum to {sum}",
    "Correct alternative_share in rows {rows}: together 1.",
  ),
  bom_cycle: wording(
    "the bill of materials runs in a circle: {cycle}",
    "Remove one of these lines; traces stop where the circle closes.",
  ),
  site_of_other: wording(
    "{site} belongs to {owner}, not to {supplier}; the site is set aside",
    "Correct site_id or supplier_id.",
  ),
  period_reversed: wording(
    "{from} is after {to}",
    "Correct the two dates; the licence is not counted as valid on any day.",
  ),
} as const satisfies Readonly<Record<string, Wording>>;

export type ProblemCode = keyof typeof WORDINGS;
export const PROBLEM_CODES = Object.keys(WORDINGS) as readonly ProblemCode[];

/** Something wrong with one cell, before it is known where the cell stands. */
export interface Fault {
  readonly code: ProblemCode;
  readonly params?: Params;
  readonly value?: string;
}

/** Places a fault and words it. */
export function problem(
  place: { readonly file: string; readonly row: number; readonly column?: string },
  severity: Severity,
  { code, params = {}, value }: Fault,
): Problem {
  const column = place.column ?? "";
  const all: Params = { file: place.file, column, value: value ?? "", ...params };
  const words: Wording = WORDINGS[code];
  return {
    file: place.file,
    row: place.row,
    column,
    code,
    params,
    message: words.message(all),
    ...(value === undefined ? {} : { value }),
    fix: words.fix(all),
    severity,
  };
}
