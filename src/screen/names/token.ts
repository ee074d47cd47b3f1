// A token: one word of a name with the part it plays, and the keys under which other spellings of it are found.
import { abjadConsonantKeys } from "./abjad.ts";
import { hangulConsonantKeys } from "./hangul-keys.ts";
import { isHangul } from "./hangul-sounds.ts";
import { consonantKey, phonesOf, soundKey } from "./phones.ts";

/**
 * `name` tells parties apart; `generic` (a concept of the business dictionary) and `place` help; `legal` hardly counts;
 * `number` must agree; `initial` stands for a name; `patronymic` may be left out; `small` (articles, titles) is ignored.
 */
export const ROLES = ["name", "generic", "place", "legal", "number", "initial", "patronymic", "small"] as const;
export type Role = (typeof ROLES)[number];

/** How the text of a token is to be read: Latin letters, consonant codes of an abjad (or Hangul, which is compared with Latin
 * letters in the same way), or characters as they are. */
export type Writing = "latin" | "abjad" | "native";

/** How common a name part is in general use: 0 rare or unknown, 1 known, 2 common, 3 very common. */
export type Commonness = 0 | 1 | 2 | 3;

export interface Token {
  /** Unique within all writings: abjad codes start with `~`; concepts, places and legal forms stand in their canonical word. */
  readonly text: string;
  readonly role: Role;
  readonly writing: Writing;
  /** Latin: how it sounds. Abjad: the codes, or Hangul syllables. Native: the characters. */
  readonly phones: string;
  readonly common: Commonness;
  /** Canonical text of the dictionary word that this unknown one is a slip of, if any: `"corporition"` → `"=stock"`. */
  readonly near: string | undefined;
}

/** Every token is made here and never changed: all have one shape, on which the speed of comparing them rests. */
export function createToken(
  text: string,
  role: Role,
  writing: Writing,
  phones: string,
  common: Commonness,
  near: string | undefined,
): Token {
  return { text, role, writing, phones, common, near };
}

/**
 * The tokens of all parts in order. Lists of tokens are only ever added to: one that `map` or `flatMap` makes has another shape than
 * these, and where lists of two shapes meet, the engine gives up the code that it made for one.
 */
export function tokensOf<Part>(parts: readonly Part[], of: (part: Part) => readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  for (const part of parts) for (const token of of(part)) tokens.push(token);
  return tokens;
}

/** The same where each part is one token. */
export function tokenOfEach<Part>(parts: readonly Part[], of: (part: Part) => Token): readonly Token[] {
  const tokens: Token[] = [];
  for (const part of parts) tokens.push(of(part));
  return tokens;
}

/** A token of Latin text, which may be a slip of the word `near`. */
export function latinToken(text: string, role: Role, common: Commonness = 0, near?: string): Token {
  return createToken(text, role, "latin", phonesOf(text), common, near);
}

/** A token of an Arabic or Hebrew word, from its codes, or of Hangul syllables. */
export function abjadToken(codes: string, role: Role): Token {
  return createToken(`~${codes}`, role, "abjad", codes, 0, undefined);
}

/** A token that is compared sign by sign in its own script. */
export function nativeToken(text: string, role: Role): Token {
  return createToken(text, role, "native", text, 0, undefined);
}

/** The same word in another part, or known to be more common. */
export function changedToken(
  { text, role, writing, phones, common, near }: Token,
  to: { role?: Role; common?: Commonness },
): Token {
  return createToken(text, to.role ?? role, writing, phones, to.common ?? common, near);
}

/** Keys for lookup by sound: the sound key within Latin, consonant keys across abjad and Latin. */
export function soundKeyOf(token: Token): string {
  return token.writing === "latin" ? soundKey(token.phones) : "";
}

export function consonantKeysOf(token: Token): readonly string[] {
  if (token.writing === "native" || (token.role !== "name" && token.role !== "patronymic")) return [];
  if (token.writing === "latin") return [consonantKey(token.phones)];
  return isHangul(token.phones) ? hangulConsonantKeys(token.phones) : abjadConsonantKeys(token.phones);
}
