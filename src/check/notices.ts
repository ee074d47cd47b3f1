// Warnings that belong to a verdict: what was not screened, what nobody has verified, what rests on weak evidence.
import type { IsoDate } from "../base/date.ts";
import { isUnlisted, type Party } from "../base/party.ts";
import type { CoverageState, Notice } from "../base/verdict.ts";
import { stateOn } from "../register/index.ts";
import type { Engine } from "./engine.ts";
import { askedAhead, registerBehind } from "./register-age.ts";
import { namesSanctioned } from "./regimes/reach.ts";
import { screeningNotices, statementNotices } from "./screening-notices.ts";
import { leftText, licencesForCodes, licencesUsed } from "./licence-held.ts";
import type { Subject } from "./subject.ts";
import type { Together } from "./together.ts";

const NOBODY: readonly Party[] = [];

/** The day on which screenings have to be current: that of the act, or of asking where it is earlier. */
function dayOf({ on, known }: Subject): IsoDate {
  return on < known ? on : known;
}

/** Warnings of a verdict, most important first. */
export function noticesOf(
  engine: Engine,
  subject: Subject,
  together: Together,
  tables: readonly CoverageState[],
): readonly Notice[] {
  const notices: Notice[] = [];
  const behind = registerBehind(engine.lastDay, subject.known);
  if (behind !== undefined) notices.push(behind);
  const ahead = askedAhead(subject);
  if (ahead !== undefined) notices.push(ahead);
  for (const { list, edition, state, note } of tables) {
    if (state === "complete") continue;
    notices.push({
      code: "control_list_not_current",
      params: { list, edition, state },
      text: `${list}: the edition held (${edition}) is not known to be the one of the day. ${note ?? ""}`.trim(),
    });
  }
  const { parties, licencesHeld } = subject.transaction;
  const named = parties ?? NOBODY;
  const unscreened = named.filter(
    (party) => !isUnlisted(party) && !party.listedOn?.length && party.screened === undefined,
  );
  if (named.length > 0) notices.push(...screeningNotices(named), ...statementNotices(named, dayOf(subject)));
  if (together.partyOpen && (unscreened.length > 0 || named.length === 0)) {
    notices.push({
      code: "party_screening_not_performed",
      params: { lists: 0, parties: unscreened.length },
      text: "Party screening not performed (0 official lists loaded): names were compared only with parties that register records name.",
    });
  }
  if (namesSanctioned(subject)) {
    notices.push({
      code: "sanctions_listing_named",
      params: {},
      text: "A party, or an owner of one, is on a sanctions list. Whatever the rules asked here say of it, the deal waits for a person to look at it.",
    });
  }
  for (const measure of together.statusAsked) {
    const state = stateOn(measure, subject.on, subject.known);
    if (state.kind !== "unknown") continue;
    const evidence = (measure.time.evidence ?? []).map((one) => ` Unofficial: ${one.text} (${one.date}).`).join("");
    const title = measure.title.en;
    const doubt = `what holds since ${state.since} is not verified (${state.cause.replaceAll("_", " ")}). Verify with ${measure.authority} before relying on it.${evidence}`;
    notices.push({
      code: "past_knowledge_horizon",
      params: { measure: measure.id, cause: state.cause, since: state.since, title, doubt },
      text: `${title}: ${doubt}`,
    });
  }
  for (const one of licencesHeld?.length ? together.licensed : []) {
    for (const licence of licencesUsed(one, subject)) {
      const left = leftText(licence);
      notices.push({
        code: "covered_by_licence",
        params: { authority: licence.authority, number: licence.number ?? "", left: left ?? "not stated" },
        text: `${one.jurisdiction} ${one.question}: covered by licence ${licence.number} of ${licence.authority}${left === undefined ? "" : `, ${left} left before this act`}.`,
      });
    }
  }
  for (const one of licencesHeld?.length ? together.licensed : []) {
    for (const { licence, lists } of licencesForCodes(one, subject)) {
      const items = (licence.granted?.items ?? []).join(", ");
      notices.push({
        code: "licence_awaits_code",
        params: { number: licence.number ?? "", items, lists: lists.join(", ") },
        text: `Licence ${licence.number} is granted for ${items}, and nobody states the item's code on ${lists.join(", ")}: state it, so that the licence can count.`,
      });
    }
  }
  return notices.length === 0 ? together.unofficial : [...notices, ...together.unofficial];
}
