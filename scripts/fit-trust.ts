// Fits the weights by which the reader says how sure it is of a finished measure, and drops those that hardly stand, to texts with
// known readings. Says what weights fitted without a set of texts make of it: how well they tell true from false, how often they
// are right where they say so, and what dropping would do.
//   node scripts/fit-trust.ts [--write] [FOLDER…]     the fixtures that may be tuned on and that the scorer of mentions is not fitted
//                                                     to, and `train`, unless told
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { scoreOf } from "../src/read/clauses/score.ts";
import { annotate } from "../src/read/document/annotate.ts";
import { viewsOf } from "../src/read/grammar/sentence-view.ts";
import { compileReader } from "../src/read/index.ts";
import type { Weights } from "../src/read/lexicon/weights.ts";
import type { Draft } from "../src/read/measures/draft.ts";
import { findFinished } from "../src/read/measures/measures.ts";
import { signDrafts } from "../src/read/measures/trust/trust-signs.ts";
import { findGovernments } from "../src/read/measures/who/governments.ts";
import type { Sample } from "./log-linear.ts";
import { type GoldMeasure, matched, sameFamily, standsAt, type Text, textsOf } from "./reader-gold.ts";
import { readReaderPacks } from "./reader-packs.ts";
import { fitTruth, roundedOf } from "./steady-fit.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PENALTY = 8;
const LIMITS = [-2, -1, -0.8, -0.6, -0.4, -0.2, 0];

interface Judged extends Sample {
  readonly folder: string;
}

const told = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const folders =
  told.length > 0
    ? told
    : [...[10, 11, 12, 13, 14, 15, 16, 17, 18, 20].map((set) => `fresh-${set}`), "train"].map((set) =>
        join(ROOT, "src/read/fixtures", set),
      );
const resources = compileReader(readReaderPacks(join(ROOT, "data/lexicon/reader")));
const judged = folders.flatMap((folder) => textsOf(folder).flatMap((text) => judgedOf(text, basename(folder))));
tellScore();
if (process.argv.includes("--write"))
  writeFileSync(
    join(ROOT, "data/lexicon/reader/core/trust.json"),
    `${JSON.stringify(roundedOf(fitTruth(judged, PENALTY)), null, 1)}\n`,
  );

/** The measures of a text with whether the gold has them; what it has as optional teaches nothing. */
function judgedOf({ gold, text }: Text, folder: string): readonly Judged[] {
  const document = annotate({ text, published: gold.published.value }, resources.gazetteer);
  const views = viewsOf(document);
  const governments = findGovernments(document, resources.gazetteer);
  const drafts = findFinished(document, views, governments, resources.patterns, resources);
  const known = matched(drafts, gold, text);
  return signDrafts(drafts, resources.weights.imposer).flatMap(({ draft, signs }): Judged[] => {
    const isTrue = known.has(draft);
    if (!isTrue && gold.measures.some((one) => one.optional === true && isOf(draft, one, text))) return [];
    return [{ document: gold.id, folder, features: signs, isTrue }];
  });
}

function isOf(draft: Draft, one: GoldMeasure, text: string): boolean {
  return (
    standsAt(one, text, draft.lead) &&
    sameFamily(one.type, draft.type) &&
    one.imposer.some((state) => draft.imposers.includes(state))
  );
}

function tellScore(): void {
  const scored = [...new Set(judged.map(({ folder }) => folder))].flatMap((left) => {
    const weights: Weights = fitTruth(
      judged.filter(({ folder }) => folder !== left),
      PENALTY,
    );
    const here = judged
      .filter(({ folder }) => folder === left)
      .map(({ features, isTrue }) => ({ isTrue, score: scoreOf(features, weights) }));
    console.log(
      `${left}: ${here.filter(({ isTrue }) => isTrue).length} of ${here.length} true, area ${areaOf(here).toFixed(3)}`,
    );
    return left === "train" ? [] : here;
  });
  console.log(`articles: area under the curve ${areaOf(scored).toFixed(3)}`);
  for (const limit of LIMITS) {
    const gone = scored.filter(({ score }) => score <= limit);
    const wrong = gone.filter(({ isTrue }) => !isTrue).length;
    console.log(`dropping up to ${limit}: ${wrong} false, ${gone.length - wrong} true`);
  }
  for (let tenth = 0; tenth < 10; tenth++) {
    const here = scored.filter(({ score }) => Math.floor(10 / (1 + Math.exp(-score))) === tenth);
    const share = here.filter(({ isTrue }) => isTrue).length / here.length;
    if (here.length > 0)
      console.log(`said ${tenth / 10} to ${(tenth + 1) / 10}: ${here.length}, true ${share.toFixed(2)}`);
  }
}

/** How often a true one is told to be likelier than a false one. */
function areaOf(scored: readonly { readonly isTrue: boolean; readonly score: number }[]): number {
  const right = scored.filter(({ isTrue }) => isTrue);
  const wrong = scored.filter(({ isTrue }) => !isTrue);
  let ahead = 0;
  for (const a of right) for (const b of wrong) ahead += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return ahead / (right.length * wrong.length);
}
