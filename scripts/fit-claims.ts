// Fits the weights by which the reader weighs what somebody says: how it is meant, its frames, whether it is a claim. Learns
// from texts with known readings and from the rows of core/examples/claims.csv; says what the reader scores on each folder
// with weights fitted without the text that is read (five folds).
//   node scripts/fit-claims.ts [--write [--meaning]] [FOLDER…]     the fixtures with claims, unless told
// `--meaning` writes stance and frames and leaves what makes a claim as it is.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseCsv } from "csv-parse/sync";
import type { Stance } from "../src/read/claims/claim.ts";
import { type Considered, consider, considerDrafts, worthOf } from "../src/read/claims/considered.ts";
import { featuresOf, type Side } from "../src/read/claims/features.ts";
import type { Topics } from "../src/read/claims/topic.ts";
import { isAnswer } from "../src/read/claims/transcript.ts";
import { type ClaimTable, claimTable, meaningBy, NO_CLAIM_WEIGHTS } from "../src/read/claims/weigh.ts";
import type { ClaimWeights, Weights } from "../src/read/lexicon/weights.ts";
import type { Cast } from "../src/read/actors/index.ts";
import { type Draft, draftClaims } from "../src/read/claims/draft.ts";
import { annotate, type DocumentInput } from "../src/read/document/annotate.ts";
import { viewsOf } from "../src/read/grammar/sentence-view.ts";
import { compileReader, read } from "../src/read/index.ts";
import { findGovernments } from "../src/read/measures/who/governments.ts";
import { findMeasures } from "../src/read/measures/measures.ts";
import { gatherRest } from "../src/read/read-rest.ts";
import { type ClaimPassage, claimPassagesOf, type PassageClaim } from "./claim-passages.ts";
import { fitClasses, fitLabels, type Labelled, type Sample } from "./log-linear.ts";
import { type GoldClaim, type Span, type Text, textsOf } from "./reader-gold.ts";
import { readReaderPacks } from "./reader-packs.ts";
import { fitTruth } from "./steady-fit.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CORE = join(ROOT, "data/lexicon/reader/core");
const SCORER = join(ROOT, "../shared/reader/tools/score.mjs");
const FOLDS = 5;
/** Weights below it change nothing that shows. */
const LIGHTEST = 0.15;
/** What makes a claim is told by thousands of words, each of them by little. */
const WORTH_PENALTY = 8;
const SHOWN = ["claims.detect", "claims.stance", "claims.frames", "claims.speaker"];

/** What is said in a text, with the claim of the gold that it is. */
interface Said {
  readonly document: string;
  readonly one: Considered;
  readonly topics: Topics;
  readonly gold: GoldClaim | undefined;
}

const told = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const folders = (
  told.length > 0
    ? told
    : [
        "fresh",
        ...[2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17].map((number) => `fresh-${number}`),
        "train",
      ].map((set) => join(ROOT, "src/read/fixtures", set))
).filter(existsSync);
const resources = compileReader(readReaderPacks(join(ROOT, "data/lexicon/reader")));
const rows = labelledRows();
const texts = folders.flatMap(textsOf);
/** Short passages of which only the measures are told: that no claim is given there says nothing. */
const withoutClaims = new Set(texts.flatMap(({ gold }) => (gold.outlet === "sentence bank" ? [gold.id] : [])));
const said = texts.flatMap(saidIn);
const passages = labelledPassages();
const folds = Array.from(
  { length: FOLDS },
  (_, fold) => new Set(texts.filter((_one, i) => i % FOLDS === fold).map(({ gold }) => gold.id)),
);
const meantLeftOut = folds.map((fold) => fitMeaning((document) => !fold.has(document)));
const tables = meantLeftOut.map(claimTable);
const leftOut = folds.map((fold, i) => ({ ...meant(i), worth: fitWorth((document) => !fold.has(document)) }));
await tellScore();
if (process.argv.includes("--write")) {
  const all = fitMeaning(() => true);
  const worth = process.argv.includes("--meaning")
    ? writtenWorth()
    : rounded(
        fitWorth(() => true),
        0.04,
      );
  const table: ClaimWeights = { stance: roundedRows(all.stance), frames: roundedRows(all.frames), worth };
  writeFileSync(join(CORE, "claims.json"), linesOf(table));
}

/** Each feature once. */
function once(features: readonly string[]): readonly string[] {
  return [...new Set(features)];
}

function writtenWorth(): Weights {
  return (JSON.parse(readFileSync(join(CORE, "claims.json"), "utf8")) as ClaimWeights).worth;
}

function meant(fold: number): ClaimWeights {
  return meantLeftOut[fold] ?? NO_CLAIM_WEIGHTS;
}

function foldOf(document: string): number {
  return folds.findIndex((fold) => fold.has(document));
}

function tableFor(document: string): ClaimTable {
  return claimTable(leftOut[foldOf(document)] ?? NO_CLAIM_WEIGHTS);
}

/** Stance and frames, from the rows and from the texts that are in. */
function fitMeaning(isIn: (document: string) => boolean): ClaimWeights {
  const labelled = (labelsOf: (gold: GoldClaim) => readonly string[]): readonly Labelled[] =>
    said.flatMap(({ document, one, gold }) =>
      gold === undefined || !isIn(document) ? [] : [{ document, features: once(one.features), labels: labelsOf(gold) }],
    );
  return {
    stance: fitClasses([...rows.stance, ...passages.stance, ...labelled((gold) => [gold.stance])], {
      penalty: 1,
      expected: (name, stance) =>
        name === `verb ${stance}` && stance !== "neutral" ? 2 : name === `stance ${stance}` ? 1 : 0,
    }),
    frames: fitLabels([...rows.frames, ...passages.frames, ...labelled(({ frames }) => frames ?? [])], {
      penalty: 1,
      expected: (name, frame) => (name === `frame ${frame}` ? 2.5 : 0),
    }),
    worth: {},
  };
}

/** What makes a claim, with stance and frames as they are read where a text is not among those they were fitted on. */
function fitWorth(isIn: (document: string) => boolean): Weights {
  return fitTruth(
    said.flatMap(({ document, one, topics, gold }): Sample[] => {
      if (gold?.optional === true || !isIn(document) || withoutClaims.has(document) || isAnswer(one.draft)) return [];
      const { stance, frames } = meaningBy(one.features, tables[foldOf(document)] ?? claimTable(NO_CLAIM_WEIGHTS));
      const features = [...once(one.features), ...worthOf(one, topics, stance, frames)];
      return [{ document, features, isTrue: gold !== undefined }];
    }),
    WORTH_PENALTY,
  );
}

/** `core/examples/claims.csv`: what may be said, on whose side, by whom, with which verb, and how it is meant. */
function labelledRows(): { readonly stance: readonly Labelled[]; readonly frames: readonly Labelled[] } {
  const table = parseCsv(readFileSync(join(CORE, "examples/claims.csv"), "utf8"), { columns: true }) as readonly {
    readonly side: Side;
    readonly who: string;
    readonly verb: string;
    readonly stance: Stance;
    readonly frames: string;
    readonly words: string;
  }[];
  const features = table.map(({ side, who, verb, words }) => {
    const views = viewsOf(annotate({ text: words }, resources.gazetteer));
    return featuresOf({
      verb,
      words: views.flatMap((view) => view.words),
      names: views.flatMap((view) => view.names),
      country: undefined,
      range: { start: 0, end: words.length },
      text: words,
      side,
      who,
      form: "indirect",
      direction: undefined,
      explains: false,
      cue: undefined,
      quarter: undefined,
    });
  });
  const labelled = (labelsOf: (row: (typeof table)[number]) => readonly string[]): readonly Labelled[] =>
    table.map((row, i) => ({ document: "", features: once(features[i] ?? []), labels: labelsOf(row) }));
  return {
    stance: labelled((row) => [row.stance]),
    frames: labelled((row) => row.frames.split(",").filter((frame) => frame !== "")),
  };
}

/** `src/read/fixtures/claims`: what somebody says in a passage, as its row tells the speaker. */
function labelledPassages(): { readonly stance: readonly Labelled[]; readonly frames: readonly Labelled[] } {
  const told = claimPassagesOf(join(ROOT, "src/read/fixtures/claims")).flatMap(saidInPassage);
  const labelled = (labelsOf: (claim: PassageClaim) => readonly string[]): readonly Labelled[] =>
    told.map(({ features, claim }) => ({ document: "", features, labels: labelsOf(claim) }));
  return {
    stance: labelled(({ stance }) => [stance]),
    frames: labelled(({ frames = [] }) => frames),
  };
}

function saidInPassage({
  text,
  claims,
}: ClaimPassage): readonly { readonly features: readonly string[]; readonly claim: PassageClaim }[] {
  // Also where a passage alone does not show that it is about trade.
  const { cast, topics } = gathered({ text, published: "2024-01-01" });
  return matched(draftClaims(cast), ({ range }) => range, claims).map(([draft, claim]) => ({
    features: once(consider(cast, draft, topics, claim).features),
    claim,
  }));
}

function saidIn({ gold, text }: Text): readonly Said[] {
  const { cast, drafts, topics } = gathered({
    text,
    published: gold.published.value,
    ...(gold.outlet === undefined ? {} : { outlet: gold.outlet }),
  });
  const considered = considerDrafts(cast, drafts, topics);
  const golds = new Map(matched(considered, ({ draft }) => draft.range, gold.claims ?? []));
  return considered.map((one) => ({ document: gold.id, one, topics, gold: golds.get(one) }));
}

function gathered(input: DocumentInput): {
  readonly cast: Cast;
  readonly drafts: readonly Draft[];
  readonly topics: Topics;
} {
  const document = annotate(input, resources.gazetteer);
  const views = viewsOf(document);
  const governments = findGovernments(document, resources.gazetteer);
  const found = findMeasures(document, views, governments, resources.patterns, resources);
  const measures = found.map(({ measure }) => measure);
  const { cast, said: drafts = [], topics } = gatherRest(document, resources, measures, views);
  return { cast, drafts, topics };
}

/** What is said with the claim that has most words in common with it, one to one. */
function matched<T, C extends GoldClaim>(
  all: readonly T[],
  rangeOf: (one: T) => Span,
  claims: readonly C[],
): readonly (readonly [T, C])[] {
  const pairs = all
    .flatMap((one) =>
      claims.flatMap((claim) => {
        const share = sharedOf(claim.quote, rangeOf(one));
        return share === 0 ? [] : [{ one, claim, share }];
      }),
    )
    .toSorted((a, b) => b.share - a.share);
  const taken = new Map<T, C>();
  const given = new Set<C>();
  for (const { one, claim } of pairs) {
    if (taken.has(one) || given.has(claim)) continue;
    taken.set(one, claim);
    given.add(claim);
  }
  return [...taken];
}

/** Share of two stretches in common, 0 where they are not the same words by the scorer's rule. */
function sharedOf(gold: Span, range: Span): number {
  const shared = Math.min(gold.end, range.end) - Math.max(gold.start, range.start);
  if (shared <= 0) return 0;
  const share = shared / (Math.max(gold.end, range.end) - Math.min(gold.start, range.start));
  return share >= 0.5 || shared / (gold.end - gold.start) >= 0.8 ? share : 0;
}

/** One line for each feature. */
function linesOf({ stance, frames, worth }: ClaimWeights): string {
  const lines = (rows: Readonly<Record<string, unknown>>): string =>
    Object.entries(rows)
      .map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`)
      .join(",\n");
  const parts = Object.entries({ stance, frames, worth }).map(([name, rows]) => `  "${name}": {\n${lines(rows)}\n  }`);
  return `{\n${parts.join(",\n")}\n}\n`;
}

function roundedRows(rows: ClaimWeights["stance"]): ClaimWeights["stance"] {
  return Object.fromEntries(
    Object.entries(rows)
      .map(([name, row]) => [name, rounded(row)] as const)
      .filter(([, row]) => Object.keys(row).length > 0)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
}

function rounded(weights: Readonly<Record<string, number>>, lightest = LIGHTEST): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(weights)
      .map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
      .filter(([, weight]) => Math.abs(weight) >= lightest)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
}

async function tellScore(): Promise<void> {
  if (!existsSync(SCORER)) return;
  for (const folder of [...folders, "all"]) {
    const scorer = (await import(`file://${SCORER}?${encodeURIComponent(folder)}`)) as {
      readonly scoreDoc: (gold: unknown, reading: unknown, text: string) => void;
      readonly report: () => Readonly<
        Record<
          string,
          { readonly F1?: number; readonly acc?: number; readonly n?: number; readonly P?: number; readonly R?: number }
        >
      >;
    };
    for (const { gold, text } of folder === "all" ? texts : textsOf(folder)) {
      const input = {
        text,
        published: gold.published.value,
        ...(gold.outlet === undefined ? {} : { outlet: gold.outlet }),
      };
      scorer.scoreDoc(gold, read(input, { ...resources, claimTable: tableFor(gold.id) }), text);
    }
    const report = scorer.report();
    const line = SHOWN.map((name) => {
      const { F1, P, R, acc, n } = report[name] ?? {};
      return `${name.slice(7)} ${F1 === undefined ? `${acc} of ${n}` : `${F1} (${P} ${R})`}`;
    });
    console.log(`${folder.split("/").slice(-1).join("/").padEnd(8)} ${line.join("  ")}`);
  }
}
