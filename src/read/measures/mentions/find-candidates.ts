// The mentions of measures in a document: pattern matches of each sentence, read with their slots.
import { once } from "../../../base/once.ts";
import { type AnnotatedDocument, isEvidence } from "../../document/model.ts";
import type { SentenceView } from "../../grammar/sentence-view.ts";
import type { PatternIndex, PatternMatch } from "../../patterns/pattern.ts";
import { type ClauseMatch, clauseMatches } from "../../clauses/clause-matches.ts";
import { cluesOf } from "../../clauses/clues.ts";
import { featuresOf } from "../../clauses/features.ts";
import { imposerOptions } from "../../clauses/imposer-options.ts";
import { scoreOf } from "../../clauses/score.ts";
import type { ReaderWeights, Weights } from "../../lexicon/weights.ts";
import { likeliestType, loudestWord, type TellingFeatures, tellingOf } from "../../clauses/telling.ts";
import { type StateRoles, stateRolesOf } from "../../clauses/state-roles.ts";
import type { Candidate, ImposerOption, LikelyImposer } from "../candidate.ts";
import type { Governments } from "../who/government.ts";
import { isExempt, isSpared, onlyComplains } from "../who/complains.ts";
import { withExportDuties } from "../kind/export-duty.ts";
import { answerCues } from "../answers/answer-cues.ts";
import { isSeat } from "../who/name-lead.ts";
import { answeringActs, hittingWhoAnswers, namedActs } from "../answers/named-acts.ts";
import { isCalledNames } from "../status/judged.ts";
import { candidatesOf } from "./read-candidate.ts";
import { isPortFee } from "../joining/same-family.ts";
import { sameSteps } from "./same-step.ts";
import { isDuty, withRatedGoods } from "./rated-goods.ts";
import { withSimilarActs } from "./similar-act.ts";
import { sentencesTold, signsOf, type Told } from "./told-sentences.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** Every mention of a measure in the evidence zones, in order of the text, each with its score. */
export function findCandidates(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  patterns: PatternIndex,
  weights: ReaderWeights,
): readonly Candidate[] {
  const told = sentencesTold(document, views, governments, patterns);
  const clues = cluesOf(
    document,
    told.flatMap(({ candidates }) => candidates),
  );
  const signs = signsOf(told, clues.isTrade);
  const weighed = told.map((one, i): Weighed => {
    const { triggered } = one.view.sentence;
    // A flash of one sentence often has none of the words that make a text one about trade.
    if (!clues.isTrade && !(triggered && governments.bySentence.size > 0)) return { ...one, clauses: [], telling: 0 };
    const clauses = triggered ? clauseMatches(one.view, one.matches, clues.mainFlow) : [];
    const features = weights.telling["bias"] === undefined ? undefined : signs(i);
    return { ...one, clauses, features, telling: features === undefined ? 0 : tellingOf(features, weights) };
  });
  const all = weighed.map(({ view, candidates, clauses, features, telling }): Found => {
    const ofClauses = clauses.flatMap((match) =>
      candidatesOf(document, view, governments, match, match.clause, undefined),
    );
    const found = [...candidates, ...ofClauses].sort((a, b) => a.start - b.start);
    if (features === undefined || candidates.length > 0 || telling < MAY_TELL) return { view, telling, found };
    return { view, telling, found: [...found, ...candidatesOfWords(document, view, governments, features, weights)] };
  });
  const named = told.flatMap(({ candidates }) => candidates.filter(({ imposer }) => imposer !== undefined));
  let known: StateRoles | undefined;
  const roles = (): StateRoles => (known ??= stateRolesOf(views, governments));
  const scored = all.flatMap(({ view, telling, found }) =>
    found.flatMap((one) => {
      const options = once((): readonly ImposerOption[] => imposerOptions(view, one, governments, named, roles()));
      const likely =
        one.imposer === undefined ? likelyImposer(view, one, governments, options(), weights.imposer) : undefined;
      const told = { ...one, options, likely };
      const features = featuresOf(view, told, clues, telling);
      const score = scoreOf(features, weights.mention);
      return isRefused(view, score, features) ? [] : [{ ...told, features, score }];
    }),
  );
  return withSameSteps(document, views, governments, withExportDuties(views, scored));
}

/** Log-odds below which everything around a mention speaks against it. */
const REFUSED = -0.7;

/** The same for what somebody asks for: "urged Ottawa to impose duties". */
const REFUSED_OF_ASKED = 0;

/** Where one act is called an answer to another, acts are named in so few words that little speaks for them. */
function isRefused(view: SentenceView, score: number, features: readonly string[]): boolean {
  return score <= (features.includes("before.call") ? REFUSED_OF_ASKED : REFUSED) && answerCues(view).length === 0;
}

/** A sentence with what clauses beyond the patterns may tell. `telling`: log-odds that its words tell a measure. */
interface Weighed extends Told {
  readonly clauses: readonly ClauseMatch[];
  readonly features?: TellingFeatures | undefined;
  readonly telling: number;
}

/** A sentence with its candidates, before they are weighed. */
interface Found {
  readonly view: SentenceView;
  readonly telling: number;
  readonly found: readonly Candidate[];
}

/** With the steps that others took after the one told last. */
function withSameSteps(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const bySentence = Map.groupBy(candidates, ({ sentence }) => sentence);
  let last: Candidate | undefined;
  let duty: Candidate | undefined;
  return views.flatMap((view) => {
    const { index, zone } = view.sentence;
    const here = governments.bySentence.get(index) ?? [];
    const read = bySentence.get(index) ?? [];
    const answering = isEvidence(zone)
      ? withSimilarActs(document, view, governments, answeringActs(document, view, here, read), last)
      : read;
    const own = isEvidence(zone) ? withRatedGoods(document, view, here, answering, duty) : answering;
    const named = isEvidence(zone) ? namedActs(document, view, here, own) : [];
    const step = own.findLast(isFirm);
    const more = isEvidence(zone) ? sameSteps(document, view, here, step ?? last) : [];
    const all = [...hittingWhoAnswers(view, [...own, ...named], last).filter((one) => !isToldBy(more, one)), ...more];
    last = step ?? last;
    duty = own.findLast(isDuty) ?? duty;
    return all;
  });
}

/** "and Beijing its duties": read with the verb of the clause before, the noun is an act. */
function isToldBy(steps: readonly Candidate[], { match }: Candidate): boolean {
  return steps.some((step) => step.match.firstToken < match.endToken && match.firstToken < step.match.endToken);
}

/** A measure that others can take too: somebody's, of a known kind, and not of a clause that may be none. */
function isFirm(one: Candidate): boolean {
  const { match, verbal, imposer, loose, type } = one;
  return (
    verbal &&
    imposer !== undefined &&
    !loose &&
    (type !== "unspecified_restriction" || isPortFee(one)) &&
    !match.pattern.id.startsWith("clause.")
  );
}

/** The most likely imposer of a candidate whose words name none, with how far it is ahead of the next. */
function likelyImposer(
  view: SentenceView,
  { match }: Candidate,
  { bySentence }: Governments,
  options: readonly ImposerOption[],
  weights: Weights,
): LikelyImposer | undefined {
  const here = bySentence.get(view.sentence.index) ?? [];
  const complaining = here
    .filter((one) =>
      one.endToken <= match.firstToken
        ? isExempt(view, one, here) || isSpared(view, one) || isSeat(view, one) || onlyComplains(view, one, here)
        : isCalledNames(view, match.endToken, one.firstToken),
    )
    .map(({ country }) => country);
  let best: ImposerOption | undefined;
  let [most, next] = [-Infinity, -Infinity];
  for (const option of options) {
    if (complaining.includes(option.country)) continue;
    const score = scoreOf(option.features, weights);
    if (score > most) [best, most, next] = [option, score, most];
    else if (score > next) next = score;
  }
  return best && { country: best.country, government: best.government, lead: most - next };
}

/** Log-odds from which on the words of a sentence that nothing else reads make a candidate. */
const MAY_TELL = -1;

/** Words of statistics and of crimes: what such a sentence tells, if no pattern reads it, is no measure. */
const NO_ACT = wordSet(
  "forecast forecasts estimate estimates data suspected arrested sentenced jailed pleaded convicted indicted prosecutors",
);

/** What all words of a sentence tell together, round the one that speaks loudest. */
function candidatesOfWords(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: Governments,
  features: TellingFeatures,
  weights: ReaderWeights,
): readonly Candidate[] {
  const at = loudestWord(features, weights);
  if (at === undefined || features.words.some((word) => NO_ACT.has(word))) return [];
  const type = likeliestType(features, weights) ?? "unspecified_restriction";
  const match: PatternMatch = {
    pattern: { ...WORDS, emits: `measure/${type}` },
    firstToken: at,
    endToken: at + 1,
  };
  const { firstToken, endToken } = view.sentence;
  const found = candidatesOf(document, view, governments, match, { from: firstToken, to: endToken }, undefined);
  // How far an act has come is told better where its verb is known.
  return found.map((one) => ({ ...one, statusWeight: 0 }));
}

const WORDS = { id: "clause.words", pack: "core", version: "1", rank: 0, elements: [], set: { verbal: true } };
