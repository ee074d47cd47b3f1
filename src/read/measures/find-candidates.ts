// The mentions of measures in a document: pattern matches of each sentence, read with their slots.
import { type AnnotatedDocument, isEvidence } from "../document/model.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { PatternIndex } from "../patterns/compile.ts";
import { matchPatterns, wordsOutsideNames } from "../patterns/match.ts";
import { isContentOf, withContent } from "./act-content.ts";
import type { Candidate } from "./candidate.ts";
import { chooseMatches } from "./choose.ts";
import type { Governments } from "./governments.ts";
import { candidatesOf } from "./read-candidate.ts";
import { bordersOf, regionOf } from "./region.ts";

/** Every mention of a measure in the evidence zones, in order of the text. */
export function findCandidates(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  patterns: PatternIndex,
): readonly Candidate[] {
  return views.flatMap((all) => {
    if (!all.sentence.triggered || !isEvidence(all.sentence.zone) || !couldTell(all)) return [];
    // Words that belong to a name ("End User List") are no cues.
    const view = { ...all, words: wordsOutsideNames(all.words, all.names) };
    const matches = chooseMatches(matchPatterns(patterns, { tokens: document.tokens, ...view }), bordersOf(view));
    const found: Candidate[] = [];
    matches.forEach((match, i) => {
      const region = regionOf(view, match, matches[i - 1], matches[i + 1]);
      const last = found[found.length - 1];
      const next = candidatesOf(document, view, governments, match, region, last);
      // "sanctions that …, which stop Huawei using …": the relative clause tells the content of the act before it.
      const [content] = next;
      if (last !== undefined && content !== undefined && next.length === 1 && isContentOf(view, last, content))
        found[found.length - 1] = withContent(last, content);
      else found.push(...next);
    });
    return found;
  });
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
