// Finds patterns in a sentence. Features (classes of words and names that begin at a token) are laid out once per sentence.
import type { Figure, Mention, Sentence, Token } from "../document/model.ts";
import type { Element, Pattern, PatternIndex } from "./compile.ts";

export interface PatternMatch {
  readonly pattern: Pattern;
  readonly firstToken: number;
  readonly endToken: number;
}

interface Features {
  /** For each token of the sentence: names of what begins there, with the token after its end. */
  readonly at: readonly (ReadonlyMap<string, number> | undefined)[];
  readonly first: number;
}

/** What a pattern is looked for in. */
export interface Matchable {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly names: readonly Mention[];
  readonly words: readonly Mention[];
  readonly figures: readonly Figure[];
}

const GOVERNMENT = new Set(["country", "capital", "authority", "person", "office", "demonym", "bloc"]);

/** All matches in one sentence, in order of their first token; the longest for each pattern and start. */
export function matchPatterns(index: PatternIndex, view: Matchable): readonly PatternMatch[] {
  const features = featuresOf(view);
  const found: PatternMatch[] = [];
  const { tokens, sentence } = view;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const here = features.at[at - features.first];
    const tried = new Set<Pattern>();
    const attempt = (patterns: readonly Pattern[] | undefined): void => {
      for (const pattern of patterns ?? []) {
        if (tried.has(pattern)) continue;
        tried.add(pattern);
        const end = matchFrom(pattern.elements, 0, at, features, tokens, sentence.endToken);
        if (end !== undefined) found.push({ pattern, firstToken: at, endToken: end });
      }
    };
    if (here !== undefined) for (const name of here.keys()) attempt(index.byFirst.get(`{${name}}`));
    attempt(index.byFirst.get(tokens[at]?.key ?? ""));
  }
  return found;
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

function featuresOf({ sentence, names, words, figures, tokens }: Matchable): Features {
  const at: (Map<string, number> | undefined)[] = Array.from({ length: sentence.endToken - sentence.firstToken });
  const add = (from: number, name: string, end: number): void => {
    const i = from - sentence.firstToken;
    if (i < 0 || i >= at.length) return;
    const there = (at[i] ??= new Map<string, number>());
    there.set(name, Math.max(end, there.get(name) ?? 0));
  };
  for (const word of words) {
    if (isInsideName(word, names) || isIdiom(word, tokens)) continue;
    add(word.firstToken, word.class, word.endToken);
    add(word.firstToken, word.norm, word.endToken);
  }
  for (const name of names) {
    add(name.firstToken, name.class, name.endToken);
    if (GOVERNMENT.has(name.class)) add(name.firstToken, "government", name.endToken);
  }
  for (const figure of figures) add(figure.firstToken, figure.kind, figure.endToken);
  return { at, first: sentence.firstToken };
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

/** "Anti-Dumping Commission" speaks of no anti-dumping duty. */
export function isInsideName(word: Mention, names: readonly Mention[]): boolean {
  return names.some(
    (name) => OPAQUE.has(name.class) && name.firstToken <= word.firstToken && word.endToken <= name.endToken,
  );
}

function matchFrom(
  elements: readonly Element[],
  index: number,
  at: number,
  features: Features,
  tokens: readonly Token[],
  end: number,
): number | undefined {
  const element = elements[index];
  if (element === undefined) return at;
  if (element.kind === "gap") {
    for (let skip = 0; skip <= element.most && at + skip <= end; skip++) {
      const stop = matchFrom(elements, index + 1, at + skip, features, tokens, end);
      if (stop !== undefined) return stop;
      const key = tokens[at + skip]?.key;
      if (key === ";" || key === ":") return undefined;
    }
    return undefined;
  }
  const next = at < end ? endOf(element, at, features, tokens) : undefined;
  if (element.not) return next === undefined ? matchFrom(elements, index + 1, at, features, tokens, end) : undefined;
  if (next !== undefined) {
    const stop = matchFrom(elements, index + 1, next, features, tokens, end);
    if (stop !== undefined) return stop;
  }
  return element.optional ? matchFrom(elements, index + 1, at, features, tokens, end) : undefined;
}

function endOf(
  element: Exclude<Element, { readonly kind: "gap" }>,
  at: number,
  features: Features,
  tokens: readonly Token[],
): number | undefined {
  let longest: number | undefined =
    element.keys.size > 0 && element.keys.has(tokens[at]?.key ?? "") ? at + 1 : undefined;
  const here = element.classes.length === 0 ? undefined : features.at[at - features.first];
  if (here === undefined) return longest;
  for (const name of element.classes) {
    const stop = here.get(name);
    if (stop !== undefined && (longest === undefined || stop > longest)) longest = stop;
  }
  return longest;
}
