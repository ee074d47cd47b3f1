// Fits the weights by which the reader chooses the authority of a measure to texts with known readings: a choice among all bodies
// of its imposer that the text names. Says how often the rules and the weights fitted without a text choose right (folds).
//   node scripts/fit-authority.ts [--write] [FOLDER…]     the fixtures that may be tuned on, unless told
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Weights } from "../src/read/lexicon/weights.ts";
import { annotate } from "../src/read/document/annotate.ts";
import { viewsOf } from "../src/read/grammar/sentence-view.ts";
import { compileReader } from "../src/read/index.ts";
import {
  type AuthorityOption,
  authorityOptions,
  authorityTelling,
} from "../src/read/measures/who/authority-options.ts";
import { findGovernments } from "../src/read/measures/who/governments.ts";
import { findDrafts } from "../src/read/measures/measures.ts";
import { likeliestAuthority } from "../src/read/measures/who/settle-authority.ts";
import { isSameName, matched, type Text, textsOf } from "./reader-gold.ts";
import { readReaderPacks } from "./reader-packs.ts";
import { type Choice, fitChoices, roundedOf } from "./steady-fit.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDS = 5;
/** Lighter, the weights hold to the texts they were fitted to and are no better on others than the rules. */
const PENALTY = 8;
/** A measure of a whole article counts as so many of the short texts in `train`: articles are what is read. */
const OF_ARTICLE = 3;
const LONG = 600;

interface AuthorityChoice extends Choice {
  readonly folder: string;
  readonly fold: number;
  readonly weight: number;
  readonly bodies: readonly AuthorityOption[];
  /** What the rules found. */
  readonly ruled: number;
}

const told = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const folders =
  told.length > 0
    ? told
    : ["fresh", ...[2, 3, 4, 5, 6, 7, 8, 10, 12, 13].map((set) => `fresh-${set}`), "train"].map((set) =>
        join(ROOT, "src/read/fixtures", set),
      );
const resources = compileReader(readReaderPacks(join(ROOT, "data/lexicon/reader")));
const choices = folders.flatMap((folder) =>
  textsOf(folder).flatMap((text, i) => choicesOf(text, basename(folder), i % FOLDS)),
);
tellScore();
if (process.argv.includes("--write"))
  writeFileSync(
    join(ROOT, "data/lexicon/reader/core/authority.json"),
    `${JSON.stringify(roundedOf(fitOn(choices)), null, 1)}\n`,
  );

function fitOn(from: readonly AuthorityChoice[]): Weights {
  return fitChoices(
    from.filter(({ right }) => right.includes(true)).flatMap((one) => Array<Choice>(one.weight).fill(one)),
    PENALTY,
  );
}

function tellScore(): void {
  const right = new Map<string, { ruled: number; chosen: number; all: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitOn(choices.filter((one) => one.fold !== fold));
    for (const one of choices) {
      if (one.fold !== fold) continue;
      const cell = right.get(one.folder) ?? { ruled: 0, chosen: 0, all: 0 };
      right.set(one.folder, cell);
      cell.all++;
      if (one.right[one.ruled] === true) cell.ruled++;
      const best = likeliestAuthority(one.bodies, weights);
      if (best !== undefined && one.right[one.bodies.indexOf(best)] === true) cell.chosen++;
    }
  }
  for (const [folder, { ruled, chosen, all }] of right)
    console.log(`${folder}: ${chosen} of ${all} right, text left out (by rules ${ruled})`);
  const sum = (of: "ruled" | "chosen" | "all"): number =>
    [...right.values()].reduce((total, cell) => total + cell[of], 0);
  console.log(`all: ${sum("chosen")} of ${sum("all")} (by rules ${sum("ruled")})`);
}

/** The choices of a text whose measures the gold knows. */
function choicesOf({ gold, text }: Text, folder: string, fold: number): readonly AuthorityChoice[] {
  const document = annotate({ text, published: gold.published.value }, resources.gazetteer);
  const views = viewsOf(document);
  const governments = findGovernments(document, resources.gazetteer);
  const drafts = findDrafts(document, views, governments, resources.patterns, resources.weights);
  const telling = authorityTelling(views, governments);
  return [...matched(drafts, gold, text)].flatMap(([draft, { authority }]): AuthorityChoice[] => {
    if (authority === undefined || authority === null) return [];
    const bodies = authorityOptions(draft, telling);
    return [
      {
        document: gold.id,
        folder,
        fold,
        weight: text.length > LONG ? OF_ARTICLE : 1,
        explicit: true,
        bodies,
        options: bodies.map(({ signs }) => signs()),
        right: bodies.map(
          ({ government }) => government.norm === authority.norm || isSameName(government.name, authority.name),
        ),
        ruled: bodies.findIndex(({ government }) => government.norm === draft.authority?.norm),
      },
    ];
  });
}
