// A name as written → its forms. The one entrance to everything in this folder.
import { withoutEndings } from "./firm-adjectives.ts";
import type { Word } from "./keyed-word.ts";
import type { FormRole, NameLexicon } from "./lexicon.ts";
import { MOST_TOKENS, type NameForm, type Reading } from "./name-form.ts";
import { LONGEST_NAME } from "./normalise.ts";
import { isTranslated, readSpaced } from "./read-spaced.ts";
import { readUnspaced } from "./read-unspaced.ts";
import { isUnspacedScript, splitWords } from "./split-words.ts";
import { readRespelled } from "./respelled.ts";
import type { Token } from "./token.ts";

/** `(IIB)` or `（中国…研究院）` at the end or within: an abbreviation, or the name once more in another script. */
const BRACKETS = /[（([]([^()（）[\]]*)[)）\]]/u;

/** `f/k/a`, `also known as`: two names of one party. */
const KNOWN_AS =
  /[ ,;(](?:[afn]\.?\/?k\.?\/?a|d\.?\/?b\.?\/?a|also known as|now known as|formerly(?: known as)?)[.:]? /iu;
const SHORTEST_KNOWN_AS = 8;

const mayHoldBracket = (name: string): boolean => name.includes("(") || name.includes("[") || name.includes("（");

/**
 * The forms of a name: one for scripts with spaces, several for Han and Hangul; what stands in brackets as an abbreviation
 * or in another script is read apart. A name without a single letter or digit has none. Never throws; linear in the
 * length, which is cut at `LONGEST_NAME`.
 */
export function readName(name: string, lexicon: NameLexicon): readonly NameForm[] {
  const known = name.length <= LONGEST_NAME && name.length >= SHORTEST_KNOWN_AS ? KNOWN_AS.exec(name) : null;
  if (known === null) return readBracketed(name, lexicon);
  const rest = name.slice(known.index + known[0].length);
  return [...readBracketed(name.slice(0, known.index), lexicon), ...readName(rest, lexicon)];
}

function readBracketed(name: string, lexicon: NameLexicon): readonly NameForm[] {
  const bracket = name.length <= LONGEST_NAME && mayHoldBracket(name) ? BRACKETS.exec(name) : null;
  if (bracket === null) return readPlain(name, lexicon);
  const inside = splitWords(bracket[1] ?? "");
  const outside = splitWords(`${name.slice(0, bracket.index)} ${name.slice(bracket.index + bracket[0].length)}`);
  if (outside.length === 0 || inside.length === 0) return readWords([...outside, ...inside], lexicon);
  const isOtherScript =
    inside.every(({ script }) => isUnspacedScript(script)) !== outside.every(({ script }) => isUnspacedScript(script));
  if (isOtherScript) return [...readWords(outside, lexicon), ...readWords(inside, lexicon)];
  if (outside.every(isLatin) !== inside.every(isLatin)) {
    // `Amir (original script: Амир)`: the label is no part of either.
    const once = (words: readonly Word[], others: readonly Word[]): readonly Word[] =>
      others.every(isLatin) ? words.filter((word) => !isLatin(word)) : words;
    return [...readWords(once(outside, inside), lexicon), ...readWords(once(inside, outside), lexicon)];
  }
  const [only] = inside;
  const isShort = inside.length === 1 && (only?.text.length ?? 0) <= 8 && !isMeant(only, lexicon);
  const isName = inside.length > 2;
  return [
    ...readPlain(name, lexicon),
    ...(isShort || isName ? readWords(outside, lexicon) : []),
    ...(isName ? readWords(inside, lexicon) : []),
  ];
}

const isLatin = ({ script }: Word): boolean => script === "latin";

/** `X (Shanghai) Co` is another firm than `X (Beijing) Co`, and so is `X (Trading) Co`: a place or trade is part of the name. */
function isMeant(word: Word | undefined, { phrases }: NameLexicon): boolean {
  const meaning = phrases.get(word?.text ?? "");
  return meaning !== undefined && isTranslated(meaning);
}

const CAMEL = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/u;

/** Whether a capital may follow a small letter; what is not ASCII may be either. */
function mayBeCamel(name: string): boolean {
  let isAfterSmall = false;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (isAfterSmall && ((code >= 65 && code <= 90) || code > 127)) return true;
    isAfterSmall = (code >= 97 && code <= 122) || code > 127;
  }
  return false;
}

/** A name without brackets; one with words such as `IronMountain` also with them apart. */
function readPlain(name: string, lexicon: NameLexicon): readonly NameForm[] {
  const forms = readWords(splitWords(name), lexicon);
  if (name.length > LONGEST_NAME || !mayBeCamel(name) || !CAMEL.test(name)) return forms;
  return [...forms, ...readWords(splitWords(name.split(CAMEL).join(" ")), lexicon)];
}

function readWords(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  if (words.length === 0) return [];
  const isSpaced = words.every(({ script }) => !isUnspacedScript(script));
  const forms: readonly NameForm[] = isSpaced
    ? readSpacedForms(words, lexicon)
    : words.every(({ script }) => isUnspacedScript(script))
      ? readUnspaced(words, lexicon)
      : mixed(words, lexicon);
  if (forms.every(({ tokens: { length } }) => length > 0 && length <= MOST_TOKENS)) return forms;
  return forms.flatMap((form) => (form.tokens.length === 0 ? [] : [{ ...form, tokens: limited(form.tokens) }]));
}

/** Words beyond which a name in another script is a firm's; up to it a word of firms may be a surname: `Исламов`. */
const MOST_WORDS_OF_A_PERSON = 6;

function readSpacedForms(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  const reading = spacedReading(words);
  const tokens = readSpaced(words, lexicon, words.length);
  if (reading === "as written") {
    const roles = words.map(({ form }): FormRole => form ?? "telling");
    return [{ reading, tokens, words: words.map(({ plain }) => plain), roles }];
  }
  const nouns = reading === "romanised" ? withoutEndings(tokens) : undefined;
  const forms: readonly NameForm[] = [
    { reading, tokens },
    ...(nouns === undefined ? [] : [{ reading, tokens: nouns }]),
    ...readRespelled(words, lexicon),
  ];
  if (words.length > MOST_WORDS_OF_A_PERSON || !tokens.some(isTranslated)) return forms;
  if (tokens.some(({ role }) => role === "legal")) return forms;
  return [...forms, { reading, tokens: readSpaced(words, lexicon, words.length, "spelled") }];
}

const limited = (tokens: readonly Token[]): readonly Token[] =>
  tokens.length > MOST_TOKENS ? tokens.slice(0, MOST_TOKENS) : tokens;

function spacedReading(words: readonly Word[]): Reading {
  if (words.some(({ script }) => script === "arabic" || script === "hebrew")) return "consonants";
  return words.every(({ script }) => script === "latin") ? "as written" : "romanised";
}

/** `"TDK株式会社"`: the runs are read one by one; their first forms, foreign names by consonants, and characters make up to three forms. */
function mixed(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  const roman: Token[] = [];
  const characters: Token[] = [];
  const transcribed: Token[] = [];
  let isTranscribed = false;
  for (let at = 0; at < words.length;) {
    const unspaced = isUnspacedScript((words[at] as Word).script);
    let end = at + 1;
    while (end < words.length && isUnspacedScript((words[end] as Word).script) === unspaced) end++;
    const run = words.slice(at, end);
    if (unspaced) {
      const forms = readUnspaced(run, lexicon);
      roman.push(...(forms[0]?.tokens ?? []));
      characters.push(...(forms.at(-1)?.tokens ?? []));
      const foreign = forms.find(({ reading }) => reading === "transcribed");
      transcribed.push(...((foreign ?? forms[0])?.tokens ?? []));
      isTranscribed ||= foreign !== undefined;
    } else {
      const tokens = readSpaced(run, lexicon, words.length);
      roman.push(...tokens);
      characters.push(...tokens);
      transcribed.push(...tokens);
    }
    at = end;
  }
  return [
    { reading: "romanised", tokens: roman },
    ...(isTranscribed ? [{ reading: "transcribed" as const, tokens: transcribed }] : []),
    { reading: "characters", tokens: characters },
  ];
}
