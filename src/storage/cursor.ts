// Page cursors are opaque to callers; here they are numbers: a sequence number or a version.
import { InputError } from "../errors.ts";

/** The number in a cursor; undefined for the first page. Throws InputError for a cursor that no page gave out. */
export function seqCursor(after: string | undefined): number | undefined {
  if (after === undefined) return undefined;
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new InputError(`"${after}" is not a page cursor`, "Pass on the `next` of the page before, unchanged.", {
    field: "after",
  });
}
