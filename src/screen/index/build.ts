// Builds the index of one or more list versions: every reading of every listed name as token ids, postings from token to
// names, and keys for words that the list writes apart and a query together.
import { acronymParts, acronymsOf, initialsOf } from "../names/acronym.ts";
import type { NameLexicon } from "../names/lexicon.ts";
import { type NameForm, READINGS } from "../names/name-form.ts";
import { readName } from "../names/read-name.ts";
import { ROLES, type Token } from "../names/token.ts";
import type { ListVersion } from "../party-list.ts";
import { lettersOfWord } from "../score/joins.ts";
import { lettersOf, type Letters } from "../score/letters.ts";
import { tokenWeight } from "../score/weights.ts";
import { idKey } from "./id-key.ts";
import { hashKey, KeyTableBuilder } from "./key-table.ts";
import { ListingTableBuilder } from "./listing-table.ts";
import { ACRONYM, ACRONYM_PART, addJoinedKeys, BLEND, ID, wholeKeys } from "./name-keys.ts";
import { nameOrder, placesOf, runsInOrder } from "./name-order.ts";
import { countPostings, fillPostings, nameMeasures } from "./postings.ts";
import { letterMask } from "../names/letter-mask.ts";
import type { IndexedVersion, ScreenIndex } from "./screen-index.ts";
import { tokenKeys, TokenTable } from "./token-table.ts";
import { blendHeads } from "./whole-names.ts";

/** Indexes the versions. About 10 µs a name; the result is never changed. */
export function buildIndex(versions: readonly ListVersion[], lexicon: NameLexicon): ScreenIndex {
  const listings = new ListingTableBuilder();
  const tokens: Token[] = [];
  const idOf = new Map<string, number>();
  const nameStarts = [0];
  const nameTokens: number[] = [];
  const nameListing: number[] = [];
  const nameAt: number[] = [];
  const nameReading: number[] = [];
  const nameIsWeak: number[] = [];
  const letterStarts = [0];
  const nameLetters: Letters[] = [];
  const joined = new KeyTableBuilder();
  const ids = new KeyTableBuilder();
  const tokenId = (token: Token): number => {
    let id = idOf.get(token.text);
    if (id === undefined) {
      id = tokens.push(token) - 1;
      idOf.set(token.text, id);
    }
    return id;
  };
  for (const version of versions) {
    for (const listing of version.listings) {
      const at = listings.add(listing);
      for (const id of listing.ids ?? []) ids.add(hashKey(idKey(id), ID), at);
      listing.names.forEach(({ text, grade }, which) => {
        for (const form of readListed(text, lexicon)) {
          for (const token of form.tokens) nameTokens.push(tokenId(token));
          nameStarts.push(nameTokens.length);
          nameListing.push(at);
          nameAt.push(Math.min(which, 0xffff));
          nameReading.push(READINGS.indexOf(form.reading));
          nameIsWeak.push(grade === "weak" ? 1 : 0);
          const letters = lettersOf(form.words ?? []);
          letterStarts.push((letterStarts.at(-1) ?? 0) + letters.length);
          nameLetters.push(letters);
          for (const key of wholeKeys(form.words ?? [])) joined.add(key, nameListing.length - 1);
          if (form.words !== undefined) addShortKeys(joined, form.words, lexicon, nameListing.length - 1);
        }
      });
    }
  }
  const read = Uint32Array.from(nameTokens);
  const readStarts = Uint32Array.from(nameStarts);
  const postingStarts = countPostings(readStarts, read, tokens.length);
  addJoinedKeys(joined, readStarts, read, tokens);
  const weights = new Float32Array(tokens.length);
  tokens.forEach((token, id) => {
    const frequency = (postingStarts[id + 1] as number) - (postingStarts[id] as number);
    weights[id] = tokenWeight(token, frequency, nameListing.length);
  });
  const tokenMask = Int32Array.from(tokens, letterMask);
  const measures = nameMeasures(readStarts, read, tokens, weights);
  const order = nameOrder(measures);
  const words = runsInOrder(order, readStarts, read);
  const letters = runsInOrder(order, letterStarts, concatenated(nameLetters));
  return {
    lexicon,
    versions: versions.map(indexed),
    listings: listings.finish(),
    table: new TokenTable(
      tokens,
      lexicon.shortForms,
      weights,
      tokenMask,
      postingStarts,
      tokenKeys(tokens, lexicon.shortForms),
    ),
    weights,
    tokenRole: Uint8Array.from(tokens, ({ role }) => ROLES.indexOf(role)),
    tokenMask,
    tokenLetters: Uint8Array.from(tokens, lettersOfWord),
    nameStarts: words.starts,
    nameTokens: words.items,
    nameListing: order.map((name) => nameListing[name] as number),
    nameAt: Uint16Array.from(order, (name) => nameAt[name] as number),
    nameReading: Uint8Array.from(order, (name) => nameReading[name] as number),
    nameIsWeak: Uint8Array.from(order, (name) => nameIsWeak[name] as number),
    nameScale: Float32Array.from(order, (name) => measures.nameScale[name] as number),
    nameInfo: Float32Array.from(order, (name) => measures.nameInfo[name] as number),
    postingStarts,
    postings: fillPostings(words.starts, words.items, postingStarts),
    letterStarts: letters.starts,
    letters: letters.items,
    joined: joined.finish(placesOf(order)),
    ids: ids.finish(),
  };
}

/** Keys by which a listed name is found from its acronym, the beginning of that, or a blend of its words. */
function addShortKeys(builder: KeyTableBuilder, words: readonly string[], lexicon: NameLexicon, name: number): void {
  const initials = initialsOf(words, lexicon);
  const whole = acronymsOf(initials);
  for (const short of whole) builder.add(hashKey(short, ACRONYM), name);
  for (const short of acronymParts(initials, whole)) builder.add(hashKey(short, ACRONYM_PART), name);
  for (const head of blendHeads(words, lexicon)) builder.add(hashKey(head, BLEND), name);
}

/** Letters that systems limited to ASCII leave out. */
const MARKED = /[\u0080-\u024f\u1e00-\u1eff]/g;
const MANY_MARKED = 2;

/** The forms of a listed name; one with several marked letters also as systems write it that drop them. */
function readListed(text: string, lexicon: NameLexicon): readonly NameForm[] {
  const forms = readName(text, lexicon);
  if ((text.match(MARKED)?.length ?? 0) < MANY_MARKED) return forms;
  return [...forms, ...readName(text.replace(MARKED, ""), lexicon)];
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function indexed({ list, edition, asOf, listings }: ListVersion): IndexedVersion {
  return { list, edition, ...(asOf === undefined ? {} : { asOf }), rows: listings.length };
}
