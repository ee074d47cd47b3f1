// One reading of a query's name as it is looked up: its words with what they could be meant for, weighed by the index.
import { isContent, isUnknownName, maySlip } from "../names/roles.ts";
import type { FormRole } from "../names/lexicon.ts";
import type { NameForm } from "../names/name-form.ts";
import type { Token } from "../names/token.ts";
import { combinationScale } from "../score/combination.ts";
import { lettersOf } from "../score/letters.ts";
import { mostWhole } from "../score/name-score.ts";
import type { ScreenIndex } from "./screen-index.ts";
import type { Neighbourhood } from "./token-table.ts";
import { shortNamesInLists, slipsInLists, wholeInLists } from "./whole-names.ts";
import type { AskedForm, Change } from "./asked.ts";

/** What agreement of the whole name is worth at least, where only initials may be left over. */
const LEAST_WHOLE = 2.5;

/** `text` is the query's name, `change` what was changed in it to read it as this form. */
export function askForm(
  index: ScreenIndex,
  { reading, tokens, words = NO_WORDS, roles = NO_ROLES }: NameForm,
  text: string,
  change: Change | undefined,
): AskedForm {
  // Arrays made whole take a third of what growing ones do.
  const neighbours = tokens.map((token) => index.table.neighbours(token));
  const weights = neighbours.map(({ weight }) => weight);
  let isUnknown = false;
  for (let at = 0; at < tokens.length; at++)
    isUnknown ||= (neighbours[at] as Neighbourhood).id === undefined && isUnknownName(tokens[at] as Token);
  const scale = combinationScale(tokens, weights);
  const bareInfo = infoOf(tokens, weights);
  const letters = lettersOf(words);
  return {
    text,
    reading,
    words,
    change,
    tokens,
    weights,
    neighbours,
    scale,
    bareInfo,
    info: bareInfo * scale,
    whole: Math.max(LEAST_WHOLE, mostWhole(tokens)),
    letters,
    maySlip: maySlip(tokens),
    isUnknown,
    wholeNames: wholeInLists(index, words),
    slipNames: slipsInLists(index, letters),
    shortNames: shortNamesInLists(index, tokens, words, roles),
  };
}

const NO_WORDS: readonly string[] = [];
const NO_ROLES: readonly FormRole[] = [];

/** Evidence in all words of the query that tell. */
function infoOf(tokens: readonly Token[], weights: readonly number[]): number {
  let info = 0;
  for (let at = 0; at < tokens.length; at++) if (isContent(tokens[at] as Token)) info += weights[at] as number;
  return info;
}
