// From words, a material and a customs code to the control codes worth reading: candidates with what speaks for each. A
// hint, never a determination: nothing here says that an item is on a list, and nothing that it is not.
import { compareControlCodes } from "../../base/control-code.ts";
import { wordsOf } from "./words.ts";

/** One entry of a control list as a candidate. */
export interface ListEntry {
  readonly list: string;
  readonly code: string;
  readonly title: string;
  /** Words of the entry's heading, as `wordsOf` makes them. */
  readonly words: readonly string[];
  /** Words of its paragraphs, which count half: a long entry has many. */
  readonly itemWords?: readonly string[];
  readonly materials?: readonly string[];
  readonly forms?: readonly string[];
  /** Customs codes that an official text names beside the entry, digits only. */
  readonly hs?: readonly string[];
  readonly thresholds?: readonly EntryThreshold[];
  /** Measures or provisions that hold the entry. */
  readonly sources: readonly string[];
}

/** A limit that the item must meet to be inside the entry; the attribute's name carries its unit. */
export interface EntryThreshold {
  readonly attribute: string;
  readonly op: "gt" | "gte" | "lt" | "lte" | "eq";
  readonly value: number;
  readonly unit: string;
}

export interface Classifier {
  readonly entries: readonly ListEntry[];
  /** Word → places of entries that have it. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** What is known of an item; words come from its description. */
export interface Described {
  readonly text?: string;
  readonly materials?: readonly string[];
  readonly form?: string;
  /** Digits only. */
  readonly hs?: string;
}

export interface Candidate {
  readonly entry: ListEntry;
  /** Grows with what speaks for the entry; of use for order only. */
  readonly score: number;
  readonly because: readonly { readonly kind: "word" | "material" | "form" | "customs_code"; readonly what: string }[];
}

/** Points of what is not a word, in the measure of a rare word's: a customs code is shared by many goods. */
const POINTS = { material: 6, form: 4, hs6: 3, hs4: 1 } as const;
/** Below this nothing but everyday words speak for an entry. */
const LEAST = 3;

/** Indexes entries by their words. Linear in their number. */
export function compileClassifier(entries: readonly ListEntry[]): Classifier {
  const postings = new Map<string, number[]>();
  entries.forEach(({ words, itemWords = [] }, place) => {
    for (const word of new Set([...words, ...itemWords])) {
      const places = postings.get(word);
      if (places) places.push(place);
      else postings.set(word, [place]);
    }
  });
  return { entries, postings };
}

/**
 * Candidates for an item, the best first, at most `limit`. A word counts by its rarity among the entries (the BM25 inverse
 * document frequency), shared material, form and customs code by fixed points.
 */
export function classify({ entries, postings }: Classifier, item: Described, limit = 10): readonly Candidate[] {
  const scores = new Map<number, { score: number; because: Candidate["because"][number][] }>();
  const add = (place: number, points: number, reason: Candidate["because"][number]): void => {
    const before = scores.get(place) ?? { score: 0, because: [] };
    scores.set(place, { score: before.score + points, because: [...before.because, reason] });
  };
  for (const word of wordsOf(item.text ?? "")) {
    const places = postings.get(word) ?? [];
    const rarity = Math.log(1 + (entries.length - places.length + 0.5) / (places.length + 0.5));
    for (const place of places) {
      const weight = entries[place]?.words.includes(word) ? 1 : 0.5;
      add(place, weight * rarity, { kind: "word", what: word });
    }
  }
  entries.forEach(({ materials = [], forms = [], hs = [] }, place) => {
    const material = item.materials?.find((one) => materials.includes(one));
    if (material !== undefined) add(place, POINTS.material, { kind: "material", what: material });
    if (item.form !== undefined && forms.includes(item.form))
      add(place, POINTS.form, { kind: "form", what: item.form });
    const shared = Math.max(0, ...hs.map((code) => sharedDigits(code, item.hs ?? "")));
    if (shared >= 4) {
      const points = shared >= 6 ? POINTS.hs6 : POINTS.hs4;
      add(place, points, { kind: "customs_code", what: (item.hs ?? "").slice(0, shared) });
    }
  });
  return [...scores]
    .filter(([, { score }]) => score >= LEAST)
    .map(([place, found]): Candidate => ({ entry: entries[place] as ListEntry, ...found }))
    .toSorted((a, b) => b.score - a.score || compareControlCodes(a.entry.code, b.entry.code))
    .slice(0, limit);
}

function sharedDigits(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}
