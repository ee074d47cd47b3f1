// What it costs, in nats of evidence, to take one token for another spelling of another. Infinity: they are two words.
import { abjadDistance, abjadLimit } from "./abjad-distance.ts";
import { hangulDistance, isHangul } from "./hangul-sounds.ts";
import { isPinyin } from "./pinyin-syllables.ts";
import { MOST_SOUNDS, soundsOfCodes, textOfCodes } from "./phones.ts";
import { codesDistance, distanceLimit, leastDistance, signDistance, soundDistance, WIDTH } from "./similarity.ts";
import type { Token } from "./token.ts";

/** Evidence lost when a token only sounds alike: measured on alias pairs (bench/screen-curve.ts), rounded. */
const NOT_EQUAL = 0.15;
const PER_EDIT = 1.45;
const SHORT_FORM = 0.6;
/** What one concept costs for a related one. */
export const RELATED = 0.45;
const TWO_NAMES = 1.5;
/** Letters decide where sounds mislead, as in typing slips. */
const BY_LETTERS = 0.05;

export type ShortForms = ReadonlyMap<string, readonly string[]>;

/** A word that is one slip away from the dictionary's word for the concept. */
export const SLIP_OF_WORD = 0.3;

/** Cost of `a` standing for `b`: 0 for the same word. Symmetric. */
export function tokenCost(a: Token, b: Token, shortForms: ShortForms): number {
  if (a.text === b.text) return 0;
  if (a.near === b.text || b.near === a.text) return SLIP_OF_WORD;
  if (isExact(a) || isExact(b) || (a.role === "place" && b.role === "place")) return Infinity;
  if (a.writing === "latin" && b.writing === "latin") return latinCost(a, b, shortForms);
  if (a.writing === "native" || b.writing === "native")
    return a.writing === b.writing ? nativeCost(a.phones, b.phones) : Infinity;
  if (a.writing === "abjad" && b.writing === "abjad") return abjadCost(a.phones, b.phones);
  return a.writing === "abjad" ? heardCost(a.phones, b.phones) : heardCost(b.phones, a.phones);
}

/** A word of an abjad, or of Hangul, for Latin sounds. */
function heardCost(codes: string, latin: string): number {
  if (isHangul(codes)) return hangulCost(codes, latin);
  const limit = abjadLimit(codes);
  const distance = abjadDistance(codes, latin, limit);
  return distance > limit ? Infinity : 0.4 + PER_EDIT * distance;
}

/** Numbers, initials and legal forms have no other spelling: classes and canonical digits stand in for them. */
const isExact = ({ role }: Token): boolean =>
  role === "number" || role === "legal" || role === "initial" || role === "small";

function latinCost(a: Token, b: Token, shortForms: ShortForms): number {
  const byForm = shortForms.has(a.text) && sharesForm(a.text, b.text, shortForms) ? formCost(a) : Infinity;
  const bothKnown = a.common > 0 && b.common > 0;
  const limit = bothKnown ? knownLimit(a, b) : distanceLimit(a.text.length, b.text.length);
  const bySounds = soundDistance(a.phones, b.phones, limit);
  const distance = bySounds < 0.5 ? bySounds : Math.min(bySounds, BY_LETTERS + soundDistance(a.text, b.text, limit));
  if (distance > limit) return areOneByMarks(a.text, b.text) ? NOT_EQUAL : byForm;
  const short = shortness(a.phones.length, b.phones.length);
  const bySound = NOT_EQUAL + PER_EDIT * distance * short * (bothKnown ? TWO_NAMES : 1);
  return bySound < byForm ? bySound : byForm;
}

/** Whether two words with these letters (`foldedMask`) may be spellings of one by `tokenCost`; those that share a short form need not be. */
export function mayBeSpelled(a: Token, b: Token, lettersOfA: number, lettersOfB: number): boolean {
  const least = leastDistance(lettersOfA, lettersOfB);
  if (least === 0 || a.near !== undefined || b.near !== undefined) return true;
  const [m, n] = [a.text.length, b.text.length];
  if (m > WIDTH || n > WIDTH) return true;
  return least <= (a.common > 0 && b.common > 0 ? limitOfKnown(m, n) : distanceLimit(m, n));
}

const SHORTEST_MARKED = 5;
const WITHOUT_MARKS = /(?<=[aou])e|(?<=d)j/g;

/** `kohler` and `koehler`, `durdevic` and `djurdjevic`: letters that lost their marks, and what stands for the marks. */
function areOneByMarks(a: string, b: string): boolean {
  if (a.length === b.length || a.charCodeAt(0) !== b.charCodeAt(0) || a.at(-1) !== b.at(-1)) return false;
  if (Math.min(a.length, b.length) < SHORTEST_MARKED) return false;
  return a.replace(WITHOUT_MARKS, "") === b.replace(WITHOUT_MARKS, "");
}

/** A slip weighs more in a short word: there are more other words around it. */
const shortness = (a: number, b: number): number => 1 + Math.max(0, 5 - Math.min(a, b)) * 0.25;

const sounds = new Uint16Array(MOST_SOUNDS);

/** Whether words with these letters (`foldedMask`) written as one may be `b` at a cost below `most`, by `joinedCost`. */
export const mayBeJoined = (
  letters: number,
  b: Token,
  lettersOfB: number,
  shortForms: ShortForms,
  most: number,
): boolean =>
  NOT_EQUAL + PER_EDIT * leastDistance(letters, lettersOfB) < most ||
  b.near !== undefined ||
  b.text.length > WIDTH ||
  (most > SHORT_FORM && shortForms.has(b.text));

/**
 * The same for words of a name written as one, which nobody is known to bear: `letters` are the first `size` codes. Costs of `most`
 * and above are not told apart from Infinity, so that most pairs are given up at the first letters. `b` is a Latin token.
 */
export function joinedCost(letters: Uint16Array, size: number, b: Token, shortForms: ShortForms, most: number): number {
  if (isSpelled(b.text, letters, size)) return 0;
  if (b.near !== undefined && isSpelled(b.near, letters, size)) return SLIP_OF_WORD;
  if (isExact(b)) return Infinity;
  const mayBeForm = most > SHORT_FORM && shortForms.has(b.text);
  const byForm = mayBeForm && sharesForm(textOfCodes(letters, size), b.text, shortForms) ? SHORT_FORM : Infinity;
  const heard = soundsOfCodes(letters, size, sounds);
  const perEdit = PER_EDIT * shortness(heard, b.phones.length);
  const limit = Math.min(distanceLimit(size, b.text.length), (most - NOT_EQUAL) / perEdit);
  const bySounds = codesDistance(sounds, heard, b.phones, limit);
  const distance =
    bySounds < 0.5 ? bySounds : Math.min(bySounds, BY_LETTERS + codesDistance(letters, size, b.text, limit));
  return distance > limit ? byForm : Math.min(byForm, NOT_EQUAL + perEdit * distance);
}

function isSpelled(text: string, letters: Uint16Array, size: number): boolean {
  if (text.length !== size) return false;
  for (let at = 0; at < size; at++) if (text.charCodeAt(at) !== letters[at]) return false;
  return true;
}

/** Words of related concepts differ less than two names; spellings of one given name hardly at all. */
const formCost = ({ role }: Token): number => (role === "generic" ? RELATED : SHORT_FORM);

/** Two known names are two names unless they sound the same; two that are Chinese always are. */
function knownLimit(a: Token, b: Token): number {
  if (isPinyin(a.text) && isPinyin(b.text)) return 0;
  return limitOfKnown(a.text.length, b.text.length);
}

const limitOfKnown = (a: number, b: number): number => (Math.min(a, b) > 6 ? 0.6 : 0.45);

function sharesForm(a: string, b: string, shortForms: ShortForms): boolean {
  const forms = shortForms.get(a);
  if (forms === undefined) return false;
  return shortForms.get(b)?.some((form) => forms.includes(form)) ?? false;
}

/** Characters: equal up to one in four. */
function nativeCost(a: string, b: string): number {
  const long = Math.max(a.length, b.length);
  if (long < 4 || Math.abs(a.length - b.length) > long / 4) return Infinity;
  const distance = signDistance(a, b);
  return distance <= long / 4 ? 0.5 + 2 * distance : Infinity;
}

/** A usual spelling costs little, since the syllables say how a name sounds; per syllable not much may differ. */
function hangulCost(syllables: string, latin: string): number {
  const limit = 0.25 + 0.25 * syllables.length;
  const distance = hangulDistance(syllables, latin, limit);
  return distance > limit ? Infinity : HANGUL + PER_EDIT * distance;
}

const HANGUL = 0.12;

/** A short word with another consonant is another word; a longer one may hold a slip. */
const LONG_ABJAD = 6;
const MOST_OF_SHORT_ABJAD = 0.65;
const MOST_OF_ABJAD = 1;

/** Two spellings in one abjad differ in long vowels and seats of hamza at most. */
function abjadCost(a: string, b: string): number {
  if (isHangul(a) || isHangul(b)) return Infinity;
  const limit = Math.min(a.length, b.length) < LONG_ABJAD ? MOST_OF_SHORT_ABJAD : MOST_OF_ABJAD;
  const distance = soundDistance(a.replace(/[AEY]/g, "i").toLowerCase(), b.replace(/[AEY]/g, "i").toLowerCase(), limit);
  return distance > limit ? Infinity : NOT_EQUAL + PER_EDIT * distance;
}

/**
 * Whether `short` abbreviates `long`: same first letter, all its letters in `long` in order, either a prefix or made of
 * consonants: COMM → communication, GRP → group, SRVCS → services, INTL → international.
 */
export function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short.charCodeAt(0) !== long.charCodeAt(0)) return false;
  if (long.startsWith(short)) return short.length >= 3;
  if (short.length < 5 && /[aeiou]/.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
