// An index as one file and back: what lets a screen start in a tenth of a second instead of reading and romanising every name
// again. The file belongs to a key that says what it was built from; with another key it is not used.
import type { NameLexicon } from "../names/lexicon.ts";
import { packListings, readListings } from "./listing-table.ts";
import type { IndexedVersion, ScreenIndex } from "./screen-index.ts";
import { keySections, keyTable } from "./packed-tables.ts";
import { bytesSource, type PackedSource, packSections, type Section, sectionsOf, unpackSections } from "./sections.ts";
import { TokenList } from "./token-list.ts";
import { TokenTable } from "./token-table.ts";

/** Sections that are arrays of the index as they stand. */
const PLAIN = [
  "weights",
  "tokenMask",
  "tokenLetters",
  "nameStarts",
  "nameTokens",
  "nameReading",
  "bearerStarts",
  "bearerListing",
  "bearerAt",
  "bearerIsWeak",
  "nameScale",
  "nameInfo",
  "letterStarts",
  "letters",
  "postingStarts",
  "postings",
] as const;

interface Note {
  readonly key: string;
  readonly versions: readonly IndexedVersion[];
}

/** The index as bytes; `key` names what it was built from: ids of the list versions and of the word tables. */
export function packIndex(index: ScreenIndex, key: string): Uint8Array {
  const { tokens, keys } = index.table;
  const listings = packListings(index.listings);
  const sections: Record<string, Section> = {
    ...tokens.sections,
    listingStarts: listings.starts,
    listingSums: listings.sums,
    listingKinds: listings.kinds,
    listingFaces: listings.faces,
    listingFaceStarts: listings.faceStarts,
  };
  for (const name of PLAIN) sections[name] = index[name];
  for (const [name, table] of Object.entries({ keys, joined: index.joined, ids: index.ids }))
    Object.assign(sections, keySections(name, table));
  return packSections(sections, listings.bytes, { key, versions: index.versions } satisfies Note);
}

/** What came of reading a packed index. */
export type ReadPacked =
  | { readonly kind: "index"; readonly index: ScreenIndex }
  | { readonly kind: "unusable"; readonly reason: "not_packed" | "other_format" | "damaged" | "other_key" };

/**
 * Reads a packed index: arrays lie over what is read of it, entries stay where they are until a hit needs them, so the source must
 * not change. It is unusable where it was built from something else.
 */
export function readPackedIndex(packed: Uint8Array | PackedSource, key: string, lexicon: NameLexicon): ReadPacked {
  const unpacked = unpackSections(packed instanceof Uint8Array ? bytesSource(packed) : packed);
  if (unpacked.kind === "unusable") return unpacked;
  const note = unpacked.note as Note;
  if (note.key !== key) return { kind: "unusable", reason: "other_key" };
  const section = sectionsOf(unpacked);
  const tokens = TokenList.read(section);
  const weights = section<Float32Array>("weights");
  const postingStarts = section<Uint32Array>("postingStarts");
  const index: ScreenIndex = {
    lexicon,
    versions: note.versions,
    listings: readListings({
      read: unpacked.tail,
      starts: section("listingStarts"),
      sums: section("listingSums"),
      kinds: section("listingKinds"),
      faces: section("listingFaces"),
      faceStarts: section("listingFaceStarts"),
    }),
    table: new TokenTable(
      tokens,
      lexicon.shortForms,
      weights,
      section("tokenMask"),
      postingStarts,
      section("bearerListing").length,
      keyTable(section, "keys"),
    ),
    weights,
    tokenRole: tokens.columns.roles,
    tokenMask: section("tokenMask"),
    tokenLetters: section("tokenLetters"),
    nameStarts: section("nameStarts"),
    nameTokens: section("nameTokens"),
    nameReading: section("nameReading"),
    bearerStarts: section("bearerStarts"),
    bearerListing: section("bearerListing"),
    bearerAt: section("bearerAt"),
    bearerIsWeak: section("bearerIsWeak"),
    nameScale: section("nameScale"),
    nameInfo: section("nameInfo"),
    letterStarts: section("letterStarts"),
    letters: section("letters"),
    postingStarts,
    postings: section("postings"),
    joined: keyTable(section, "joined"),
    ids: keyTable(section, "ids"),
  };
  return { kind: "index", index };
}
