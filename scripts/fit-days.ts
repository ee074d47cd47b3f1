// Fits the weights by which the reader chooses the days of a measure (announced, effective) to texts with known readings and to
// the wordings: a choice among all days told near it. Says how often the rules and the weights fitted without a text choose right (folds).
//   node scripts/fit-days.ts [--write] [FOLDER…]     the fixtures that may be tuned on, unless told
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { featuresOfSigns } from "../src/read/clauses/score.ts";
import type { Role, Weights } from "../src/read/lexicon/weights.ts";
import { annotate } from "../src/read/document/annotate.ts";
import { viewsOf } from "../src/read/grammar/sentence-view.ts";
import { compileReader } from "../src/read/index.ts";
import type { DateValue } from "../src/read/measures/candidate.ts";
import { findGovernments } from "../src/read/measures/who/governments.ts";
import { findDrafts } from "../src/read/measures/measures.ts";
import { boundsOf } from "../src/read/time/calendar.ts";
import { type DayOption, dayOptions } from "../src/read/when/day-options.ts";
import { likeliest, ROLES, tellingOf } from "../src/read/when/settle-days.ts";
import { matched, type Text, textsOf } from "./reader-gold.ts";
import { readReaderPacks } from "./reader-packs.ts";
import { type Choice, fitChoices, roundedOf } from "./steady-fit.ts";
import { wordingsOf } from "./wordings.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDS = 5;
/** A measure of a whole article counts as so many of the short texts in `train`: articles are what is read. */
const OF_ARTICLE = 3;
const LONG = 600;
const PENALTY = 5;

interface DatedChoice extends Choice {
  readonly role: Role;
  readonly folder: string;
  readonly fold: number;
  readonly weight: number;
  readonly days: readonly DayOption[];
  /** What the rules found. */
  readonly rule: DateValue | undefined;
}

const told = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const folders =
  told.length > 0
    ? told
    : [
        "fresh",
        ...[2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 23].map((set) => `fresh-${set}`),
        "train",
      ].map((set) => join(ROOT, "src/read/fixtures", set));
const resources = compileReader(readReaderPacks(join(ROOT, "data/lexicon/reader")));
const choices = [
  ...folders.flatMap((folder) => textsOf(folder).flatMap((text, i) => choicesOf(text, basename(folder), i % FOLDS))),
  ...wordingsOf(join(ROOT, "src/read/fixtures/wordings")).flatMap((text, i) => choicesOf(text, "wordings", i % FOLDS)),
];
const table = Object.fromEntries(
  ROLES.map((role) => {
    const from = choices.filter((one) => one.role === role);
    tellScore(role, from);
    return [role, roundedOf(fitOn(from))];
  }),
);
if (process.argv.includes("--write"))
  writeFileSync(join(ROOT, "data/lexicon/reader/core/days.json"), `${JSON.stringify(table, null, 1)}\n`);

function fitOn(from: readonly DatedChoice[]): Weights {
  return fitChoices(
    from.filter(({ right }) => right.includes(true)).flatMap((one) => Array<Choice>(one.weight).fill(one)),
    PENALTY,
  );
}

function tellScore(role: Role, from: readonly DatedChoice[]): void {
  const right = new Map<string, { ruled: number; chosen: number; all: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitOn(from.filter((one) => one.fold !== fold));
    for (const one of from) {
      if (one.fold !== fold) continue;
      const cell = right.get(one.folder) ?? { ruled: 0, chosen: 0, all: 0 };
      right.set(one.folder, cell);
      cell.all++;
      const by = (day: DateValue | undefined): boolean =>
        one.right[one.days.findIndex((option) => option.day?.value === day?.value)] === true;
      if (by(one.rule)) cell.ruled++;
      const best = likeliest(one.rule, one.days, weights);
      if (by(best?.day)) cell.chosen++;
    }
  }
  for (const [folder, { ruled, chosen, all }] of right)
    console.log(`${role} ${folder}: ${chosen} of ${all} right, text left out (by rules ${ruled})`);
}

/** The choices of a text whose measures the gold knows; the days of those told before are as the gold has them. */
function choicesOf({ gold, text }: Text, folder: string, fold: number): readonly DatedChoice[] {
  const document = annotate({ text, published: gold.published.value }, resources.gazetteer);
  const views = viewsOf(document);
  const governments = findGovernments(document, resources.gazetteer);
  const drafts = findDrafts(document, views, governments, resources.patterns, resources.weights);
  const telling = tellingOf(document, views, governments, drafts);
  if (telling === undefined) return [];
  const known = matched(drafts, gold, text);
  return ROLES.flatMap((role) =>
    drafts.flatMap((draft): DatedChoice[] => {
      const measure = known.get(draft);
      if (measure === undefined) return [];
      const stated = measure[role] ?? undefined;
      const days = dayOptions(draft, role, telling);
      const rule = draft[role];
      draft[role] = stated === undefined ? undefined : { value: stated.value, basis: "text" };
      return [
        {
          document: gold.id,
          folder,
          fold,
          role,
          weight: text.length > LONG ? OF_ARTICLE : 1,
          explicit: true,
          days,
          options: days.map(({ signs }) => featuresOfSigns(signs)),
          right: days.map(({ day }) => isRight(stated, day)),
          rule,
        },
      ];
    }),
  );
}

/** As the scorer has it: none where none is stated, else inside what is stated. */
function isRight(stated: { readonly value: string } | undefined, day: DateValue | undefined): boolean {
  if (stated === undefined || day === undefined) return stated === undefined && day === undefined;
  const [[from, to], [first, last]] = [boundsOf(stated.value), boundsOf(day.value)];
  return first >= from && last <= to;
}
