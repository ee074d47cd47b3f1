// What patterns find in each sentence of a document, before anything is weighed.
import { isHinted } from "../../document/hints.ts";
import { type AnnotatedDocument, isEvidence, type Mention } from "../../document/model.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { PatternIndex, PatternMatch } from "../../patterns/pattern.ts";
import { matchPatterns, wordsOutsideNames } from "../../patterns/match.ts";
import { type TellingFeatures, tellingFeatures } from "../../clauses/telling.ts";
import { isContentOf, isMeaningOf, withContent } from "../joining/act-content.ts";
import type { Candidate } from "../candidate.ts";
import { chooseMatches } from "./choose.ts";
import type { Governments } from "../who/government.ts";
import type { MeasureType } from "../families.ts";
import { candidatesOf } from "./read-candidate.ts";
import { bordersOf, regionOf } from "../region.ts";

/** A sentence with what patterns found in it. */
export interface Told {
  readonly view: SentenceView;
  readonly matches: readonly PatternMatch[];
  readonly candidates: readonly Candidate[];
}

/** The sentences that may be evidence, in order, each with what patterns found in it. */
export function sentencesTold(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  patterns: PatternIndex,
): readonly Told[] {
  // One step over all sentences, then the next: what the processor has just run for one sentence runs faster for another.
  const matched = views.flatMap((one): Omit<Told, "candidates">[] => {
    if (!isEvidence(one.sentence.zone)) return [];
    if (!one.sentence.triggered) return [{ view: one, matches: [] }];
    // Words that belong to a name ("End User List") are no cues.
    const names = withMeantList(one);
    const view = { ...one, names, words: wordsOutsideNames(one.words, names) };
    const all = matchPatterns(patterns, view);
    return [{ view, matches: all.length === 0 ? all : chooseMatches(all, bordersOf(view)) }];
  });
  return matched.map(({ view, matches }) => ({
    view,
    matches,
    candidates: matches.length === 0 ? [] : candidatesOfPatterns(document, view, governments, matches),
  }));
}

/** What the models that weigh whole sentences look at, by index in `told`; nothing for a Chinese sentence. */
export function signsOf(told: readonly Told[], isTrade: boolean): (index: number) => TellingFeatures | undefined {
  const types = told.map(({ candidates }) => candidates.map(({ type }) => type));
  const document = [...new Set(types.flat())];
  return (index) => {
    const view = told[index]?.view;
    if (view === undefined || isHan(view)) return undefined;
    return tellingFeatures(view, { here: types[index] ?? [], before: types[index - 1] ?? [], document, isTrade });
  };
}

const HAN = /\p{Script=Han}/u;

function isHan({ document, sentence }: SentenceView): boolean {
  return HAN.test(document.tokens[sentence.firstToken]?.key ?? "");
}

/** "removes X from the list": the list named last before it, where the sentence names none. */
function withMeantList({ document, sentence, names }: SentenceView): readonly Mention[] {
  if (!isHinted(sentence, "list")) return names;
  const { index, firstToken, endToken } = sentence;
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
    else if (last !== undefined && content !== undefined && isMeaningOf(view, last, content)) return;
    else found.push(...next.flatMap((one) => withTwin(view, one)));
  });
  return found;
}

function isLinked(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:and|or|\/|&|as)$/.test(keyAt(view, at))) return true;
  return false;
}

interface Twin {
  /** The word of the act itself, and of the other. */
  readonly own: string;
  readonly word: string;
  readonly type: MeasureType;
}

const TWINS: ReadonlyMap<MeasureType, Twin> = new Map([
  ["anti_dumping", { own: "anti_dumping", word: "countervailing", type: "countervailing" }],
  ["countervailing", { own: "countervailing", word: "anti_dumping", type: "anti_dumping" }],
  ["export_ban", { own: "export", word: "import", type: "import_ban" }],
  ["import_ban", { own: "import", word: "export", type: "export_ban" }],
]);

/** "every export to and import from": two told in one breath; "anti-dumping and countervailing" cases opened or lifted together are one step. */
function withTwin(view: SentenceView, one: Candidate): readonly Candidate[] {
  const pair = TWINS.get(one.type);
  if (pair === undefined || (!one.verbal && one.type.endsWith("_ban"))) return [one];
  const word = view.words.find(({ norm, firstToken }) => norm === pair.own && firstToken >= one.match.firstToken - 4);
  const twin = view.words.find(({ norm }) => norm === pair.word);
  if (word === undefined || twin === undefined) return [one];
  const [first, second] = word.firstToken < twin.firstToken ? [word, twin] : [twin, word];
  const isJoined = second.firstToken - first.endToken <= 3 && isLinked(view, first.endToken, second.firstToken);
  if (!isJoined) return [one];
  const isOneStep = !pair.type.endsWith("_ban") && (one.direction === "relax" || one.status === "investigation");
  return isOneStep ? [{ ...one, type: "anti_dumping" }] : [one, { ...one, type: pair.type }];
}
