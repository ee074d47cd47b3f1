// Officials write "until D" and mean D included; the register's ends are exclusive, so D itself is a day too early.
import { addDays, type IsoDate, isIsoDate } from "../../base/date.ts";
import type { Instrument } from "../instrument.ts";
import type { Measure } from "../measure.ts";
import { type LintProblem, type LintRule, placedMeasures } from "./rule.ts";

/** An end that equals a day which the record's own words call the last one. */
export const inclusiveEnd: LintRule = {
  name: "inclusive-end",
  description: "an exclusive end is the day after the last day that the texts name",
  severity: "error",
  check: (content) =>
    [...placedMeasures(content)].flatMap(({ instrument, measure, file, at }) => {
      const shared = textsOf(instrument, measure);
      return endsOf(measure).flatMap(({ to, field, note }): readonly LintProblem[] => {
        const said = lastDays([...shared, note ?? ""].join("\n")).find(({ day }) => day === to);
        if (!said) return [];
        const fix = `write ${addDays(to, 1)}, or word the text so that ${to} is the first day after`;
        return [{ file, at: `${at}.${field}`, message: `ends before ${to}, but the text says "${said.words}"`, fix }];
      });
    }),
};

interface End {
  readonly to: IsoDate;
  readonly field: string;
  readonly note?: string | undefined;
}

function endsOf(measure: Measure): readonly End[] {
  const ends: (Omit<End, "to"> & { readonly to: IsoDate | undefined })[] = [
    { to: measure.time.to, field: "time.to" },
    { to: measure.time.sunset, field: "time.sunset" },
    ...measure.time.events.map(({ to, note }, i) => ({ to, note, field: `time.events.${i}.to` })),
    ...measure.exceptions.map(({ period, code, title }) => ({
      to: period?.to,
      note: title,
      field: `exceptions.${code}`,
    })),
  ];
  return ends.filter((end): end is End => end.to !== undefined);
}

function textsOf(instrument: Instrument, measure: Measure): readonly string[] {
  return [
    instrument.title.en,
    instrument.title.zh,
    instrument.summary,
    instrument.notes,
    measure.title.en,
    measure.title.zh,
    measure.notes,
  ].filter((text) => text !== undefined);
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;
const MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");
const DAY = String.raw`(\d{4})-(\d{2})-(\d{2})|(\d{1,2}) (${MONTH}) (\d{4})|(${MONTH}) (\d{1,2}),? (\d{4})|(\d{4})年(\d{1,2})月(\d{1,2})日`;
const LEAD_IN = String.raw`last day(?: is| was|:)?|through|until(?: and including)?|up to(?: and including)?|to and including|till|valid to|有效期至|截至|至`;
const LAST_DAY = new RegExp(String.raw`(?:${LEAD_IN})\s*(?:${DAY})`, "giu");

/** Days that `text` names as the last one: "through 2026-11-27", "until 27 November 2026", "至2026年11月27日". */
export function lastDays(text: string): readonly { readonly day: IsoDate; readonly words: string }[] {
  return Array.from(text.replace(/\s+/g, " ").matchAll(LAST_DAY), (match) => ({
    day: dayIn(match),
    words: match[0],
  })).filter((found): found is { day: IsoDate; words: string } => isIsoDate(found.day));
}

function dayIn(match: readonly (string | undefined)[]): string {
  const [, y1, m1, d1, d2, m2, y2, m3, d3, y3, y4, m4, d4] = match;
  const year = y1 ?? y2 ?? y3 ?? y4 ?? "";
  const name = m2 ?? m3;
  const month =
    name === undefined
      ? (m1 ?? m4 ?? "")
      : String(MONTHS.findIndex((m) => m.startsWith(name.slice(0, 3).toLowerCase())) + 1);
  return `${year}-${month.padStart(2, "0")}-${(d1 ?? d2 ?? d3 ?? d4 ?? "").padStart(2, "0")}`;
}
