// In which scripts a name is written: names in different scripts cannot be compared letter by letter.

/** The scripts that names in the register and the goods lexicon are written in. */
const LATIN = /\p{Script=Latin}/u;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
/** A word with a letter that is in neither. */
const ELSEWHERE = /(?!\p{Script=Latin}|\p{Script=Han})\p{L}/u;

/**
 * Whether `name` can be told apart from `others` by its letters: it has a word of two letters or one Chinese sign in a script that
 * one of them is written in, and no letter of a third script, which may also only look Latin ("MICRОN"). A number cannot.
 */
export function isComparable(name: string, others: readonly string[]): boolean {
  if (ELSEWHERE.test(name)) return false;
  const words = name.split(/[^\p{L}]+/u).filter((word) => LETTER.test(word));
  const shared = [LATIN, HAN].filter((script) => others.some((other) => script.test(other)));
  return words.some((word) => shared.some((script) => script.test(word) && (script === HAN || word.length > 1)));
}
