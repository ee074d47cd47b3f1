// Fathers and sons whose names are alike: a senior and a junior, and Arabic names of which one goes on from the other.
import type { NameLexicon } from "./names/lexicon.ts";
import type { Token } from "./names/token.ts";
import { tokenCost } from "./names/token-distance.ts";
import type { PairName } from "./pair-name.ts";

const ELDER = new Set(["sr", "senior"]);
const YOUNGER = new Set(["jr", "junior"]);

/** Whether one is called the elder and the other the younger. */
export function areOfTwoGenerations({ words: a }: PairName, { words: b }: PairName): boolean {
  const is = (words: readonly string[], which: ReadonlySet<string>): boolean => words.some((word) => which.has(word));
  return (is(a, ELDER) && is(b, YOUNGER)) || (is(a, YOUNGER) && is(b, ELDER));
}

/** Whether an Arabic name is the other's with a given name before it: `Ali Hassan Salim al-Basri` is a son of Hassan Salim al-Basri. */
export function isSonOf(son: PairName, father: PairName, { shortForms }: NameLexicon): boolean {
  const [ours, theirs] = [chainOf(son), chainOf(father)];
  if (theirs.length < FEWEST_OF_FATHER || ours.length !== theirs.length + 1) return false;
  const given = ours[0] as Token;
  const isArabic = given.writing === "abjad" || son.words.some((word) => ARABIC_PARTICLE.has(word));
  if (!isArabic || (given.writing === "latin" && given.common === 0)) return false;
  return theirs.every((name, at) => tokenCost(name, ours[at + 1] as Token, shortForms) < SPELLING);
}

const ARABIC_PARTICLE = new Set(["al", "bin", "ibn", "el", "bint"]);
const FEWEST_OF_FATHER = 3;
/** Cost up to which two words are spellings of one name. */
const SPELLING = 1;

/** The names of a person from the given name on; a family name before a comma comes last. */
function chainOf({ tokens, text, words }: PairName): readonly Token[] {
  const names = tokens.filter(({ role }) => role === "name");
  const comma = text.indexOf(",");
  if (comma < 0 || words.length === 0) return names;
  const family = text.slice(0, comma).toLowerCase();
  const isFamily = (name: Token): boolean => family.includes(name.text);
  return [...names.filter((name) => !isFamily(name)), ...names.filter(isFamily)];
}
