// Builds the index of one or more list versions: every reading of every listed name as token ids, postings from token to
// names, and keys for words that the list writes apart and a query together.
import type { Listing } from "../../base/listing.ts";
import { acronymsOf } from "../names/acronym.ts";
import type { NameLexicon } from "../names/lexicon.ts";
import type { NameForm, Reading } from "../names/name-form.ts";
import { phonesOf, soundKey } from "../names/phones.ts";
import { isContent } from "../names/roles.ts";
import { readName } from "../names/read-name.ts";
import type { Token } from "../names/token.ts";
import type { ListVersion } from "../party-list.ts";
import { LONGEST_JOINED, spelled } from "../score/align.ts";
import { combinationScale } from "../score/combination.ts";
import { lettersOf, type Letters } from "../score/letters.ts";
import { tokenWeight } from "../score/weights.ts";
import { hashKey, KeyTable, KeyTableBuilder } from "./key-table.ts";
import { letterMask } from "./reach.ts";
import { TokenTable } from "./token-table.ts";

/** Salt of keys for joined words. */
export const JOINED = 9;
/** Salt of keys for initials of long names. */
export const ACRONYM = 10;

export interface ScreenIndex {
  readonly lexicon: NameLexicon;
  readonly versions: readonly ListVersion[];
  readonly listings: readonly Listing[];
  readonly table: TokenTable;
  readonly weights: Float32Array;
  /** By token: 1 for a name, 2 for a concept, 0 for what is never missed; and its letters as bits, see reach.ts. */
  readonly tokenIsName: Uint8Array;
  readonly tokenMask: Int32Array;
  /** Names (readings of listed names): tokens of name n are `nameTokens[nameStarts[n] … nameStarts[n + 1]]`. */
  readonly nameStarts: Uint32Array;
  readonly nameTokens: Uint32Array;
  readonly nameListing: Uint32Array;
  /** Which of the listing's names, and how it was read. */
  readonly nameAt: Uint16Array;
  readonly nameReading: readonly Reading[];
  /** 1 where the list calls the name a weak alias. */
  readonly nameIsWeak: Uint8Array;
  /** Factor that lifts names made of general words only; 1 for all others. */
  readonly nameScale: Float32Array;
  /** Evidence in all telling words of a name, scaled. */
  readonly nameInfo: Float32Array;
  /** Letters of name n (without spaces), where it is written in Latin: `letters[letterStarts[n] … letterStarts[n + 1]]`. */
  readonly letterStarts: Uint32Array;
  readonly letters: Uint8Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  readonly joined: KeyTable;
  /** `SCHEME:VALUE` (normalised) → listings. */
  readonly ids: ReadonlyMap<string, readonly number[]>;
}

/** Indexes the versions. About 10 µs a name; the result is never changed. */
export function buildIndex(versions: readonly ListVersion[], lexicon: NameLexicon): ScreenIndex {
  const listings: Listing[] = [];
  const tokens: Token[] = [];
  const idOf = new Map<string, number>();
  const nameStarts = [0];
  const nameTokens: number[] = [];
  const nameListing: number[] = [];
  const nameAt: number[] = [];
  const nameReading: Reading[] = [];
  const nameIsWeak: number[] = [];
  const letterStarts = [0];
  const nameLetters: Letters[] = [];
  const joined = new KeyTableBuilder();
  const ids = new Map<string, number[]>();
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
      const at = listings.push(listing) - 1;
      for (const id of listing.ids ?? []) {
        const key = idKey(id);
        const there = ids.get(key);
        if (there) there.push(at);
        else ids.set(key, [at]);
      }
      listing.names.forEach(({ text, grade }, which) => {
        for (const form of readListed(text, lexicon)) {
          for (const token of form.tokens) nameTokens.push(tokenId(token));
          nameStarts.push(nameTokens.length);
          nameListing.push(at);
          nameAt.push(Math.min(which, 0xffff));
          nameReading.push(form.reading);
          nameIsWeak.push(grade === "weak" ? 1 : 0);
          const letters = lettersOf(form.words ?? []);
          letterStarts.push((letterStarts.at(-1) ?? 0) + letters.length);
          nameLetters.push(letters);
          for (const key of wholeKeys(form.words ?? [])) joined.add(key, nameListing.length - 1);
          for (const short of acronymsOf(form.words ?? [], lexicon))
            joined.add(hashKey(short, ACRONYM), nameListing.length - 1);
        }
      });
    }
  }
  const packed = Uint32Array.from(nameTokens);
  const starts = Uint32Array.from(nameStarts);
  const { postingStarts, postings } = invert(starts, packed, tokens.length);
  const weights = new Float32Array(tokens.length);
  tokens.forEach((token, id) => {
    const frequency = (postingStarts[id + 1] as number) - (postingStarts[id] as number);
    weights[id] = tokenWeight(token, frequency, nameListing.length);
  });
  return {
    lexicon,
    versions,
    listings,
    table: new TokenTable(tokens, lexicon.shortForms, weights, postingStarts),
    weights,
    tokenIsName: Uint8Array.from(tokens, ({ role }) => (role === "name" ? 1 : role === "generic" ? 2 : 0)),
    tokenMask: Int32Array.from(tokens, letterMask),
    nameStarts: starts,
    nameTokens: packed,
    nameListing: Uint32Array.from(nameListing),
    nameAt: Uint16Array.from(nameAt),
    nameReading,
    nameIsWeak: Uint8Array.from(nameIsWeak),
    ...nameMeasures(starts, packed, tokens, weights),
    postingStarts,
    postings,
    letterStarts: Uint32Array.from(letterStarts),
    letters: concatenated(nameLetters),
    joined: joinedKeys(joined, starts, packed, tokens),
    ids,
  };
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

/** Scheme and value in capitals without separators: `"imo: 918 7629"` → `"IMO:9187629"`. */
export function idKey(id: string): string {
  const colon = id.indexOf(":");
  const scheme = colon < 0 ? "" : id.slice(0, colon);
  const value = colon < 0 ? id : id.slice(colon + 1);
  const isCaseSensitive = /wallet|xbt|eth|crypto/i.test(scheme);
  const plain = value.replace(/[\s./-]+/g, "");
  return `${scheme.trim().toUpperCase()}:${isCaseSensitive ? plain : plain.toUpperCase()}`;
}

/** Postings by counting sort: for each token the names that hold it, ascending, each name once. */
function invert(
  starts: Uint32Array,
  names: Uint32Array,
  size: number,
): { postingStarts: Uint32Array; postings: Uint32Array } {
  const counts = new Uint32Array(size + 1);
  const last = new Int32Array(size).fill(-1);
  const each = (visit: (token: number, name: number) => void): void => {
    last.fill(-1);
    for (let name = 0; name + 1 < starts.length; name++)
      for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) {
        const token = names[at] as number;
        if (last[token] === name) continue;
        last[token] = name;
        visit(token, name);
      }
  };
  each((token) => (counts[token + 1] = (counts[token + 1] as number) + 1));
  for (let at = 0; at < size; at++) counts[at + 1] = (counts[at + 1] as number) + (counts[at] as number);
  const next = counts.slice(0, size);
  const postings = new Uint32Array(counts[size] as number);
  each((token, name) => {
    const to = next[token] as number;
    next[token] = to + 1;
    postings[to] = name;
  });
  return { postingStarts: counts, postings };
}

function nameMeasures(
  starts: Uint32Array,
  names: Uint32Array,
  tokens: readonly Token[],
  weights: Float32Array,
): { nameScale: Float32Array; nameInfo: Float32Array } {
  const nameScale = new Float32Array(starts.length - 1);
  const nameInfo = new Float32Array(starts.length - 1);
  for (let name = 0; name < nameScale.length; name++) {
    const own: Token[] = [];
    const ownWeights: number[] = [];
    let info = 0;
    for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) {
      const token = tokens[names[at] as number] as Token;
      const weight = weights[names[at] as number] as number;
      own.push(token);
      ownWeights.push(weight);
      if (isContent(token)) info += weight;
    }
    const scale = combinationScale(own, ownWeights);
    nameScale[name] = scale;
    nameInfo[name] = info * scale;
  }
  return { nameScale, nameInfo };
}

/** Neighbouring words of a name written as one, by sound, and three of them: "Jin Ping" is found from "Jinping". */
function joinedKeys(
  builder: KeyTableBuilder,
  starts: Uint32Array,
  names: Uint32Array,
  tokens: readonly Token[],
): KeyTable {
  for (let name = 0; name + 1 < starts.length; name++) {
    for (let at = starts[name] as number; at + 1 < (starts[name + 1] as number); at++) {
      const first = tokens[names[at] as number] as Token;
      let text = spelled(first);
      for (let other = at + 1; other < Math.min(at + 3, starts[name + 1] as number); other++) {
        const token = tokens[names[other] as number] as Token;
        if (!canJoin(first) || !canJoin(token)) break;
        text += spelled(token);
        if (text.length > LONGEST_JOINED) break;
        builder.add(hashKey(soundKey(phonesOf(text)), JOINED), name);
      }
    }
  }
  return builder.finish();
}

export const canJoin = ({ role, writing }: Token): boolean => writing === "latin" && role !== "number";

/** Keys of a whole name: its letters without spaces, and its words in alphabetical order. */
export function wholeKeys(words: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  const whole = hashKey(words.join(""), JOINED);
  return words.length === 1 ? [whole] : [whole, hashKey(words.toSorted().join(" "), JOINED)];
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
