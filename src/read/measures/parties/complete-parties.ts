// Parties and exporters told beside the evidence: `They are X, Y and Z`, items of a list, rates by exporter.
import type { SentenceView } from "../../grammar/sentence-view.ts";
import type { Rate } from "../candidate.ts";
import { ratedFirms, ratesOfFirms } from "./exporter-rates.ts";
import type { Draft } from "../draft.ts";
import { countedParties } from "./parties.ts";
import { meantIn, partiesListed, tellsOthers } from "./parties-told.ts";
import { rateBeside } from "../rates/rate-beside.ts";
import { rateListAfter } from "../rates/rate-list.ts";
import { distinctParties } from "./same-names.ts";

const REMEDIES: ReadonlySet<string> = new Set(["anti_dumping", "countervailing"]);
/** Sentences of the lead and behind it in which rates of firms are looked for. */
const RATED = 5;

/** "BYD 17.0%", "Geely 18.8%": several exporters under one order are one measure with a range. */
export function rateOfExporters(draft: Draft, views: readonly SentenceView[], drafts: readonly Draft[]): void {
  const list = rateListAfter(views, draft.lead.sentence);
  if (list !== undefined) {
    draft.rate = list.rate;
    draft.entities = distinctParties([...draft.entities, ...list.names]);
    draft.derived.push("rate", "target.entities");
    return;
  }
  draft.rate ??= rateBeside(views, draft.lead.sentence);
  const firms = firmsWithRates(draft, views, drafts);
  if (firms.length === 0) return;
  const { sentence } = draft.lead;
  const told = views
    .slice(sentence, sentence + RATED)
    .map(rateOfFirms)
    .find((rate) => rate !== undefined);
  if (told !== undefined && draft.rate?.max === undefined) draft.rate = told;
  draft.entities = distinctParties([...draft.entities, ...firms]);
  draft.derived.push("target.entities");
}

/** "BYD faces 17.4%, Geely 19.9% and SAIC 37.6%": from the least to the most. */
function rateOfFirms(view: SentenceView): Rate | undefined {
  const values = ratesOfFirms(view);
  if (values.length < 2 || ratedFirms(view).length < 2) return undefined;
  return { min: Math.min(...values), max: Math.max(...values), unit: "%" };
}

/** The firms told with rates up to the next measure; of plain tariffs only where two of them are. */
function firmsWithRates(draft: Draft, views: readonly SentenceView[], drafts: readonly Draft[]): readonly string[] {
  const { sentence } = draft.lead;
  const next = drafts.map(({ lead }) => lead.sentence).filter((one) => one > sentence);
  const end = Math.min(sentence + RATED, ...next.map((one) => one + 1));
  const firms = views.slice(sentence, end).flatMap((view) => (view.sentence.zone === "body" ? ratedFirms(view) : []));
  return REMEDIES.has(draft.type) || firms.length > 1 ? firms : [];
}

const PARTY_TYPES: ReadonlySet<string> = new Set([
  "entity_listing",
  "sanctions_listing",
  "investment_restriction",
  "ownership_intervention",
  "product_ban",
  "procurement_ban",
]);

/** "They are X, Y and Z", "A and B are on it", or the items of a list below: who the "28 firms" are. */
export function nameParties(draft: Draft, views: readonly SentenceView[]): void {
  if (draft.background) return;
  const lead = views[draft.lead.sentence];
  const isOpen = draft.entities.every((one) => COUNTED.test(one));
  if (!PARTY_TYPES.has(draft.type) && (lead === undefined || !countsParties(draft.type, lead))) return;
  const own = new Set(draft.members.map(({ sentence }) => sentence));
  const found: string[] = [];
  for (let index = draft.lead.sentence + 1; index < Math.min(views.length, draft.lead.sentence + 14); index++) {
    const view = views[index];
    if (view === undefined) break;
    const { zone } = view.sentence;
    if (zone === "heading" && found.length === 0) break;
    if (isOpen && (zone === "list" || zone === "table")) {
      const item = itemOf(view);
      if (item !== undefined) found.push(item);
    } else if (index <= draft.lead.sentence + 3 && (isOpen || own.has(index) || tellsOthers(view)))
      found.push(...partiesListed(view));
  }
  if (found.length === 0) return;
  draft.entities = distinctParties(isOpen ? found : [...draft.entities, ...found]);
  draft.derived.push("target.entities");
}

const COUNTED =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens|several)\b/i;

/** "the permits of three exporters": goods of counted firms. */
function countsParties(type: string, lead: SentenceView): boolean {
  if (!/^(?:import|export)_(?:licence|ban)$/.test(type)) return false;
  return countedParties(lead, { from: lead.sentence.firstToken, to: lead.sentence.endToken }) !== undefined;
}

/** Who was meant by "the producer", "the university" or "all three" in the sentence of the act. */
export function nameMeant(draft: Draft, views: readonly SentenceView[]): void {
  const { sentence } = draft.lead;
  const view = views[sentence];
  if (draft.entities.length > 0 || view === undefined || !PARTY_TYPES.has(draft.type)) return;
  const before = [view, ...views.slice(Math.max(0, sentence - 2), sentence).toReversed()];
  const names = meantIn(view, before, draft.lead.match.firstToken);
  if (names.length === 0) return;
  draft.entities = distinctParties(names);
  draft.derived.push("target.entities");
}

/** The name on a line of its own; nothing for prose, a topic before a colon, a quotation, a place. */
function itemOf(view: SentenceView): string | undefined {
  const line = view.document.text.slice(view.sentence.start, view.sentence.end).trim();
  const [item = ""] = line.replace(/^[^\p{L}\p{N}]+/u, "").split(/[,;(–—]/);
  const name = item.trim().replace(/[.]$/, "");
  const isName = /^[\p{Lu}\p{Script=Han}]/u.test(name) && name.length < 90 && line.length < 160 && !/["“”:]/.test(name);
  if (!isName || PROSE.test(name) || (!/\p{Script=Han}/u.test(name) && !isProper(view, name))) return undefined;
  return name;
}

const PROSE = /\b(?:is|are|was|were|has|have|had|will|not|what|why|how|who|that|to)\b/i;

/** Words in capitals, but for small ones; a single word only where the lexicon knows the firm. */
function isProper(view: SentenceView, name: string): boolean {
  const words = name.split(/\s+/).filter((word) => !/^(?:of|and|the|for|de|du|&)$/.test(word));
  if (words.length > 1) return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return /^[\p{Lu}\d]{2,}$/u.test(name) || view.names.some((one) => one.class === "company");
}
