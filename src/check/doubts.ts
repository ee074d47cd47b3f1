// What stops a deal that no rule held stops: holders nobody has looked up, goods that pass through, or end up with somebody in,
// a place they could not go to, and a statement that the item is on no list although the list describes it.
import { isOpen, strictness, type Notice, type ReviewPolicy } from "../base/verdict.ts";
import type { Transaction } from "../base/transaction.ts";
import type { PartyList, PartyRole } from "../base/party.ts";
import type { Engine } from "./engine.ts";
import { determine } from "./determine.ts";
import type { Bearing, Said } from "./draft.ts";
import { oldClassifications } from "./old-classifications.ts";
import { coveringLicence } from "./licence-held.ts";
import { doubtsOfOtherLists } from "./other-lists.ts";
import { readSubject, type Subject } from "./subject.ts";
import type { Together } from "./together.ts";
import { unplacedReceivers } from "./unplaced-receivers.ts";
import { unscreenedHolders } from "./unscreened-holders.ts";

/** Who receives the goods or owns them next: where they sit, the goods may go. */
const RECEIVING: readonly PartyRole[] = [
  "purchaser",
  "intermediate_consignee",
  "ultimate_consignee",
  "end_user",
  "recipient",
];
/** Who takes part besides: a person in a place under an embargo is part of no deal that nobody looked at. */
const BESIDES: readonly PartyRole[] = ["forwarder", "broker", "bank", "carrier", "contractor", "investor", "target"];

/**
 * Reasons to have a person look at a deal that would proceed. Sources: 15 CFR 736.2(b)(8) on exports through a country; red
 * flags 10 and 11 of part 732 supplement 3 on odd routes and destinations.
 */
export function doubtsOf(engine: Engine, subject: Subject, { said, lists }: Together): readonly Notice[] {
  const holders = [
    ...doubtsOfHolders(subject, lists),
    ...doubtsOfOtherLists(subject),
    ...doubtsOfSupply(engine, subject),
  ];
  const answered = said.filter(({ question }) => question === "item");
  if (answered.length === 0) return holders;
  return [
    ...holders,
    ...doubtsOfPlaces(engine, subject, answered),
    ...doubtsOfStatements(engine, subject),
    ...oldClassifications(engine, subject, answered),
  ];
}

function* doubtsOfHolders({ transaction }: Subject, lists: readonly PartyList[]): Generator<Notice> {
  const holders = unscreenedHolders(transaction.parties ?? [], lists);
  if (holders.length === 0) return;
  yield {
    code: "holder_screening_not_performed",
    params: { holders: holders.join("; ") },
    text: `Nobody says whether a list names those who hold a party: ${holders.join("; ")}. Screen them, or state their lists (none: an empty list), before the deal goes on.`,
  };
}

function* doubtsOfPlaces(engine: Engine, subject: Subject, answered: readonly Bearing[]): Generator<Notice> {
  const { finalDestination: _final, via, ...deal } = subject.transaction;
  const receivers = (deal.parties ?? []).filter(({ role }) => role === undefined || RECEIVING.includes(role));
  const places = new Set([...(via ?? []), ...receivers.map(({ country }) => country)]);
  const known = [subject.to, subject.from].map((fact) => (fact.kind === "known" ? fact.value : undefined));
  const isElsewhere = (place: string | null | undefined): place is string => place != null && !known.includes(place);
  for (const place of [...places].filter(isElsewhere)) {
    const stricter = stricterThere(engine, subject, { ...deal, to: place }, answered);
    if (stricter === undefined) continue;
    yield {
      code: "another_place_needs_more",
      params: { place, jurisdiction: stricter.jurisdiction },
      text: `The goods pass through ${place}, or go to somebody there, and to send them there needs more (${stricter.jurisdiction}). Establish the route and who gets them before they leave.`,
    };
  }
  if (subject.to.kind === "known")
    for (const { party, place, by } of unplacedReceivers(receivers, subject.to.value)) {
      if (places.has(place)) continue;
      const stricter = stricterThere(engine, subject, { ...deal, to: place }, answered);
      if (stricter === undefined) continue;
      const why = by === "name" ? `the name points to ${place}` : `goods are known to go on from there to ${place}`;
      yield {
        code: "receiver_place_not_stated",
        params: { party, place, jurisdiction: stricter.jurisdiction },
        text: `Nobody says in which country ${party} sits, ${why}, and to send this there needs more (${stricter.jurisdiction}). State the country of everybody who gets the goods.`,
      };
      break;
    }
  const others = (deal.parties ?? []).filter(({ role }) => role !== undefined && BESIDES.includes(role));
  for (const place of new Set(others.map(({ country }) => country).filter(isElsewhere))) {
    if (places.has(place)) continue;
    const barred = stricterThere(engine, subject, { ...deal, to: place }, answered);
    if (barred === undefined || !isBarred(barred)) continue;
    yield {
      code: "party_in_barred_place",
      params: { place, jurisdiction: barred.jurisdiction },
      text: `Somebody in ${place} takes part, where hardly anything may be sent (${barred.jurisdiction}). Find out what they do in the deal before it goes on.`,
    };
  }
}

/** A purchase brings goods out of another state, whose rules bind the supplier, and by its licence who uses them and what for. */
function* doubtsOfSupply(engine: Engine, subject: Subject): Generator<Notice> {
  const { act, from, to, transaction } = subject;
  if (act !== "procure" && act !== "use_in_contract") return;
  if (from.kind !== "known" || to.kind !== "known" || from.value === to.value) return;
  const supply: Transaction = { ...transaction, act: "export" };
  const bound = itemAnswers(engine, subject, supply).find((one) => {
    if (one.outcome === "licence_required") return !coveringLicence(one, subject);
    return one.outcome !== "no_control_found" && one.outcome !== "exception_available";
  });
  if (bound === undefined) return;
  yield {
    code: "supply_needs_more",
    params: { from: from.value, jurisdiction: bound.jurisdiction },
    text: `The goods leave ${from.value}, and for that ${bound.jurisdiction} ${bound.outcome === "licence_required" ? "requires a licence" : "is not settled"}. Check the supply as an export: a licence binds who uses the goods and what for, wherever they end up.`,
  };
}

/** The answer of a regime that would be stricter if the goods went elsewhere. */
function stricterThere(
  engine: Engine,
  subject: Subject,
  elsewhere: Transaction,
  answered: readonly Bearing[],
): Said | undefined {
  return itemAnswers(engine, subject, elsewhere).find((one) => {
    const here = answered.find(({ jurisdiction }) => jurisdiction === one.jurisdiction);
    return here !== undefined && isStricter(one, here);
  });
}

/** Prohibited or as good as refused, or may be. */
function isBarred({ outcome, reviewPolicy, ceiling }: Said): boolean {
  const { outcome: most, reviewPolicy: policy } = ceiling ?? { outcome, reviewPolicy };
  return most === "prohibited" || (policy !== undefined && REFUSED.includes(policy));
}

const REFUSED: readonly ReviewPolicy[] = ["presumption_of_denial", "in_principle_refused", "denial"];

function isStricter(there: Bearing, here: Bearing): boolean {
  if (isOpen(there.outcome)) return !isOpen(here.outcome);
  return strictness("item", there) > strictness("item", here);
}

/** As a code says that the item is on no entry of its list. */
const OUTSIDE = /^\s*(?:none|EAR\s*99)\s*$/i;

function* doubtsOfStatements(engine: Engine, subject: Subject): Generator<Notice> {
  const { transaction } = subject;
  const stated = transaction.item.classifications ?? [];
  for (const list of new Set(stated.filter(({ code }) => code !== null && OUTSIDE.test(code)).map((one) => one.list))) {
    const classifications = stated.filter((one) => one.list !== list);
    const otherwise = itemAnswers(engine, subject, { ...transaction, item: { ...transaction.item, classifications } });
    const said = itemAnswers(engine, subject, transaction);
    const struck = otherwise.find(
      (one, at) => !isOpen(one.outcome) && isStricter(one, said[at] as Said) && one.question === "item",
    );
    if (struck === undefined) continue;
    yield {
      code: "description_contradicts_statement",
      params: { list, jurisdiction: struck.jurisdiction },
      text: `The item is stated to be on no entry of ${list}, and its description is on one (${struck.provisions[0] ?? struck.jurisdiction}). Find out which is right.`,
    };
  }
}

/** What every regime in reach answers on the item of a deal. */
function itemAnswers(engine: Engine, { on, known }: Subject, deal: Transaction): readonly Said[] {
  const subject = readSubject(deal, engine.world, on, known);
  return engine.regimes.flatMap((regime) =>
    regime
      .questions(subject, engine)
      .filter(({ question }) => question === "item")
      .map((asked) => determine(engine, regime, asked, subject).answered.said),
  );
}
