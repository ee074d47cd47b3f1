// The words of what somebody says: their stems, and the small words by which it looks ahead, denies or demands. A text says
// the same words over and over, so what a word alone tells is found once; only where it says something is the sentence read.
import { copyOf, wordTable } from "../document/word-table.ts";

/** What small words may say, and how they must stand to say it. */
const SIGNS = {
  not: /\b(?:not|never|no|nothing|nor|neither|nobody|none|without)\b|n['’]t\b/i,
  ahead: /\b(?:will|would|could|may|might|likely|soon|next (?:year|month|quarter))\b|['’]ll\b/i,
  must: /\b(?:should|must|ought|needs? to|has to|have to|let us|time to)\b/i,
  link: /\b(?:is|are|was|were|be|been|being)\b/i,
  perfect: /\b(?:had|has|have) (?:been |already |not |never |long )?\w+(?:ed|en|wn|ld|nt|ne|ade|ut|old)\b/i,
  purpose:
    /^to [a-z]+\b|\b(?:so that|in order to|aims?|purpose|intended|meant|designed|because|since|needed|necessary)\b/i,
  condition: /\b(?:if|unless|otherwise)\b/i,
};
type Sign = keyof typeof SIGNS;

/** The words without which a sign cannot be there. */
const WORDS: Readonly<Record<Sign, string>> = {
  not: "not never no nothing nor neither nobody none without t",
  ahead: "will would could may might likely soon next ll",
  must: "should must ought need needs has have let time",
  link: "is are was were be been being",
  perfect: "had has have",
  purpose: "so order aim aims purpose intended meant designed because since needed necessary",
  condition: "if unless otherwise",
};

export interface Heard {
  readonly says: (sign: Sign) => boolean;
  readonly hasDigit: boolean;
  /** Of every word of three letters and more, in order. */
  readonly stems: readonly Stem[];
}

/** A word without its ending, as a feature: `= ban` of what is said, `told = ban` of the words of telling. */
export interface Stem {
  readonly said: string;
  readonly told: string;
}

/** Letters that are Latin ones only in lower case. */
const UNLIKE = /[\u0130\u212a]/;

export function hear(said: string): Heard {
  const lower = said.toLowerCase();
  const stems: Stem[] = [];
  let signs = UNLIKE.test(said) ? ALL : lower.startsWith("to ") ? bitOf("purpose") : 0;
  let hasDigit = false;
  let from = -1;
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0;
    if (code >= 97 && code <= 122) {
      if (from < 0) from = at;
      continue;
    }
    if (code >= 48 && code <= 57) hasDigit = true;
    if (from < 0) continue;
    const word = tellOf(lower, from, at, undefined);
    signs |= word.signs;
    if (word.stem !== undefined) stems.push(word.stem);
    from = -1;
  }
  return { says: (sign) => (signs & bitOf(sign)) !== 0 && SIGNS[sign].test(said), hasDigit, stems };
}

interface Word {
  /** Undefined for a word of one or two letters. */
  readonly stem: Stem | undefined;
  readonly signs: number;
}

const tellOf = wordTable((letters: string): Word => ({
  stem:
    letters.length < 3
      ? undefined
      : { said: copyOf(`= ${stemOf(letters)}`), told: copyOf(`told = ${stemOf(letters)}`) },
  signs: BITS.get(letters) ?? 0,
}));

function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?:ations?|ators?|ating|ated|ates?)$/, "at")
    .replace(/(?:ies|ied|y)$/, "i")
    .replace(/(?:ing|ed|es|s|e|ly|er|ers)$/, "");
}

const NUMBERS = new Map(Object.keys(SIGNS).map((sign, i): [string, number] => [sign, 1 << i]));
const ALL = (1 << NUMBERS.size) - 1;

function bitOf(sign: Sign): number {
  return NUMBERS.get(sign) ?? 0;
}

const BITS = new Map<string, number>();
for (const [sign, words] of Object.entries(WORDS))
  for (const word of words.split(" ")) BITS.set(word, (BITS.get(word) ?? 0) | (NUMBERS.get(sign) ?? 0));
