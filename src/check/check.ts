// Transaction → Verdict: every regime in reach answers its questions; the whole is never better than its worst part.
import type { FactPath } from "../base/facts.ts";
import { isUnlisted, type Party, type PartyList, type PartyRole } from "../base/party.ts";
import type { Act, Transaction } from "../base/transaction.ts";
import type { Conflict, CoverageState, Outcome, Verdict } from "../base/verdict.ts";
import { stateOn } from "../register/index.ts";
import { coverageNotices, unverifiedSilence, VERIFIED } from "./coverage-age.ts";
import { type Checked, type Days, verdictOf } from "./checked.ts";
import type { Engine } from "./engine.ts";
import { determine } from "./determine.ts";
import { doubtsOf } from "./doubts.ts";
import type { Bearing, Told } from "./draft.ts";
import { coveringLicence } from "./licence-held.ts";
import { isOutOfDate, isTooFarAhead } from "./register-age.ts";
import { noticesOf } from "./notices.ts";
import { withoutOldScreens } from "./old-screens.ts";
import { isOutbound, namesSanctioned } from "./regimes/reach.ts";
import { readSubject, type Subject } from "./subject.ts";
import { truthOf } from "./test-tree.ts";
import { type Together, togetherOf } from "./together.ts";
import { isUndecided } from "./unscreened-holders.ts";

export const ENGINE_VERSION = "check-1";

/**
 * The licence determination for one transaction on `days.on`, from what was public by `days.known`; the transaction's
 * own `on` and `known` win. Never throws for what the transaction says; unknown facts end in `indeterminate`.
 */
export function check(engine: Engine, transaction: Transaction, days: Days): Verdict {
  return verdictOf(checked(engine, transaction, days));
}

/** The same, left to be told as a verdict, as its text or in brief. */
export function checked(engine: Engine, transaction: Transaction, days: Days): Checked {
  const on = transaction.on ?? days.on;
  const knownOn = transaction.known ?? days.known;
  const subject = readSubject(withoutOldScreens(transaction, { on, known: knownOn }), engine.world, on, knownOn);
  const told: Told[] = [];
  for (const regime of engine.regimes) {
    let without: string | undefined;
    for (const asked of regime.questions(subject, engine)) {
      if (asked.authority === without) continue;
      const one = determine(engine, regime, asked, subject);
      told.push(one);
      // What an authority's rules do not reach leaves those of others: a blocked person stays blocked at home.
      if (one.answered.head.outcome === "not_subject") without = asked.authority;
    }
  }
  return combine(engine, subject, told);
}

/** The answers with what follows from them overall. */
function combine(engine: Engine, subject: Subject, told: readonly Told[]): Checked {
  const together = togetherOf(engine, told);
  const unstated = unstatedFacts(subject, together.asksAction);
  const whole = together.whole(unstated, unstated);
  const conflicts = engine.conflicting.length === 0 ? NONE : conflictsOf(engine, subject, together);
  const tables = tableStates(engine, subject, together.action);
  const current = tables.every(({ state }) => state === "complete");
  const settled = whole.completeness === "complete" && !together.flagged && current && conflicts.length === 0;
  const answered = settled && isAnswered(whole.outcome, subject, together);
  // An act that no rule held reaches is answered without them, and still waits for them.
  const awaited = answered ? unsaid(subject) : unstated;
  const proceeds = answered && awaited.length === 0 && areScreened(subject, together) && !namesSanctioned(subject);
  const silent = unverifiedSilence(engine, subject, told);
  const doubts = proceeds ? doubtsOf(engine, subject, together) : NONE;
  const held = noticesOf(engine, subject, together, tables);
  const notices =
    silent === VERIFIED ? held : [...coverageNotices(silent.lists), ...held, ...coverageNotices(silent.texts)];
  const isCurrent = silent.lists.length === 0 && !isOutOfDate(engine.lastDay, subject.known) && !isTooFarAhead(subject);
  return {
    id: subject.transaction.id,
    on: subject.on,
    known: subject.known,
    told,
    whole: awaited === unstated ? whole : { ...whole, missingFacts: together.whole(unstated, awaited).missingFacts },
    conflicts,
    warnings: doubts.length === 0 ? notices : [...doubts, ...notices],
    mayProceed: proceeds && doubts.length === 0 && isCurrent,
    coverage: tables.length === 0 ? together.coverage : [...together.coverage, ...tables],
    register: engine.edition,
    engine: ENGINE_VERSION,
  };
}

const NONE: readonly never[] = [];

/** Nothing is required, or licences held cover what is. */
function isAnswered(outcome: Outcome, subject: Subject, { action }: Together): boolean {
  if (outcome === "no_control_found" || outcome === "exception_available") return true;
  if (outcome !== "licence_required") return false;
  return action.every(
    (one) => one.outcome !== "obligation" && (one.outcome !== "licence_required" || coveringLicence(one, subject)),
  );
}

type FactSets = readonly (readonly FactPath[])[];

/**
 * Who takes part and, for a movement of items, what for belongs to every complete picture of a deal, whatever the rules
 * held ask: one of which nobody says it is incomplete. The same facts come as the same value.
 */
export function unstatedFacts(subject: Subject, asksAction: boolean): FactSets {
  return asksAction ? unsaid(subject) : NONE;
}

/** The same, whatever is asked: nothing proceeds without it, not even an act that no rule held reaches. */
function unsaid(subject: Subject): FactSets {
  const { parties, endUse } = subject.transaction;
  const ownSide = isOutbound(subject) ? OWN_SIDE : NOBODY;
  const who = !parties?.some(({ role }) => role === undefined || !ownSide.has(role));
  const whatFor = isOutbound(subject) && (!endUse?.category || endUse.category === "unknown");
  if (!who) return whatFor ? WHAT_FOR : NONE;
  const role = OTHER_SIDE[subject.act] ?? "end_user";
  const by = whatFor ? WHO_AND_WHAT_FOR : WHO;
  let facts = by.get(role);
  if (!facts) by.set(role, (facts = [[`parties[${role}].name`], ...(whatFor ? WHAT_FOR : [])]));
  return facts;
}

const WHAT_FOR: FactSets = [["endUse.category"]];
const WHO = new Map<PartyRole, FactSets>();
const WHO_AND_WHAT_FOR = new Map<PartyRole, FactSets>();

function areScreened({ transaction }: Subject, { lists }: Together): boolean {
  const { parties } = transaction;
  if (!parties || parties.length === 0) return false;
  return parties.every((party) => isScreened(party, lists));
}

/** Whom a list names, a measure of the register answers for; else the user's own screening, or ours of every list in reach. */
function isScreened(party: Party, lists: readonly PartyList[]): boolean {
  const { listedOn, screened } = party;
  if (screened !== undefined && isUndecided(screened)) return false;
  if (isUnlisted(party) || (listedOn?.length ?? 0) > 0) return true;
  return screened !== undefined && lists.every((list) => screened.notFoundOn.includes(list));
}

/** Who sends something or helps to: who gets it is another question. */
const OWN_SIDE: ReadonlySet<PartyRole> = new Set([
  "exporter",
  "seller",
  "manufacturer",
  "forwarder",
  "broker",
  "bank",
  "carrier",
]);
const NOBODY: ReadonlySet<PartyRole> = new Set();

/** Who is asked for first when nobody is named. */
const OTHER_SIDE: Readonly<Partial<Record<Act, PartyRole>>> = {
  procure: "purchaser",
  use_in_contract: "contractor",
  import: "seller",
  deal: "target",
  invest: "target",
};

/** Both sides of a conflict of laws: a measure that forbids complying with another, where either concerns the deal. */
function conflictsOf(engine: Engine, subject: Subject, { applied }: Together): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const { measure, test } of engine.conflicting) {
    if (!applied.has(measure.id) && !measure.conflictsWith.some(({ measure: other }) => applied.has(other))) continue;
    if (stateOn(measure, subject.on, subject.known).kind !== "applies") continue;
    for (const { measure: other, says } of measure.conflictsWith) {
      const both = applied.has(other) && truthOf(test, subject) !== false;
      if (applied.has(measure.id) || both) conflicts.push({ measure: measure.id, says, with: other });
    }
  }
  return conflicts;
}

/** Editions of the regimes' own tables behind the answers given. */
function tableStates(engine: Engine, subject: Subject, action: readonly Bearing[]): readonly CoverageState[] {
  let states: CoverageState[] | undefined;
  for (const regime of engine.regimes) {
    if (regime.editions === undefined) continue;
    for (const { jurisdiction, question } of action)
      if (jurisdiction === regime.jurisdiction) (states ??= []).push(...regime.editions(subject, question));
  }
  return states ?? NONE;
}
