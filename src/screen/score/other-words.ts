// What words cost beyond their letters where two parties are put side by side: there even what is nearly the same may be another's.
import { phonesOf } from "../names/phones.ts";
import { soundDistance } from "../names/similarity.ts";
import { RELATED } from "../names/token-distance.ts";
import type { Token } from "../names/token.ts";
import type { Alignment } from "./alignment.ts";
import { SIDE_BY_SIDE } from "./weights.ts";

/** Cost of two words that differ, beyond what they cost in a search. `weight`: what the commoner of them would prove. */
export const dearer = (a: Token, b: Token, weight: number): number =>
  SIDE_BY_SIDE.name.base +
  SIDE_BY_SIDE.name.perWeight * weight +
  (isKnown(a) && isKnown(b) ? SIDE_BY_SIDE.knownNames : 0);

/** Arabic, Hebrew and Korean words of a name are hardly ever one's own. */
const isKnown = ({ common, writing }: Token): boolean => common > 0 || writing === "abjad";

/** What two words that are only alike cost beyond their letters where they are likely to be two. `related`: what one trade costs for another. */
export function otherWords(a: Token, b: Token, cost: number, related: number): number {
  if (isGeneral(a) && isGeneral(b)) return cost < RELATED ? 0 : related;
  if (areManAndWoman(a, b)) return SIDE_BY_SIDE.manAndWoman;
  if (serveOthers(a.text, b.text)) return SIDE_BY_SIDE.syllable;
  const areLatin = a.writing === "latin" && b.writing === "latin";
  const isShort = Math.max(a.text.length, b.text.length) <= SYLLABLE || beginApart(a.text, b.text);
  return areLatin && isShort && cost > MOST_OF_SYLLABLE ? SIDE_BY_SIDE.syllable : 0;
}

const SERVANT = "abdul";
/** Distance of sounds up to which what two serve is one name: `Abdul Rahman`, `Abdul Rehman`. */
const SPELLING = 0.8;

/** `Abdul Malik` and `Abdul Khaliq` share only the word for a servant. */
function serveOthers(a: string, b: string): boolean {
  if (!a.startsWith(SERVANT) || !b.startsWith(SERVANT)) return false;
  const [ours, theirs] = [phonesOf(a.slice(SERVANT.length)), phonesOf(b.slice(SERVANT.length))];
  return soundDistance(ours, theirs, SPELLING) > SPELLING;
}

const SYLLABLE = 4;
/** A syllable of a Korean name, such as `Myong` and `Kyong`. */
const LONGER_SYLLABLE = /^[^aeiou]{1,2}(?:[aeiou]{1,3}|y[aeiou]{1,2})n?g?$/;

/** Whether both are such syllables and begin with different letters. */
const beginApart = (a: string, b: string): boolean =>
  a.charAt(0) !== b.charAt(0) && LONGER_SYLLABLE.test(a) && LONGER_SYLLABLE.test(b);

/** Cost up to which two short words are spellings of one: `Ri` and `Li`. */
const MOST_OF_SYLLABLE = 1.6;

/** `Francesco` and `Francesca`: one name, but for the ending that says whose. */
export function areManAndWoman(man: Token | undefined, woman: Token | undefined): boolean {
  if (man === undefined || woman === undefined) return false;
  const { role, text: a } = man;
  const { text: b } = woman;
  const last = a.length - 1;
  if (role !== "name" || woman.role !== "name" || a.length !== b.length || last < SHORTEST_OF_BOTH || a === b)
    return false;
  return a.startsWith(b.slice(0, last)) && MAN_OR_WOMAN.has(a.charAt(last) + b.charAt(last));
}

const SHORTEST_OF_BOTH = 3;
const MAN_OR_WOMAN = new Set(["oa", "ao"]);

const isGeneral = ({ role }: Token): boolean => role === "generic" || role === "place";

/** Whether words of a pair are farther apart than a slip takes them. */
export function isMoreThanASlip({ size, cost }: Alignment): boolean {
  for (let at = 0; at < size; at++) if ((cost[at] as number) > ONE_SLIP) return true;
  return false;
}

const ONE_SLIP = 1.8;

/** Whether a patronymic of one name, whose words are `tokens`, stands in the other too. */
export function sharePatronymic(tokens: readonly Token[], { size, a }: Alignment): boolean {
  for (let at = 0; at < size; at++) if (tokens[a[at] as number]?.role === "patronymic") return true;
  return false;
}
