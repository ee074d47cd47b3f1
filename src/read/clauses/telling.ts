// Whether a sentence tells a measure at all, and of which type, by every word of it: two log-linear models for what no pattern
// and no word for an instrument gives away ("has been off limits since", "let the rice out again", "may enter at 15%").
import type { SentenceView } from "../grammar/sentence-view.ts";
import { familyOf, isMeasureType, MEASURE_KINDS, type MeasureType } from "../measures/families.ts";
import { joined } from "./joined.ts";
import type { TellingWeights } from "../lexicon/weights.ts";

/** What patterns found around a sentence. */
export interface Surroundings {
  /** Types of the measures that patterns found in the sentence, in the one before, and anywhere in the document. */
  readonly here: readonly MeasureType[];
  readonly before: readonly MeasureType[];
  readonly document: readonly MeasureType[];
  readonly isTrade: boolean;
}

/** What the models look at: features of the sentence as a whole, and its words, each where it stands. */
export interface TellingFeatures {
  readonly whole: readonly string[];
  /** What a name is, not whose; that there is a number, not which. */
  readonly words: readonly string[];
  readonly firstTokens: readonly number[];
}

export function tellingFeatures(view: SentenceView, around: Surroundings): TellingFeatures {
  const { sentence, document, names } = view;
  const whole = new Set(["bias", joined("zone", sentence.zone)]);
  for (const { norm } of view.words) whole.add(joined("class", norm));
  if (around.here.length > 0) whole.add("here");
  if (around.before.length > 0) whole.add("before");
  if (around.document.some((type) => !around.here.includes(type))) whole.add("elsewhere");
  if (around.isTrade) whole.add("trade");
  if (sentence.triggered) whole.add("triggered");
  if (view.timexes.length > 0) whole.add("dated");
  if (view.figures.some(({ kind }) => kind === "percent")) whole.add("percent");
  for (const type of around.before) whole.add(joined("before", familyOf(type)));
  for (const type of around.document) whole.add(joined("family", familyOf(type)));
  const words: string[] = [];
  const firstTokens: number[] = [];
  let next = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    while ((names[next]?.endToken ?? Infinity) <= at) next++;
    const name = names[next];
    const token = document.tokens[at];
    if (token === undefined) break;
    firstTokens.push(at);
    if (name !== undefined && name.firstToken <= at) {
      words.push(inBraces(name.class));
      at = name.endToken - 1;
    } else words.push(token.kind === "number" ? "#" : token.key);
  }
  return { whole: [...whole], words, firstTokens };
}

const braced = new Map<string, string>();

/** A word that no text writes. */
function inBraces(kind: string): string {
  const there = braced.get(kind) ?? `{${kind}}`;
  braced.set(kind, there);
  return there;
}

/** The features by name, as the models are fitted on them: `pairs` with pairs of words. */
export function namesOfTelling({ whole, words }: TellingFeatures, pairs: boolean): readonly string[] {
  return [
    ...whole,
    ...words.map((word) => `w ${word}`),
    ...(pairs ? words.slice(1).map((word, i) => `p ${words[i]} ${word}`) : []),
  ];
}

/** Log-odds that the sentence tells a measure. */
export function tellingOf({ whole, words }: TellingFeatures, weights: TellingWeights): number {
  const signs = signsOf(weights);
  let sum = 0;
  for (const name of whole) sum += signs.whole.get(name)?.telling ?? 0;
  let before: Sign | undefined;
  for (const word of words) {
    const sign = signs.words.get(word);
    sum += (sign?.telling ?? 0) + pairOf(before, word);
    before = sign;
  }
  return sum;
}

/** Where the word stands that speaks loudest for a measure; names and numbers do not count. */
export function loudestWord({ words, firstTokens }: TellingFeatures, weights: TellingWeights): number | undefined {
  const signs = signsOf(weights);
  let best: { readonly at: number; readonly weight: number } | undefined;
  for (const [i, word] of words.entries()) {
    if (!/^[a-z]/.test(word)) continue;
    const sign = signs.words.get(word);
    const before = signs.words.get(words[i - 1] ?? "");
    const weight = (sign?.telling ?? 0) + pairOf(before, word) + pairOf(sign, words[i + 1] ?? "");
    if (best === undefined || weight > best.weight) best = { at: firstTokens[i] ?? 0, weight };
  }
  return best?.at;
}

/** A type less likely than this is not told: the restriction stays unspecified. */
const SURE = 0.6;

/** The likeliest type of the likeliest family, if that family is likely enough. */
export function likeliestType({ whole, words }: TellingFeatures, weights: TellingWeights): MeasureType | undefined {
  const signs = signsOf(weights);
  const sums: (number | undefined)[] = TYPES.map(() => undefined);
  const add = (sign: Sign | undefined): void => {
    for (const { type, weight } of sign?.types ?? NONE) sums[type] = (sums[type] ?? 0) + weight;
  };
  for (const name of whole) add(signs.whole.get(name));
  for (const word of words) add(signs.words.get(word));
  // Only types that something speaks for or against take part.
  const told = sums.flatMap((sum, i) => {
    const type = TYPES[i];
    return sum === undefined || type === undefined ? [] : [{ type, family: familyOf(type), sum, odds: Math.exp(sum) }];
  });
  let total = 0;
  const families = new Map<string, number>();
  for (const { family, odds } of told) {
    total += odds;
    families.set(family, (families.get(family) ?? 0) + odds);
  }
  const [family, most] = [...families].reduce((best, one) => (one[1] > best[1] ? one : best), ["any", 0]);
  if (!(most > SURE * total)) return undefined;
  return told.filter((one) => one.family === family).reduce((best, one) => (one.sum > best.sum ? one : best)).type;
}

const TYPES = Object.keys(MEASURE_KINDS).filter(isMeasureType);
const NONE: Sign["types"] = [];

/** What both models say of one feature or word. */
interface Sign {
  telling: number;
  /** Log-odds of its pairs with the word behind it. */
  pairs: Map<string, number> | undefined;
  /** What it says of each type, by number of the type. */
  types: readonly { readonly type: number; readonly weight: number }[];
}

interface Signs {
  readonly whole: ReadonlyMap<string, Sign>;
  readonly words: ReadonlyMap<string, Sign>;
}

const pairOf = (before: Sign | undefined, word: string): number => before?.pairs?.get(word) ?? 0;

const known = new WeakMap<TellingWeights, Signs>();

/** Words of a text are looked up one by one: no name of a feature is put together while reading. */
function signsOf(weights: TellingWeights): Signs {
  const there = known.get(weights);
  if (there !== undefined) return there;
  const whole = new Map<string, Sign>();
  const words = new Map<string, Sign>();
  const signOf = (table: Map<string, Sign>, name: string): Sign => {
    const sign = table.get(name) ?? { telling: 0, pairs: undefined, types: NONE };
    table.set(name, sign);
    return sign;
  };
  for (const [name, weight] of Object.entries(weights.telling)) {
    const [kind, first = "", second] = name.split(" ");
    if (kind === "w" && second === undefined) signOf(words, first).telling = weight;
    else if (kind === "p" && second !== undefined) (signOf(words, first).pairs ??= new Map()).set(second, weight);
    else signOf(whole, name).telling = weight;
  }
  for (const [name, byType] of Object.entries(weights.type)) {
    const sign = name.startsWith("w ") ? signOf(words, name.slice(2)) : signOf(whole, name);
    sign.types = TYPES.flatMap((one, type) => {
      const weight = byType[one];
      return weight === undefined ? [] : [{ type, weight }];
    });
  }
  const signs = { whole, words };
  known.set(weights, signs);
  return signs;
}
