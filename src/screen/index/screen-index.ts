// What a screen looks things up in: typed arrays by number of name, token and entry. Built from list versions or read from a
// packed file; never changed.
import type { IsoDate } from "../../base/date.ts";
import type { NameLexicon } from "../names/lexicon.ts";
import type { KeyTable } from "./key-table.ts";
import type { ListingTable } from "./listing-table.ts";
import type { TokenTable } from "./token-table.ts";

/** Parties bear names: an entry has several, and one name stands in several entries. */
export type BearerColumns = Pick<ScreenIndex, "bearerStarts" | "bearerListing" | "bearerAt" | "bearerIsWeak">;

/** A list version that was indexed. */
export interface IndexedVersion {
  readonly list: string;
  readonly edition: string;
  readonly asOf?: IsoDate;
  readonly rows: number;
}

export interface ScreenIndex {
  readonly lexicon: NameLexicon;
  readonly versions: readonly IndexedVersion[];
  readonly listings: ListingTable;
  readonly table: TokenTable;
  readonly weights: Float32Array;
  /** By token: its part as a place in ROLES, its letters as bits, and how many it has when joined to others; see reach.ts. */
  readonly tokenRole: Uint8Array;
  readonly tokenMask: Int32Array;
  readonly tokenLetters: Uint8Array;
  /** Names (distinct readings of listed names) in the order of name-order.ts: tokens of name n are `nameTokens[nameStarts[n] … nameStarts[n + 1]]`. */
  readonly nameStarts: Uint32Array;
  readonly nameTokens: Uint32Array;
  /** How it was read, as a place in READINGS. */
  readonly nameReading: Uint8Array;
  /** Who bears name n: the entries `bearerListing[bearerStarts[n] … bearerStarts[n + 1]]`. */
  readonly bearerStarts: Uint32Array;
  readonly bearerListing: Uint32Array;
  /** Which of the entry's names it is. */
  readonly bearerAt: Uint16Array;
  /** 1 where the list calls it a weak alias. */
  readonly bearerIsWeak: Uint8Array;
  /** Factor that lifts names made of general words only; 1 for all others. */
  readonly nameScale: Float32Array;
  /** Evidence in all telling words of a name, scaled. */
  readonly nameInfo: Float32Array;
  /** Letters of name n (without spaces), where it is written in Latin: `letters[letterStarts[n] … letterStarts[n + 1]]`. */
  readonly letterStarts: Uint32Array;
  readonly letters: Uint8Array;
  readonly postingStarts: Uint32Array;
  /** Names that hold token t, ascending: `postings[postingStarts[t] … postingStarts[t + 1]]`. */
  readonly postings: Uint32Array;
  readonly joined: KeyTable;
  /** Hash of `SCHEME:VALUE` (normalised, salted ID) → listings; whoever looks up compares. */
  readonly ids: KeyTable;
}
