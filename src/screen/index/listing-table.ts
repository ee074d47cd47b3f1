// The entries behind an index: the objects that it was built from, or JSON in the file of a packed index, read one by one when a
// hit needs them: there an entry that no query meets costs no memory.
import { type Listing, LISTING_KINDS } from "../../base/listing.ts";
import { Recent } from "../../base/recent.ts";
import { IoError } from "../../errors.ts";
import { factsOfListing } from "../query.ts";
import type { PartyFacts } from "../score/facts.ts";
import { addUnit, endHash, startHash } from "./hash.ts";

const SALT = 17;
/** Entries kept as objects: about two kilobytes each. */
const MEMO = 512;

/** What is known of a party of each kind, by code: 0 where the list does not say. */
const ONLY_KIND: readonly PartyFacts[] = [{}, ...LISTING_KINDS.map((kind) => ({ kind }))];

/** The codes of the kinds of entries. */
export const kindCodes = (entries: readonly Listing[]): Uint8Array =>
  Uint8Array.from(entries, ({ kind }) => (kind === undefined ? 0 : LISTING_KINDS.indexOf(kind) + 1));

/** The entries by number. */
export class ListingTable {
  readonly kinds: Uint8Array;
  /** Throws IoError where a file is damaged: an entry that cannot be read is never left out. */
  readonly get: (at: number) => Listing;
  private readonly facts = new Recent<number, PartyFacts>(MEMO);

  /** `kinds` are the codes of the entries' kinds. */
  constructor(kinds: Uint8Array, get: ListingTable["get"]) {
    this.kinds = kinds;
    this.get = get;
  }

  get length(): number {
    return this.kinds.length;
  }

  /** All that a query which states nothing but a name and a kind can be compared with; the entry itself is not read. */
  kindOf(at: number): PartyFacts {
    return ONLY_KIND[this.kinds[at] as number] as PartyFacts;
  }

  /** What is known of the entry beside its names, in the shape that comparison takes. */
  factsOf(at: number): PartyFacts {
    let facts = this.facts.get(at);
    if (facts === undefined) this.facts.set(at, (facts = factsOfListing(this.get(at))));
    return facts;
  }
}

/** Entries as JSON one after another. */
export interface PackedListings {
  /** The bytes from one place to another. */
  readonly read: (from: number, to: number) => Uint8Array;
  /** Where each begins; one more element than there are entries. */
  readonly starts: Uint32Array;
  /** Checksum of each. */
  readonly sums: Uint32Array;
  readonly kinds: Uint8Array;
}

export function packListings({
  length,
  get,
  kinds,
}: ListingTable): Omit<PackedListings, "read"> & { bytes: Uint8Array } {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(length + 1);
  const sums = new Uint32Array(length);
  let bytes = new Uint8Array(1 << 20);
  for (let at = 0; at < length; at++) {
    const text = JSON.stringify(get(at));
    const from = starts[at] as number;
    if (from + text.length * MOST_BYTES > bytes.length) bytes = grown(bytes, from, text.length * MOST_BYTES);
    const end = from + encoder.encodeInto(text, bytes.subarray(from)).written;
    starts[at + 1] = end;
    sums[at] = sumOf(bytes.subarray(from, end));
  }
  return { starts, sums, kinds, bytes: bytes.subarray(0, starts[length]) };
}

/** Bytes that a UTF-16 unit takes at most. */
const MOST_BYTES = 3;

function grown(bytes: Uint8Array<ArrayBuffer>, size: number, more: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(bytes.length * 2, size + more));
  next.set(bytes.subarray(0, size));
  return next;
}

/** A table over packed entries, which must not change. */
export function readListings({ read, starts, sums, kinds }: PackedListings): ListingTable {
  const decoder = new TextDecoder();
  const entries = new Recent<number, Listing>(MEMO);
  return new ListingTable(kinds, (at) => {
    const there = entries.get(at);
    if (there !== undefined) return there;
    const bytes = read(starts[at] as number, starts[at + 1] as number);
    if (sums[at] !== sumOf(bytes))
      throw new IoError(
        `entry ${at} of the packed index of the lists is damaged`,
        "Delete the file beside the store that ends in .index: it is built anew from the lists.",
      );
    const entry = JSON.parse(decoder.decode(bytes)) as Listing;
    entries.set(at, entry);
    return entry;
  });
}

function sumOf(bytes: Uint8Array): number {
  let sum = startHash(SALT);
  for (let at = 0; at < bytes.length; at++) sum = addUnit(sum, bytes[at] as number);
  return endHash(sum);
}
