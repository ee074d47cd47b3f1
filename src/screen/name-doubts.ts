// What speaks against a pair of names that agree: names that many bear, and names that prove little beside the others of a party.
import type { NameLexicon } from "./names/lexicon.ts";
import { isFirmWord } from "./names/roles.ts";
import { bestPair, type NamePair } from "./name-pair.ts";
import type { PairName } from "./pair-name.ts";
import { type Part } from "./score/evidence.ts";
import type { PartyFacts } from "./score/facts.ts";
import { slipsApart } from "./score/letters.ts";
import { SIDE_BY_SIDE } from "./score/weights.ts";

/** The names of two parties, all readings of them, and the pair that proves most. */
export interface NamesInDoubt {
  readonly best: NamePair;
  readonly left: readonly PairName[];
  readonly right: readonly PairName[];
}

/** Parts of negative weight, one for each reason to doubt; symmetric. `isOfAnother`: the countries contradict one another. */
export function nameDoubts(
  { best, left, right }: NamesInDoubt,
  kinds: readonly PartyFacts["kind"][],
  isOfAnother: boolean,
  lexicon: NameLexicon,
): readonly Part[] {
  const { x, y } = best;
  const number = Math.min(countOf(left), countOf(right));
  const areMarks = kinds.every((kind) => kind === "aircraft");
  const doubts: readonly (readonly [isThere: boolean, what: string, costs: number])[] = [
    [number > 1, "one of many names", SIDE_BY_SIDE.perNames * Math.log(number)],
    [bearOtherCharacters(left, right), "other characters", SIDE_BY_SIDE.characters],
    [x.isWeak || y.isWeak, "weak alias", SIDE_BY_SIDE.weakAlias],
    [areMarks && slipsApart(x.letters, y.letters) !== 0, "other registration marks", SIDE_BY_SIDE.marks],
    [isByname(best, left, right, lexicon), "only a byname agrees", SIDE_BY_SIDE.byname],
    [isOfAnother && isBody(x) && isBody(y), "each country has one", SIDE_BY_SIDE.bodyOfOtherCountry],
  ];
  return doubts.flatMap(([isThere, what, costs]) =>
    isThere ? [{ kind: "name", what, left: "", right: "", weight: -costs }] : [],
  );
}

const countOf = (names: readonly PairName[]): number => new Set(names.map(({ text }) => text)).size;

/** Whether the best pair is one word or a byname of a person, whose full names on both sides are not alike. */
function isByname(
  { x, y }: NamePair,
  left: readonly PairName[],
  right: readonly PairName[],
  lexicon: NameLexicon,
): boolean {
  if (!isShort(x) && !isShort(y)) return false;
  const best = bestPair(left.filter(isFullName), right.filter(isFullName), lexicon);
  return best !== undefined && best.logit < FULL_NAMES_ALIKE;
}

/** Evidence from which on two full names have more in common than one usual word. */
const FULL_NAMES_ALIKE = 1.5;

const FATHER_OF = new Set(["abu", "abou", "abo", "umm"]);
const namesIn = ({ tokens }: PairName): number => tokens.filter(({ role }) => role === "name").length;
const isKunya = ({ words }: PairName): boolean => words.length <= 3 && FATHER_OF.has(words[0] ?? "");
const isShort = (name: PairName): boolean => name.isWeak || namesIn(name) === 1 || isKunya(name);
const isFullName = (name: PairName): boolean =>
  !name.isWeak && namesIn(name) > 1 && !isKunya(name) && !name.tokens.some(isFirmWord);

/** Whether a name says what such a body does, and no more. */
const isBody = ({ tokens }: PairName): boolean => tokens.every(({ role }) => role !== "name" && role !== "place");

const HAN = /^\p{Script=Han}+$/u;

/** A person's name in Chinese characters, simplified; undefined for other readings. */
const charactersOf = ({ reading, tokens }: PairName): readonly string[] =>
  reading === "characters" && tokens.length === 1 && HAN.test(tokens[0]?.phones ?? "") ? [tokens[0]?.phones ?? ""] : [];

/** Whether both are people known by Chinese characters, and by no name the same: many names sound alike. */
function bearOtherCharacters(left: readonly PairName[], right: readonly PairName[]): boolean {
  const [ours, theirs] = [left.flatMap(charactersOf), right.flatMap(charactersOf)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((name) => theirs.includes(name));
}
