// Builds the index of one or more list versions: every reading of every listed name as token ids, postings from token to
// names, and keys for words that the list writes apart and a query together.
import type { Listing } from "../../base/listing.ts";
import { rememberWords } from "../names/interned-word.ts";
import type { NameLexicon } from "../names/lexicon.ts";
import type { ListVersion } from "../party-list.ts";
import { lettersOfWord } from "../score/joins.ts";
import { tokenWeight } from "../score/weights.ts";
import { idKey } from "./id-key.ts";
import { hashKey } from "./hash.ts";
import { KeyTableBuilder } from "./key-table.ts";
import { kindCodes, ListingTable } from "./listing-table.ts";
import { ID } from "./name-keys.ts";
import { inOrder, nameOrder, placesOf, runsInOrder } from "./name-order.ts";
import { NameRows } from "./name-rows.ts";
import { countPostings, fillPostings, nameMeasures, tokenFrequencies } from "./postings.ts";
import { letterMask } from "../names/letter-mask.ts";
import type { IndexedVersion, ScreenIndex } from "./screen-index.ts";
import { TokenList } from "./token-list.ts";
import { tokenKeys, TokenTable } from "./token-table.ts";

/** Words of all lists that are remembered while their names are read. */
const MOST_WORDS = 60_000;

/** Most names of an entry that are told apart. */
const MOST_NAMES = 0xffff;

/** Indexes the versions, about 25 µs a name; the result is never changed. */
export function buildIndex(versions: readonly ListVersion[], lexicon: NameLexicon): ScreenIndex {
  const listings: Listing[] = [];
  const ids = new KeyTableBuilder();
  const rows = new NameRows(lexicon, countNames(versions));
  rememberWords(MOST_WORDS);
  for (const version of versions)
    for (const listing of version.listings) {
      const entry = listings.push(listing) - 1;
      for (const id of listing.ids ?? []) ids.add(hashKey(idKey(id), ID), entry);
      for (let at = 0; at < listing.names.length; at++) {
        const { text, grade } = listing.names[at] as (typeof listing.names)[number];
        rows.add(entry, Math.min(at, MOST_NAMES), text, grade === "weak");
      }
    }
  rememberWords();
  rows.addJoinedKeys();
  const { tokens } = rows;
  const read = rows.words.finish();
  const readStarts = rows.starts.finish();
  const postingStarts = countPostings(readStarts, read, tokens.length);
  const frequencies = tokenFrequencies(readStarts, read, tokens.length, rows.bearers.counts(rows.length));
  const weights = Float32Array.from(tokens, (token, id) =>
    tokenWeight(token, frequencies[id] as number, rows.bearers.length),
  );
  const tokenMask = Int32Array.from(tokens, letterMask);
  const measures = nameMeasures(readStarts, read, tokens, weights);
  const order = nameOrder(measures);
  const places = placesOf(order);
  const runs = runsInOrder(order, readStarts, read);
  const letters = runsInOrder(order, rows.letterStarts.items, rows.letters.finish());
  const words = TokenList.of(tokens);
  return {
    lexicon,
    versions: versions.map(indexed),
    listings: new ListingTable(kindCodes(listings), (at) => listings[at] as Listing),
    table: new TokenTable(
      words,
      lexicon.shortForms,
      weights,
      tokenMask,
      postingStarts,
      rows.bearers.length,
      tokenKeys(tokens, lexicon.shortForms),
    ),
    weights,
    tokenRole: words.columns.roles,
    tokenMask,
    tokenLetters: Uint8Array.from(tokens, lettersOfWord),
    nameStarts: runs.starts,
    nameTokens: runs.items,
    nameReading: inOrder(order, rows.reading.items, new Uint8Array(order.length)),
    ...rows.bearers.inOrder(places),
    nameScale: inOrder(order, measures.nameScale, new Float32Array(order.length)),
    nameInfo: inOrder(order, measures.nameInfo, new Float32Array(order.length)),
    postingStarts,
    postings: fillPostings(runs.starts, runs.items, postingStarts),
    letterStarts: letters.starts,
    letters: letters.items,
    joined: rows.keys.finish(places),
    ids: ids.finish(),
  };
}

function countNames(versions: readonly ListVersion[]): number {
  let count = 0;
  for (const { listings } of versions) for (const { names } of listings) count += names.length;
  return count;
}

function indexed({ list, edition, asOf, listings }: ListVersion): IndexedVersion {
  return { list, edition, ...(asOf === undefined ? {} : { asOf }), rows: listings.length };
}
