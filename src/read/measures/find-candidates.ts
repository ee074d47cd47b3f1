// The mentions of measures in a document: pattern matches of each sentence, read with their slots.
import { type AnnotatedDocument, isEvidence, type Mention } from "../document/model.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { PatternIndex } from "../patterns/compile.ts";
import { matchPatterns, type PatternMatch, wordsOutsideNames } from "../patterns/match.ts";
import { clauseMatches } from "../clauses/clause-matches.ts";
import { cluesOf } from "../clauses/clues.ts";
import { featuresOf } from "../clauses/features.ts";
import { imposerOptions, type ImposerOption } from "../clauses/imposer-options.ts";
import { type ReaderWeights, scoreOf, type Weights } from "../clauses/score.ts";
import { type StateRoles, stateRolesOf } from "../clauses/state-roles.ts";
import { isContentOf, withContent } from "./act-content.ts";
import type { Candidate, LikelyImposer } from "./candidate.ts";
import { chooseMatches } from "./choose.ts";
import type { Governments } from "./governments.ts";
import { answeringActs, hittingWhoAnswers, namedActs } from "./named-acts.ts";
import { candidatesOf } from "./read-candidate.ts";
import { bordersOf, regionOf } from "./region.ts";
import { sameSteps } from "./same-step.ts";

/**
 * Every mention of a measure in the evidence zones, in order of the text, each with its score. `everyClause`: as if there were no
 * patterns, for fitting the scorer.
 */
export function findCandidates(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  patterns: PatternIndex,
  weights: ReaderWeights,
  everyClause = false,
): readonly Candidate[] {
  const told = views.flatMap((all): Told[] => {
    if (!all.sentence.triggered || !isEvidence(all.sentence.zone)) return [];
    // Words that belong to a name ("End User List") are no cues.
    const names = withMeantList(all);
    const view = { ...all, names, words: wordsOutsideNames(all.words, names) };
    const matches = couldTell(all)
      ? chooseMatches(matchPatterns(patterns, { tokens: document.tokens, ...view }), bordersOf(view))
      : [];
    return [{ view, matches, candidates: candidatesOfPatterns(document, view, governments, matches) }];
  });
  const clues = cluesOf(
    document,
    told.flatMap(({ candidates }) => candidates),
  );
  const all = told.map(({ view, matches, candidates }) => {
    const more = clues.isTrade
      ? candidatesOfClauses(document, view, governments, everyClause ? [] : matches, clues.mainFlow)
      : [];
    return { view, found: [...(everyClause ? [] : candidates), ...more].sort((a, b) => a.start - b.start) };
  });
  const named = told.flatMap(({ candidates }) => candidates.filter(({ imposer }) => imposer !== undefined));
  let known: StateRoles | undefined;
  const roles = (): StateRoles => (known ??= stateRolesOf(views, governments));
  const scored = all.flatMap(({ view, found }) =>
    found.map((one) => {
      const options = (): readonly ImposerOption[] => imposerOptions(view, one, governments, named, roles());
      const likely = one.imposer === undefined ? likelyImposer(options(), weights.imposer) : undefined;
      const told = { ...one, options, likely };
      const features = featuresOf(view, told, clues);
      return { ...told, features, score: scoreOf(features, weights.mention) };
    }),
  );
  return everyClause ? scored : withSameSteps(document, views, governments, scored);
}

/** "removes X from the list": the list named last before it, where the sentence names none. */
function withMeantList({
  document,
  sentence: { index, firstToken, endToken },
  names,
}: SentenceView): readonly Mention[] {
  if (names.some(({ class: kind }) => kind === "list")) return names;
  for (let at = firstToken + 2; at < endToken; at++) {
    const token = document.tokens[at];
    if (token?.key !== "list" || token.capital || !/^(?:the|that|same)$/.test(document.tokens[at - 1]?.key ?? ""))
      continue;
    if (!/^(?:from|off|to|on|onto)$/.test(document.tokens[at - 2]?.key ?? "") || document.tokens[at + 1]?.key === "of")
      continue;
    const last = document.names.findLast((name) => name.class === "list" && name.endToken <= at);
    if (last === undefined) return names;
    const meant = { ...last, start: token.start, end: token.end, firstToken: at, endToken: at + 1, sentence: index };
    return [...names, meant].sort((a, b) => a.firstToken - b.firstToken);
  }
  return names;
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
  return views.flatMap((view) => {
    const { index, zone } = view.sentence;
    const here = governments.bySentence.get(index) ?? [];
    const read = bySentence.get(index) ?? [];
    const own = isEvidence(zone) ? answeringActs(document, view, here, read) : read;
    const named = isEvidence(zone) ? namedActs(document, view, here, own) : [];
    const step = own.findLast(isFirm);
    const more = isEvidence(zone) ? sameSteps(document, view, here, step ?? last) : [];
    const all = [...hittingWhoAnswers(view, [...own, ...named], last), ...more];
    last = step ?? last;
    return all;
  });
}

/** A measure that others can take too: somebody's, of a known kind, and not of a clause that may be none. */
function isFirm({ match, verbal, imposer, loose, type }: Candidate): boolean {
  return (
    verbal &&
    imposer !== undefined &&
    !loose &&
    (type !== "unspecified_restriction" || match.pattern.id === "port-fee.charge") &&
    !match.pattern.id.startsWith("clause.")
  );
}

/** The most likely imposer of a candidate whose words name none, with how far it is ahead of the next. */
function likelyImposer(options: readonly ImposerOption[], weights: Weights): LikelyImposer | undefined {
  let best: ImposerOption | undefined;
  let [most, next] = [-Infinity, -Infinity];
  for (const option of options) {
    const score = scoreOf(option.features, weights);
    if (score > most) [best, most, next] = [option, score, most];
    else if (score > next) next = score;
  }
  return best && { country: best.country, government: best.government, lead: most - next };
}

/** A sentence with what patterns found in it. */
interface Told {
  readonly view: SentenceView;
  readonly matches: readonly PatternMatch[];
  readonly candidates: readonly Candidate[];
}

function candidatesOfPatterns(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: Governments,
  matches: readonly PatternMatch[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  matches.forEach((match, i) => {
    const region = regionOf(view, match, matches[i - 1], matches[i + 1]);
    const last = found[found.length - 1];
    const next = candidatesOf(document, view, governments, match, region, last);
    // "sanctions that …, which stop Huawei using …": the relative clause tells the content of the act before it.
    const [content] = next;
    if (last !== undefined && content !== undefined && next.length === 1 && isContentOf(view, last, content))
      found[found.length - 1] = withContent(last, content);
    else found.push(...next.flatMap((one) => withTwin(view, one)));
  });
  return found;
}

/** "anti-dumping and countervailing duties": two remedies told in one breath. */
function withTwin(view: SentenceView, one: Candidate): readonly Candidate[] {
  const other =
    one.type === "anti_dumping" ? "countervailing" : one.type === "countervailing" ? "anti_dumping" : undefined;
  if (other === undefined) return [one];
  const word = view.words.find(({ norm, firstToken }) => norm === one.type && firstToken >= one.match.firstToken - 4);
  const twin = view.words.find(({ norm }) => norm === other);
  if (word === undefined || twin === undefined) return [one];
  const [first, second] = word.firstToken < twin.firstToken ? [word, twin] : [twin, word];
  const isJoined = second.firstToken - first.endToken <= 3 && /^(?:and|or|\/|&|as)$/.test(keyAt(view, first.endToken));
  return isJoined ? [one, { ...one, type: other }] : [one];
}

function candidatesOfClauses(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: Governments,
  taken: readonly PatternMatch[],
  mainFlow: "export" | "import" | undefined,
): readonly Candidate[] {
  return clauseMatches(view, taken, mainFlow).flatMap((match) =>
    candidatesOf(document, view, governments, match, match.clause, undefined),
  );
}

const TELLING: ReadonlySet<string> = new Set([
  "ban",
  "licence.noun",
  "restrict.noun",
  "restrict.verb",
  "tariff",
  "trade_remedy",
  "quota",
  "sanction",
  "vague",
  "hint",
  "require",
  "export",
  "blacklist.verb",
  "instrument",
  "investigation",
]);

/** Whether any word could be part of a measure; most sentences end here. */
function couldTell({ words, names, figures }: SentenceView): boolean {
  return (
    words.some(({ class: kind, norm }) => TELLING.has(kind) || TELLING.has(norm)) ||
    names.some((name) => name.class === "list") ||
    (figures.some(({ kind }) => kind === "percent") &&
      words.some(({ class: kind }) => kind === "impose" || kind === "listing"))
  );
}
