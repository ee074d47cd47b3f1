// Who imposes: the subject before the act, the owner in "China's curbs", the agent in "imposed by"; and who acts with it.
import { holdsIn, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";
import type { Family } from "../families.ts";
import type { Government } from "./government.ts";
import { addressesOwn, bindsOwn } from "./addressee.ts";
import { accusedOf } from "./accused.ts";
import { announcerOf, signerOf } from "./announcer.ts";
import { isExempt, isSpared } from "./complains.ts";
import { isInCondition } from "./condition.ts";
import { changesObject, relativeSubject, whoSaysWe } from "./clause-role.ts";
import {
  destinationOf,
  importersOf,
  isBarredFrom,
  isCrossed,
  isEntered,
  isKeptOutOf,
  isPaid,
  originOf,
} from "./crossing.ts";
import {
  actsBy,
  byAgent,
  grants,
  isOwner,
  isInstrument,
  isOwnerOfAct,
  isTakenOver,
  keepsList,
  meantByIts,
  ownsRules,
} from "./owner.ts";
import { ownsFirms } from "./owns-firms.ts";
import { isSeat, leadAt } from "./name-lead.ts";
import { headlineSubject, labelled, lastSubject } from "./subject.ts";

/** What an imposer is looked for in. */
interface Place {
  readonly view: SentenceView;
  /** All governments of the sentence that may act. */
  readonly governments: readonly Government[];
  /** Those of the act's own region. */
  readonly inside: readonly Government[];
  readonly region: Region;
  readonly match: Region;
  readonly family: Family;
}

type Way = readonly [name: string, find: (place: Place) => Government | undefined];

/** The ways in which words say who acts, the surest first. */
const ALWAYS: readonly Way[] = [
  ["accused", ({ view, governments, match }) => accusedOf(view, governments, match)],
  ["its", ({ view, governments, match }) => meantByIts(view, governments, match)],
  ["we", ({ view, governments, match }) => whoSaysWe(view, governments, match)],
  [
    "agent",
    ({ view, inside, match }) =>
      inside.find(
        (one) =>
          (one.firstToken >= match.from
            ? one.firstToken <= match.to + 14 && !isOfAnother(view, match, one)
            : actsBy(view, one)) && byAgent(view, one),
      ),
  ],
  [
    "border",
    ({ view, inside, family }) =>
      family === "duty" || family === "import" || family === "party" || family === "any"
        ? inside.find((one) => isEntered(view, one) || isPaid(view, one))
        : inside.find((one) => isCrossed(view, one)),
  ],
  [
    "market",
    ({ view, inside, family }) =>
      family === "import"
        ? inside.find((one) => isKeptOutOf(view, one))
        : family === "market"
          ? inside.find((one) => isBarredFrom(view, one))
          : undefined,
  ],
  ["relative", ({ view, inside, match }) => relativeSubject(view, inside, match)],
  ["order", ({ view, inside }) => signerOf(view, inside)],
  [
    "list",
    ({ view, inside, family }) => (family === "party" ? inside.findLast((one) => keepsList(view, one)) : undefined),
  ],
  [
    "owner",
    ({ view, inside, match, family }) =>
      inside.findLast((one) => isOwner(view, one, match, family) && !isTakenOver(view, one, inside)),
  ],
  [
    "addressee",
    ({ view, inside, family }) =>
      family === "market" || family === "investment" || family === "import"
        ? inside.find((one) => addressesOwn(view, one))
        : family === "party" || family === "any"
          ? inside.find((one) => bindsOwn(view, one))
          : undefined,
  ],
  ["granter", ({ view, inside }) => inside.find((one) => grants(view, one))],
  ["rules", ({ view, inside }) => inside.find((one) => ownsRules(view, one))],
];

const BY_PLACE: readonly Way[] = [
  ["label", ({ view, governments }) => labelled(view, governments)],
  ["origin", ({ view, inside, match, family }) => (family === "export" ? originOf(view, inside, match) : undefined)],
  [
    "destination",
    ({ view, inside, match, family }) =>
      family === "duty" || family === "import" || family === "market"
        ? destinationOf(view, inside, match, family)
        : undefined,
  ],
  [
    "importers",
    ({ view, inside, family }) => (family === "import" || family === "duty" ? importersOf(view, inside) : undefined),
  ],
  [
    "place",
    ({ view, inside, match, family }) =>
      family === "market" ? inside.find((one) => one.firstToken >= match.to && isMarket(view, one)) : undefined,
  ],
];

/** Where the act is a noun: what somebody says of "the curbs" does not make them his. */
const OF_NOUNS: readonly Way[] = [
  ...ALWAYS,
  [
    "decision",
    ({ view, inside, match }) => inside.findLast((one) => one.firstToken < match.from && isOwnerOfAct(view, one)),
  ],
  ["object", ({ view, inside, match }) => inside.findLast((one) => changesObject(view, one, match))],
  ["headline", ({ view, inside, match }) => headlineSubject(view, inside, match)],
  ...BY_PLACE,
];

const OF_VERBS: readonly Way[] = [
  ...ALWAYS,
  ["subject", ({ view, inside, region, match }) => lastSubject(view, inside, region, match, true)],
  [
    "inner subject",
    ({ view, inside, region, match, family }) =>
      family === "party" ? undefined : lastSubject(view, inside, region, match, false),
  ],
  // "Exports of X now need a permit from China's commerce ministry": the body after the act that grants or decides.
  [
    "granting",
    ({ view, inside, match }) => inside.find((one) => one.firstToken >= match.from && isGranting(view, one)),
  ],
  ["announcer", ({ view, inside, match, family }) => announcerOf(view, inside, match, family)],
  ...BY_PLACE,
];

/**
 * The government that acts in `match` and how its words say so, or undefined when the sentence names none. `isOfWords`: no noun
 * stands there that somebody could own.
 */
export function findImposer(
  view: SentenceView,
  governments: readonly Government[],
  region: Region,
  match: Region,
  family: Family,
  verbal: boolean,
  isOfWords = false,
): Government | undefined {
  const inside = governments.filter(
    (one) =>
      one.firstToken >= region.from &&
      one.endToken <= region.to &&
      !ownsFirms(view, one) &&
      !isExempt(view, one, governments) &&
      !isInCondition(view, one, match, governments) &&
      !isSpared(view, one) &&
      !isSeat(view, one),
  );
  const place = { view, governments, inside, region, match, family };
  for (const [way, find] of verbal ? OF_VERBS : OF_NOUNS) {
    if (isOfWords && way === "owner") continue;
    const found = find(place);
    if (found !== undefined) return { ...found, way };
  }
  return undefined;
}

/**
 * "a ban on Micron and a tough stance by the G7", "blocked the purchase of U.S. Steel by Japan's Nippon Steel": the agent is that of
 * the noun that an article begins before it, or of the deal.
 */
function isOfAnother(view: SentenceView, match: Region, { firstToken }: Government): boolean {
  if (holdsIn(view, match.from, firstToken - 1, DEALS)) return true;
  for (let at = match.to; at < firstToken - 2; at++)
    if (keyAt(view, at) === "and" && isAt(view, at + 1, BEGINS_NOUN))
      return !view.words.some(
        (word) => word.firstToken > at && word.firstToken < firstToken && isInstrument(view, word.firstToken),
      );
  return false;
}

const DEALS = wordSet(
  "purchase purchases acquisition acquisitions takeover takeovers buyout buyouts merger mergers investment investments ownership use",
);
const BEGINS_NOUN = wordSet("a an the");

/** "may not be sold in America": whose market it is; not "made in America". */
function isMarket(view: SentenceView, one: Government): boolean {
  return one.kind === "country" && keyAt(view, leadAt(view, one.firstToken)) === "in";
}

function isGranting(view: SentenceView, { kind, firstToken }: Government): boolean {
  const lead = keyAt(view, firstToken - 1);
  const isBehind = /^(?:from|with|by|of|the|said)$/.test(lead);
  if (kind === "body") return isBehind;
  // "fishery items from Tokyo" come from there; a permit is given there.
  if (lead === "from") return PERMISSION.test(keyAt(view, firstToken - 2));
  return kind === "capital" && (isBehind || lead === "in");
}

const PERMISSION =
  /^(?:permits?|permissions?|approvals?|licen[cs]es?|consent|clearance|authori[sz]ations?|waivers?|exemptions?|orders?|nod|go-ahead|certificates?)$/;

/** All that act with the imposer, itself first: "the US and Japan", "Japan, the Netherlands and the United States". */
export function coImposers(
  view: SentenceView,
  imposer: Government,
  governments: readonly Government[],
): readonly Government[] {
  const found = [imposer];
  if (imposer.kind !== "country" && imposer.kind !== "capital") return found;
  let left = imposer;
  for (const one of governments.toReversed()) {
    if (one.endToken > left.firstToken || one.kind !== left.kind) continue;
    const gap = left.firstToken - one.endToken;
    if (gap > 3 || gap === 0 || !isJoined(view, one.endToken, left.firstToken)) break;
    if (!found.some(({ country }) => country === one.country))
      found.push(imposer.way === undefined ? one : { ...one, way: imposer.way });
    left = one;
  }
  return found;
}

function isJoined(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isAt(view, at, JOINTS)) return false;
  return true;
}

const JOINTS = wordSet("and , the");
