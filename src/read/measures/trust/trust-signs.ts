// What speaks for and against a finished measure being one that the text tells, and of this state and kind: named yes-or-no signs of
// all its mentions, and of the sibling that it may repeat.
import { scoreOf } from "../../clauses/score.ts";
import type { Weights } from "../../lexicon/weights.ts";
import type { Candidate, DateValue, Rate } from "../candidate.ts";
import type { Draft } from "../draft.ts";
import { familyOf } from "../families.ts";
import { type Sibling, siblingOf } from "./sibling.ts";

/** A finished measure with its sibling and its signs. */
export interface Signed {
  readonly draft: Draft;
  readonly sibling: Sibling | undefined;
  readonly signs: readonly string[];
}

/** Steps up to which a sum in log-odds counts: each one that it reaches is a sign. */
const LEAD_STEPS = [-1, 0, 1, 2, 3, 4, 5, 6];
const BEST_STEPS = [0, 1, 2, 3, 4, 5, 6, 7];
const TELLING_STEPS = [-2, -1, 0, 1, 2, 3];
const MARGIN_STEPS = [-4, -2, -1, 0, 1, 2, 4];
const LIKENESS_STEPS = [-3, 0, 2, 4];

/** Signs of each of the measures of a text. `imposerWeights`: of the model that says who is likely behind a mention. */
export function signDrafts(drafts: readonly Draft[], imposerWeights: Weights): readonly Signed[] {
  const states = new Set(drafts.flatMap(({ imposers }) => imposers));
  const bests = new Map(drafts.map((draft) => [draft, Math.max(...draft.members.map(({ score }) => score))]));
  return drafts.map((draft): Signed => {
    const sibling = siblingOf(draft, drafts);
    const best = bests.get(draft) ?? 0;
    const signs = ["bias", ...signsOfMentions(draft, best), ...signsOfImposer(draft, imposerWeights)];
    for (const least of [2, 3, 4, 6]) if (drafts.length >= least) signs.push(`all>=${least}`);
    if (states.size > 1 && drafts.every((one) => one === draft || !isOfSameState(one, draft))) signs.push("lone");
    if (sibling !== undefined) signs.push("sibling", ...signsOfSibling(draft, sibling, best, bests.get(sibling.draft)));
    return { draft, sibling, signs };
  });
}

const isOfSameState = (a: Draft, b: Draft): boolean => a.imposers.some((state) => b.imposers.includes(state));

function signsOfMentions({ lead, members, type, direction, background }: Draft, best: number): readonly string[] {
  const { id } = lead.match.pattern;
  const telling = lead.features.find((name) => name.startsWith(TELLING));
  return [
    ...stepsOf("lead", lead.score, LEAD_STEPS),
    ...stepsOf("best", best, BEST_STEPS),
    ...(telling === undefined ? [] : stepsOf("telling", Number(telling.slice(TELLING.length)), TELLING_STEPS)),
    `by ${id}`,
    `kind ${id === "clause.words" ? "words" : id.startsWith("clause.") ? "clause" : lead.loose ? "loose" : "firm"}`,
    `family ${familyOf(type)}`,
    ...named("relax", direction === "relax"),
    ...named("background", background),
    ...named("verbal", lead.verbal),
    ...named(
      "verbal.any",
      members.some(({ verbal }) => verbal),
    ),
    ...named("definite", lead.definite),
    ...named("past", lead.past),
    ...named("additional", lead.additional),
    ...named("instrument", lead.instrument),
    ...named("quoted", lead.features.includes("quoted") || lead.features.includes("quoted.whole")),
  ];
}

/** What a mention's own signs begin with that say how much its sentence tells. */
const TELLING = "telling.";

function signsOfImposer({ lead, members, imposers }: Draft, weights: Weights): readonly string[] {
  const told = members.filter(({ imposer }) => imposer !== undefined).length;
  const way = lead.imposer === undefined ? (told > 0 ? "other" : "likely") : (lead.imposer.way ?? "rest");
  return [
    `imposer ${way}`,
    ...stepsOf("imposer.told", told, [1, 2, 3]),
    ...stepsOf("margin", marginOf(lead, imposers, weights), MARGIN_STEPS),
  ];
}

/** How far the states of the measure are ahead of any other that may be behind its main mention, in log-odds. */
function marginOf(lead: Candidate, imposers: readonly string[], weights: Weights): number {
  let [own, other] = [-Infinity, -Infinity];
  for (const { country, features } of lead.options()) {
    const score = scoreOf(features, weights);
    if (imposers.includes(country)) own = Math.max(own, score);
    else other = Math.max(other, score);
  }
  return own === -Infinity && other === -Infinity ? 0 : own - other;
}

function signsOfSibling(
  draft: Draft,
  { draft: sibling, goods, countries, entities, distance, likeness }: Sibling,
  best: number,
  bestOfSibling = 0,
): readonly string[] {
  const isStronger = bestOfSibling > best;
  return [
    `sib.goods ${overlapOf(goods)}`,
    `sib.countries ${overlapOf(countries)}`,
    `sib.entities ${overlapOf(entities)}`,
    `sib.announced ${dayOf(draft.announced, sibling.announced)}`,
    `sib.effective ${dayOf(draft.effective, sibling.effective)}`,
    `sib.rate ${rateOf(draft.rate, sibling.rate)}`,
    ...named("sib.type", draft.type === sibling.type),
    ...named("sib.way", draft.direction === sibling.direction),
    ...named("sib.status", draft.status === sibling.status),
    ...named("sib.background", draft.background !== sibling.background),
    ...named("sib.here", distance === 0),
    ...named("sib.next", distance === 1),
    ...named("sib.far", distance > 3),
    ...named("sib.stronger", isStronger),
    ...named("sib.longer", isStronger && sibling.members.length > draft.members.length),
    ...stepsOf("sib.likeness", likeness, LIKENESS_STEPS),
  ];
}

const overlapOf = (overlap: boolean | undefined): string =>
  overlap === undefined ? "open" : overlap ? "same" : "other";

function dayOf(a: DateValue | undefined, b: DateValue | undefined): string {
  return a === undefined || b === undefined ? "open" : a.value === b.value ? "same" : "other";
}

function rateOf(own: Rate | undefined, its: Rate | undefined): string {
  if (own === undefined) return its === undefined ? "none" : "its";
  if (its === undefined) return "own";
  return own.value === its.value && own.min === its.min && own.max === its.max && own.unit === its.unit
    ? "same"
    : "other";
}

const named = (name: string, holds: boolean): readonly string[] => (holds ? [name] : []);

function stepsOf(name: string, value: number, steps: readonly number[]): readonly string[] {
  return steps.flatMap((step) => (value >= step ? [`${name}>=${step}`] : []));
}
