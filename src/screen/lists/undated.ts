// How old a file is that does not say so. The day of an import says nothing of it: a file kept for years would count as fresh,
// and whoever was listed since as not listed.
import { type IsoDate, isoDate } from "../../base/date.ts";
import type { Listing } from "../../base/listing.ts";
import type { ListHead } from "../list-store.ts";
import type { ListProblem } from "./importer.ts";

/**
 * The last day on which a row says that it was listed: so long the file is known to be current. Never before the newest version
 * held, nor after the import; undefined where no row says a day.
 */
export function dayByRows(
  listings: readonly Listing[],
  newest: ListHead | undefined,
  importedAt: string,
): IsoDate | undefined {
  const imported = isoDate(importedAt.slice(0, 10));
  let last: IsoDate | undefined;
  for (const { listedFrom } of listings)
    if (listedFrom !== undefined && listedFrom <= imported && (last === undefined || listedFrom > last))
      last = listedFrom;
  return last !== undefined && newest !== undefined && newest.day > last ? newest.day : last;
}

/** What the age of the edition rests on, and how to say better. */
export function undatedNote(
  list: string,
  { files }: { readonly files: readonly { readonly name: string }[] },
  asOf: IsoDate | undefined,
): ListProblem {
  const taken =
    asOf === undefined
      ? "nor do its rows: its age is not known, and it counts as stale"
      : `it is taken to be current to ${asOf}, the last day that its rows, or a version held, name`;
  return {
    file: files.map(({ name }) => name).join(", "),
    code: "undated",
    message: `the file does not say of which day ${list} is; ${taken}`,
    fix: "Give --as-of DATE, the day on which the issuer published it.",
    loss: "note",
  };
}
