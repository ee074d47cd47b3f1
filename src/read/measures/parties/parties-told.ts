// Who was hit, told beside the act: "They are A and B", "C, D and E are on it", "F must leave G", "all three", "the producer".
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { findParties, isDefinite } from "./parties.ts";
import { type PartyGroup, partyGroups, ROLES } from "./party-names.ts";
import { wordSet } from "../../grammar/word-set.ts";

const OPENING = 8;
const LISTED =
  /^(?:listed|named|added|targeted|sanctioned|designated|blacklisted|included|covered|affected|hit|on|among)$/;
const OBEYS = /^(?:must|has|have|was|were|should)$/;
const ORDERED = /^(?:leave|sell|divest|give|get|exit|dispose|quit|to|told|ordered)$/;

/** The names that a sentence behind the act lists; none where it tells something else. */
export function partiesListed(view: SentenceView): readonly string[] {
  const { firstToken, endToken, zone } = view.sentence;
  if (zone !== "body") return [];
  const region = { from: firstToken, to: endToken };
  if (/^(?:they|these|those|among|the|it|others?)$/.test(keyAt(view, firstToken)) && opensList(view))
    return findParties(view, region, region, "party")
      .filter(({ name }) => !isInRelative(view, name))
      .map(({ name }) => name);
  const groups = partyGroups(view, region);
  const ordered = groups.some((group) => isOrdered(view, group));
  return groups.flatMap((group, i) => {
    if (i === 0 && isListed(view, group)) return group.names.map(({ name }) => name);
    return ordered && (isAt(view, group.after, HOLDS) || OBEYS.test(keyAt(view, group.after)))
      ? holdersOf(view, group)
      : [];
  });
}

/** What a holder leaves, without a verb of its own: "A must divest from B, C from D and E its shares in F". */
const HOLDS = wordSet("from its their");

/** "A must leave B, C must leave D": the comma before C lists nothing; B is left, whatever joins C to it. */
function holdersOf(view: SentenceView, { names, lead }: PartyGroup): readonly string[] {
  const [first, last, other] = [names[0], names.at(-1), names.at(-2)];
  if (first === undefined || last === undefined) return [];
  if (lead !== "" || ORDERED.test(keyAt(view, first.from - 1))) return other === undefined ? [] : [last.name];
  for (let at = other?.to ?? last.from; at < last.from; at++)
    if (keyAt(view, at) === "and") return names.map(({ name }) => name);
  return [last.name];
}

const OTHERS = wordSet("others other rest remaining");

/** "The other two are …": goes on with who was named in part. */
export function tellsOthers(view: SentenceView): boolean {
  const { firstToken } = view.sentence;
  return isAt(view, firstToken, OTHERS) || isAt(view, firstToken + 1, OTHERS);
}

function opensList(view: SentenceView): boolean {
  const { firstToken } = view.sentence;
  for (let at = firstToken; at < firstToken + OPENING; at++)
    if (/^(?:are|include|includes|included|comprise|them|were)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "A, which holds B, and C": B is told of A. */
function isInRelative(view: SentenceView, name: string): boolean {
  const start = view.document.text.indexOf(name, view.sentence.start);
  for (let at = view.sentence.endToken - 1; at > view.sentence.firstToken; at--) {
    if (tokenAt(view, at).start >= start) continue;
    const { key, kind } = tokenAt(view, at);
    if (/^(?:which|who|whose|that)$/.test(key)) return true;
    if (kind === "sign" && key !== "-") return false;
  }
  return false;
}

/** "A, B and C, all toolmakers, are on it", "A and B were among those named". */
function isListed(view: SentenceView, { names, after }: PartyGroup): boolean {
  if ((names[0]?.from ?? 0) > view.sentence.firstToken + 3) return false;
  let at = after;
  if (keyAt(view, at) === ",") while (at < after + OPENING && !/^(?:are|is|were|was)$/.test(keyAt(view, at))) at++;
  if (!/^(?:are|is|were|was)$/.test(keyAt(view, at))) return false;
  const next = /^(?:also|all|both)$/.test(keyAt(view, at + 1)) ? at + 2 : at + 1;
  if (!LISTED.test(keyAt(view, next))) return false;
  return !/^(?:on|among)$/.test(keyAt(view, next)) || /^(?:it|them|those|the|its)$/.test(keyAt(view, next + 1));
}

/** "A must leave B", "C was told to sell D". */
function isOrdered(view: SentenceView, { after, lead }: PartyGroup): boolean {
  return lead === "" && OBEYS.test(keyAt(view, after)) && ORDERED.test(keyAt(view, after + 1));
}

/** Whom "the producer" or "all three" in the first of `views` means, told up to token `match`; the views before it follow. */
export function meantIn(view: SentenceView, before: readonly SentenceView[], match: number): readonly string[] {
  for (let at = view.sentence.firstToken; at < match + OPENING; at++) {
    const key = keyAt(view, at);
    const count = key === "both" ? 2 : key === "all" ? COUNTS.indexOf(keyAt(view, at + 1)) : -1;
    const isIt = key === "it" && ORDERS.has(keyAt(view, at - 1));
    const isOne = isIt || (ROLES.has(key) && !key.endsWith("s") && isDefinite(view, at));
    if (count < 2 && !isOne) continue;
    for (const one of before) {
      const to = one === view ? at : one.sentence.endToken;
      const groups = partyGroups(one, { from: one.sentence.firstToken, to }).filter(({ names }) =>
        names.some(({ sure }) => sure),
      );
      // "It" is what the sentence before is about.
      const group = isIt
        ? groups[0]
        : isOne
          ? groups.findLast(({ names }) => names.length === 1)
          : groups.findLast(({ names }) => names.length === count);
      if (group !== undefined) return group.names.map(({ name }) => name);
    }
    return [];
  }
  return [];
}

const ORDERS = wordSet("ordered told required directed instructed");
const COUNTS = ["", "", "two", "three", "four", "five"];
