// Fits the weights of the reader's scorer to texts with known readings: logistic regression with an L2 penalty, the same
// result on every run. Says how well weights fitted without a text tell its candidates apart, and what the reader scores
// with them (five folds of whole texts).
//   node scripts/fit-reader.ts [--write] [FOLDER…]     the fixtures that may be tuned on, unless told
// The open set beside this checkout is scored and never fitted to.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cluesOf } from "../src/read/clauses/clues.ts";
import { NO_WEIGHTS } from "../src/read/clauses/score.ts";
import type { ReaderWeights, TellingWeights, Weights } from "../src/read/lexicon/weights.ts";
import { namesOfTelling } from "../src/read/clauses/telling.ts";
import { annotate } from "../src/read/document/annotate.ts";
import { viewsOf } from "../src/read/grammar/sentence-view.ts";
import { compileReader, read } from "../src/read/index.ts";
import { findCandidates } from "../src/read/measures/mentions/find-candidates.ts";
import { findGovernments } from "../src/read/measures/who/governments.ts";
import type { Candidate } from "../src/read/measures/candidate.ts";
import { sentencesTold, signsOf } from "../src/read/measures/mentions/told-sentences.ts";
import { fitClasses, type Labelled, type Sample } from "./log-linear.ts";
import {
  type Gold,
  type GoldMeasure,
  likeness,
  sameFamily,
  type Span,
  standsAt,
  type Text,
  textsOf,
} from "./reader-gold.ts";
import { readReaderPacks } from "./reader-packs.ts";
import { type Choice, fitChoices, fitTruth } from "./steady-fit.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WEIGHTS = join(ROOT, "data/lexicon/reader/core/weights.json");
const SCORER = join(ROOT, "../shared/reader/tools/score.mjs");
/** Weights that judge a text are fitted without it and the others of its fold. */
const FOLDS = 5;
/** Words and pairs of words seen in fewer sentences are left out. */
const RARE = 6;
/** How much a word must say to be kept. */
const FAINT = { telling: 0.1, type: 0.15 };
const SHOWN = [
  "measure.detect",
  "measure.primary",
  "measure.strict",
  "field.status",
  "field.effective",
  "field.authority",
  "field.goods",
  "negativeDocMeasures",
];

const told = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const folders =
  told.length > 0
    ? told
    : ["fresh", "fresh-2", "fresh-3", "fresh-4", "fresh-5", "fresh-6", "fresh-7", "fresh-8", "fresh-10", "train"].map(
        (set) => join(ROOT, "src/read/fixtures", set),
      );
const OPEN = join(ROOT, "../shared/reader/open");
const packs = readReaderPacks(join(ROOT, "data/lexicon/reader"));
const resources = compileReader(packs);
const texts = folders.flatMap(textsOf);
const choices = texts.flatMap(choicesOf);
const folds = Array.from(
  { length: FOLDS },
  (_, fold) => new Set(texts.filter((_one, i) => i % FOLDS === fold).map(({ gold }) => gold.id)),
);
const sentences = texts.flatMap(sentencesOf);
const tellings = byText(fitTelling);
const imposers = byText((isIn) => fitChoices(choices.filter(({ document }) => isIn(document))));
const samples = texts.flatMap(samplesOf);

const all = fitBoth(() => true);
const leftOut = byText(fitBoth);
tellFit("mention", samples);
tellChoices();
await tellScore();
if (process.argv.includes("--write")) {
  const rounded = {
    mention: roundedOf(all.mention),
    imposer: roundedOf(all.imposer),
    telling: roundedOf(all.telling),
    type: Object.fromEntries(
      Object.entries(all.type)
        .map(([name, weights]): [string, Weights] => [name, roundedOf(weights)])
        .filter(([, weights]) => Object.keys(weights).length > 0)
        .sort(([a], [b]) => a.localeCompare(b)),
    ),
  };
  writeFileSync(WEIGHTS, `${JSON.stringify(rounded, null, 2)}\n`);
}

function roundedOf(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights)
      .map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** For each text what is fitted on the four fifths of the texts that it is not among. */
function byText<T>(fitOn: (isIn: (document: string) => boolean) => T): ReadonlyMap<string, T> {
  return new Map(
    folds.flatMap((fold) => {
      const fitted = fitOn((document) => !fold.has(document));
      return [...fold].map((id): [string, T] => [id, fitted]);
    }),
  );
}

function fitBoth(isIn: (document: string) => boolean): ReaderWeights {
  return {
    ...fitTelling(isIn),
    mention: fitTruth(samples.filter(({ document }) => isIn(document))),
    imposer: fitChoices(choices.filter(({ document }) => isIn(document))),
  };
}

/** A sentence with what may be told by its words, and the types of the measures that it tells. */
interface ToldSentence {
  readonly document: string;
  readonly words: readonly string[];
  readonly pairs: readonly string[];
  readonly types: readonly string[];
}

/** The sentences of a text; those that only name a measure told elsewhere, or an optional one, teach nothing. */
function sentencesOf({ gold, text }: Text): readonly ToldSentence[] {
  const document = annotate({ text, published: gold.published.value }, resources.gazetteer);
  const governments = findGovernments(document, resources.gazetteer);
  const told = sentencesTold(document, viewsOf(document), governments, resources.patterns);
  const { isTrade } = cluesOf(
    document,
    told.flatMap(({ candidates }) => candidates),
  );
  const signs = signsOf(told, isTrade);
  return told.flatMap(({ view: { sentence } }, i): ToldSentence[] => {
    const isHere = ({ start, end }: Span): boolean => start < sentence.end && sentence.start < end;
    const here = gold.measures.filter(({ quote }) => isHere(quote));
    const types = [...new Set(here.filter(({ optional }) => optional !== true).map(({ type }) => type))];
    const isNamed = here.length > 0 || gold.measures.some(({ mentions = [] }) => mentions.some(isHere));
    const features = signs(i);
    if (features === undefined || (types.length === 0 && isNamed)) return [];
    return [
      {
        document: gold.id,
        words: namesOfTelling(features, false),
        pairs: namesOfTelling(features, true),
        types,
      },
    ];
  });
}

function fitTelling(isIn: (document: string) => boolean): TellingWeights {
  const from = sentences.filter(({ document }) => isIn(document));
  const samples = from.map(({ document, pairs, types }) => ({ document, features: pairs, isTrue: types.length > 0 }));
  const labelled = from.flatMap(({ document, words, types }) =>
    types.map((type): Labelled => ({ document, features: words, labels: [type] })),
  );
  const { telling, type } = FAINT;
  const rows = fitClasses(withoutRare(labelled), { penalty: 2, expected: () => 0 });
  return {
    telling: withoutFaint(fitTruth(withoutRare(samples)), telling),
    type: Object.fromEntries(Object.entries(rows).map(([name, weights]) => [name, withoutFaint(weights, type)])),
  };
}

function withoutRare<T extends { readonly features: readonly string[] }>(from: readonly T[]): readonly T[] {
  const counts = new Map<string, number>();
  for (const { features } of from) for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return from.map((one) => ({ ...one, features: one.features.filter((name) => (counts.get(name) ?? 0) >= RARE) }));
}

function withoutFaint(weights: Weights, least: number): Weights {
  return Object.fromEntries(Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= least));
}

/** The clause candidates of a text, each with whether a measure of the gold stands there; optional ones teach nothing. */
function samplesOf({ gold, text }: Text): readonly Sample[] {
  const weights = { ...NO_WEIGHTS, ...tellings.get(gold.id), imposer: imposers.get(gold.id) ?? {} };
  return candidatesOf(gold, text, weights).flatMap((one): Sample[] => {
    const fits = fitsOf(gold, text, one);
    if (fits.length > 0 && fits.every(({ optional }) => optional === true)) return [];
    return [{ document: gold.id, features: one.features, isTrue: fits.length > 0 }];
  });
}

function choicesOf({ gold, text }: Text): readonly Choice[] {
  return candidatesOf(gold, text, NO_WEIGHTS).flatMap((one): Choice[] => {
    const states = gold.measures
      .filter((measure) => standsAt(measure, text, one) && sameFamily(measure.type, one.type))
      .map((measure) => ({ measure, rank: likeness(measure, one) }))
      .sort((a, b) => b.rank - a.rank)[0]?.measure.imposer;
    const right = one.options().map(({ country }) => states?.includes(country) === true);
    if (!right.includes(true)) return [];
    return [
      {
        document: gold.id,
        explicit: one.imposer !== undefined,
        options: one.options().map(({ features }) => features),
        right,
      },
    ];
  });
}

function tellChoices(): void {
  for (const explicit of [true, false]) {
    let [right, all, told] = [0, 0, 0];
    for (const choice of choices) {
      if (choice.explicit !== explicit) continue;
      all++;
      const weights = imposers.get(choice.document) ?? {};
      const scores = choice.options.map((features) => features.reduce((sum, name) => sum + (weights[name] ?? 0), 0));
      if (choice.right[scores.indexOf(Math.max(...scores))] === true) right++;
      if (
        choice.right[choice.options.findIndex((features) => features.some((name) => name.startsWith("explicit")))] ===
        true
      )
        told++;
    }
    console.log(
      `imposer, text left out, ${explicit ? "told" : "untold"}: ${right} of ${all} right (words alone ${told})`,
    );
  }
}

function candidatesOf(gold: Gold, text: string, weights: ReaderWeights): readonly Candidate[] {
  const document = annotate({ text, published: gold.published.value }, resources.gazetteer);
  const governments = findGovernments(document, resources.gazetteer);
  return findCandidates(document, viewsOf(document), governments, resources.patterns, weights);
}

/** The measures of the gold that stand where the candidate stands, of its family and imposer. */
function fitsOf(gold: Gold, text: string, one: Candidate): readonly GoldMeasure[] {
  return gold.measures.filter(
    (measure) =>
      standsAt(one.match.pattern.id === "clause.words" ? { ...measure, mentions: [] } : measure, text, one) &&
      sameFamily(measure.type, one.type) &&
      measure.imposer.some((state) =>
        one.imposers.length === 0 ? one.likely?.country === state : one.imposers.includes(state),
      ),
  );
}

function tellFit(model: "mention", from: readonly Sample[]): void {
  const cells = [0, 0, 0, 0];
  for (const { document, features, isTrue } of from) {
    const weights = leftOut.get(document)?.[model] ?? {};
    const isTold = features.reduce((sum, name) => sum + (weights[name] ?? 0), 0) > 0;
    const cell = (isTrue ? 0 : 2) + (isTold ? 0 : 1);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const [kept = 0, missed = 0, wrong = 0, refused = 0] = cells;
  console.log(
    `${model}, text left out: ${kept} of ${kept + missed} true told, ${wrong} of ${wrong + refused} others told`,
  );
}

async function tellScore(): Promise<void> {
  if (!existsSync(SCORER)) return;
  for (const folder of [OPEN, ...folders]) {
    const scorer = (await import(`file://${SCORER}?${encodeURIComponent(folder)}`)) as {
      readonly scoreDoc: (gold: Gold, reading: unknown, text: string) => void;
      readonly report: () => Readonly<Record<string, unknown>>;
    };
    for (const { gold, text } of textsOf(folder)) {
      const weights = leftOut.get(gold.id) ?? all;
      const input = {
        text,
        published: gold.published.value,
        ...(gold.outlet === undefined ? {} : { outlet: gold.outlet }),
      };
      scorer.scoreDoc(gold, read(input, { ...resources, weights }), text);
    }
    const report = scorer.report();
    const shown = process.argv.includes("--all") ? Object.keys(report) : SHOWN;
    console.log(folder.split("/").slice(-2).join("/"));
    for (const name of shown) console.log(`  ${name.padEnd(24)} ${JSON.stringify(report[name])}`);
  }
}
