// What speaks against a pair of names that agree: names that many bear, and names that prove little beside the others of a party.
import type { NameLexicon } from "./names/lexicon.ts";
import { lawsOf } from "./names/form-laws.ts";
import { areOfTwoGenerations, isSonOf } from "./generations.ts";
import { isKoreanName } from "./names/korean-latin.ts";
import { isContent, isFirmWord } from "./names/roles.ts";
import type { Token } from "./names/token.ts";
import { tokenCost } from "./names/token-distance.ts";
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
  const costs = isLatin(x.text) === isLatin(y.text) ? SIDE_BY_SIDE.written : SIDE_BY_SIDE.translated;
  const doubts: readonly (readonly [isThere: boolean, what: string, costs: number])[] = [
    [number > 1, "one of many names", SIDE_BY_SIDE.perNames * Math.log(number)],
    [bearOtherCharacters(left, right), "other characters", SIDE_BY_SIDE.characters],
    [x.isWeak || y.isWeak, "weak alias", SIDE_BY_SIDE.weakAlias],
    [areMarks && slipsApart(x.letters, y.letters) !== 0, "other registration marks", SIDE_BY_SIDE.marks],
    [isByname(best, left, right, lexicon), "only a byname agrees", SIDE_BY_SIDE.byname],
    [isShorthand(best, left, right, lexicon), "only a short name agrees", SIDE_BY_SIDE.shorthand],
    [isLoneSlip(best, kinds), "a lone word that is only alike", SIDE_BY_SIDE.loneSlip],
    [areShipsApart(best, kinds), "ships of like names", SIDE_BY_SIDE.ships],
    [bearOtherPatronymics(best, left, right, lexicon), "other patronymics", SIDE_BY_SIDE.patronymics],
    [lacksSyllable(x, y, lexicon) || lacksSyllable(y, x, lexicon), "a syllable less", SIDE_BY_SIDE.lessSyllable],
    [areOfTwoGenerations(x, y), "father and son", SIDE_BY_SIDE.generations],
    [isSonOf(x, y, lexicon) || isSonOf(y, x, lexicon), "named after the other", SIDE_BY_SIDE.namedAfter],
    [bearOtherForms(x, y), "other legal forms", costs.legalForms],
    [areOfTwoLaws(x, y), "legal forms of two laws", SIDE_BY_SIDE.twoLaws],
    [isOnOne("group", x, y) && !areInitials(x, y), "a group and a firm", costs.group],
    [servesGroup(x, y) || servesGroup(y, x), "a firm and one that serves its group", costs.serving],
    [isNewOne(x, y), "a new one and an old", costs.newOne],
    [isOnOne("branch", x, y), "a branch and a firm", SIDE_BY_SIDE.branch],
    [isOfAnother && isBody(x) && isBody(y), "each country has one", SIDE_BY_SIDE.bodyOfOtherCountry],
  ];
  return doubts.flatMap(([isThere, what, costs]) =>
    isThere ? [{ kind: "name", what, left: "", right: "", weight: -costs }] : [],
  );
}

const isLatin = (text: string): boolean => !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

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
  !name.isWeak && !name.isSpelled && namesIn(name) > 1 && !isKunya(name) && !name.tokens.some(isFirmWord);

/** Whether a name says what such a body does, and no more. */
const isBody = ({ tokens }: PairName): boolean => tokens.every(({ role }) => role !== "name" && role !== "place");

/** Whether the best pair are initials or one word of firms whose full names are not alike. */
function isShorthand(
  { x, y }: NamePair,
  left: readonly PairName[],
  right: readonly PairName[],
  lexicon: NameLexicon,
): boolean {
  if (!isOneWord(x) && !isOneWord(y)) return false;
  const best = bestPair(left.filter(isFullFirm), right.filter(isFullFirm), lexicon);
  return best !== undefined && best.logit < FULL_NAMES_ALIKE;
}

const wordsOf = ({ tokens }: PairName): number => tokens.filter(isContent).length;
const isOneWord = (name: PairName): boolean => wordsOf(name) === 1;
const isFullFirm = (name: PairName): boolean => !name.isWeak && wordsOf(name) > 1 && name.tokens.some(isFirmWord);

/** Whether one word each is all that two firms or ships are called, and it is not the same as their sources write it. */
const isLoneSlip = ({ x, y }: NamePair, kinds: readonly PartyFacts["kind"][]): boolean =>
  areWritten(x, y) &&
  x.only !== undefined &&
  y.only !== undefined &&
  x.only !== y.only &&
  (kinds.some((kind) => kind === "organisation" || kind === "vessel") ||
    (x.tokens.some(isFirmWord) && y.tokens.some(isFirmWord)));

/** Whether two ships' names, as their sources write them, differ in a letter or in a number that one of them lacks. */
const areShipsApart = ({ x, y }: NamePair, kinds: readonly PartyFacts["kind"][]): boolean =>
  kinds.every((kind) => kind === "vessel") &&
  ((areWritten(x, y) && slipsApart(x.letters, y.letters) === 1) || isCounted(x) !== isCounted(y));

const areWritten = (x: PairName, y: PairName): boolean => x.reading === "as written" && y.reading === "as written";
const isCounted = ({ tokens }: PairName): boolean => tokens.some(({ role }) => role === "number");

/** Whether a name of each states a patronymic, no two of which are one, and the best pair does not compare them. */
function bearOtherPatronymics(
  { x, y }: NamePair,
  left: readonly PairName[],
  right: readonly PairName[],
  { shortForms }: NameLexicon,
): boolean {
  if (patronymicsOf(x).length > 0 && patronymicsOf(y).length > 0) return false;
  const [ours, theirs] = [left.flatMap(patronymicsOf), right.flatMap(patronymicsOf)];
  if (ours.length === 0 || theirs.length === 0) return false;
  return !ours.some((a) => theirs.some((b) => tokenCost(a, b, shortForms) < Infinity));
}

const patronymicsOf = ({ tokens }: PairName): readonly Token[] => tokens.filter(({ role }) => role === "patronymic");

/** Whether all of a name stands in a Korean's, which has a syllable more: nobody leaves one out. */
function lacksSyllable(short: PairName, long: PairName, { shortForms }: NameLexicon): boolean {
  if (namesIn(short) !== 2 || namesIn(long) !== 3) return false;
  if (!isKoreanName(long.words.map((key) => ({ key })))) return false;
  return short.tokens.every(
    (token) => token.role !== "name" || long.tokens.some((other) => tokenCost(token, other, shortForms) < SPELLING),
  );
}

/** Cost up to which two words are spellings of one. */
const SPELLING = 1;

const HAN = /^\p{Script=Han}+$/u;

/** A person's name in Chinese characters, simplified; undefined for other readings. */
const charactersOf = ({ reading, tokens }: PairName): readonly string[] =>
  reading === "characters" && tokens.length === 1 && HAN.test(tokens[0]?.phones ?? "") ? [tokens[0]?.phones ?? ""] : [];

/** Whether both are people known by Chinese characters, and by no name the same: many names sound alike. */
function bearOtherCharacters(left: readonly PairName[], right: readonly PairName[]): boolean {
  const [ours, theirs] = [left.flatMap(charactersOf), right.flatMap(charactersOf)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((name) => theirs.includes(name));
}

/** Classes of legal forms that one firm cannot be of at once. */
const FORMS = new Set(["=limited", "=stock", "=partnership", "=sole", "=association", "=state"]);

const legalOf = ({ tokens }: PairName): readonly string[] =>
  tokens.filter(({ role }) => role === "legal").map(({ text }) => text);

/** Whether each states a legal form, and none is the other's. */
function bearOtherForms(x: PairName, y: PairName): boolean {
  const ours = legalOf(x).filter((form) => FORMS.has(form));
  const theirs = legalOf(y).filter((form) => FORMS.has(form));
  return ours.length > 0 && theirs.length > 0 && !ours.some((form) => theirs.includes(form));
}

/** Whether each states a legal form, and no law knows one of each: a B.V. and a GmbH, firms of two free zones. */
function areOfTwoLaws(x: PairName, y: PairName): boolean {
  if (legalOf(x).length === 0 || legalOf(y).length === 0) return false;
  const [ours, theirs] = [lawsOf(x.words), lawsOf(y.words)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((law) => theirs.includes(law));
}

/** Whether one is the other's initials, in which every word has a letter. */
const areInitials = (x: PairName, y: PairName): boolean =>
  x.acronyms.some((one) => one === y.only) || y.acronyms.some((one) => one === x.only);

const isOnOne = (form: string, x: PairName, y: PairName): boolean =>
  legalOf(x).includes(`=${form}`) !== legalOf(y).includes(`=${form}`);

/** What groups found firms for. */
const SERVICES = new Set("capital finance leasing investment insurance management estate trading logistics".split(" "));

const generalIn = ({ tokens }: PairName): readonly string[] =>
  tokens.filter(({ role }) => role === "generic").map(({ text }) => text);

const isNew = (name: PairName): boolean => generalIn(name).includes("new");
const isNewOne = (x: PairName, y: PairName): boolean => isNew(x) !== isNew(y);

/** Whether a firm is called what the other is, and beside it what it does for its group: `Orion`, `Orion Capital`. */
function servesGroup(x: PairName, y: PairName): boolean {
  const [ours, theirs] = [generalIn(x), generalIn(y)];
  const more = ours.filter((word) => !theirs.includes(word));
  const isMore = more.length > 0 && more.every((word) => SERVICES.has(word));
  return isMore && theirs.every((word) => ours.includes(word)) && namesIn(y) > 0;
}
