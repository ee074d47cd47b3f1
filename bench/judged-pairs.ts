// Pairs of names, and of entries with facts, that we judged by hand, in bench/fixtures: `same`, `different`, or `far` for two names that no one could take
// for one another, so that calling them the same would be a gross error. Of each set one half is for tuning; the other is held
// out: it is counted and never looked at.
import { readFileSync } from "node:fs";
import type { ListingKind } from "../src/base/listing.ts";
import {
  compareNames,
  compareParties,
  DEFAULT_THRESHOLD,
  type NameLexicon,
  type ScreenQuery,
} from "../src/screen/index.ts";
import { entityComparer, type EntitySet, readJudgedEntities } from "./judged-entities.ts";
import type { ListPair } from "./list-pairs.ts";
import { type Half, isOf, percent } from "./screen-sets.ts";

/** All but the first set were judged before the screen had seen any of them. */
const FILES = {
  first: new URL("./fixtures/name-pairs.tsv", import.meta.url),
  later: new URL("./fixtures/name-pairs-later.tsv", import.meta.url),
  translated: new URL("./fixtures/name-pairs-translated.tsv", import.meta.url),
  scripts: new URL("./fixtures/name-pairs-scripts.tsv", import.meta.url),
};
const ENTITIES = new URL("./fixtures/entity-pairs.tsv", import.meta.url);
export type PairSet = keyof typeof FILES;

export interface JudgedPair {
  readonly judged: "same" | "different" | "far";
  readonly a: string;
  readonly b: string;
}

/** Lines `judged TAB a TAB b`; lines that begin with `#` are comments. */
export const readJudgedPairs = (set: PairSet): readonly JudgedPair[] => readPairs(FILES[set]);

function readPairs(file: URL): readonly JudgedPair[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [judged = "", a = "", b = ""] = line.split("\t");
      return { judged: judged as JudgedPair["judged"], a, b };
    });
}

/** Precision, recall and F1 at the default threshold, on one half of the pairs. */
export const judgedPairs = (lexicon: NameLexicon, half: Half, set: PairSet): object =>
  judge(readJudgedPairs(set), half, (a, b) => compareNames(a, b, lexicon).score);

export const readEntityPairs = (): readonly JudgedPair[] => readPairs(ENTITIES);

/** The same of entries with facts. */
export const entityPairs = (lexicon: NameLexicon, half: Half): object =>
  judge(readEntityPairs(), half, (a, b) => compareParties(entityOf(a), entityOf(b), lexicon).score);

/** The same of entities as FollowTheMoney has them. */
export function thingPairs(lexicon: NameLexicon, half: Half, set: EntitySet): object {
  const compare = entityComparer(lexicon);
  const pairs = readJudgedEntities(set).map(([judged, a, b]) => ({ judged, a, b }));
  return judge(pairs, half, (a, b) => compare(a, b).score);
}

/** The same of entries of official lists, judged by the lists. */
export function listedPairs(lexicon: NameLexicon, half: Half, pairs: readonly ListPair[]): object {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const judged = pairs.map(({ id, judged: is }) => ({ judged: is, a: id, b: "" }));
  return judge(judged, half, (id) => {
    const { a, b } = byId.get(id) as ListPair;
    return compareParties(a, b, lexicon).score;
  });
}

/** `names | kind | dates of birth | countries | ids`; names are divided by ` / `, the others by commas. */
export function entityOf(text: string): ScreenQuery {
  const [names = "", kind, ...facts] = text.split("|");
  const [name, ...aliases] = names.split(" / ");
  const [birthDates, countries, ids] = facts.map((values) => (values === "" ? undefined : values.split(",")));
  return { name, aliases, kind: kind as ListingKind | undefined, birthDates, countries, ids };
}

function judge(all: readonly JudgedPair[], half: Half, scoreOf: (a: string, b: string) => number): object {
  const pairs = all.filter(({ a, b }) => isOf(half)({ id: `${a}|${b}` }));
  const scored = pairs.map((pair) => ({ ...pair, score: scoreOf(pair.a, pair.b) }));
  const called = scored.filter(({ score }) => score >= DEFAULT_THRESHOLD);
  const right = called.filter(({ judged }) => judged === "same").length;
  const same = scored.filter(({ judged }) => judged === "same").length;
  const precision = right / called.length;
  const recall = right / same;
  return {
    pairs: pairs.length,
    same,
    threshold: DEFAULT_THRESHOLD,
    precisionPct: percent(precision),
    recallPct: percent(recall),
    f1Pct: percent((2 * precision * recall) / (precision + recall)),
    grossErrors: called.filter(({ judged }) => judged === "far").length,
  };
}
