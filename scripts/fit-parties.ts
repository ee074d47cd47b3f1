// Fits the weights by which the reader adds firms, bodies and persons to whom a measure hits, to texts with known readings, each
// read twice: with the firms of the lexicon, and without them, as a text on firms that nobody has entered reads. Says what the
// rules and the weights fitted without a folder score on it.
//   node scripts/fit-parties.ts [--write]
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scoreOf } from "../src/read/clauses/score.ts";
import { annotate } from "../src/read/document/annotate.ts";
import type { AnnotatedDocument } from "../src/read/document/model.ts";
import { viewsOf } from "../src/read/grammar/sentence-view.ts";
import { compileReader } from "../src/read/index.ts";
import type { Weights } from "../src/read/lexicon/weights.ts";
import { findDrafts } from "../src/read/measures/measures.ts";
import { type PartyOption, partyOptions } from "../src/read/measures/parties/party-options.ts";
import { distinctParties } from "../src/read/measures/parties/same-names.ts";
import { LEAD } from "../src/read/measures/parties/settle-parties.ts";
import { findGovernments } from "../src/read/measures/who/governments.ts";
import type { Sample } from "./log-linear.ts";
import { isSameName, matched, type Text, textsOf } from "./reader-gold.ts";
import { readReaderPacks } from "./reader-packs.ts";
import { fitTruth, roundedOf } from "./steady-fit.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SETS = [2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20];
const FOLDERS = ["fresh", ...SETS.map((set) => `fresh-${set}`), "train"];
const PENALTY = 4;
/** An option of an article counts as two of the short texts, one of a text with its firms known as two of one without. */
const OF_ARTICLE = 2;
const OF_KNOWN = 2;
const LONG = 600;

interface Hit {
  readonly folder: string;
  readonly isKnown: boolean;
  readonly weight: number;
  readonly gold: readonly string[];
  readonly ruled: readonly string[];
  readonly options: readonly PartyOption[];
  /** Whether each option is hit; undefined where its name is already told. */
  readonly isTrue: readonly (boolean | undefined)[];
}

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

const resources = compileReader(readReaderPacks(join(ROOT, "data/lexicon/reader")));
const hits = [true, false].flatMap((isKnown) =>
  FOLDERS.flatMap((folder) =>
    textsOf(join(ROOT, "src/read/fixtures", folder)).flatMap((text) => hitsOf(text, folder, isKnown)),
  ),
);
for (const isKnown of [true, false]) tellScore(hits.filter((one) => one.isKnown === isKnown));
if (process.argv.includes("--write"))
  writeFileSync(
    join(ROOT, "data/lexicon/reader/core/parties.json"),
    `${JSON.stringify(roundedOf(fitOn(hits)), null, 1)}\n`,
  );

function fitOn(from: readonly Hit[]): Weights {
  const samples = from.flatMap(({ folder, weight, options, isTrue }) =>
    options.flatMap(({ signs }, i): readonly Sample[] => {
      const truth = isTrue[i];
      if (truth === undefined) return [];
      return Array.from({ length: weight }, () => ({ document: folder, features: signs, isTrue: truth }));
    }),
  );
  return fitTruth(samples, PENALTY);
}

function tellScore(from: readonly Hit[]): void {
  const [byRules, byWeights] = [none(), none()];
  for (const folder of FOLDERS) {
    const weights = fitOn(hits.filter((one) => one.folder !== folder));
    const [ruled, chosen] = [none(), none()];
    for (const hit of from) {
      if (hit.folder !== folder) continue;
      const more = hit.options
        .filter(({ isAside, signs }) => !isAside && scoreOf(signs, weights) > LEAD)
        .map(({ name }) => name);
      for (const score of [ruled, byRules]) count(score, hit.gold, hit.ruled);
      for (const score of [chosen, byWeights]) count(score, hit.gold, distinctParties([...hit.ruled, ...more]));
    }
    console.log(`${folder}: ${told(chosen)}, folder left out (by rules ${told(ruled)})`);
  }
  const firms = from[0]?.isKnown === true ? "with the firms of the lexicon" : "without them";
  console.log(`all, ${firms}: ${told(byWeights)} (by rules ${told(byRules)})`);
}

function none(): Score {
  return { right: 0, wrong: 0, missed: 0 };
}

function hitsOf({ gold, text }: Text, folder: string, isKnown: boolean): readonly Hit[] {
  const document = annotated(text, gold.published.value, isKnown);
  const views = viewsOf(document);
  const governments = findGovernments(document, resources.gazetteer);
  const drafts = findDrafts(document, views, governments, resources.patterns, resources.weights);
  const groups = new Map();
  return [...matched(drafts, gold, text)].flatMap(([draft, { target }]): Hit[] => {
    if (draft.background) return [];
    const names = target?.entities ?? [];
    const options = partyOptions(draft, drafts, views, groups);
    const open = names.filter((name) => !draft.entities.some((one) => isSameName(one, name)));
    const taken = new Set<string>();
    const isTrue = options.map(({ name }) => {
      const own = open.find((one) => isSameName(one, name));
      if (own === undefined) return names.some((one) => isSameName(one, name)) ? undefined : false;
      if (taken.has(own)) return undefined;
      taken.add(own);
      return true;
    });
    const weight = (text.length > LONG ? OF_ARTICLE : 1) * (isKnown ? OF_KNOWN : 1);
    return [{ folder, isKnown, weight, gold: names, ruled: draft.entities, options, isTrue }];
  });
}

function annotated(text: string, published: string, isKnown: boolean): AnnotatedDocument {
  const document = annotate({ text, published }, resources.gazetteer);
  return isKnown ? document : { ...document, names: document.names.filter((name) => name.class !== "company") };
}

/** Counts the names of `found` that the gold has, those that it has not, and those of the gold that are missing. */
function count(score: Score, gold: readonly string[], found: readonly string[]): void {
  const taken = new Set<number>();
  for (const name of gold) {
    const at = found.findIndex((one, i) => !taken.has(i) && isSameName(name, one));
    if (at >= 0) taken.add(at);
  }
  score.right += taken.size;
  score.wrong += found.length - taken.size;
  score.missed += gold.length - taken.size;
}

function told({ right, wrong, missed }: Score): string {
  const share = (2 * right) / (2 * right + wrong + missed || 1);
  return `F1 ${share.toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`;
}
