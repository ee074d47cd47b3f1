// Who bears the names of an index: an entry has several names, and most names stand in entries of several lists.
import { byteColumn, wordColumn } from "./column.ts";
import type { BearerColumns, ScreenIndex } from "./screen-index.ts";

/** While an index is built: names by row, in the order in which the lists state them. */
export class Bearers {
  private readonly row = wordColumn();
  private readonly listing = wordColumn();
  private readonly at = wordColumn();
  private readonly isWeak = byteColumn();

  get length(): number {
    return this.row.length;
  }

  add(row: number, listing: number, at: number, isWeak: boolean): void {
    this.row.push(row);
    this.listing.push(listing);
    this.at.push(at);
    this.isWeak.push(isWeak ? 1 : 0);
  }

  /** How many bear each of so many rows. */
  counts(rows: number): Uint32Array {
    const counts = new Uint32Array(rows);
    for (const row of this.row.finish()) counts[row] = (counts[row] as number) + 1;
    return counts;
  }

  /** As columns of an index; `places` are the rows' numbers there. Entries of a name stay in the order of the lists. */
  inOrder(places: Uint32Array): BearerColumns {
    const starts = new Uint32Array(places.length + 1);
    const rows = this.row.finish();
    for (const row of rows) {
      const after = (places[row] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let name = 0; name < places.length; name++)
      starts[name + 1] = (starts[name + 1] as number) + (starts[name] as number);
    const next = starts.slice();
    const listing = new Uint32Array(rows.length);
    const at = new Uint16Array(rows.length);
    const isWeak = new Uint8Array(rows.length);
    for (let from = 0; from < rows.length; from++) {
      const name = places[rows[from] as number] as number;
      const to = next[name] as number;
      next[name] = to + 1;
      listing[to] = this.listing.items[from] as number;
      at[to] = this.at.items[from] as number;
      isWeak[to] = this.isWeak.items[from] as number;
    }
    return { bearerStarts: starts, bearerListing: listing, bearerAt: at, bearerIsWeak: isWeak };
  }
}

/** A name as the list writes it for the entry that bears it. */
export function listedText({ listings, bearerListing, bearerAt }: ScreenIndex, bearer: number): string {
  return listings.faceOf(bearerListing[bearer] as number).names[bearerAt[bearer] as number] ?? "";
}
