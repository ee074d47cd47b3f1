// Who acts, by whom an order is for: a state tells its own buyers what not to buy and its own investors where not to invest.
import { isAdverb, isAuxiliary, PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import type { Government } from "./government.ts";
import { wordSet } from "../../grammar/word-set.ts";

const ADDRESSED =
  /^(?:firms?|companies|insurers?|lawyers|accountants|consultants|auditors|lenders?|shipowners?|operators?|carriers?|agencies|departments|offices?|ministries|buyers?|banks?|investors?|funds?|hospitals?|universities|users?|makers?|carmakers|brokers?|manufacturers?|bodies|officials|utilities|mills|steelmakers|refiners|smelters|millers|crushers|importers|retailers|airlines|platforms|groups|institutions|staff|employees|citizens|nationals|persons|people|traders)$/;
const TOLD =
  /^(?:told|ordered|asked|barred|banned|forbidden|prohibited|allowed|instructed|urged|advised|required|stopped|discouraged|prevented|warned|directed)$/;
const DEMAND =
  /^(?:buy|buying|use|using|purchase|purchasing|purchases|procure|procuring|install|installing|invest|investing|replace|replacing|deploy|advise|insure|audit|cover|underwrite|finance|provide|offer|serve|service|deploying|order|ordering|hold|holding|import|importing|acquire|acquiring|putting|drop|remove|put)$/;
/** From the name of a state to the noun that it qualifies, from there to the verb, and on to what must not be bought. */
const [PHRASE, GROUP, CONTENT] = [4, 6, 10];

const GOVERNS = wordSet("on against from to by with of in for at");

/** "Chinese technology firms were told to stop buying …", "Americans will be barred from investing": the state addressed. */
export function addressesOwn(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (kind !== "demonym" && kind !== "country") return false;
  if (isAt(view, firstToken - 1, GOVERNS)) return false;
  const verb = verbAfter(view, nounAfter(view, firstToken, endToken));
  if (verb === undefined) return false;
  for (let at = verb + 1; at < verb + CONTENT; at++) if (DEMAND.test(keyAt(view, at))) return !isFromAbroad(view, at);
  return false;
}

/** "Chinese firms may have no dealings with two banks", "no European insurer may cover them": the state whose firms are bound. */
export function bindsOwn(view: SentenceView, { firstToken, endToken, kind }: Government): boolean {
  if (kind !== "demonym") return false;
  const denied = keyAt(view, firstToken - 1) === "no";
  if (!denied && PREPOSITIONS.has(keyAt(view, firstToken - 1))) return false;
  const noun = nounAfter(view, firstToken, endToken);
  if (noun === undefined || !/^(?:may|can|must|shall)$/.test(keyAt(view, noun))) return false;
  return denied || /^(?:not|no)$/.test(keyAt(view, noun + 1)) || keyAt(view, noun + 2) === "no";
}

/** "can no longer buy dual-use goods from China": the seller's state forbids it. */
function isFromAbroad(view: SentenceView, at: number): boolean {
  return view.names.some(
    ({ class: kind, firstToken }) =>
      (kind === "country" || kind === "capital") &&
      firstToken > at &&
      firstToken < at + CONTENT &&
      keyAt(view, firstToken - 1) === "from",
  );
}

/** The token behind the noun that the name qualifies; "Americans" is noun enough. */
function nounAfter(view: SentenceView, firstToken: number, endToken: number): number | undefined {
  for (let at = endToken; at < endToken + PHRASE; at++) {
    if (ADDRESSED.test(keyAt(view, at))) return behindJoined(view, at + 1);
    if (tokenAt(view, at).kind !== "word") break;
  }
  return keyAt(view, firstToken).endsWith("s") && endToken === firstToken + 1 ? endToken : undefined;
}

/** Behind "utilities and steel mills" from behind "utilities"; else where it was. */
function behindJoined(view: SentenceView, from: number): number {
  if (keyAt(view, from) === "and")
    for (let at = from + 1; at <= from + 3; at++) if (ADDRESSED.test(keyAt(view, at))) return at + 1;
  return from;
}

function verbAfter(view: SentenceView, from: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  let ordered = false;
  for (let at = from; at < from + GROUP; at++) {
    const key = keyAt(view, at);
    if (TOLD.test(key)) return ordered ? at : undefined;
    if (/^(?:must|may|can|should)$/.test(key) && /^(?:not|no|stop)$/.test(keyAt(view, at + 1))) return at;
    if (!isAuxiliary(key) && !isAdverb(key) && key !== "not") return undefined;
    ordered = true;
  }
  return undefined;
}
