// What stops a deal that no rule held stops: holders nobody has looked up, goods that pass through, or end up with somebody in,
// a place they could not go to, and a statement that the item is on no list although the list describes it.
import { isOpen, strictness, type Notice, type ReviewPolicy } from "../base/verdict.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Party, PartyList, PartyRole } from "../base/party.ts";
import type { Engine } from "./engine.ts";
import { determine } from "./determine.ts";
import type { Bearing, Said } from "./draft.ts";
import { oldClassifications } from "./old-classifications.ts";
import { coveringLicence } from "./licence-held.ts";
import { isMilitaryByName } from "./military-names.ts";
import { isAction } from "./overall.ts";
import { doubtsOfOtherLists } from "./other-lists.ts";
import { readSubject, type Subject } from "./subject.ts";
import type { Together } from "./together.ts";
import { ANYWHERE, type Pointer, unplacedReceivers } from "./unplaced-receivers.ts";
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
    ...doubtsOfUsers(engine, subject, said),
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
      const why = WHY[by](place);
      yield {
        code: "receiver_place_not_stated",
        params: { party, place, jurisdiction: stricter.jurisdiction },
        text: `Nobody says in which country ${party} sits, ${why}, and to send this there needs more (${stricter.jurisdiction}). State the country of everybody who gets the goods.`,
      };
      break;
    }
  yield* doubtsOfWays(engine, subject, answered);
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

const WHY: Readonly<Record<Pointer["by"], (place: string) => string>> = {
  name: (place) => `the name points to ${place}`,
  hub: (place) => `goods are known to go on from the destination to ${place}`,
  unknown: (place) => `which may be ${place}`,
};

/** A route that is stated as not known, and goods that come from where hardly anything may be sent. */
function* doubtsOfWays(engine: Engine, subject: Subject, answered: readonly Bearing[]): Generator<Notice> {
  const { finalDestination: _final, via, ...deal } = subject.transaction;
  const beyond = (place: string): Said | undefined => stricterThere(engine, subject, { ...deal, to: place }, answered);
  const unknown = via === null ? ANYWHERE.find((place) => beyond(place) !== undefined) : undefined;
  if (unknown !== undefined)
    yield {
      code: "route_not_known",
      params: { place: unknown },
      text: `The route is stated as not known, and to send the goods through ${unknown} needs more. Establish the route, or state that there is no stop (an empty list).`,
    };
  const { origin, from } = subject;
  if (origin.kind !== "known" || (from.kind === "known" && from.value === origin.value)) return;
  const barred = beyond(origin.value);
  if (barred === undefined || !isBarred(barred)) return;
  yield {
    code: "origin_in_barred_place",
    params: { origin: origin.value, jurisdiction: barred.jurisdiction },
    text: `The item comes from ${origin.value}, where hardly anything may be sent (${barred.jurisdiction}). Rules on dealing in goods from there are not held: have somebody look at them.`,
  };
}

/** A party stated to be civil whose name is an army's, and an authority that has informed of a use that is stated as civil. */
function* doubtsOfUsers(engine: Engine, subject: Subject, said: readonly Bearing[]): Generator<Notice> {
  const { transaction } = subject;
  const { endUse } = transaction;
  if (endUse?.knowledge === "informed" && endUse.category === "civil")
    yield {
      code: "informed_of_civil_use",
      params: {},
      text: "An authority has informed you about the use, and it is stated as civil: authorities inform of uses that need a licence. Follow the letter before the deal goes on.",
    };
  const parties = transaction.parties ?? [];
  const soldiers = parties.filter(isMilitaryByName);
  if (soldiers.length === 0) return;
  const asArmy = parties.map((one): Party =>
    soldiers.includes(one) ? { ...one, categories: ["military_end_user"] } : one,
  );
  const there = answersOn(engine, subject, { ...transaction, parties: asArmy }, isAction);
  if (!there.some((one) => isStricterThanSaid(one, said))) return;
  const names = soldiers.map(({ name, nameLocal }) => name ?? nameLocal).join("; ");
  yield {
    code: "name_contradicts_category",
    params: { parties: names },
    text: `The name speaks of armed forces (${names}), and the party is stated to be civil; as a military end user it needs more. Find out what it is.`,
  };
}

function isStricterThanSaid(there: Said, said: readonly Bearing[]): boolean {
  const here = said.find((one) => one.jurisdiction === there.jurisdiction && one.question === there.question);
  if (here === undefined || isOpen(here.outcome)) return false;
  return isOpen(there.outcome) || strictness(there.question, there) > strictness(here.question, here);
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
function itemAnswers(engine: Engine, subject: Subject, deal: Transaction): readonly Said[] {
  return answersOn(engine, subject, deal, ({ question }) => question === "item");
}

function answersOn(
  engine: Engine,
  { on, known }: Subject,
  deal: Transaction,
  isAsked: (asked: Pick<Said, "question">) => boolean,
): readonly Said[] {
  const subject = readSubject(deal, engine.world, on, known);
  return engine.regimes.flatMap((regime) =>
    regime
      .questions(subject, engine)
      .filter(isAsked)
      .map((asked) => determine(engine, regime, asked, subject).answered.said),
  );
}
