// The tokens that words of spaced scripts make, by what they mean or as names.
import { abjadCodes } from "./abjad.ts";
import { latinOfCyrillic, latinOfGreek } from "./cyrillic.ts";
import type { KeyedWord } from "./keyed-word.ts";
import { foldedName } from "./folded-name.ts";
import type { NameLexicon } from "./lexicon.ts";
import { latinLoanCodes } from "./loan-codes.ts";
import { phonesOf } from "./phones.ts";
import type { Script } from "./script.ts";
import { isPinyin } from "./pinyin-syllables.ts";
import { abjadToken, type Commonness, latinToken, type Role, type Token, tokenOfEach } from "./token.ts";
import type { Meaning } from "./word-maps.ts";

/** A word that the dictionary does not know: a name, an initial, or a number with letters. */
export function unknownWord(word: KeyedWord, lexicon: NameLexicon): Token {
  return (word.token ??= unknownToken(word.text, word.key, word.script, lexicon));
}

/** The same of a word that is made of two. */
export function unknownToken(text: string, key: string, script: Script, lexicon: NameLexicon): Token {
  if (script === "arabic" || script === "hebrew") return abjadToken(abjadCodes(key), "name");
  return nameToken(script === "latin" ? key : romanise(text, script, lexicon), lexicon);
}

/** `трейдинг`, `констракшн`: the English word that a word in Cyrillic letters spells; not where it is a name that people bear. */
export function loanToken(token: Token, lexicon: NameLexicon): Token {
  const { role, text, common } = token;
  if (role !== "name" || common > 0 || text.length < SHORTEST_LOAN || SURNAME.test(text)) return token;
  const meaning = lexicon.loanWords.meaningOf(latinLoanCodes(phonesOf(text)), FEWEST_CONSONANTS);
  if (meaning === undefined || VOWEL.test(text) !== VOWEL.test(meaning.text)) return token;
  return meaningTokens(meaning, lexicon)[0] ?? token;
}

/** Consonants alone do not tell `kasatka` from acoustics. */
const VOWEL = /^=?[aeiouy]/;

/** Endings of surnames of the countries that write Cyrillic. */
const SURNAME = /(?:[oe]v|in|yn|sk(?:iy|y|i)|[oe]va|ina|skaya|enko|[yu]uk|chuk|yan|dze|shvili|ich)$/;
const SHORTEST_LOAN = 6;
const FEWEST_CONSONANTS = 4;

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 97 || code > 122) && (code < 48 || code > 57)) return false;
  }
  return true;
}

/** A token of plain Latin letters and digits. */
export function nameToken(text: string, lexicon: NameLexicon): Token {
  const latin = isPlain(text) ? text : text.replace(/[^a-z0-9]/g, "");
  const role: Role = latin.length === 1 ? (latin >= "a" ? "initial" : "number") : "name";
  const common = commonness(latin, lexicon);
  const near = common > 0 || role !== "name" ? undefined : lexicon.slips.meaningOf(latin);
  return latinToken(latin, role, common, near?.text);
}

function romanise(text: string, script: Script, { readers }: NameLexicon): string {
  if (script === "cyrillic") return latinOfCyrillic(text);
  if (script === "greek") return latinOfGreek(text);
  return readers.ascii(text).toLowerCase();
}

/** How common a Latin word is as a name; two syllables of pinyin are a known name. */
export function commonness(word: string, { common, commonFolded }: NameLexicon): Commonness {
  const known = common.get(word);
  if (known !== undefined) return known;
  if (isPinyin(word)) return 1;
  const folded = foldedName(word);
  return (folded === undefined ? undefined : commonFolded.get(folded)) ?? 0;
}

/** The tokens of a meaning; words of a proper name that are concepts elsewhere are so here: `"applied materials"`. Remembered. */
export function meaningTokens(meaning: Meaning, lexicon: NameLexicon): readonly Token[] {
  return (meaning.tokens ??= meant(meaning, lexicon));
}

function meant({ text, role }: Meaning, lexicon: NameLexicon): readonly Token[] {
  const parts = text.split(" ");
  if (role !== "name") return tokenOfEach(parts, (part) => latinToken(part, role));
  return tokenOfEach(parts, (part) => {
    const concept = parts.length > 1 ? lexicon.phrases.get(part) : undefined;
    if (concept !== undefined && concept.role !== "small") return latinToken(concept.text, concept.role);
    return latinToken(part, "name", commonness(part, lexicon));
  });
}
