// One part of a plan with every number traced: the row it was read from, the assumption that stands in for it, the event
// behind each lost week.
import type { Diversification, PlannedPart } from "../../diversify/index.ts";
import { UsageError } from "../../errors.ts";

export function traceText(answer: Diversification, partId: string): string {
  const part = answer.chosen?.parts.find((one) => one.partId === partId);
  if (part === undefined) {
    const left = answer.leftOut.find((one) => one.partId === partId);
    const known = (answer.chosen?.parts ?? []).map((one) => one.partId);
    throw new UsageError(
      `--trace: ${left === undefined ? `no part ${partId} is planned` : `${partId} is left out: ${left.why}`}`,
      known.length === 0 ? "No plan fits the limits." : `Planned are ${known.slice(0, 8).join(", ")} and more.`,
    );
  }
  const { currency } = answer;
  const money = (value: number): string => `${Number(value.toPrecision(6)).toLocaleString("en-GB")} ${currency}`;
  return [
    `${part.name} (${part.partId})${part.material === undefined ? "" : `, ${part.material}`}`,
    `  Needed a week: ${digits(part.needPerWeek)}, from bom.csv and products.csv; over ${answer.horizonWeeks} weeks ${digits(part.needPerWeek * answer.horizonWeeks)}`,
    `  Stock: ${digits(part.stock.before)} today, ${digits(part.stock.after)} in the plan (${part.stockWeeks} weeks more), from inventory.csv or stock_weeks below`,
    `  Cost: ${money(part.cost.before)} today, ${money(part.cost.after)} in the plan; exposure as the frontier counts it: ${money(part.exposure.before)}, ${money(part.exposure.after)}`,
    "",
    ...part.sources.flatMap((source) => sourceLines(answer, source, money)),
    ...assumptionLines(answer, part),
  ].join("\n");
}

function sourceLines(
  { events }: Diversification,
  { candidate: one, before, after }: PlannedPart["sources"][number],
  money: (value: number) => string,
): readonly string[] {
  const origin = one.originKnown ? "material_origin" : "not stated: the leading producer";
  const hits = events.flatMap(({ id, probability }, k) => {
    const weeks = one.lostWeeks[k] ?? [];
    const found = weeks.some((week) => week > 0);
    return found ? [`    ${id}: probability ${probability}, weeks out ${weeks.map(digits).join(" / ")}`] : [];
  });
  return [
    `${one.supplier}, ${one.country ?? "?"}: ${percent(before)} → ${percent(after)}  [${one.at.file} row ${one.at.row}]`,
    `    origin ${one.origin} (${origin}); landed ${money(one.landed)} = price ${money(one.price)} + freight ${money(one.freight)} + duty ${money(one.duty)}${one.dutyFrom === undefined ? "" : ` (${one.dutyFrom.join("; ")})`}`,
    `    capacity ${digits(one.capacity)}, minimum order ${digits(one.minimum)}, committed ${digits(one.committed)}, lead time ${one.leadTimeWeeks} weeks${one.isNew ? `, qualification ${money(one.qualificationCost)} and ${one.qualificationWeeks} weeks` : ""}`,
    ...(hits.length === 0 ? ["    no event hits it"] : hits),
    "",
  ];
}

/** Assumptions that stand for this part's rows, then those of the whole that its figures rest on. */
function assumptionLines({ assumptions, events }: Diversification, part: PlannedPart): readonly string[] {
  const rows = new Set(part.sources.map(({ candidate }) => candidate.at.row));
  const hit = new Set(
    events.flatMap(({ id }, k) =>
      part.sources.some(({ candidate }) => candidate.lostWeeks[k]?.some((week) => week > 0)) ? [id] : [],
    ),
  );
  const own = assumptions.filter(({ at, about }) => (at?.file === "supply.csv" && rows.has(at.row)) || hit.has(about));
  const whole = assumptions.filter(({ at, about }) => at === undefined && !events.some(({ id }) => id === about));
  const line = ({ code, about, value, unit, low, high, why }: (typeof assumptions)[number]): string =>
    `  ${code}, ${about}: ${digits(value)} ${unit} (${digits(low)} to ${digits(high)}): ${why}`;
  return ["Assumed for this part:", ...own.map(line), "", "Assumed for all parts:", ...whole.map(line)];
}

const digits = (value: number): string => Number(value.toPrecision(4)).toString();
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
