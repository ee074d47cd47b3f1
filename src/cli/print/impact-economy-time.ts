// A cut over time as text: what both models lose, week by week, by industry, and every assumption behind it.
import type { ImpactOverTime } from "../../operations/index.ts";
import { lossRange, millions, traceText } from "./impact-economy.ts";
import type { Style } from "./style.ts";
import { tableText } from "./table.ts";

const RIGHT = "right" as const;
/** Weeks shown: every fourth, so that a year and a half fits a screen. */
const EVERY = 4;

export function overTimeText(found: ImpactOverTime, style: Style, withTrace: boolean): string {
  const { scenario, models, weeks, industries, equilibrium, assumptions, table, method, notes, unit, days } = found;
  const range = ({ low, central, high }: { low: number; central: number; high: number }): string =>
    `${millions(central)} (${millions(low)} to ${millions(high)})`;
  return [
    `${scenario.cut * 100} % of net exports of ${scenario.commodity.join(" and ")} gone; target ${scenario.target}; ${days} days`,
    ...models.flatMap(({ name, says, gdp, worst }) => [
      `${name}: GDP ${lossRange(gdp, unit)} over the horizon; worst week from day ${worst.day}: ${millions(worst.change)}`,
      `  ${says}`,
    ]),
    `Beside it, the one-year equilibrium: GDP ${lossRange(equilibrium, unit)}, ${equilibrium.basis}`,
    "",
    `Change of GDP in the week, ${unit}: central (low to high), every ${EVERY}th week`,
    tableText(
      [{ title: "from day", align: RIGHT }, ...models.map(({ name }) => ({ title: name, align: RIGHT }))],
      weeks
        .filter((_, week) => week % EVERY === 0)
        .map(({ day, change }) => [String(day), ...models.map(({ id }) => range(change[id]))]),
      style,
    ),
    "",
    `Industries, change of value added over the horizon, ${unit}`,
    tableText(
      [{ title: "code" }, { title: "industry" }, ...models.map(({ name }) => ({ title: name, align: RIGHT }))],
      industries
        .slice(0, 12)
        .map(({ code, name, change }) => [code, name, ...models.map(({ id }) => millions(change[id]))]),
      style,
    ),
    "",
    "Assumed (--assume ID=VALUE)",
    tableText(
      [{ title: "id" }, { title: "value", align: RIGHT }, { title: "range" }, { title: "what" }, { title: "from" }],
      assumptions.map(({ id, value, unit: of, least, most, name, source, isSet }) => [
        id,
        `${value}${isSet ? " (yours)" : ""}`,
        `${least}-${most} ${of}`,
        name,
        source,
      ]),
      style,
    ),
    ...(withTrace ? ["", "Inputs of every figure:", traceText(found.trace, style)] : []),
    "",
    ...notes,
    `Table: ${table.title}; ${table.source.publisher}; ${table.source.licence}`,
    ...method,
  ].join("\n");
}
