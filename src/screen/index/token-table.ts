// The distinct tokens of all listed names with the keys under which misspellings of them are found: symmetric deletion
// over letters and over sounds, consonant keys for abjads, shared short forms.
import { Recent } from "../../base/recent.ts";
import { phonesOf, textOfCodes } from "../names/phones.ts";
import { mayBeHeard } from "../names/abjad-distance.ts";
import { hangulSpellings, isHangul } from "../names/hangul-sounds.ts";
import { consonantKeysOf, createToken, soundKeyOf, type Token } from "../names/token.ts";
import { isUnknownName } from "../names/roles.ts";
import { COST, tokenWeight } from "../score/weights.ts";
import { SLIP_OF_WORD, tokenCost, type ShortForms } from "../names/token-distance.ts";
import { ANY, letterMask, mayBeOne } from "../names/letter-mask.ts";
import { type WordColumn, wordColumn } from "./column.ts";
import { addDeletions, hashKey } from "./hash.ts";
import { type KeyTable, KeyTableBuilder } from "./key-table.ts";
import { soundHashOf } from "./name-keys.ts";
import type { TokenList } from "./token-list.ts";

const SALT = { letters: 1, sounds: 2, fromLatin: 3, fromAbjad: 4, forms: 5 } as const;

/** Listed tokens that may be meant by one query token. Plain arrays: most hold one or two numbers, and many are kept. */
export interface Neighbourhood {
  /** Ascending. */
  readonly ids: readonly number[];
  /** Evidence lost because the words are not the same, and what is left: of the rarities of the two, the lower counts. */
  readonly costs: readonly number[];
  readonly values: readonly number[];
  /** The token itself, where it is listed, and its weight. */
  readonly id: number | undefined;
  readonly weight: number;
  /** Names that hold any of those worth looking names up by, counted with repetition. */
  readonly postings: number;
  /** The most evidence that any of them can give, and the heaviest of them. */
  readonly best: number;
  readonly heaviest: number;
  /** Names that hold the word as several: found when first asked for, see `joinedInLists`. */
  joined: readonly number[] | undefined;
}

/** Cost of a listed token within a neighbourhood; Infinity where it is not in it. */
export function costIn({ ids, costs }: Neighbourhood, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = ids[middle] as number;
    if (there === id) return costs[middle] as number;
    if (there < id) low = middle + 1;
    else high = middle - 1;
  }
  return Infinity;
}

export class TokenTable {
  readonly tokens: TokenList;
  readonly keys: KeyTable;
  private readonly shortForms: ShortForms;
  private readonly memo = new Recent<string, { readonly token: Token; readonly found: Neighbourhood }>(MEMO);
  private readonly joined = new Recent<string, Neighbourhood | null>(MEMO);
  private readonly masks: Int32Array;
  private readonly seen: Uint32Array;
  /** By token: what it costs, where it is near the word that is looked up. */
  private readonly costs: Float32Array;
  private epoch = 0;
  /** Words whose neighbours were not remembered and had to be found; for benches. */
  lookedUp = 0;

  private readonly weights: Float32Array;
  private readonly postingStarts: Uint32Array;
  private readonly names: number;

  /** `names` is how many there are in all; `weights`, `masks` and `postingStarts` are those of the index, by token id; `keys` come from `tokenKeys`. */
  constructor(
    tokens: TokenList,
    shortForms: ShortForms,
    weights: Float32Array,
    masks: Int32Array,
    postingStarts: Uint32Array,
    names: number,
    keys: KeyTable,
  ) {
    this.tokens = tokens;
    this.weights = weights;
    this.postingStarts = postingStarts;
    this.names = names;
    this.shortForms = shortForms;
    this.masks = masks;
    this.seen = new Uint32Array(tokens.length);
    this.costs = new Float32Array(tokens.length);
    this.keys = keys;
  }

  /** Id of the token with exactly this text. */
  idOf(text: string): number | undefined {
    const id = this.tokens.texts.numberOf(text);
    return id < 0 ? undefined : id;
  }

  /** Every listed token within reach of `token`, remembered for the next query that uses the word. */
  neighbours(token: Token): Neighbourhood {
    const known = this.memo.get(token.text);
    if (known !== undefined && isSameWord(known.token, token)) return known.found;
    this.lookedUp++;
    const found = this.find(token);
    this.memo.set(token.text, { token, found });
    return found;
  }

  /** Listed tokens that sound like the first `size` letters, words of a query written as one; no slips, since few need this at all. */
  soundingLike(letters: Uint16Array, size: number): Neighbourhood | undefined {
    const hash = soundHashOf(letters, size, SALT.sounds);
    if (!this.keys.has(hash)) return undefined;
    const text = textOfCodes(letters, size);
    let known = this.joined.get(text);
    if (known === undefined) {
      this.joined.set(text, (known = this.findSounding(text, hash) ?? null));
    }
    return known ?? undefined;
  }

  private findSounding(text: string, hash: number): Neighbourhood | undefined {
    const phones = phonesOf(text);
    const found: number[] = [];
    this.keys.each(hash, (id) => {
      const listed = this.tokens.at(id);
      const token = createToken(text, "name", "latin", phones, 0, undefined);
      const cost = listed.writing === "latin" ? tokenCost(token, listed, this.shortForms) : Infinity;
      if (cost >= DEAREST || found.includes(id)) return;
      this.costs[id] = cost;
      found.push(id);
    });
    return found.length === 0 ? undefined : this.measured(found, undefined, Infinity);
  }

  private find(token: Token): Neighbourhood {
    const found: number[] = [];
    const exact = this.idOf(token.text);
    if (this.epoch === 0xffffffff) this.seen.fill((this.epoch = 0));
    const epoch = ++this.epoch;
    const isUnknown = exact === undefined && isUnknownName(token);
    const doubt = isUnknown ? (token.text.length < 6 ? UNKNOWN_SHORT : UNKNOWN_WORD) : 1;
    const mask = this.shortForms.has(token.text) ? ANY : letterMask(token);
    const isAbjad = token.writing === "abjad" && !isHangul(token.phones);
    const near = (id: number, cost: number): void => {
      this.seen[id] = epoch;
      this.costs[id] = cost;
      found.push(id);
    };
    if (exact !== undefined) near(exact, 0);
    led.length = 0;
    this.keys.collectAll(keysOf(token, this.shortForms, "asked"), led);
    for (let at = 0; at < led.length; at++) {
      const id = led.items[at] as number;
      if (this.seen[id] === epoch) continue;
      this.seen[id] = epoch;
      const there = this.masks[id] as number;
      const mayBeMeant = isAbjad
        ? there === ANY || mayBeHeard(token.phones, there, this.tokens.texts.lengthOf(id))
        : mayBeOne(mask, there, MOST_OTHER_LETTERS);
      if (!mayBeMeant) continue;
      const listed = this.tokens.at(id);
      let cost = tokenCost(token, listed, this.shortForms) * doubt;
      if (isUnknown && listed.common > 0 && cost < ONE_SLIP) cost -= COST.slipOfKnown;
      if (cost < DEAREST) near(id, cost);
    }
    const meant = token.near === undefined ? undefined : this.idOf(token.near);
    if (meant !== undefined && !found.includes(meant)) near(meant, SLIP_OF_WORD);
    const weight = exact === undefined ? tokenWeight(token, 0, this.names) : (this.weights[exact] as number);
    return this.measured(found, exact, weight);
  }

  /** `ids` are put in order, their costs lie in `costs`; `weight` is what the words that were asked tell in all. */
  private measured(ids: number[], id: number | undefined, weight: number): Neighbourhood {
    let postings = 0;
    let best = 0;
    let heaviest = 0;
    inOrder(ids);
    const costs: number[] = [];
    const values: number[] = [];
    for (let at = 0; at < ids.length; at++) {
      const token = ids[at] as number;
      const listed = this.weights[token] as number;
      const cost = this.costs[token] as number;
      const value = (weight < listed ? weight : listed) - cost;
      costs.push(cost);
      values.push(value);
      if (value > best) best = value;
      if (listed > heaviest) heaviest = listed;
      if (isWorthAScan(value, cost))
        postings += (this.postingStarts[token + 1] as number) - (this.postingStarts[token] as number);
    }
    // Copies take no more room than they hold: many are remembered.
    return {
      ids: ids.slice(),
      costs: costs.slice(),
      values: values.slice(),
      id,
      weight,
      postings,
      best,
      heaviest,
      joined: undefined,
    };
  }

  get bytes(): number {
    return this.keys.bytes;
  }
}

/** Puts numbers in ascending order, each where it belongs among those before it: they come as a few runs that are in order. */
function inOrder(ids: number[]): void {
  for (let at = 1; at < ids.length; at++) {
    const id = ids[at] as number;
    let to = at;
    for (; to > 0 && (ids[to - 1] as number) > id; to--) ids[to] = ids[to - 1] as number;
    ids[to] = id;
  }
}

/** A word may stand in a name as one of its words, as a place or as a legal form: what it may be meant for differs. */
function isSameWord(a: Token, b: Token): boolean {
  return a === b || (a.role === b.role && a.common === b.common && a.near === b.near);
}

/** The keys under which misspellings of the tokens are found. */
export function tokenKeys(tokens: readonly Token[], shortForms: ShortForms): KeyTable {
  const builder = new KeyTableBuilder();
  tokens.forEach((token, id) => {
    for (const hash of keysOf(token, shortForms, "listed").finish()) builder.add(hash, id);
  });
  return builder.finish();
}

/** A word that nobody is known to bear is likelier a slip of one that somebody does. */
const UNKNOWN_WORD = 0.55;
const UNKNOWN_SHORT = 0.75;
const ONE_SLIP = 1.4;
/** Neighbourhoods remembered: about half a kilobyte each. */
const MEMO = 6000;
/** Letters that two spellings of one sound may not share: "Schukowski", "Zhukovsky". */
const MOST_OTHER_LETTERS = 7;
const DEAREST = 4;
const WORTH_A_SCAN = 0.7;

/** Whether names are looked up by a neighbour; one that gives too little makes no name a candidate, and counts once another word has. */
export function isWorthAScan(value: number, cost: number): boolean {
  return value >= WORTH_A_SCAN || cost === 0;
}

const LONGEST_KEYED = 24;
/** From this many consonants on, Latin words are also looked up by them alone: vowels that differ twice hide a name from all else. */
const TELLING_CONSONANTS = 4;

const hashes = wordColumn(256);
/** Tokens that keys led to, some of them several times. */
const led = wordColumn(256);

/**
 * Keys of a token: `listed` when it goes into the table, `asked` when it is looked up; valid until the next call. Latin words meet
 * abjad ones by their consonants and one another where these are exactly the same, abjad words meet both.
 */
function keysOf(token: Token, shortForms: ShortForms, side: "listed" | "asked"): WordColumn {
  hashes.length = 0;
  const { role, writing } = token;
  if (role === "legal" || role === "number" || role === "small" || role === "initial") return hashes;
  const letters = token.text.length > LONGEST_KEYED ? token.text.slice(0, LONGEST_KEYED) : token.text;
  addTextKeys(letters, SALT.letters, writing === "native" ? 4 : 2);
  if (writing === "latin") {
    const sounds = soundKeyOf(token).slice(0, LONGEST_KEYED);
    addTextKeys(sounds, SALT.sounds, 5);
    for (const form of shortForms.get(token.text) ?? []) hashes.push(hashKey(form, SALT.forms));
  }
  if (writing === "abjad" && side === "asked" && isHangul(token.phones) && token.phones.length === 1)
    for (const spelling of hangulSpellings(token.phones)) hashes.push(hashKey(spelling, SALT.letters));
  for (const key of consonantKeysOf(token)) {
    if (side === "listed") addTextKeys(key, writing === "latin" ? SALT.fromLatin : SALT.fromAbjad, 4);
    else {
      addTextKeys(key, SALT.fromAbjad, 4);
      if (writing === "abjad") addTextKeys(key, SALT.fromLatin, 4);
      else if (key.length >= TELLING_CONSONANTS) hashes.push(hashKey(key, SALT.fromLatin));
    }
  }
  return hashes;
}

/** Keys of the text itself and, from `least` signs on, of the text without each of its signs. */
function addTextKeys(text: string, salt: number, least: number): void {
  if (text === "") return;
  if (text.length >= least) addDeletions(text, salt, hashes);
  hashes.push(hashKey(text, salt));
}
