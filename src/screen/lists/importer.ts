// What every importer of an official list is: files in, listings and problems out, one at a time. Pure: the files' bytes are
// handed in, nothing is opened, written or asked for the time.
import type { CountryTable } from "../../base/country.ts";
import type { IsoDate } from "../../base/date.ts";
import type { Listing } from "../../base/listing.ts";

/** A file as it was handed in; `bytes` can be read once. */
export interface ListFile {
  /** File name, for messages and to tell the parts of a set apart: `ALT.CSV`. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Something in a file that could not be read as it should. The rest is kept. */
export interface ListProblem {
  readonly file: string;
  /** Line, record or element, counted from 1 as the file does. */
  readonly row?: number;
  readonly field?: string;
  readonly code: string;
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /**
   * `file`: the file is not whole, rows after this place are missing, so it must not become the current version unless a
   * person accepts that. `row`: this row is missing. `field`: the row is kept without the field. `note`: nothing is lost.
   */
  readonly loss: "file" | "row" | "field" | "note";
}

export type ImportEvent =
  | { readonly kind: "listing"; readonly listing: Listing }
  | { readonly kind: "problem"; readonly problem: ListProblem }
  /** What the file says about itself. */
  | { readonly kind: "edition"; readonly edition?: string; readonly asOf?: IsoDate };

export interface ImportContext {
  readonly countries: CountryTable;
  /** All rows go to this list; absent: to the lists that the official file is. */
  readonly list?: string;
}

export interface ListImporter {
  /** Reads the files of one edition. Throws InputError only when no row of them can be read. */
  readonly read: (files: readonly ListFile[], context: ImportContext) => AsyncGenerator<ImportEvent>;
}

/** A row of the list, as an event. */
export function row(listing: Listing): ImportEvent {
  return { kind: "listing", listing };
}

/** A problem, as an event. */
export function problem(found: ListProblem): ImportEvent {
  return { kind: "problem", problem: found };
}
