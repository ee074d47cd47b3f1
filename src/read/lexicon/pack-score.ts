// What a pack does to texts whose reading is known: a pack that loses what was found, or finds what is not there, says so
// before it is used.
import { annotate } from "../document/annotate.ts";
import type { Range } from "../document/span.ts";
import { familyOf, isMeasureType } from "../measures/families.ts";
import { read } from "../read.ts";
import { compileReader, type ReaderResources } from "../resources.ts";
import type { ReaderPack } from "./pack.ts";

/** A text with the reading that a person wrote for it, in the shape of a Reading. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly outlet?: string | undefined;
  readonly measures: readonly GoldRecord[];
  readonly events: readonly GoldRecord[];
  readonly enforcement: readonly GoldRecord[];
  readonly claims: readonly GoldRecord[];
}

/** What a record is matched by. Finding an `optional` one is neither rewarded nor punished. */
export interface GoldRecord {
  readonly type?: string | undefined;
  readonly kind?: string | undefined;
  readonly imposer?: readonly string[] | undefined;
  readonly optional?: boolean | undefined;
  readonly quote: Range;
  readonly mentions?: readonly Range[] | undefined;
}

export const SCORED = ["measures", "events", "enforcement", "claims"] as const;
export type Scored = (typeof SCORED)[number];

/** `changed`: documents in which the pack changes what is right, wrong or missed. */
export interface PackEffect {
  readonly part: Scored;
  readonly before: Score;
  readonly after: Score;
  readonly changed: readonly { readonly id: string; readonly before: Score; readonly after: Score }[];
}

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** F1 of what was found; 1 where there is nothing to find and nothing was. */
export function f1Of({ right, wrong, missed }: Score): number {
  const all = 2 * right + wrong + missed;
  return all === 0 ? 1 : (2 * right) / all;
}

/** Reads the gold without and with `pack` on top of `below`: one effect for each part that is scored. */
export function effectOf(
  pack: ReaderPack,
  below: readonly ReaderPack[],
  gold: readonly GoldDocument[],
): readonly PackEffect[] {
  const others = below.filter(({ id }) => id !== pack.id);
  const before = scoresOf(gold, compileReader(others));
  const after = scoresOf(gold, compileReader([...others, pack]));
  return SCORED.map((part) => {
    const documents = gold.map(({ id }, i) => ({
      id,
      before: before[i]?.[part] ?? NOTHING,
      after: after[i]?.[part] ?? NOTHING,
    }));
    return {
      part,
      before: sum(documents.map((one) => one.before)),
      after: sum(documents.map((one) => one.after)),
      changed: documents.filter((one) => !isSame(one.before, one.after)),
    };
  });
}

/** The parts whose F1 the pack lowers. */
export function loweredBy(effects: readonly PackEffect[]): readonly PackEffect[] {
  return effects.filter(({ before, after }) => f1Of(after) < f1Of(before));
}

const NOTHING: Score = { right: 0, wrong: 0, missed: 0 };

function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (total, { right, wrong, missed }) => ({
      right: total.right + right,
      wrong: total.wrong + wrong,
      missed: total.missed + missed,
    }),
    NOTHING,
  );
}

function isSame(a: Score, b: Score): boolean {
  return a.right === b.right && a.wrong === b.wrong && a.missed === b.missed;
}

function scoresOf(
  gold: readonly GoldDocument[],
  resources: ReaderResources,
): readonly Readonly<Record<Scored, Score>>[] {
  return gold.map((document) => {
    const { text, published, outlet } = document;
    const found = read({ text, published, outlet }, resources);
    const { sentences } = annotate({ text, published }, resources.gazetteer);
    const score = (part: Scored): Score => {
      // Records in related links and captions are matched like others: gold and reading both hold them.
      const records: readonly GoldRecord[] = found[part];
      return scoreOf(part, document[part], records, sentences);
    };
    return {
      measures: score("measures"),
      events: score("events"),
      enforcement: score("enforcement"),
      claims: score("claims"),
    };
  });
}

/** Each gold record takes the first reading not yet taken that tells the same in the same sentence. */
function scoreOf(
  part: Scored,
  gold: readonly GoldRecord[],
  found: readonly GoldRecord[],
  sentences: readonly Range[],
): Score {
  const free = new Set(found);
  let right = 0;
  let missed = 0;
  for (const wanted of gold) {
    const same = [...free].find((one) => tellsSame(part, wanted, one) && shareSentence(wanted, one, sentences));
    if (same !== undefined) free.delete(same);
    if (wanted.optional === true) continue;
    if (same === undefined) missed++;
    else right++;
  }
  return { right, wrong: free.size, missed };
}

function tellsSame(part: Scored, a: GoldRecord, b: GoldRecord): boolean {
  if (part === "claims") return true;
  if (part !== "measures") return a.kind === b.kind;
  const [one, two] = [familyName(a.type), familyName(b.type)];
  if (one !== two && one !== "any" && two !== "any") return false;
  const [ours = [], theirs = []] = [a.imposer, b.imposer];
  return ours.length === 0 ? theirs.length === 0 : ours.some((country) => theirs.includes(country));
}

function familyName(type: string | undefined): string {
  return type !== undefined && isMeasureType(type) ? familyOf(type) : "any";
}

function shareSentence(a: GoldRecord, b: GoldRecord, sentences: readonly Range[]): boolean {
  const ours = sentencesOf(a, sentences);
  return [...sentencesOf(b, sentences)].some((index) => ours.has(index));
}

function sentencesOf({ quote, mentions = [] }: GoldRecord, sentences: readonly Range[]): ReadonlySet<number> {
  const spans = [quote, ...mentions];
  return new Set(
    sentences.flatMap(({ start, end }, index) =>
      spans.some((span) => span.start < end && start < span.end) ? [index] : [],
    ),
  );
}
