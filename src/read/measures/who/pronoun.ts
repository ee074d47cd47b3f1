// The pronoun that is the subject of a sentence stands for the government with which the sentence before it opens.
import type { AnnotatedDocument, Sentence } from "../../document/model.ts";
import { isAuxiliary } from "../../grammar/function-words.ts";
import type { Government } from "./government.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** "It imposed …", "In July it cut …", "She said …" after a sentence that opens with a government. */
export function pronounOf(
  document: AnnotatedDocument,
  sentence: Sentence,
  before: Government | undefined,
): Government | undefined {
  const at = before === undefined ? undefined : pronounAt(document, sentence);
  const token = at === undefined ? undefined : document.tokens[at];
  if (before === undefined || at === undefined || token === undefined) return undefined;
  return {
    ...before,
    kind: "body",
    firstToken: at,
    endToken: at + 1,
    sentence: sentence.index,
    start: token.start,
    end: token.end,
  };
}

/** Words that may stand before the subject: a time, a place, "also". */
const LONGEST_LEAD = 8;

const OPENS = wordSet(
  "in on at the that this last earlier also then since by under from two three a late early today yesterday",
);
const PRONOUNS = wordSet("it he she");

/** The pronoun that is the subject of a sentence, at its head or behind the time it opens with. */
function pronounAt(
  { tokens, names }: AnnotatedDocument,
  { firstToken, endToken, index }: Sentence,
): number | undefined {
  for (let at = firstToken; at < Math.min(endToken, firstToken + LONGEST_LEAD); at++) {
    const key = tokens[at]?.key ?? "";
    if (PRONOUNS.has(key)) {
      // "It is thought that …" means nobody.
      if (key === "it" && /^(?:is|was|remains|seems|appears)$/.test(tokens[at + 1]?.key ?? "")) return undefined;
      if (at === firstToken) return at;
      // "In July it cut": nobody else is named before, and a verb follows.
      const isAlone = !names.some((one) => one.sentence === index && one.firstToken < at && ACTING.has(one.class));
      return isAlone &&
        !/^(?:if|that|when|while|because|unless|whether|after|before|as)$/.test(tokens[firstToken]?.key ?? "")
        ? at
        : undefined;
    }
    if (at === firstToken && !OPENS.has(key)) return undefined;
    if (isAuxiliary(key) || key === ";" || key === ":") return undefined;
  }
  return undefined;
}

const ACTING: ReadonlySet<string> = new Set(["country", "capital", "bloc", "authority", "office", "person", "company"]);
