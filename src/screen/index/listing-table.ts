// The entries behind an index as JSON one after another, read one by one when a hit needs them, from memory or from the file of
// a packed index: an entry that no query meets costs no objects, and there no memory either.
import type { Listing } from "../../base/listing.ts";
import { Recent } from "../../base/recent.ts";
import { IoError } from "../../errors.ts";
import { factsOfListing } from "../query.ts";
import type { PartyFacts } from "../score/facts.ts";
import { addUnit, endHash, startHash } from "./hash.ts";

const SALT = 17;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Entries kept as objects: about two kilobytes each. */
const MEMO = 512;

/** The entries by number. `starts` has one more element than there are entries. */
export class ListingTable {
  /** The bytes from one place to another. */
  readonly read: (from: number, to: number) => Uint8Array;
  readonly starts: Uint32Array;
  private readonly sums: Uint32Array | undefined;
  private readonly entries = new Recent<number, Listing>(MEMO);
  private readonly facts = new Recent<number, PartyFacts>(MEMO);

  /** `sums` are those of `entrySum`, where the bytes come from a file. */
  constructor(read: ListingTable["read"], starts: Uint32Array, sums?: Uint32Array) {
    this.read = read;
    this.starts = starts;
    this.sums = sums;
  }

  get length(): number {
    return this.starts.length - 1;
  }

  /** Throws IoError where the file is damaged: an entry that cannot be read is never left out. */
  get(at: number): Listing {
    let entry = this.entries.get(at);
    if (entry === undefined) {
      const bytes = this.read(this.starts[at] as number, this.starts[at + 1] as number);
      if (this.sums !== undefined && this.sums[at] !== entrySum(bytes))
        throw new IoError(
          `entry ${at} of the packed index of the lists is damaged`,
          "Delete the file beside the store that ends in .index: it is built anew from the lists.",
        );
      this.entries.set(at, (entry = JSON.parse(decoder.decode(bytes)) as Listing));
    }
    return entry;
  }

  /** What is known of the entry beside its names, in the shape that comparison takes. */
  factsOf(at: number): PartyFacts {
    let facts = this.facts.get(at);
    if (facts === undefined) this.facts.set(at, (facts = factsOfListing(this.get(at))));
    return facts;
  }
}

/** Checksum of an entry's bytes. */
export function entrySum(bytes: Uint8Array): number {
  let sum = startHash(SALT);
  for (let at = 0; at < bytes.length; at++) sum = addUnit(sum, bytes[at] as number);
  return endHash(sum);
}

/** Collects entries for a table. */
export class ListingTableBuilder {
  private bytes = new Uint8Array(1 << 20);
  private readonly starts: number[] = [0];
  private size = 0;

  /** Adds an entry and returns its number. */
  add(listing: Listing): number {
    const text = JSON.stringify(listing);
    this.reserve(text.length * 3);
    this.size += encoder.encodeInto(text, this.bytes.subarray(this.size)).written;
    this.starts.push(this.size);
    return this.starts.length - 2;
  }

  finish(): ListingTable {
    const bytes = this.bytes.slice(0, this.size);
    return new ListingTable((from, to) => bytes.subarray(from, to), Uint32Array.from(this.starts));
  }

  private reserve(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const next = new Uint8Array(Math.max(this.bytes.length * 2, this.size + more));
    next.set(this.bytes.subarray(0, this.size));
    this.bytes = next;
  }
}
