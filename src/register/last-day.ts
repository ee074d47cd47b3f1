// The day on which the register's knowledge ends: what was published later is not in it.
import type { IsoDate } from "../base/date.ts";
import type { Register } from "./instrument.ts";

/** The newest day on which an instrument was recorded or verified, or a row of coverage verified; scenarios add nothing. */
export function lastDayOf({ instruments, coverage }: Pick<Register, "instruments" | "coverage">): IsoDate | undefined {
  let last: IsoDate | undefined;
  for (const { recordedAt, verifiedAt = recordedAt, measures } of instruments) {
    if (measures.length > 0 && measures.every(({ hypothetical }) => hypothetical)) continue;
    last = later(last, later(recordedAt, verifiedAt));
  }
  for (const { verifiedAt } of coverage) last = later(last, verifiedAt);
  return last;
}

function later(a: IsoDate | undefined, b: IsoDate): IsoDate {
  return a !== undefined && a > b ? a : b;
}
