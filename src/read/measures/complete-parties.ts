// Parties and exporters told beside the evidence: `They are X, Y and Z`, items of a list, rates by exporter.
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Draft } from "./measures.ts";
import { findEntities, unknownParties } from "./parties.ts";
import { rateListAfter } from "./rate-list.ts";

/** "BYD 17.0%", "Geely 18.8%": several exporters under one order are one measure with a range. */
export function rateOfExporters(draft: Draft, views: readonly SentenceView[]): void {
  const list = rateListAfter(views, draft.lead.sentence);
  if (list === undefined) return;
  draft.rate = list.rate;
  draft.entities = [...new Set([...draft.entities, ...list.names])];
  draft.derived.push("rate", "target.entities");
}

const PARTY_TYPES: ReadonlySet<string> = new Set([
  "entity_listing",
  "sanctions_listing",
  "investment_restriction",
  "product_ban",
  "procurement_ban",
]);

/** "They are X, Y and Z", or the items of a list below: who the "28 firms" are. */
export function nameParties(draft: Draft, views: readonly SentenceView[]): void {
  if (
    !PARTY_TYPES.has(draft.type) ||
    draft.background ||
    draft.entities.some(
      (one) =>
        !/^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|dozens|several)\b/i.test(one),
    )
  )
    return;
  const found: string[] = [];
  for (let index = draft.lead.sentence + 1; index < Math.min(views.length, draft.lead.sentence + 14); index++) {
    const view = views[index];
    if (view === undefined) break;
    const { firstToken, endToken, zone } = view.sentence;
    if (zone === "list" || zone === "table") {
      const item = view.document.text
        .slice(view.sentence.start, view.sentence.end)
        .replace(/^[^\p{L}\p{N}]+/u, "")
        .split(/[,;(–—:]/)[0]
        ?.trim()
        .replace(/[.]$/, "");
      if (item !== undefined && isPartyItem(item, view.sentence.end - view.sentence.start)) found.push(item);
    } else if (
      index <= draft.lead.sentence + 3 &&
      /^(?:they|these|those|among|the)$/.test(keyAt(view, firstToken)) &&
      listsParties(view)
    ) {
      const region = { from: firstToken, to: endToken };
      for (const { name } of [...findEntities(view, region), ...unknownParties(view, region)]) found.push(name);
    }
  }
  if (found.length === 0) return;
  draft.entities = [...new Set(found)];
  draft.derived.push("target.entities");
}

/** A name on a line of its own, not a numbered paragraph of prose. */
function isPartyItem(item: string, lineLength: number): boolean {
  return (
    /^[\p{Lu}\p{Script=Han}]/u.test(item) &&
    item.length < 90 &&
    lineLength < 160 &&
    !/\b(?:is|are|was|were|has|have|had|will|not|what|why|how|who|that|to)\b/i.test(item)
  );
}

function listsParties(view: SentenceView): boolean {
  const { firstToken } = view.sentence;
  for (let at = firstToken; at < firstToken + 8; at++)
    if (/^(?:are|include|includes|included|comprise|them|were)$/.test(keyAt(view, at))) return true;
  return false;
}
