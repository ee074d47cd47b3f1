// A reading as text: each candidate with its fields, the words it came from, and how sure the reader is.
import type { ReadAnswer } from "../../operations/index.ts";
import { bold, dim, type Style, wrap } from "./style.ts";

export function readingText(reading: ReadAnswer, text: string, style: Style): string {
  const { measures, events, enforcement, claims, relations, warnings, published } = reading;
  const found = measures.length + events.length + enforcement.length + claims.length;
  return [
    found === 0
      ? "Nothing found. That is no statement about what the text means."
      : `${count(measures.length, "measure")}, ${count(events.length, "event")}, ${count(enforcement.length, "enforcement act")}, ${count(claims.length, "claim")}: candidates, to be confirmed`,
    dim(
      `  ${text.length} characters; published ${published === null ? "unknown" : `${published.value} (${published.basis})`}`,
      style,
    ),
    ...measures.flatMap((measure) => measureLines(measure, style)),
    ...events.flatMap(({ id, kind, status, date, quote }) =>
      entry(id, `${words(kind)}, ${status}`, date?.value, quote.text, style),
    ),
    ...enforcement.flatMap(({ id, kind, target, date, quote, zone }) =>
      entry(
        id,
        `${words(kind)}${target === null ? "" : ` of ${target.name}`}${zone === undefined ? "" : ` (in ${words(zone)}, no evidence)`}`,
        date?.value,
        quote.text,
        style,
      ),
    ),
    ...claims.flatMap(({ id, speaker, stance, quote }) =>
      entry(id, `${speaker.name}: ${stance}`, undefined, quote.text, style),
    ),
    ...relations.map(
      ({ type, from, to, asserted_by: by }) =>
        `  ${from} ${words(type)} ${to}${by === undefined ? "" : ` (says ${by})`}`,
    ),
    ...warnings.map(({ text: warning }) => wrap(`Note: ${warning}`, 2, style)),
  ].join("\n");
}

function measureLines(measure: ReadAnswer["measures"][number], style: Style): readonly string[] {
  const {
    id,
    type,
    direction,
    imposer,
    authority,
    target,
    goods,
    rate,
    announced,
    effective,
    expires,
    status,
    quote,
    confidence,
    patternId,
  } = measure;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["by", `${imposer.join(", ")}${authority === null ? "" : ` (${authority.name}, ${authority.norm})`}`],
    [
      "on",
      [target.countries.join(", "), target.entities.join("; ")].filter((part) => part !== "").join(": ") || undefined,
    ],
    [
      "goods",
      goods.length === 0
        ? undefined
        : goods.map(({ norm, codes }) => (codes === undefined ? norm : `${norm} [${codes.join(", ")}]`)).join("; "),
    ],
    ["rate", rate === undefined ? undefined : rateText(rate)],
    ["dates", datesText({ announced: announced?.value, effective: effective?.value, expires: expires?.value })],
  ];
  return [
    "",
    `  ${bold(`${id} ${words(type)}`, style)}  ${direction === "relax" ? "loosened, " : ""}${words(status)}${measure.background === true ? ", background" : ""}${measure.vague === true ? ", vague" : ""}`,
    ...rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`    ${name.padEnd(6)}${value}`])),
    wrap(`    "${quote.text}"`, 4, style),
    dim(
      `    confidence ${confidence.toFixed(2)}, pattern ${patternId}${measure.derived.length === 0 ? "" : `; not in these words: ${measure.derived.join(", ")}`}`,
      style,
    ),
  ];
}

function entry(id: string, head: string, day: string | undefined, quote: string, style: Style): readonly string[] {
  return [`  ${bold(id, style)} ${head}${day === undefined ? "" : `, ${day}`}`, wrap(`    "${quote}"`, 4, style)];
}

function rateText({ value, min, max, unit }: NonNullable<ReadAnswer["measures"][number]["rate"]>): string {
  if (value !== undefined) return `${value} ${unit}`;
  return min === undefined ? `up to ${max ?? "?"} ${unit}` : `${min} to ${max ?? "?"} ${unit}`;
}

function datesText(dates: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(dates)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
    .join(", ");
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

function words(code: string): string {
  return code.replaceAll("_", " ");
}
