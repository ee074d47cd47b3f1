// Texts with known readings, as the scripts that fit the reader's models use them: which measure of the gold stands where a
// mention stands, and how alike the two are.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Candidate } from "../src/read/measures/candidate.ts";
import { familyOf, type MeasureType } from "../src/read/measures/families.ts";
import type { Draft } from "../src/read/measures/draft.ts";
import { goodsOverlap } from "../src/read/measures/goods/same-goods.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface GoldMeasure {
  readonly type: MeasureType;
  readonly imposer: readonly string[];
  readonly direction: string;
  readonly goods?: readonly { readonly text: string; readonly norm: string }[];
  readonly target?: { readonly countries?: readonly string[]; readonly entities?: readonly string[] };
  readonly rate?: { readonly value?: number };
  readonly announced?: { readonly value: string } | null;
  readonly effective?: { readonly value: string } | null;
  readonly authority?: { readonly name: string; readonly norm: string } | null;
  readonly optional?: boolean;
  readonly quote: Span;
  readonly mentions?: readonly Span[];
}
export interface GoldClaim {
  readonly quote: Span;
  readonly stance: string;
  readonly frames?: readonly string[];
  readonly optional?: boolean;
}
export interface Gold {
  readonly id: string;
  readonly outlet?: string;
  readonly published: { readonly value: string };
  readonly measures: readonly GoldMeasure[];
  readonly claims?: readonly GoldClaim[];
}
export interface Text {
  readonly gold: Gold;
  readonly text: string;
}
/** The texts of a folder with their readings: pairs of `<id>.txt` and `<id>.gold.json`, and rows of `<name>.jsonl`. */
export function textsOf(folder: string): readonly Text[] {
  const files = readdirSync(folder).sort();
  const pairs = files
    .filter((file) => file.endsWith(".gold.json"))
    .map((file) => ({
      gold: JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold,
      text: readFileSync(join(folder, file.replace(".gold.json", ".txt")), "utf8"),
    }));
  const rows = files
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").trimEnd().split("\n"))
    .map((line) => JSON.parse(line) as Text);
  return [...pairs, ...rows];
}

export function likeness(
  measure: GoldMeasure,
  one: Pick<Candidate, "goods" | "countries" | "type" | "direction" | "start" | "end" | "imposers">,
): number {
  const goods = (measure.goods ?? []).map(({ text, norm }) => ({ text, norm, firstToken: 0 }));
  const overlap = goodsOverlap(goods, one.goods);
  const countries = measure.target?.countries?.some((code) => one.countries.includes(code)) === true;
  return (
    (overlap === undefined ? 0 : overlap ? 2 : -2) +
    (countries ? 2 : 0) +
    (measure.type === one.type ? 2 : 0) +
    (measure.direction === one.direction ? 1 : 0) +
    (measure.quote.start < one.end && one.start < measure.quote.end ? 1 : 0) +
    (measure.imposer.some((state) => one.imposers.includes(state)) ? 0.5 : 0)
  );
}

export function standsAt(measure: GoldMeasure, text: string, one: Span): boolean {
  return [measure.quote, ...(measure.mentions ?? [])].some((span) => touches(sentenceAround(text, span), one));
}

export function sameFamily(a: MeasureType, b: MeasureType): boolean {
  const [one, other] = [familyOf(a), familyOf(b)];
  return one === other || one === "any" || other === "any";
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && text[from - 1] !== "\n" && !(/[.!?]/.test(text[from - 2] ?? "") && text[from - 1] === " ")) from--;
  let to = end;
  while (to < text.length && text[to] !== "\n" && !(/[.!?]/.test(text[to - 1] ?? "") && text[to] === " ")) to++;
  return { start: from, end: to };
}

/** The measure of the gold that each draft is, the likest first. */
export function matched(drafts: readonly Draft[], gold: Gold, text: string): ReadonlyMap<Draft, GoldMeasure> {
  const pairs = drafts
    .flatMap((draft) =>
      gold.measures
        .filter(
          (measure) =>
            standsAt(measure, text, draft.lead) &&
            sameFamily(measure.type, draft.type) &&
            measure.imposer.some((state) => draft.imposers.includes(state)),
        )
        .map((measure) => ({ draft, measure, rank: likeness(measure, { ...draft.lead, ...draft }) })),
    )
    .sort((a, b) => b.rank - a.rank);
  const known = new Map<Draft, GoldMeasure>();
  for (const { draft, measure } of pairs)
    if (!known.has(draft) && ![...known.values()].includes(measure)) known.set(draft, measure);
  for (const [draft, { optional }] of known) if (optional === true) known.delete(draft);
  return known;
}

/** Two names of one body or firm: half the telling words of the shorter stand in the other, as the scorer has it. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size > 0 && other.size > 0 && shared / Math.min(one.size, other.size) >= 0.5;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== "" && !/^(?:the|of|and|an?|in|to|for|on|its|government|ministry)$/.test(word)),
  );
}
