// Warnings that belong to a verdict: what was not screened, what nobody has verified, what rests on weak evidence.
import type { CoverageState, Determination, Notice } from "../base/verdict.ts";
import { stateOn, type Measure } from "../register/index.ts";
import type { Engine } from "./compile.ts";
import { namesSanctioned } from "./regimes/reach.ts";
import { screeningNotices } from "./screening-notices.ts";
import { leftText, licencesUsed } from "./licence-held.ts";
import type { Subject } from "./subject.ts";

/** Warnings of a verdict, most important first. */
export function noticesOf(
  engine: Engine,
  subject: Subject,
  determinations: readonly Determination[],
  tables: readonly CoverageState[],
): readonly Notice[] {
  const notices: Notice[] = [];
  for (const { list, edition, state, note } of tables) {
    if (state === "complete") continue;
    notices.push({
      code: "control_list_not_current",
      params: { list, edition, state },
      text: `${list}: the edition held (${edition}) is not known to be the one of the day. ${note ?? ""}`.trim(),
    });
  }
  const partyOpen = determinations.some((one) => one.question === "party" && one.outcome !== "prohibited");
  const parties = subject.transaction.parties ?? [];
  const unscreened = parties.filter(
    (party) => party.unlisted !== true && !party.listedOn?.length && party.screened === undefined,
  );
  notices.push(...screeningNotices(parties));
  if (partyOpen && (unscreened.length > 0 || parties.length === 0)) {
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
  for (const measure of horizonMeasures(engine, determinations)) {
    const state = stateOn(measure, subject.on, subject.known);
    if (state.kind !== "unknown") continue;
    const evidence = (measure.time.evidence ?? []).map((one) => ` Unofficial: ${one.text} (${one.date}).`).join("");
    notices.push({
      code: "past_knowledge_horizon",
      params: { measure: measure.id, cause: state.cause, since: state.since },
      text: `${measure.title.en}: what holds since ${state.since} is not verified (${state.cause.replaceAll("_", " ")}). Verify with ${measure.authority} before relying on it.${evidence}`,
    });
  }
  for (const one of determinations) {
    for (const licence of one.outcome === "licence_required" ? licencesUsed(one, subject) : []) {
      const left = leftText(licence);
      notices.push({
        code: "covered_by_licence",
        params: { authority: licence.authority, number: licence.number ?? "", left: left ?? "not stated" },
        text: `${one.jurisdiction} ${one.question}: covered by licence ${licence.number} of ${licence.authority}${left === undefined ? "" : `, ${left} left before this act`}.`,
      });
    }
  }
  for (const { requirements = [] } of determinations) {
    for (const { measure, title, basis } of requirements) {
      if (basis === "official") continue;
      notices.push({
        code: "unofficial_basis",
        params: { measure, basis },
        text: `${title}: known from ${basis} sources only. It tightens the answer; it could not have cleared it.`,
      });
    }
  }
  return notices;
}

function* horizonMeasures(engine: Engine, determinations: readonly Determination[]): Generator<Measure> {
  const asked = new Set<string>();
  for (const { missingFacts = [] } of determinations) {
    for (const path of missingFacts.flat()) {
      const id = /^register\.measure\.(.+)\.status$/.exec(path)?.[1];
      if (id !== undefined) asked.add(id);
    }
  }
  if (asked.size === 0) return;
  for (const { measures } of engine.register.instruments) {
    for (const measure of measures) if (asked.has(measure.id)) yield measure;
  }
}
