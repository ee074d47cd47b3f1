// "A similar curb on raw chrome has been in force since last year": an act of the kind told last, whatever it is called.
import { isHinted } from "../../document/hints.ts";
import type { AnnotatedDocument } from "../../document/model.ts";
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { PatternMatch } from "../../patterns/pattern.ts";
import type { Candidate, Region } from "../candidate.ts";
import type { Governments } from "../who/government.ts";
import { candidatesOf } from "./read-candidate.ts";

const PATTERN = { id: "similar-act", pack: "core", version: "1", rank: 0, elements: [], set: { verbal: true } };

/** The mentions of the sentence, `read` one by one, with what it likens to `before` read as an act of that kind. */
export function withSimilarActs(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: Governments,
  read: readonly Candidate[],
  before: Candidate | undefined,
): readonly Candidate[] {
  if (before === undefined || !isHinted(view.sentence, "alike")) return read;
  const named = likenedAct(view);
  if (named === undefined || read.some((one) => !isLoose(one))) return read;
  const match = matchOf(view, named, before);
  if (match === undefined)
    return read.filter((one) => one.match.endToken <= named.from || one.match.firstToken >= named.to);
  const { firstToken, endToken } = view.sentence;
  return candidatesOf(document, view, governments, match, { from: firstToken, to: endToken }, before)
    .filter(({ status }) => !UNSURE.has(status))
    .map((one) => ({ ...one, features: before.features, score: before.score }));
}

const UNSURE = wordSet("considered threatened proposed denied");
const isLoose = ({ match, loose }: Candidate): boolean => loose || match.pattern.id.startsWith("clause.");

const LIKENS = wordSet("similar comparable identical such");
const ACTS = wordSet(
  "ban bans curb curbs limit limits quota quotas order orders embargo duty duties tariff tariffs levy levies tax taxes measure measures restriction restrictions rule rules control controls requirement requirements step steps move moves safeguard safeguards halt freeze prohibition cap caps",
);
const GOVERNS = wordSet("impose.verb relax.verb extended revoked suspended");
/** "took similar steps" */
const TAKES = wordSet("take takes took taken taking");
const MAYBE = wordSet("would could might may should if whether unless any no not never against fear feared for");
/** Words between a verb and what it governs, and between an act and "in force", at most. */
const REACH = 5;
/** Words of a name of an act at most: "similar self-imposed export embargo". */
const NAME = 4;

/** "similar curb", "such a self-imposed ban"; not "such items under control". */
function likenedAct(view: SentenceView): Region | undefined {
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++) {
    const key = keyAt(view, at);
    if (!LIKENS.has(key) || (key === "such" && !/^an?$/.test(keyAt(view, at + 1)))) continue;
    for (let noun = at + 1; noun <= at + NAME && !PREPOSITIONS.has(keyAt(view, noun)); noun++)
      if (isAt(view, noun, ACTS)) return { from: at, to: noun + 1 };
  }
  return undefined;
}

/** A verb imposes or lifts it, or it is in force. */
function matchOf(view: SentenceView, { from, to }: Region, before: Candidate): PatternMatch | undefined {
  if (isMaybe(view, from)) return undefined;
  const pattern = { ...PATTERN, emits: `measure/${before.type}` };
  const verb = view.words.findLast(
    (word) => GOVERNS.has(word.norm) && word.endToken <= from && word.endToken > from - REACH,
  );
  const first = verb?.firstToken ?? (isAt(view, from - 1, TAKES) ? from - 1 : undefined);
  if (first !== undefined) return { pattern, firstToken: first, endToken: to };
  return isInForce(view, to) ? { pattern, firstToken: from, endToken: to } : undefined;
}

function isMaybe(view: SentenceView, at: number): boolean {
  for (let back = at - 1; back >= Math.max(view.sentence.firstToken, at - REACH); back--)
    if (isAt(view, back, MAYBE)) return true;
  return false;
}

/** "has been in effect", "have applied since". */
function isInForce(view: SentenceView, from: number): boolean {
  for (let at = from; at < Math.min(view.sentence.endToken, from + REACH * 2); at++) {
    const key = keyAt(view, at);
    if (key === "in" && /^(?:force|effect|place)$/.test(keyAt(view, at + 1))) return true;
    if (/^(?:apply|applies|applied)$/.test(key)) return true;
    if (MAYBE.has(key) && key !== "for") return false;
  }
  return false;
}
