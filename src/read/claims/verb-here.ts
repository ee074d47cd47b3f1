// Whether a word of speech is a verb where it stands, or a noun or an adjective that looks like one.
import type { Mention } from "../document/model.ts";
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from "../grammar/function-words.ts";
import { isAt, keyAt, nameAt, quotationAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import { isOver } from "./attribution-content.ts";

/** Words that are nouns as often as verbs: only right after somebody who can speak are they verbs. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  "states reports report claims claim notes calls call forecast forecasts estimates demands demand hopes hope fears fear projects asks labels brands frames backs posts warning protests regrets supports support repeated promises promise pledges request requests state indicates concluded continued expected believed views view doubts questions wants want worries concerns disputes estimate plans warn".split(
    " ",
  ),
);

export function isPast(key: string): boolean {
  return key.endsWith("ed") || PAST.test(key);
}

/** Past forms without the usual ending. */
const PAST =
  /^(?:said|told|wrote|thought|held|put|found|spoke|stood|saw|felt|read|swore|undertook|cast|bet|made|shot|went|took|gave|came|hit|let|foresaw|forecast)$/;

/** Verbs that are particles, nouns or verbs of other things as often: only before an object or a clause are they speech. */
const LIGHT: ReadonlySet<string> = new Set(
  "back post press answer cast view see read fault cheer favour favor project support judge bet figure term frame brand label dub paint attack blast charge state".split(
    " ",
  ),
);

/** Whether the word is a verb where it stands: `the ministry states that`, not `in disputed waters`, `its own say`. */
export function isVerbHere(view: SentenceView, first: number, cue: Mention): boolean {
  const { key, capital, kind } = tokenAt(view, first - 1);
  const verb = keyAt(view, cue.firstToken);
  const isOneWord = cue.endToken - cue.firstToken === 1;
  const opens = cue.firstToken === view.sentence.firstToken;
  // `Canberra's call for`, `Public comments will`, `Australian brands are`: nouns.
  if (key === "'s" || (verb !== "says" && verb.endsWith("s") && isAt(view, cue.endToken, PLURAL))) return false;
  // `Chinese brands sold 62,000 cars`
  if (AMBIGUOUS.has(verb) && verb.endsWith("s") && isPast(keyAt(view, cue.endToken))) return false;
  // `Public comments on the draft are`
  if (verb === "comments" && PREPOSITIONS.has(keyAt(view, cue.endToken))) return false;
  if (AMBIGUOUS.has(verb) && view.speech.some((word) => word.endToken === first && isPast(key))) return false;
  if (verb === "put" && isAt(view, cue.endToken, PLACES)) return false;
  // `LNG projects under construction`, `Contracts concluded before June`
  if (AMBIGUOUS.has(verb) && isOneWord && isAt(view, cue.endToken, SETTINGS)) return false;
  if (tokenAt(view, cue.firstToken).joined || tokenAt(view, cue.endToken).joined) return false;
  if (verb === "states" && !/^(?:that|:|"|“)$/.test(keyAt(view, cue.endToken))) return false;
  if (kind === "number" || (tokenAt(view, cue.firstToken).capital && !opens)) return false;
  const isBase = isOneWord && !/(?:[^s]s|ed|ing)$/.test(verb) && !PAST.test(verb);
  const before = tokenAt(view, cue.firstToken - 1);
  if (isBase && (before.kind === "number" || /^(?:further|no|any)$/.test(before.key))) return false;
  if (isBase && LIGHT.has(verb) && !opensContent(view, cue.endToken)) return false;
  if (capital || nameAt(view, first - 1) !== undefined)
    return !isBase || first !== cue.firstToken || key.endsWith("s") || isPlural(view, first - 1);
  if (/^(?:he|she|it|they|who|which|that|and|but|we|i|you|all|both|there|here)$/.test(key)) return true;
  if (first !== cue.firstToken || !isOneWord) return true;
  if (DETERMINERS.has(key) || PREPOSITIONS.has(key) || key === "own") return false;
  if (isBase) return kind === "word" ? /(?:s|people|police|media|staff)$/.test(key) : /^[,"”]$/.test(key);
  if (!AMBIGUOUS.has(verb)) return true;
  if (view.words.some((word) => word.class === "title" && word.firstToken < first && first <= word.endToken))
    return true;
  return kind === "word" && opensContent(view, cue.endToken);
}

/** Verbs whose subject is no single one, and those that say nothing of it: behind a word in -s, it is a noun. */
const PLURAL = wordSet("are were have had will would can could may might must should");

/** `put it on a list`: something is put there, not in words. */
const PLACES = wordSet("on under into among");

/** Behind a verb of speech stands what is said, not where or when it is. */
const SETTINGS = wordSet("in at by under with within before after since from of during between through into");

/** `Analysts at Goldman`, `Tokyo and Seoul`: the phrase that ends here names several. */
function isPlural(view: SentenceView, last: number): boolean {
  for (let at = last; at > view.sentence.firstToken && last - at < 8; at--) {
    const { key } = tokenAt(view, at);
    if (key === "and") return true;
    if (PREPOSITIONS.has(key)) return keyAt(view, at - 1).endsWith("s");
    if (key === ",") return true;
  }
  return false;
}

/** After a verb: `that`, an article, a pronoun, a name, a quotation or an infinitive. After a noun mostly none of them. */
function opensContent(view: SentenceView, at: number): boolean {
  const { key, capital } = tokenAt(view, at);
  return (
    capital ||
    key === "that" ||
    (key === "to" && !/^(?:states|notes|claims|reports)$/.test(keyAt(view, at - 1))) ||
    key === ":" ||
    DETERMINERS.has(key) ||
    PRONOUNS.has(key) ||
    /^["“]$/.test(key) ||
    isOver(view, at) ||
    quotationAt(view, at) !== undefined
  );
}
