// Whom a measure hits: companies, bodies and persons by name, counted groups, and who is bound.
import { isHinted } from "../../document/hints.ts";
import {
  holds,
  isAt,
  keyAt,
  nameAt,
  type SentenceView,
  textOf,
  timexAt,
  tokenAt,
} from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import type { Family } from "../families.ts";
import { partyGroups, type PartyGroup, undergoes, writtenName } from "./party-names.ts";
import { WordSet, wordSet } from "../../grammar/word-set.ts";

/** Somebody named as hit, with the country where the lexicon knows it. */
export interface Party {
  readonly name: string;
  readonly country: string | undefined;
}

/** Who is hit by an act of `family` told in `match`: firms, bodies and persons; those who only speak, own or buy are left out. */
export function findParties(view: SentenceView, region: Region, match: Region, family: Family): readonly Party[] {
  const found = new Map<string, Party>();
  const isListing = family === "party" || family === "investment";
  const { zone } = view.sentence;
  const isTitle = zone === "title" || zone === "heading";
  const sold: Party[] = [];
  let soldBy: PartyGroup | undefined;
  for (const group of partyGroups(view, region)) {
    const isDeal = family === "investment" && isOfDeal(view, group, region);
    if (!isDeal && isBeside(view, group, family)) continue;
    const isSold =
      family === "investment" && (isStake(view, group) || (soldBy !== undefined && isGapped(soldBy, group)));
    if (isSold) soldBy = group;
    const isHit =
      isListing &&
      (isDeal ||
        group.leadAt >= match.from ||
        groupFrom(group) >= match.from ||
        undergoes(view, group) ||
        isObject(view, group));
    for (const { from, to, name, known, sure } of group.names) {
      if (family === "duty" && !isMaker(view, group)) continue;
      const isNamed = sure && (isGoverned(group, family) || (family === "export" && wasTold(view, group.after)));
      if (known === undefined && (isTitle || !(isHit || isNamed))) continue;
      if (isOwner(view, { from, to }, region)) continue;
      const party = { name, country: known?.of };
      // "must leave B, C must leave D", "divest from B, C from D": the last sells on its own.
      const isNext =
        group.names.length > 1 && to === group.names.at(-1)?.to && /^(?:must|from)$/.test(keyAt(view, group.after));
      if (isSold && !isNext && !isDeal) sold.push(party);
      else found.set(name, party);
    }
  }
  if (found.size === 0 && sold.length > 0) return countedParties(view, region) === undefined ? sold : [];
  const meant = found.size === 0 ? meantCompany(view, region) : undefined;
  return meant === undefined ? [...found.values()] : [meant];
}

function groupFrom({ names }: PartyGroup): number {
  return names[0]?.from ?? -1;
}

/** "put Orlen Bank under a freeze": what stands behind a verb, not at the head of its sentence. */
function isObject(view: SentenceView, group: PartyGroup): boolean {
  return group.names.some(({ sure }) => sure) && groupFrom(group) > view.sentence.firstToken + 1;
}

/** The preposition that makes a named firm the one hit: "imports from X", "gear made by X", "sales to X". */
function isGoverned({ lead }: PartyGroup, family: Family): boolean {
  if (lead === "including") return true;
  if (family === "export") return /^(?:to|against)$/.test(lead);
  return (family === "import" || family === "market") && /^(?:from|by|of|against)$/.test(lead);
}

const MADE = wordSet(
  "made produced built sold supplied designed manufactured exported shipped provided grown operated marketed developed cameras equipment goods gear products",
);
const OWNERS = wordSet(
  "parent owner rival competitor customer customers shareholder shareholders client clients chief executive head boss founder ceo chairman suppliers peers",
);
const SPOKE = wordSet(
  "said says told called declined denied did expects warned added shares filed stock estimates announced reported welcomed asked",
);

/** What a firm does itself, whoever is listed: "after Huawei was put on the list, Seagate continued …". */
const ACTS = wordSet(
  "continued continues kept sent sends sold sells shipped ships bought buys supplied supplies makes uses owns halted pleaded paid agreed exported exports",
);
/** What an act may do to firms that it is not laid on: "a step that could hurt Apple". */
const HURTS = wordSet(
  "hurt hurts affect affects threaten threatens squeeze squeezes worry worries unsettle pinch dent benefit benefits spare spares",
);

/** Named beside the act: who speaks, complains, owns or sells. */
function isBeside(view: SentenceView, group: PartyGroup, family: Family): boolean {
  const { lead, leadAt, after } = group;
  if (isAt(view, after, SPOKE) && !undergoes(view, group) && !(family === "export" && wasTold(view, after)))
    return true;
  if (family === "party" && isAt(view, after, ACTS)) return true;
  if (family !== "party" && isAt(view, groupFrom(group) - 1, HURTS)) return true;
  if (family === "export" && (isSupplier(view, after) || isSubject(view, group))) return true;
  const before = keyAt(view, leadAt - 1);
  if (lead === "into" && /^(?:probes?|investigations?|inquiry|inquiries)$/.test(before)) return true;
  if (lead === "for" && isAccusation(view, leadAt)) return true;
  if (/^(?:filed|brought|petition|complaint|complaints|application|applications)$/.test(before)) return true;
  if (lead === "by") return !(MADE.has(before) && family !== "party");
  if (/^(?:of|to|for)$/.test(lead) && OWNERS.has(before)) return family === "party" || family === "investment";
  if (/^(?:in|at|near)$/.test(lead)) return !group.names.some(({ known, sure }) => known !== undefined || sure);
  const first = groupFrom(group);
  return isAt(view, first - 1, OWNERS) && keyAt(view, first - 2) !== "'s";
}

/** "chips made by X", "products of X". */
function isMaker(view: SentenceView, { lead, leadAt }: PartyGroup): boolean {
  return (lead === "by" || lead === "of" || lead === "from") && isAt(view, leadAt - 1, MADE);
}

/** "X said it had been told that it needs a licence": who speaks is who is bound. */
function wasTold(view: SentenceView, at: number): boolean {
  for (let i = at + 1; i < Math.min(view.sentence.endToken, at + TOLD_REACH); i++) {
    const key = keyAt(view, i);
    if (/^(?:told|informed|informing|notified|notifying)$/.test(key) && /^(?:it|them|us|the)$/.test(keyAt(view, i + 1)))
      return true;
    if (key === "it" && /^(?:now|needs|must)$/.test(keyAt(view, i + 1))) return true;
  }
  return false;
}

const TOLD_REACH = 24;

/** "X does not expect the curbs to hurt", "…, X has learned more of them": who does something of its own. */
function isSubject(view: SentenceView, group: PartyGroup): boolean {
  const from = groupFrom(group);
  const { after } = group;
  if (from !== view.sentence.firstToken && keyAt(view, from - 1) !== ",") return false;
  return isAt(view, after, DOES) && !undergoes(view, group) && !wasTold(view, after);
}

const DOES = wordSet("does has had is");

/** "allowed A and B to supply X": who may no longer sell to the one hit. */
function isSupplier(view: SentenceView, at: number): boolean {
  if (keyAt(view, at) !== "to" || !/^(?:supply|sell|ship|export)$/.test(keyAt(view, at + 1))) return false;
  return tokenAt(view, at + 2).capital && nameAt(view, at + 2)?.class !== "country";
}

/** "two of them accused of buying tools for X": what somebody did for another. */
function isAccusation(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i > at - 6; i--) if (/^(?:accused|suspected|blamed)$/.test(keyAt(view, i))) return true;
  return false;
}

const SHARES = wordSet(
  "stake stakes holding holdings share shares interest interests investment investments position positions % percent cent takeover acquisition purchase ownership rest majority most divest exit withdraw itself",
);
const LEAVES = wordSet(
  "leave leaving exit exiting quit quitting sell selling divest divesting acquire acquiring over bought buy buying",
);

/** "sell their stakes in X", "86% of X", "took over X", "must leave X": what is sold, not who must sell. */
export function isStake(view: SentenceView, group: PartyGroup): boolean {
  const { lead, leadAt } = group;
  if (lead === "in" || lead === "of" || lead === "from") return isAt(view, leadAt - 1, SHARES);
  return isAt(view, groupFrom(group) - 1, LEAVES);
}

/** "blocked A from acquiring B", "prohibited the takeover of B by A": both sides of a deal that is barred. */
function isOfDeal(view: SentenceView, group: PartyGroup, region: Region): boolean {
  const { lead, leadAt } = group;
  const before = lead === "of" ? leadAt - 1 : groupFrom(group) - 1;
  const isBought = DEALS.has(keyAt(view, before));
  if (!isBought && lead !== "by") return false;
  let barred = false;
  for (let at = region.from; at < before; at++) {
    const key = keyAt(view, at);
    if (BARS.has(key)) barred = true;
    if (barred && !isBought && DEALS.has(key)) return true;
  }
  return barred && isBought;
}

const DEALS = wordSet("acquire acquiring buy buying purchasing takeover acquisition purchase sale");
const BARS = wordSet(
  "block blocks blocked blocking prohibit prohibits prohibited prohibiting veto vetoes vetoed bar bars barred stop stopped reject rejected ban banned",
);

/** "from D" in "must divest from B, C from D": behind a name, what is sold again. */
function isGapped(before: PartyGroup, { lead, leadAt }: PartyGroup): boolean {
  return lead === before.lead && lead === "from" && leadAt === before.after;
}

/** Tokens from an owner to the name of what it owns. */
const OWNED = 6;

/** "Rosneft's refinery Nayara", "Calvin Klein's owner PVH": the owner of the one named behind it. */
export function isOwner(view: SentenceView, { to }: Region, region: Region): boolean {
  if (keyAt(view, to) !== "'s") return false;
  for (let at = to + 1; at < Math.min(region.to, to + OWNED); at++) {
    const { kind, capital, key } = tokenAt(view, at);
    if (kind === "sign" || /^(?:in|of|to|for|and|or|from|on|by|was|were|is|are)$/.test(key)) return false;
    if (capital && nameAt(view, at)?.class !== "demonym" && nameAt(view, at)?.class !== "country") return true;
  }
  return false;
}

const COMPANY_NOUNS = wordSet(
  "company firm chipmaker group carmaker producer maker bank refiner university institute app foundry lender giant conglomerate shipper operator",
);

/** "the company", "the Chinese firm": the company named last before it. */
function meantCompany(
  view: SentenceView,
  region: Region,
): { readonly name: string; readonly country: string | undefined } | undefined {
  if (!holds(view, COMPANY_NOUNS)) return undefined;
  for (let at = region.from; at < region.to; at++) {
    if (!isAt(view, at, COMPANY_NOUNS)) continue;
    if (!isDefinite(view, at)) continue;
    const last = view.document.names.findLast((name) => name.class === "company" && name.endToken <= at);
    return last && { name: writtenName(view, last), country: last.of };
  }
  return undefined;
}

/** "the company", "the US memory chip maker", "the Chinese-owned video app". */
export function isDefinite(view: SentenceView, noun: number): boolean {
  for (let at = noun - 1; at > noun - 6; at--) {
    const { key, kind, joined } = tokenAt(view, at);
    if (key === "the") return true;
    if (
      kind !== "word" ||
      (key.endsWith("s") && !joined && nameAt(view, at) === undefined) ||
      /^(?:of|a|an|its|to|for|by|in|on|and)$/.test(key)
    )
      return false;
  }
  return false;
}

const PARTY_NOUNS = new WordSet(
  "firms companies entities groups chipmakers individuals people banks vessels ships tankers organisations organizations institutions institutes universities businesses contractors persons producers manufacturers executives officials refiners refineries subsidiaries addresses designers exporters makers toolmakers mills plants foundations investors shareholders labs yards nationals".split(
    " ",
  ),
);

/** Numbers in words, and words for a number. */
export const COUNTS = wordSet(
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozens several more",
);

/** Papers that have a number: "General License 44 and gives companies until May". */
const NUMBERED = wordSet("license licence no section article annex order chapter");

/** "13 Chinese entities", "28 US defence companies": a counted group of parties. */
export function countedParties(view: SentenceView, region: Region): string | undefined {
  if (!holds(view, PARTY_NOUNS)) return undefined;
  for (let at = region.from; at < region.to; at++) {
    const { kind, key } = tokenAt(view, at);
    if ((kind !== "number" && !COUNTS.has(key)) || isAt(view, at - 1, NUMBERED)) continue;
    for (let i = at + 1; i < Math.min(region.to, at + 7); i++) {
      const word = keyAt(view, i);
      if (PARTY_NOUNS.has(word)) {
        if (/^(?:said|says|told|familiar)$/.test(keyAt(view, i + 1))) break;
        return textOf(view, at, i);
      }
      if (timexAt(view, i) !== undefined) break;
      if (/^(?:,|to|on|for|after|per|percent|%|years|days|months|weeks|billion|million)$/.test(word)) break;
    }
  }
  return undefined;
}

const BOUND =
  /\b(operators of (?:critical|key)[\w\s]{0,40}?infrastructure|critical (?:information )?infrastructure operators|(?:telecoms?|telecommunications|network|mobile) operators|government (?:agencies|departments|bodies|employees|officials|contractors)|federal agencies|state-owned (?:enterprises|firms|companies)|state (?:agencies|firms|companies|enterprises)|public bodies|(?:local|domestic) (?:companies|firms|industries)|central government (?:agencies|departments)|exporters|importers|carriers|(?:US|American) (?:investors|persons|companies|firms)|key domestic industries|contracting authorities)\b/i;

/** Who must obey, when the words name them. */
export function findPersonsBound({ document, sentence }: SentenceView): string | undefined {
  if (!isHinted(sentence, "bound")) return undefined;
  const { start, end } = sentence;
  return BOUND.exec(document.text.slice(start, Math.min(end, start + 1200)))?.[1];
}
