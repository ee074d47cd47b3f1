// The entries behind an index: the objects that it was built from, or JSON in the file of a packed index, read one by one when
// somebody asks for a whole one: there an entry costs no memory but for its face.
import { type Listing, LISTING_KINDS } from "../../base/listing.ts";
import { Recent } from "../../base/recent.ts";
import { IoError } from "../../errors.ts";
import type { PartyFacts } from "../score/facts.ts";
import { addUnit, endHash, startHash } from "./hash.ts";
import { faceOf, type ListingFace, readFace, writeFace } from "./listing-face.ts";

const SALT = 17;
/** Faces and entries kept as objects: about one kilobyte and two. */
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
  private readonly face: (at: number) => ListingFace;
  private readonly faces = new Recent<number, ListingFace>(MEMO);

  /** `kinds` are the codes of the entries' kinds. */
  constructor(
    kinds: Uint8Array,
    get: ListingTable["get"],
    face: (at: number) => ListingFace = (at) => faceOf(get(at)),
  ) {
    this.kinds = kinds;
    this.get = get;
    this.face = face;
  }

  get length(): number {
    return this.kinds.length;
  }

  /** All that a query which states nothing but a name and a kind can be compared with. */
  kindOf(at: number): PartyFacts {
    return ONLY_KIND[this.kinds[at] as number] as PartyFacts;
  }

  /** What is compared and shown of an entry, which itself is not read. */
  faceOf(at: number): ListingFace {
    let face = this.faces.get(at);
    if (face === undefined) this.faces.set(at, (face = this.face(at)));
    return face;
  }
}

/** Entries as JSON one after another. */
export interface PackedListings {
  /** The bytes from one place to another. */
  readonly read: (from: number, to: number) => Uint8Array;
  /** Where each begins; one more element than there are entries. */
  readonly starts: Uint32Array;
  /** Checksum of each. */
  readonly sums: Int32Array;
  readonly kinds: Uint8Array;
  /** Their faces as text one after another, and where each begins. */
  readonly faces: Uint8Array;
  readonly faceStarts: Uint32Array;
}

export function packListings(table: ListingTable): Omit<PackedListings, "read"> & { readonly bytes: Uint8Array } {
  const { length, kinds } = table;
  const { starts, bytes } = packTexts(length, (at) => JSON.stringify(table.get(at)));
  const faces = packTexts(length, (at) => writeFace(faceOf(table.get(at))));
  const sums = Int32Array.from({ length }, (_, at) => sumOf(bytes.subarray(starts[at], starts[at + 1])));
  return { starts, sums, kinds, bytes, faces: faces.bytes, faceStarts: faces.starts };
}

/** So many texts in UTF-8 one after another, and where each begins; one more element than there are texts. */
function packTexts(count: number, textOf: (at: number) => string): { starts: Uint32Array; bytes: Uint8Array } {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(count + 1);
  let bytes = new Uint8Array(1 << 20);
  for (let at = 0; at < count; at++) {
    const text = textOf(at);
    const from = starts[at] as number;
    if (from + text.length * MOST_BYTES > bytes.length) bytes = grown(bytes, from, text.length * MOST_BYTES);
    starts[at + 1] = from + encoder.encodeInto(text, bytes.subarray(from)).written;
  }
  return { starts, bytes: bytes.subarray(0, starts[count]) };
}

/** Bytes that a UTF-16 unit takes at most. */
const MOST_BYTES = 3;

function grown(bytes: Uint8Array<ArrayBuffer>, size: number, more: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(bytes.length * 2, size + more));
  next.set(bytes.subarray(0, size));
  return next;
}

/** A table over packed entries, which must not change. */
export function readListings({ read, starts, sums, kinds, faces, faceStarts }: PackedListings): ListingTable {
  const decoder = new TextDecoder();
  const entries = new Recent<number, Listing>(MEMO);
  const get = (at: number): Listing => {
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
  };
  return new ListingTable(kinds, get, (at) => {
    const text = decoder.decode(faces.subarray(faceStarts[at], faceStarts[at + 1]));
    return readFace(text, LISTING_KINDS[(kinds[at] as number) - 1]);
  });
}

function sumOf(bytes: Uint8Array): number {
  let sum = startHash(SALT);
  for (let at = 0; at < bytes.length; at++) sum = addUnit(sum, bytes[at] as number);
  return endHash(sum);
}
