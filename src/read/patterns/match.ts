// Finds patterns in a sentence. Features (classes of words and names that begin at a token) are laid out once per sentence.
import type { Figure, Mention, Sentence, Token } from "../document/model.ts";
import { type Aside, endOfAside } from "../grammar/asides.ts";
import type { IndexedPattern, Lists, Pattern, PatternIndex, PatternMatch, Step } from "./pattern.ts";

interface Features {
  /** For each token of the sentence: pairs of a number of the index and the token after what begins there. */
  readonly at: (number[] | undefined)[];
  readonly first: number;
  readonly present: Uint8Array;
  readonly asides: readonly Aside[];
}

/** What a pattern is looked for in. */
export interface Matchable {
  readonly document: { readonly tokens: readonly Token[] };
  readonly sentence: Sentence;
  readonly names: readonly Mention[];
  readonly words: readonly Mention[];
  readonly figures: readonly Figure[];
  /** What a match may step over. */
  readonly asides: readonly Aside[];
}

const GOVERNMENT = new Set(["country", "capital", "authority", "person", "office", "demonym", "bloc"]);

/** All matches in one sentence, in order of their first token. Words inside names are to be left out by the caller. */
export function matchPatterns(index: PatternIndex, view: Matchable): readonly PatternMatch[] {
  const features = featuresOf(index, view);
  const found: PatternMatch[] = [];
  const { tried } = index.marks;
  const { tokens } = view.document;
  const { starts, items } = index.byFirst;
  tried.fill(0);
  const { firstToken, endToken } = view.sentence;
  for (let at = firstToken; at < endToken; at++) {
    const here = features.at[at - firstToken];
    if (here === undefined) continue;
    for (let i = 0; i < here.length; i += 2) {
      const id = here[i] as number;
      const last = starts[id + 1] as number;
      for (let filed = starts[id] as number; filed < last; filed++) {
        const number = items[filed] as number;
        if ((tried[number] as number) > at) continue;
        if (!canMatch(number, index)) {
          tried[number] = HOPELESS;
          continue;
        }
        tried[number] = at + 1;
        const { pattern, steps } = index.indexed[number] as IndexedPattern;
        const end = matchFrom(steps, 0, at, features, tokens, endToken);
        if (end !== undefined) found.push({ pattern, firstToken: actFrom(pattern, view, at), endToken: end });
      }
    }
  }
  return found;
}

const HOPELESS = 0x7fffffff;

/** "Canadian meat | may not enter": of goods that a verb tells of, the act begins behind them. */
function actFrom({ set }: Pattern, { names }: Matchable, at: number): number {
  if (set["verbal"] !== true) return at;
  return names.find((name) => name.class === "goods" && name.firstToken === at)?.endToken ?? at;
}

/** Whether the sentence holds something of all that the pattern needs. What patterns need in common is looked for once. */
function canMatch(pattern: number, { needs: { starts, items }, options, marks }: PatternIndex): boolean {
  const { met, present } = marks;
  const last = starts[pattern + 1] as number;
  for (let i = starts[pattern] as number; i < last; i++) {
    const need = items[i] as number;
    if (met[need] === UNKNOWN) met[need] = isAny(options, need, present) ? MET : MISSING;
    if (met[need] === MISSING) return false;
  }
  return true;
}

const UNKNOWN = 0;
const MET = 1;
const MISSING = 2;

function isAny({ starts, items }: Lists, need: number, present: Uint8Array): boolean {
  const last = starts[need + 1] as number;
  for (let i = starts[need] as number; i < last; i++) if (present[items[i] as number] === 1) return true;
  return false;
}

/** "in place of", "take place", "in order to", "in charge". */
function isIdiom({ firstToken, endToken }: Mention, tokens: readonly Token[]): boolean {
  if (endToken - firstToken > 1) return false;
  const key = tokens[firstToken]?.key ?? "";
  if (!IDIOM_NOUNS.has(key)) return false;
  return IDIOM_LEADS.has(tokens[firstToken - 1]?.key ?? "");
}

const IDIOM_NOUNS = new Set(["place", "places", "order", "charge", "effect", "issue", "force"]);
const IDIOM_LEADS = new Set(["in", "take", "takes", "took", "taking", "taken", "first", "at"]);

function featuresOf(index: PatternIndex, view: Matchable): Features {
  const { sentence, names, words, figures, asides } = view;
  const { tokens } = view.document;
  const { firstToken, endToken } = sentence;
  const { present, met } = index.marks;
  present.fill(0);
  met.fill(UNKNOWN);
  const at: (number[] | undefined)[] = [];
  for (let i = firstToken; i < endToken; i++) at.push(undefined);
  const features: Features = { at, first: firstToken, present, asides };
  const { classes } = index;
  for (let i = firstToken; i < endToken; i++) add(features, i, index.words.get(tokens[i]?.key ?? ""), i + 1);
  for (const word of words) {
    if (isIdiom(word, tokens)) continue;
    add(features, word.firstToken, classes.get(word.class), word.endToken);
    if (word.norm !== word.class) add(features, word.firstToken, classes.get(word.norm), word.endToken);
  }
  for (const name of names) {
    add(features, name.firstToken, classes.get(name.class), name.endToken);
    if (GOVERNMENT.has(name.class)) add(features, name.firstToken, classes.get("government"), name.endToken);
  }
  for (const figure of figures) add(features, figure.firstToken, classes.get(figure.kind), figure.endToken);
  return features;
}

function add(features: Features, from: number, id: number | undefined, end: number): void {
  if (id === undefined) return;
  const { at } = features;
  const i = from - features.first;
  if (i < 0 || i >= at.length) return;
  const here = at[i];
  if (here === undefined) at[i] = [id, end];
  else here.push(id, end);
  features.present[id] = 1;
}

const OPAQUE = new Set([
  "authority",
  "office",
  "organisation",
  "statute",
  "person",
  "company",
  "list",
  "programme",
  "outlet",
  "court",
]);

/** The words that stand outside names: "Anti-Dumping Commission" speaks of no anti-dumping duty. */
export function wordsOutsideNames(all: readonly Mention[], names: readonly Mention[]): readonly Mention[] {
  const words = wordsOutsideIdioms(all);
  const opaque = names.filter((name) => OPAQUE.has(name.class));
  if (opaque.length === 0) return words;
  let next = 0;
  // Both come in order, and names never overlap.
  return words.filter(({ class: kind, firstToken, endToken }) => {
    // A law may be the instrument itself.
    if (kind === "instrument") return true;
    while ((opaque[next]?.endToken ?? Infinity) <= firstToken) next++;
    const name = opaque[next];
    return name === undefined || name.firstToken > firstToken || endToken > name.endToken;
  });
}

/** "tariff-free", "out of control" are no cues; "import duty" speaks of a duty, not of imports. */
function wordsOutsideIdioms(words: readonly Mention[]): readonly Mention[] {
  const whole = words.filter(
    ({ class: kind, norm, firstToken, endToken }) =>
      kind === "idiom" || (norm === "tariff.noun" && endToken - firstToken > 1),
  );
  if (whole.length === 0) return words;
  return words.filter(
    (word) =>
      !whole.some(
        (one) =>
          word.firstToken >= one.firstToken &&
          word.endToken <= one.endToken &&
          (one.class === "idiom" || word.norm === "import"),
      ),
  );
}

function matchFrom(
  steps: readonly Step[],
  index: number,
  at: number,
  features: Features,
  tokens: readonly Token[],
  end: number,
): number | undefined {
  const step = steps[index];
  if (step === undefined) return at;
  if (step.kind === "gap") {
    for (let skip = 0; skip <= step.most && at + skip <= end; skip++) {
      const stop = matchFrom(steps, index + 1, at + skip, features, tokens, end);
      if (stop !== undefined) return stop;
      const key = tokens[at + skip]?.key;
      if (key === ";" || key === ":") return undefined;
    }
    return features.asides.length === 0 ? undefined : overAsides(steps, index, step.most, at, features, tokens, end);
  }
  const next = at < end ? endOf(step.ids, features.at[at - features.first]) : undefined;
  if (step.not) return next === undefined ? matchFrom(steps, index + 1, at, features, tokens, end) : undefined;
  if (next !== undefined) {
    const stop = matchFrom(steps, index + 1, next, features, tokens, end);
    if (stop !== undefined) return stop;
  }
  return step.optional ? matchFrom(steps, index + 1, at, features, tokens, end) : undefined;
}

/** A gap that steps over what is put in between: an aside counts as one token. */
function overAsides(
  steps: readonly Step[],
  index: number,
  most: number,
  at: number,
  features: Features,
  tokens: readonly Token[],
  end: number,
): number | undefined {
  let isOver = false;
  for (let skip = 0, place = at; skip <= most && place <= end; skip++) {
    const key = tokens[place]?.key;
    if (key === ";" || key === ":") return undefined;
    const to = endOfAside(features.asides, place);
    isOver ||= to !== undefined;
    place = to ?? place + 1;
    if (!isOver) continue;
    const stop = matchFrom(steps, index + 1, place, features, tokens, end);
    if (stop !== undefined) return stop;
  }
  return undefined;
}

/** The longest end of what begins here and is one of `ids`. */
function endOf(ids: ReadonlySet<number>, here: readonly number[] | undefined): number | undefined {
  if (here === undefined) return undefined;
  let longest: number | undefined;
  for (let i = 0; i < here.length; i += 2) {
    if (!ids.has(here[i] ?? -1)) continue;
    const stop = here[i + 1] ?? 0;
    if (longest === undefined || stop > longest) longest = stop;
  }
  return longest;
}
