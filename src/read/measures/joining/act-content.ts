// A relative clause that tells what the act before it consists of: `sanctions …, which stop Huawei using …`.
import { isHinted } from "../../document/hints.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Candidate, Region } from "../candidate.ts";
import { namesOverlap } from "../parties/same-names.ts";
import { wordSet } from "../../grammar/word-set.ts";

export function isContentOf(view: SentenceView, before: Candidate, content: Candidate): boolean {
  const at = content.match.firstToken;
  const lead = [keyAt(view, at - 1), keyAt(view, at - 2)];
  const bare = before.type === "sanctions_listing" || before.type === "unspecified_restriction" || before.loose;
  return (
    bare &&
    lead.some((key) => key === "which" || key === "that") &&
    before.imposers.some((one) => content.imposers.includes(one))
  );
}

/** "on its unreliable entity list, which bars them from trade": what standing on a list means for those who stand there. */
export function isMeaningOf(view: SentenceView, before: Candidate, content: Candidate): boolean {
  const { firstToken, endToken } = content.match;
  if (isTermOf(view, before, content)) return true;
  if (isListing(before) || before.type === "product_ban")
    if (isConsequence(view, before.match.endToken, firstToken)) return true;
  const isClause =
    /^(?:which|that|so)$/.test(keyAt(view, firstToken - 1)) ||
    (keyAt(view, firstToken - 1) === "," && keyAt(view, firstToken).endsWith("ing"));
  if (!isListing(before) || before.imposers.length === 0 || !isClause) return false;
  for (let at = firstToken; at < endToken + MEANT_REACH; at++)
    if (/^(?:them|it|those)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "its 50% rule, under which subsidiaries are sanctioned too": what an act named before lays down. */
function isTermOf(view: SentenceView, before: Candidate, { match: { firstToken }, imposers }: Candidate): boolean {
  if (imposers.some((state) => !before.imposers.includes(state))) return false;
  for (let at = firstToken - 1; at > Math.max(before.match.firstToken, firstToken - TERM_REACH); at--)
    if (keyAt(view, at) === "which") return keyAt(view, at - 1) === "under";
  return false;
}

/** Words from "under which" to what is laid down at most: its subject. */
const TERM_REACH = 9;

/** "…, so plants using American tools need a licence", "…, meaning that sellers must ask": what follows, with a subject of its own. */
function isConsequence(view: SentenceView, from: number, to: number): boolean {
  for (let at = to - 1; at >= Math.max(from, to - CONSEQUENCE_REACH); at--)
    if (isAt(view, at, FOLLOWS)) return keyAt(view, at - 1) === "," || keyAt(view, at + 1) === "that";
  return false;
}

const FOLLOWS = wordSet("so meaning thus therefore hence");
const CONSEQUENCE_REACH = 9;

const isListing = ({ type }: Candidate): boolean => type.endsWith("_listing");

const MEANT_REACH = 4;

const KNOWN = wordSet("these the those such listed");

/** "goods made by the companies", "before exporting anything to them", "those on it": parties that the text named before. */
export function isOnListed(view: SentenceView, { to }: Region): boolean {
  if (!isHinted(view.sentence, "parties")) return false;
  for (let at = view.sentence.firstToken; at < Math.min(view.sentence.endToken, to + LISTED_REACH); at++) {
    const key = keyAt(view, at);
    if (key === "listed" && /^(?:anyone|anybody|those|anything)$/.test(keyAt(view, at - 1))) return true;
    if (key === "them" || key === "those") {
      if (/^(?:to|with|from|by)$/.test(keyAt(view, at - 1)) && (key === "them" || keyAt(view, at + 1) === "on"))
        return true;
    } else if (KNOWN.has(key) && isAt(view, keyAt(view, at + 1) === "listed" ? at + 2 : at + 1, PARTIES))
      if (/^(?:by|to|with|from)$/.test(keyAt(view, at - 1))) return true;
  }
  return false;
}

const LISTED_REACH = 10;
const PARTIES = wordSet(
  "company companies firms firm entity entities groups group parties organisations organisation organizations organization businesses institutions suppliers",
);

/** What standing on a list means: a rule on what parties named there may have, behind the listing or on the same firms before it. */
export function isMeaningOfListing(one: Candidate, candidates: readonly Candidate[]): boolean {
  const isOfFirms = REQUIRES.test(one.match.pattern.id) && one.direction === "restrict" && one.entities.length > 0;
  if (isListing(one) || !(one.onListed || isOfFirms)) return false;
  return candidates.some(
    (other) =>
      isListing(other) &&
      Math.abs(one.sentence - other.sentence) <= MEANING_REACH &&
      (one.imposers.length === 0 || other.imposers.some((state) => one.imposers.includes(state))) &&
      ((one.onListed && other.sentence < one.sentence) ||
        (isOfFirms && other.type === "entity_listing" && namesOverlap(other.entities, one.entities) === true)),
  );
}

/** Patterns of a permit that somebody must have. */
const REQUIRES = /^export-licence\.(?:require|stop|leave|ask)$/;

/** Sentences between a listing and what it means at most. */
const MEANING_REACH = 4;

export function withContent(before: Candidate, content: Candidate): Candidate {
  return {
    ...before,
    type: content.type,
    match: content.match,
    loose: content.loose,
    goods: [...before.goods, ...content.goods],
    entities: [...new Set([...before.entities, ...content.entities])],
    countries: [...new Set([...before.countries, ...content.countries])],
    end: Math.max(before.end, content.end),
  };
}
