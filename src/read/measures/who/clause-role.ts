// What grammar says of a government beside an act: it is whom a relative clause names ("the duties China collects"), whom
// the act befalls ("Vietnam will be charged 20%"), or who says "we".
import { BE, CLAUSE_WORDS, CONJUNCTIONS, isAdverb, isAuxiliary, PREPOSITIONS } from "../../grammar/function-words.ts";
import { keyAt, quotationAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { speaks } from "./authority.ts";
import type { Region } from "../candidate.ts";
import type { Government } from "./government.ts";

/** Words between a noun and the relative clause that belongs to it: "duties of 25% on steel that Canada imposed". */
const RELATIVE_REACH = 10;

/** "the duties (that) China collects", "curbs the United States placed on …": the subject of the noun's relative clause. */
export function relativeSubject(
  view: SentenceView,
  governments: readonly Government[],
  match: Region,
): Government | undefined {
  return governments.find((one) => {
    if (one.kind === "demonym" || one.firstToken <= match.from || one.firstToken > match.to + RELATIVE_REACH)
      return false;
    const before = keyAt(view, one.firstToken - 1) === "the" ? one.firstToken - 2 : one.firstToken - 1;
    const isNamed = /^(?:that|which)$/.test(keyAt(view, before));
    if (!isNamed && (before >= match.to || !endsNoun(view, before))) return false;
    for (let at = match.to; at < before; at++) if (tokenAt(view, at).kind === "sign") return false;
    return BRINGS_ABOUT.test(keyAt(view, verbAfter(view, one.endToken)));
  });
}

/** "Washington gave three makers licences", "the Union cut": the verb behind a name is what a state does to a measure. */
export function bringsAbout(view: SentenceView, { endToken }: Government): boolean {
  return BRINGS_ABOUT.test(keyAt(view, verbAfter(view, endToken)));
}

/** "The President slashed the tariff", "Berne will also grant quotas": who does to the noun what a state does to its measures. */
export function changesObject(view: SentenceView, one: Government, match: Region): boolean {
  if (one.kind === "demonym" || one.endToken > match.from || isPatient(view, one, match)) return false;
  const lead = keyAt(view, one.firstToken - 1) === "the" ? one.firstToken - 2 : one.firstToken - 1;
  if (one.firstToken > view.sentence.firstToken && PREPOSITIONS.has(keyAt(view, lead))) return false;
  const verb = verbAfter(view, one.endToken);
  if (verb >= match.from || !BRINGS_ABOUT.test(keyAt(view, verb))) return false;
  for (let at = verb + 1; at < match.from; at++) {
    const { key, kind } = tokenAt(view, at);
    if (kind === "sign" || CLAUSE_WORDS.has(key) || CONJUNCTIONS.has(key) || PREPOSITIONS.has(key) || key === "to")
      return false;
  }
  return true;
}

/** A noun may end at `at`: without "that", the relative clause stands right behind one. */
function endsNoun(view: SentenceView, at: number): boolean {
  const { key, kind } = tokenAt(view, at);
  return (
    kind === "word" && !PREPOSITIONS.has(key) && !CONJUNCTIONS.has(key) && !CLAUSE_WORDS.has(key) && !isAuxiliary(key)
  );
}

/** What a state does to a measure that is its own. */
const BRINGS_ABOUT =
  /^(?:cop(?:y|ie)|mirror|replicat|transpos|impos|introduc|announc|plac|levi|levy|charg|collect|plans$|planned|prepar|consider|mull|weigh|intend|adopt|issu|enact|threaten|appl(?:y|i)|put|set|slapp|maintain|keep|kept|requir|launch|unveil|grant|g[ia]ve|promis|propos|publish|order|rolled|br(?:ing|ought)|beg[aiu]n|start|tighten|widen|expand|rais|doubl|tripl|slash|cut|halv|lower|lift|scrap|ends$|ended$|suspend|eas(?:e|es|ed)$|extend|prolong|renew|drop|restor|reimpos|reinstat|revok|revis|remov|withdr|postpon|delay|paus|fr[eo]z|waiv|abolish|repeal|sign|approv|open|switch|trigger|activat|invok|enforc|unroll|wield|us(?:es|ed)$|has$|have$|had$)/;

/** The first word after `from` that is neither adverb nor auxiliary. */
function verbAfter(view: SentenceView, from: number): number {
  let at = from;
  while (at < from + 5 && (isAuxiliary(keyAt(view, at)) || isAdverb(keyAt(view, at)))) at++;
  return at;
}

/** Whom the act befalls: "Vietnam will be charged", "Mexico and Canada were hit with", "India faces", "Seoul avoided". */
export function isPatient(view: SentenceView, { endToken }: Government, match: Region): boolean {
  const whose = keyAt(view, endToken) === "," ? endToken + 1 : endToken;
  if (keyAt(view, whose) === "whose" && suffersFrom(view, whose, match)) return true;
  let at = endToken;
  let passive = false;
  while (at < endToken + 6 && (isAuxiliary(keyAt(view, at)) || isAdverb(keyAt(view, at)))) {
    passive = BE.has(keyAt(view, at)) || (passive && isAdverb(keyAt(view, at)));
    at++;
  }
  const key = keyAt(view, at);
  if (
    SUFFERS.test(key) ||
    (passive && /^(?:put|left|kept|told)$/.test(key) && /^(?:on|out|off|under)$/.test(keyAt(view, at + 1)))
  )
    return at < match.to + 2;
  if (STANDS.test(key) && /^(?:to|on|off|in|among)$/.test(keyAt(view, at + 1))) return at < match.to + 2;
  return passive && STRUCK.test(key) && keyAt(view, at + 1) !== "to" && at < match.to + 2;
}

/** "Brazil, whose other goods face 50%", "its exports pay a duty": it is its trade that suffers the act. */
export function suffersFrom(view: SentenceView, from: number, { to }: Region): boolean {
  for (let at = from + 1; at < Math.min(to, from + 5); at++) if (SUFFERS.test(keyAt(view, at))) return true;
  return false;
}

const SUFFERS =
  /^(?:faces?|faced|facing|pays?|paid|suffers?|suffered|avoids?|avoided|escapes?|escaped|gets?|got|wins?|won|secures?|secured|finds?|found|loses?|lose|lost|forfeits?|forfeited|learn(?:s|ed|t)?|brac(?:es?|ed|ing)|fears?|feared|fearing|dreads?|risks?|risked|awaits?|awaited)$/;
const STRUCK =
  /^(?:charged|hit|struck|taxed|sanctioned|targeted|barred|banned|exempted|spared|subjected|slapped|excluded|removed|struck|dropped|added|blacklisted|punished|levied|granted|given|handed|assessed|dealt|shut|cut|allowed|affected|singled)$/;

/** "South Korea returns to the list". */
const STANDS =
  /^(?:returns?|returned|stays?|stayed|remains?|remained|falls?|fell|fallen|sits?|sat|stands?|stood|appears?|appeared|ranks?|ranked|back)$/;

/** "We will suspend exports," said a spokesman of the Chinese commerce ministry: who says "we" acts. */
export function whoSaysWe(
  view: SentenceView,
  governments: readonly Government[],
  match: Region,
): Government | undefined {
  const quotation = quotationAt(view, match.from);
  if (quotation === undefined) return undefined;
  let subject = match.from - 1;
  while (
    subject >= view.sentence.firstToken &&
    quotationAt(view, subject) === quotation &&
    keyAt(view, subject) !== "we"
  )
    subject--;
  if (keyAt(view, subject) !== "we" || quotationAt(view, subject) !== quotation) return undefined;
  return governments.find((one) => quotationAt(view, one.firstToken) === undefined && speaks(view, one));
}
