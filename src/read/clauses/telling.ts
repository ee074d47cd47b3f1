// Whether a sentence tells a measure at all, and of which type, by every word of it: two log-linear models for what no pattern
// and no word for an instrument gives away ("has been off limits since", "let the rice out again", "may enter at 15%").
import type { SentenceView } from "../grammar/sentence-view.ts";
import { familyOf, isMeasureType, type MeasureType } from "../measures/families.ts";
import { joined } from "./joined.ts";
import type { Weights } from "./score.ts";

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

/** `weights` may know more words than the text has, never fewer than they were fitted on. */
export interface TellingWeights {
  /** Log-odds that the sentence tells a measure: by feature, by word (`w WORD`) and by pair of words (`p WORD WORD`). */
  readonly telling: Weights;
  /** By feature and by word, what speaks for each type. */
  readonly type: Readonly<Record<string, Weights>>;
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
      words.push(signOf(name.class));
      at = name.endToken - 1;
    } else words.push(token.kind === "number" ? "#" : token.key);
  }
  return { whole: [...whole], words, firstTokens };
}

const signs = new Map<string, string>();

/** A word that no text writes. */
function signOf(kind: string): string {
  const there = signs.get(kind) ?? `{${kind}}`;
  signs.set(kind, there);
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
export function tellingOf({ whole, words }: TellingFeatures, { telling }: TellingWeights): number {
  const table = tableOf(telling);
  let sum = 0;
  for (const name of whole) sum += table.whole.get(name) ?? 0;
  for (let i = 0; i < words.length; i++) sum += weightAt(words, i, table);
  return sum;
}

/** Where the word stands that speaks loudest for a measure; names and numbers do not count. */
export function loudestWord({ words, firstTokens }: TellingFeatures, { telling }: TellingWeights): number | undefined {
  const table = tableOf(telling);
  let best: { readonly at: number; readonly weight: number } | undefined;
  for (let i = 0; i < words.length; i++) {
    if (!/^[a-z]/.test(words[i] ?? "")) continue;
    const weight = weightAt(words, i, table) + (table.pairs.get(words[i] ?? "")?.get(words[i + 1] ?? "") ?? 0);
    if (best === undefined || weight > best.weight) best = { at: firstTokens[i] ?? 0, weight };
  }
  return best?.at;
}

/** A type less likely than this is not told: the restriction stays unspecified. */
const SURE = 0.6;

/** The likeliest type of the likeliest family, if that family is likely enough. */
export function likeliestType({ whole, words }: TellingFeatures, { type }: TellingWeights): MeasureType | undefined {
  const rows = rowsOf(type);
  const sums = new Map<MeasureType, number>();
  const add = (row: Row | undefined): void => {
    for (const [one, weight] of row ?? []) sums.set(one, (sums.get(one) ?? 0) + weight);
  };
  for (const name of whole) add(rows.whole.get(name));
  for (const word of words) add(rows.words.get(word));
  let total = 0;
  const families = new Map<string, number>();
  for (const [one, sum] of sums) {
    total += Math.exp(sum);
    families.set(familyOf(one), (families.get(familyOf(one)) ?? 0) + Math.exp(sum));
  }
  const [family, most] = [...families].reduce((best, one) => (one[1] > best[1] ? one : best), ["any", 0]);
  if (!(most > SURE * total)) return undefined;
  const ofFamily = [...sums].filter(([one]) => familyOf(one) === family);
  return ofFamily.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** What speaks for each type. */
type Row = readonly (readonly [MeasureType, number])[];

interface Rows {
  readonly whole: ReadonlyMap<string, Row>;
  readonly words: ReadonlyMap<string, Row>;
}

const knownRows = new WeakMap<TellingWeights["type"], Rows>();

/** As with `tableOf`: no name of a feature is put together while reading. */
function rowsOf(weights: TellingWeights["type"]): Rows {
  const there = knownRows.get(weights);
  if (there !== undefined) return there;
  const rows = { whole: new Map<string, Row>(), words: new Map<string, Row>() };
  for (const [name, byType] of Object.entries(weights)) {
    const row = Object.entries(byType).flatMap(([type, weight]): Row => (isMeasureType(type) ? [[type, weight]] : []));
    if (name.startsWith("w ")) rows.words.set(name.slice(2), row);
    else rows.whole.set(name, row);
  }
  knownRows.set(weights, rows);
  return rows;
}

interface Table {
  readonly whole: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The weight of a word together with that of the pair it ends. */
function weightAt(words: readonly string[], i: number, { words: singles, pairs }: Table): number {
  const word = words[i] ?? "";
  return (singles.get(word) ?? 0) + (i === 0 ? 0 : (pairs.get(words[i - 1] ?? "")?.get(word) ?? 0));
}

const known = new WeakMap<Weights, Table>();

/** Words of a text are looked up one by one: no name of a feature is put together while reading. */
function tableOf(weights: Weights): Table {
  const there = known.get(weights);
  if (there !== undefined) return there;
  const whole = new Map<string, number>();
  const words = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [name, weight] of Object.entries(weights)) {
    const [kind, first = "", second] = name.split(" ");
    if (kind === "w" && second === undefined) words.set(first, weight);
    else if (kind === "p" && second !== undefined) {
      const seconds = pairs.get(first) ?? new Map<string, number>();
      pairs.set(first, seconds.set(second, weight));
    } else whole.set(name, weight);
  }
  const table = { whole, words, pairs };
  known.set(weights, table);
  return table;
}
