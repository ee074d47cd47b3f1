// One sentence with the mentions, dates and quotations that fall into it, so that no frame searches the whole document.
import type { AnnotatedDocument, Figure, Mention, Quotation, Sentence, Timex, Token } from "../document/model.ts";
import { type Aside, asidesOf } from "./asides.ts";
import { isOf, type WordSet } from "./word-set.ts";

export interface SentenceView {
  readonly document: AnnotatedDocument;
  readonly sentence: Sentence;
  readonly names: readonly Mention[];
  readonly words: readonly Mention[];
  /** The words that are verbs of speech: few, and asked for at every step to the left. */
  readonly speech: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly figures: readonly Figure[];
  /** Quotations that share a character with the sentence. */
  readonly quotations: readonly Quotation[];
  /** What is put into the sentence; none where nothing is looked for in it. */
  readonly asides: readonly Aside[];
}

/** One view for each sentence, in order; linear in the size of the document. */
export function viewsOf(document: AnnotatedDocument): readonly SentenceView[] {
  const names = sharer(document.names);
  const words = sharer(document.words);
  const timexes = sharer(document.timexes);
  const figures = sharer(document.figures);
  // Quotations of one mark never overlap one another, so each kind is swept once.
  const double = sweep(document.quotations.filter(({ mark }) => mark === "double"));
  const single = sweep(document.quotations.filter(({ mark }) => mark === "single"));
  return document.sentences.map((sentence) => {
    const quotations = [...double(sentence), ...single(sentence)];
    const here = words(sentence.index);
    const speech = here.filter((word) => word.class === "speech");
    return {
      document,
      sentence,
      names: names(sentence.index),
      words: here,
      speech: speech.length === 0 ? NONE : speech,
      timexes: timexes(sentence.index),
      figures: figures(sentence.index),
      quotations,
      asides: sentence.triggered ? asidesOf(document.tokens, sentence.firstToken, sentence.endToken) : NONE,
    };
  });
}

const NONE: readonly never[] = [];

/** Hands out the quotations that touch each sentence; sentences must come in order. */
function sweep(quotations: readonly Quotation[]): (sentence: Sentence) => readonly Quotation[] {
  let first = 0;
  return ({ start, end }) => {
    while ((quotations[first]?.outer.end ?? Infinity) <= start) first++;
    let stop = first;
    while ((quotations[stop]?.outer.start ?? Infinity) < end) stop++;
    return stop === first ? NONE : quotations.slice(first, stop);
  };
}

/** Hands out what was found in each sentence; both come in order. */
function sharer<T extends { readonly sentence: number }>(found: readonly T[]): (sentence: number) => readonly T[] {
  let first = 0;
  return (sentence) => {
    while ((found[first]?.sentence ?? Infinity) < sentence) first++;
    let stop = first;
    while (found[stop]?.sentence === sentence) stop++;
    return stop === first ? NONE : found.slice(first, stop);
  };
}

const OUTSIDE: Token = {
  index: -1,
  start: 0,
  end: 0,
  key: "",
  kind: "sign",
  capital: false,
  acronym: false,
  joined: false,
  lead: undefined,
  word: 0,
};

/** The token at `index` when it belongs to the sentence, else an empty sign: frames look left and right without guards. */
export function tokenAt({ document, sentence }: SentenceView, index: number): Token {
  if (index < sentence.firstToken || index >= sentence.endToken) return OUTSIDE;
  return document.tokens[index] ?? OUTSIDE;
}

/** Whether the token at `index` is a word of the set. */
export function isAt(view: SentenceView, index: number, words: WordSet): boolean {
  return isOf(tokenAt(view, index).word, words);
}

/** Whether the sentence holds a word of the set. */
export function holds({ sentence }: SentenceView, { place, bit }: WordSet): boolean {
  return ((sentence.held[place] ?? 0) & bit) !== 0;
}

/** Whether one of the tokens from `from` up to `to` is a word of the set. */
export function holdsIn(view: SentenceView, from: number, to: number, words: WordSet): boolean {
  if (!holds(view, words)) return false;
  for (let at = from; at < to; at++) if (isAt(view, at, words)) return true;
  return false;
}

export function keyAt(view: SentenceView, index: number): string {
  return tokenAt(view, index).key;
}

/** The name that covers the token, if one does. */
export function nameAt(view: SentenceView, index: number): Mention | undefined {
  return view.names.find(({ firstToken, endToken }) => firstToken <= index && index < endToken);
}

export function timexAt(view: SentenceView, index: number): Timex | undefined {
  return view.timexes.find(({ firstToken, endToken }) => firstToken <= index && index < endToken);
}

/** The quotation that holds the token, if one does. */
export function quotationAt(view: SentenceView, index: number): Quotation | undefined {
  const { start } = tokenAt(view, index);
  return view.quotations.find((quotation) => quotation.start <= start && start < quotation.end);
}

/** The words of tokens `first` to `last`, both included. */
export function textOf(view: SentenceView, first: number, last: number): string {
  return view.document.text.slice(tokenAt(view, first).start, tokenAt(view, last).end);
}
