// Which questions the United States asks of an act.
import { or, type Truth } from "../../../base/logic.ts";
import type { PartyList } from "../../../base/party.ts";
import type { RegimeQuestion } from "../../engine.ts";
import type { Subject } from "../../subject.ts";
import { endsIn, isOutbound, isPurchase, namesListed, ofParties, partyIn, startsIn, statedTie } from "../reach.ts";
import { UNITED_STATES } from "./destination.ts";

const EXPORT: readonly RegimeQuestion[] = [
  { question: "jurisdiction", authority: "BIS" },
  { question: "item", authority: "BIS" },
  { question: "party", authority: "BIS" },
  { question: "end_use", authority: "BIS" },
];

const BLOCKED: readonly PartyList[] = ["US-OFAC-SDN"];

/**
 * Exports from the United States, or from a place nobody states; acts abroad with a stated US tie; purchases by US agencies
 * and for US contracts; imports; investments of US persons. Of all of them, and of dealings with a target, it is asked
 * whether somebody is blocked, and of others with a US end where a blocked person is named among the parties or their
 * owners; a question about one entry of the list is only that.
 */
export function questionsOf(subject: Subject): readonly RegimeQuestion[] {
  const { transaction } = subject;
  const entry = transaction.facts?.["classificationEntry"];
  if (typeof entry === "string" && entry !== "") {
    return entry.startsWith("US:") ? [{ question: "classification", authority: "BIS" }] : [];
  }
  const asked: RegimeQuestion[] = [];
  if (isOutbound(subject) && (startsIn(subject, UNITED_STATES) !== false || statedTie(subject, "US")))
    asked.push(...EXPORT);
  if (isPurchase(subject) && buysForTheStates(subject) !== false)
    asked.push({ question: "procurement", authority: "FAR Council" }, { question: "party", authority: "FAR Council" });
  if (subject.act === "import" && endsIn(subject, UNITED_STATES) !== false) {
    asked.push({ question: "item", authority: "CBP" }, { question: "tariff", authority: "USTR" });
  }
  if (subject.act === "invest" && investsFromTheStates(subject) !== false)
    asked.push({ question: "party", authority: "Treasury" });
  const isDealing = subject.act === "deal" || HAS_TARGET.of(subject);
  const isNamed = endsIn(subject, UNITED_STATES) === true && namesListed(subject, BLOCKED);
  if (asked.length > 0 || isDealing || isNamed) asked.push({ question: "blocking", authority: "OFAC" });
  return asked;
}

const HAS_TARGET = ofParties((parties) => parties.some(({ role }) => role === "target"));

function buysForTheStates(subject: Subject): Truth {
  const parties = subject.transaction.parties ?? [];
  return or([
    parties.some(({ categories }) => categories?.includes("federal_agency_us")),
    partyIn(subject, ["purchaser", "end_user", "contractor"], "US"),
    endsIn(subject, UNITED_STATES),
  ]);
}

function investsFromTheStates(subject: Subject): Truth {
  return or([startsIn(subject, UNITED_STATES), partyIn(subject, ["investor"], "US")]);
}
