// derisk impact tariff: price and sales of each source of one good after a change of tariffs.
import { InputError, UsageError } from "../../errors.ts";
import { readCsvFile } from "../../formats/index.ts";
import type { SourceRow } from "../../base/source-row.ts";
import { operations, type ImpactTariffReport } from "../../operations/index.ts";
import type { Style } from "../print/style.ts";
import { tableText } from "../print/table.ts";
import { required, runOperation, show } from "../run-operation.ts";
import type { ImpactSubcommand } from "../impact-subcommand.ts";

const COLUMNS = "country, value, before, after (rates as 0.25 or 25%)";

export const impactTariffCommand: ImpactSubcommand = {
  async run(args, session) {
    const table = await readCsvFile(required(args, 1, "which sources", `Give SOURCES.csv with ${COLUMNS}.`));
    for (const column of ["country", "value", "before", "after"])
      if (!table.headers.includes(column))
        throw new InputError(`${table.file}: no column "${column}"`, `The columns are ${COLUMNS}.`);
    const raw = {
      sources: table.rows.map((row) => ({
        country: row.cells["country"] ?? "",
        value: numberIn(row, "value"),
        before: numberIn(row, "before"),
        after: numberIn(row, "after"),
      })),
      assume: Object.fromEntries(args.texts("assume").map(assumption)),
    };
    const report = await runOperation(await operations.impactTariff(), raw, args, session);
    show(report, () => tariffText(report, session.terminal), args, session);
    return 0;
  },
};

function numberIn({ file, row, cells }: SourceRow, column: string): number {
  const text = (cells[column] ?? "").trim();
  const isShare = text.endsWith("%");
  const number = Number(isShare ? text.slice(0, -1) : text);
  if (text === "" || !Number.isFinite(number))
    throw new InputError(`${file}:${row}: ${column}: "${text}" is no number`, `The columns are ${COLUMNS}.`);
  return isShare ? number / 100 : number;
}

/** "substitution=4" or "substitution=2/4/8". */
function assumption(text: string): readonly [string, number | readonly number[]] {
  const [id = "", value = ""] = text.split("=");
  const numbers = value.split("/").map(Number);
  if (id === "" || value === "" || numbers.some((one) => !Number.isFinite(one)))
    throw new UsageError(`--assume: "${text}" is no ID=VALUE`, "Write substitution=4 or substitution=2/4/8.");
  return [id, numbers.length === 1 ? (numbers[0] ?? 0) : numbers];
}

function tariffText({ priceIndex, sources, assumptions, method }: ImpactTariffReport, style: Style): string {
  const right = "right" as const;
  const change = ({ low, central, high }: { low: number; central: number; high: number }): string =>
    `${percent(central)} (${percent(low)} to ${percent(high)})`;
  const rows = sources.map((one) => [
    one.country,
    `${(one.share * 100).toFixed(1)} %`,
    change(one.buyerPrice),
    change(one.producerPrice),
    change(one.quantity),
  ]);
  const table = tableText(
    [
      { title: "source", whole: true },
      { title: "share before", align: right },
      { title: "buyers pay", align: right },
      { title: "producers get", align: right },
      { title: "quantity", align: right },
    ],
    rows,
    style,
  );
  const rests = assumptions.map(
    ({ id, name, low, central, high, basis }) =>
      `  ${id} ${low === high ? central : `${low}/${central}/${high}`}  elasticity ${name}: ${basis}`,
  );
  return [
    `Price of the good: ${change(priceIndex)}`,
    "",
    table,
    "",
    "Assumed (--assume ID=VALUE or ID=LOW/CENTRAL/HIGH)",
    ...rests,
    "",
    method,
  ].join("\n");
}

function percent(ratio: number): string {
  const moved = (ratio - 1) * 100;
  return `${moved > 0 ? "+" : ""}${moved.toFixed(1)} %`;
}
