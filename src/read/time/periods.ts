// Years, quarters and halves told by themselves: "in 2024", "the third quarter", "fiscal 2026", "early 2025".
import { lastDayOf, pad } from "./calendar.ts";
import { type Found, key, type Reading, yearAt } from "./reading.ts";

/** Years in a dated phrase ("in 2024", "by 2027"), quarters, halves and fiscal years. */
export function readPeriod(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  if (token === undefined) return undefined;
  const quarter = /^q([1-4])$/.exec(token.key);
  if (quarter !== null) {
    const year = yearAt(reading, at + 1);
    return year === undefined ? undefined : quarterValue(year, Number(quarter[1]), at + 2, "text");
  }
  const ordinal = ["first", "second", "third", "fourth"].indexOf(token.key);
  const unit = key(reading, at + 1);
  if (ordinal >= 0 && (unit === "quarter" || unit === "half")) {
    const skip = ["of", "in"].includes(key(reading, at + 2)) ? 3 : 2;
    const year =
      yearAt(reading, at + skip) ?? (reading.anchor === undefined ? undefined : Number(reading.anchor.slice(0, 4)));
    if (year === undefined) return undefined;
    const end = at + (yearAt(reading, at + skip) === undefined ? 2 : skip + 1);
    if (unit === "quarter") return quarterValue(year, ordinal + 1, end, "text");
    return { value: ordinal === 0 ? `${year}-01-01/${year}-06-30` : `${year}-07-01/${year}-12-31`, basis: "text", end };
  }
  if (token.key === "fiscal" || token.key === "fy") {
    const skip = key(reading, at + 1) === "year" ? 2 : 1;
    const year = yearAt(reading, at + skip);
    // A fiscal year's months differ by country: the year is given, never its days.
    return year === undefined ? undefined : { value: String(year), basis: "text", end: at + skip + 1 };
  }
  if (["early", "mid", "late"].includes(token.key)) {
    const year = yearAt(reading, at + 1);
    if (year === undefined) return undefined;
    const span = { early: ["01-01", "04-30"], mid: ["05-01", "08-31"], late: ["09-01", "12-31"] }[token.key] ?? [
      "01-01",
      "12-31",
    ];
    return { value: `${year}-${span[0]}/${year}-${span[1]}`, basis: "text", end: at + 2 };
  }
  const year = yearAt(reading, at);
  if (year === undefined) return undefined;
  const before = key(reading, at - 1);
  if (
    [
      "in",
      "since",
      "by",
      "from",
      "until",
      "till",
      "of",
      "during",
      "after",
      "before",
      "through",
      "to",
      "end",
      "for",
      "between",
      "and",
    ].includes(before) &&
    year >= 1945 &&
    year <= 2100
  )
    return { value: String(year), basis: "text", end: at + 1 };
  return undefined;
}

/** The days of a quarter. */
export function quarterValue(year: number, quarter: number, end: number, basis: Found["basis"]): Found {
  const first = quarter * 3 - 2;
  return { value: `${year}-${pad(first)}-01/${year}-${pad(first + 2)}-${lastDayOf(year, first + 2)}`, basis, end };
}
