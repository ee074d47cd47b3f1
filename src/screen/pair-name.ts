// The names of a party that is put side by side with another: every reading, weighed by general use alone.
import type { ListingKind } from "../base/listing.ts";
import { acronymsOf, initialsOf } from "./names/acronym.ts";
import { atHome, homesOf } from "./names/at-home.ts";
import { formRoles, type NameLexicon } from "./names/lexicon.ts";
import type { NameForm, Reading } from "./names/name-form.ts";
import { LONGEST_NAME } from "./names/normalise.ts";
import { heardAs } from "./names/orthographies.ts";
import { readName } from "./names/read-name.ts";
import { isTranslated, readSpaced, ROMAN } from "./names/read-spaced.ts";
import { isContent } from "./names/roles.ts";
import { latinToken, type Token } from "./names/token.ts";
import { withoutEndings } from "./names/firm-adjectives.ts";
import { splitWords } from "./names/split-words.ts";
import { isWadeGiles, toWadeGiles } from "./names/wade-giles-names.ts";
import { namesOf, type ScreenQuery } from "./query.ts";
import type { WeighedName } from "./score/align.ts";
import { combinationScale } from "./score/combination.ts";
import { type Letters, lettersOf } from "./score/letters.ts";
import { pairWeight, SIDE_BY_SIDE } from "./score/weights.ts";

/** A reading of one of the names, with its letters and all that its words could prove. */
export interface PairName extends WeighedName {
  readonly text: string;
  /** Plain Latin, where the name is written in it. */
  readonly words: readonly string[];
  readonly reading: Reading;
  readonly letters: Letters;
  readonly info: number;
  /** Initials by which it may be known. */
  readonly acronyms: readonly string[];
  /** Its only word, legal forms left out, where nobody is known to bear it. */
  readonly only: string | undefined;
  /** Its source calls it weak. */
  readonly isWeak: boolean;
  /** Spelled as it sounds, see `heardAs`; compared with names as they are written only. */
  readonly isHeard: boolean;
  /** A firm's in Latin letters, its words taken by their letters; compared with names in other scripts only. */
  readonly isSpelled: boolean;
}

/** Readings of all names of a party, those in Latin letters also as they sound in the languages of `countries`. */
export function pairNames(party: ScreenQuery, countries: readonly string[], lexicon: NameLexicon): readonly PairName[] {
  const weak = new Set(party.weakAliases?.map((text) => text.trim()));
  const names = namesOf(party, MOST_NAMES);
  const homes = homesOf(countries, lexicon);
  const read = (name: string, text: string): readonly PairName[] =>
    weigh(name, text, lexicon, { isWeak: weak.has(text), isHeard: name !== text, kind: party.kind, homes });
  return [
    ...names.flatMap((name) => read(name, name)),
    ...names.flatMap((name) => heardAs(name, countries).flatMap((heard) => read(heard, name))),
  ];
}

/** Of entries of lists, which are put side by side too. */
const MOST_NAMES = 48;

/** Names in pinyin as Wade-Giles has them, where the other party's are written so. */
export function wadeGilesOf(
  names: readonly PairName[],
  others: readonly PairName[],
  lexicon: NameLexicon,
): readonly PairName[] {
  if (!others.some(({ words }) => isWadeGiles(words))) return [];
  return names.flatMap(({ words, text }) => {
    const wade = toWadeGiles(words);
    return wade === undefined ? [] : weigh(wade.join(" "), text, lexicon);
  });
}

/** Who bears a name, where they are at home (see `homesOf`), and what the name is worth. */
interface Bearer extends Pick<PairName, "isWeak" | "isHeard"> {
  readonly kind: ListingKind | undefined;
  readonly homes: ReadonlySet<string>;
}

const NOBODY: Bearer = { isWeak: false, isHeard: false, kind: undefined, homes: new Set() };

/** Every reading of a name, weighed by general use. `text`: as its source writes it. */
function weigh(
  name: string,
  text: string,
  lexicon: NameLexicon,
  { isWeak, isHeard, kind, homes }: Bearer = NOBODY,
): readonly PairName[] {
  const forms = formsOf(name, lexicon, kind === "person").flatMap((form) => {
    if (kind === "person") return [form];
    const others = [atHome(form.tokens, homes), withoutEndings(form.tokens)];
    return [form, ...others.flatMap((tokens) => (tokens === undefined ? [] : [{ ...form, tokens }]))];
  });
  return forms.map(({ tokens: read, words = [], reading, isSpelled = false }) => {
    const tokens = kind === "vessel" ? withCount(read) : read;
    const weights = tokens.map(pairWeight);
    const scale = 1 + (combinationScale(tokens, weights) - 1) * SIDE_BY_SIDE.combination;
    const info = tokens.reduce((sum, token, at) => sum + (isContent(token) ? (weights[at] ?? 0) * scale : 0), 0);
    const isFirm = tokens.some(({ role }) => role === "generic" || role === "place" || role === "legal");
    const acronyms = isFirm ? acronymsOf(initialsOf(words, formRoles(lexicon, words))) : [];
    const telling = tokens.filter(({ role }) => role !== "legal");
    const only = telling.length === 1 && telling[0]?.common === 0 ? telling[0].text : undefined;
    return {
      tokens,
      weights,
      scale,
      text,
      words,
      reading,
      letters: lettersOf(words),
      info,
      acronyms,
      only,
      isWeak,
      isHeard,
      isSpelled: isSpelled && kind !== "person",
    };
  });
}

/** `Orion Star II`: what is a title after a person's name is the number of a ship. */
function withCount(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  const number = last?.role === "small" ? ROMAN.indexOf(last.text) : -1;
  return number > 0 ? [...tokens.slice(0, -1), latinToken(String(number), "number")] : tokens;
}

/**
 * The readings of a name. No word of a person's name means what it means in a firm's: `Petro`, `Jordan`. A firm's word may mean nothing
 * either, and is then compared with how others write it: `Уралметиз` begins as the Urals do, `حزب` is Hizb.
 */
function formsOf(name: string, lexicon: NameLexicon, isPerson: boolean): readonly SpelledForm[] {
  const servant = name.length <= LONGEST_NAME ? SERVANT_LAST.exec(name) : null;
  const forms = servant === null ? readName(name, lexicon) : readName(`${servant[2]} ${servant[1]}`, lexicon);
  return forms.flatMap((form) => {
    const { reading, tokens } = form;
    if (!tokens.some(isTranslated)) return [form];
    const isWritten = reading === "as written";
    const isRead = isWritten || ((reading === "romanised" || reading === "consonants") && tokens.some(isLegal));
    if (!isRead) return [form];
    const words = splitWords(isWritten ? (form.words ?? []).join(" ") : name);
    const spelled = { ...form, tokens: readSpaced(words, lexicon, words.length, "spelled"), isSpelled: isWritten };
    return isWritten && isPerson ? [spelled] : [form, spelled];
  });
}

type SpelledForm = NameForm & { readonly isSpelled?: boolean };

const isLegal = ({ role }: Token): boolean => role === "legal";

/** `Haq, Abdul` is Abdul Haq, the servant of whose name comes first; the article may sound as what follows: `Rehman, Abdur`. */
const SERVANT_LAST = /^([^,]+),\s*([^,]*\babd(?:(?:[aeou]|ou)[lrnstdz])?h?)$/i;
