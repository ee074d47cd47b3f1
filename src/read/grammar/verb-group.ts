// The verb group that ends in a verb: its voice, its time and how sure it is, read from the words to its left.
import {
  BE,
  DO,
  EXPECTED,
  HAVE,
  isAdverb,
  isGovernor,
  MAY,
  NOT,
  PREPOSITIONS,
  SCHEDULED,
  WANTED,
  WILL,
  WOULD,
} from "./function-words.ts";
import { keyAt, timexAt, tokenAt, type SentenceView } from "./sentence-view.ts";

export type Certainty = "done" | "ongoing" | "scheduled" | "expected" | "wanted" | "possible" | "hypothetical";

export interface VerbGroup {
  /** First token of the group: the subject ends before it. */
  readonly first: number;
  readonly verb: number;
  readonly voice: "active" | "passive";
  readonly negated: boolean;
  readonly certainty: Certainty;
  /** `to meet`, with nothing that governs it: the subject stands further left. */
  readonly purpose: boolean;
  /** An -ing form without auxiliary. */
  readonly participle: boolean;
}

const LONGEST_GROUP = 12;

/** The group around the verb at token `verb` (last token of the verb's own words at `endOfVerb`, exclusive). */
export function verbGroup(view: SentenceView, verb: number, endOfVerb: number = verb + 1): VerbGroup {
  const verbKey = keyAt(view, verb);
  const isIng = verbKey.endsWith("ing");
  let first = verb;
  let be = false;
  let have = false;
  let negated = false;
  let infinitive = false;
  /** `is to meet`, against `asked to be freed`. */
  let carriesTo = false;
  /** A form of `be` between `to` and the verb, or without `to`: with a past participle, the passive. */
  let beside = false;
  let governed = false;
  let certainty: Certainty = "done";
  const raise = (to: Certainty): void => {
    if (certainty === "done" || certainty === "ongoing") certainty = to;
  };
  for (let at = verb - 1; at >= view.sentence.firstToken && verb - at <= LONGEST_GROUP; at--) {
    const { key } = tokenAt(view, at);
    const timex = timexAt(view, at);
    if (timex !== undefined && !startsWithPreposition(view, timex.firstToken)) {
      at = timex.firstToken;
      const before = keyAt(view, at - 1);
      if (PREPOSITIONS.has(before) && isGroupWord(keyAt(view, at - 2))) at--;
      else if (!isGroupWord(before)) break;
      continue;
    }
    if (BE.has(key)) {
      be = true;
      if (infinitive) carriesTo = true;
      else beside = true;
    } else if (HAVE.has(key)) have = true;
    else if (NOT.has(key)) negated = true;
    else if (DO.has(key)) raise("done");
    else if (WILL.has(key)) raise("scheduled");
    else if (MAY.has(key)) raise("possible");
    else if (WOULD.has(key)) raise("hypothetical");
    else if (key === "to" && !infinitive) infinitive = true;
    else if (infinitive && isGovernor(key)) {
      governed = true;
      if (EXPECTED.has(key)) raise("expected");
      else if (SCHEDULED.has(key)) raise("scheduled");
      else if (WANTED.has(key)) raise("wanted");
      else if (key.startsWith("threat")) raise("hypothetical");
      else if (key === "refused" || key === "declined" || key === "failed") negated = true;
    } else if (!isAdverb(key)) break;
    first = at;
  }
  const hanging = infinitive && !governed && (carriesTo || (have && !be));
  if (hanging) raise("scheduled");
  if (certainty === "done" && be && isIng) certainty = "ongoing";
  const next = keyAt(view, endOfVerb);
  const past = /(?:ed|en|ne|un|ung|ught|id|old|ade|ld|ut|ut|st|et|it|rn|d)$/.test(verbKey) && !isIng;
  const passive = past && (beside || (!be && !have && !infinitive && certainty === "done" && next === "by"));
  return {
    first,
    verb,
    voice: passive ? "passive" : "active",
    negated,
    certainty,
    purpose: infinitive && !governed && !hanging,
    participle: isIng && !be,
  };
}

function isGroupWord(key: string): boolean {
  return BE.has(key) || HAVE.has(key) || WILL.has(key) || MAY.has(key) || WOULD.has(key) || DO.has(key);
}

function startsWithPreposition(view: SentenceView, at: number): boolean {
  return PREPOSITIONS.has(keyAt(view, at));
}
