// Transaction → Verdict: every regime in reach answers its questions; the whole is never better than its worst part.
import type { IsoDate } from "../base/date.ts";
import { cheapestFirst } from "../base/fact-cost.ts";
import type { FactPath } from "../base/facts.ts";
import { PARTY_LISTS, type Party, type PartyList, type PartyRole } from "../base/party.ts";
import type { Act, Transaction } from "../base/transaction.ts";
import { type Conflict, type CoverageState, type Determination, type Notice, type Verdict } from "../base/verdict.ts";
import { stateOn } from "../register/index.ts";
import type { Engine } from "./compile.ts";
import { determine } from "./determine.ts";
import { coveringLicence } from "./licence-held.ts";
import { noticesOf } from "./notices.ts";
import { isOutbound, namesSanctioned } from "./regimes/reach.ts";
import { isAction, overallOf } from "./overall.ts";
import { bucketKey } from "./rule-index.ts";
import { readSubject, type Subject } from "./subject.ts";
import { truthOf } from "./test-tree.ts";

export const ENGINE_VERSION = "check-1";

export interface Days {
  readonly on: IsoDate;
  readonly known: IsoDate;
}

/**
 * The licence determination for one transaction on `days.on`, from what was public by `days.known`; the transaction's
 * own `on` and `known` win. Never throws for what the transaction says; unknown facts end in `indeterminate`.
 */
export function check(engine: Engine, transaction: Transaction, days: Days): Verdict {
  const on = transaction.on ?? days.on;
  const knownOn = transaction.known ?? days.known;
  const subject = readSubject(transaction, engine.world, on, knownOn);
  const determinations: Determination[] = [];
  for (const regime of engine.regimes) {
    let without: string | undefined;
    for (const asked of regime.questions(subject, engine)) {
      if (asked.authority === without) continue;
      const determination = determine(engine, regime, asked, subject);
      determinations.push(determination);
      // What an authority's rules do not reach leaves those of others: a blocked person stays blocked at home.
      if (determination.outcome === "not_subject") without = asked.authority;
    }
  }
  return combine(engine, subject, determinations);
}

/** The determinations with what follows from them overall. */
function combine(engine: Engine, subject: Subject, determinations: readonly Determination[]): Verdict {
  const action = determinations.filter(isAction);
  const unstated = unstatedFacts(subject, action);
  const { overall, completeness, floor, ceiling } = overallOf(action, unstated.length > 0);
  const conflicts = conflictsOf(engine, subject, determinations);
  const flagged = action.some((one) => (one.redFlags?.length ?? 0) > 0 || (one.declarations?.length ?? 0) > 0);
  const cleared = overall.outcome === "no_control_found" || overall.outcome === "exception_available";
  const licensed =
    overall.outcome === "licence_required" &&
    action.every(
      (one) => one.outcome !== "obligation" && (one.outcome !== "licence_required" || coveringLicence(one, subject)),
    );
  const tables = tableStates(engine, subject, action);
  const coverage = [...coverageStates(engine, action), ...tables];
  const current = tables.every(({ state }) => state === "complete");
  const settledFor = completeness === "complete" && !flagged && current && conflicts.length === 0;
  const answered = settledFor && (cleared || licensed);
  // An act that no rule held reaches is answered without them, and still waits for them.
  const awaited = answered ? unsaid(subject) : unstated;
  const mayProceed =
    answered && awaited.length === 0 && areScreened(subject, determinations) && !namesSanctioned(subject);
  return {
    id: subject.transaction.id,
    on: subject.on,
    known: subject.known,
    determinations,
    ...overall,
    completeness,
    floor,
    ceiling,
    missingFacts: dedupe([...action.flatMap((one) => one.missingFacts ?? []), ...awaited]),
    ...(conflicts.length === 0 ? {} : { conflictsWith: conflicts }),
    warnings: noticesOf(engine, subject, determinations, tables) satisfies readonly Notice[],
    mayProceed,
    coverage,
    register: { version: engine.register.version, sha256: engine.register.sha256 },
    engine: ENGINE_VERSION,
  };
}

/**
 * Who takes part and, for a movement of items, what for belongs to every complete picture of a deal, whatever the rules
 * held ask: one of which nobody says it is incomplete.
 */
export function unstatedFacts(
  subject: Subject,
  action: readonly Pick<Determination, "question">[],
): readonly (readonly FactPath[])[] {
  return action.some(({ question }) => question !== "jurisdiction") ? unsaid(subject) : [];
}

/** The same, whatever is asked: nothing proceeds without it, not even an act that no rule held reaches. */
function unsaid(subject: Subject): readonly (readonly FactPath[])[] {
  const { parties, endUse } = subject.transaction;
  const missing: FactPath[][] = [];
  if (!parties || parties.length === 0) missing.push([`parties[${OTHER_SIDE[subject.act] ?? "end_user"}].name`]);
  if (isOutbound(subject) && (!endUse?.category || endUse.category === "unknown")) {
    missing.push(["endUse.category"]);
  }
  return missing;
}

function areScreened({ transaction }: Subject, determinations: readonly Determination[]): boolean {
  const { parties } = transaction;
  if (!parties || parties.length === 0) return false;
  const lists = listsOf(new Set(determinations.map(({ jurisdiction }) => jurisdiction)));
  return parties.every((party) => isScreened(party, lists));
}

/** Whom a list names, a measure of the register answers for; else the user's own screening, or ours of every list in reach. */
function isScreened({ unlisted, listedOn, screened }: Party, lists: readonly PartyList[]): boolean {
  if (screened?.open.length || screened?.confirmed.some(({ measures }) => measures.length === 0)) return false;
  if (unlisted === true || (listedOn?.length ?? 0) > 0) return true;
  return screened !== undefined && lists.every((list) => screened.notFoundOn.includes(list));
}

/** Lists are named after who issues them; those of the United Nations and, in its members, of the Union hold besides. */
const ISSUER: Readonly<Record<string, readonly string[]>> = { GB: ["UK"], NL: ["EU"] };

function listsOf(jurisdictions: ReadonlySet<string>): readonly PartyList[] {
  const issuers = new Set(["UN", ...[...jurisdictions].flatMap((one) => ISSUER[one] ?? one)]);
  return PARTY_LISTS.filter((list) => issuers.has(list.slice(0, list.indexOf("-"))));
}

/** Who is asked for first when nobody is named. */
const OTHER_SIDE: Readonly<Partial<Record<Act, PartyRole>>> = {
  procure: "purchaser",
  use_in_contract: "contractor",
  import: "seller",
  deal: "target",
  invest: "target",
};

function dedupe(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Map(sets.map((set) => [set.join("|"), set]));
  return cheapestFirst([...seen.values()]);
}

/** Both sides of a conflict of laws: a measure that forbids complying with another, where either concerns the deal. */
function conflictsOf(engine: Engine, subject: Subject, determinations: readonly Determination[]): readonly Conflict[] {
  const applied = new Set(
    determinations.flatMap((one) => (one.requirements ?? []).map((requirement) => requirement.measure)),
  );
  const conflicts: Conflict[] = [];
  for (const { measure, test } of engine.conflicting) {
    if (stateOn(measure, subject.on, subject.known).kind !== "applies") continue;
    for (const { measure: other, says } of measure.conflictsWith) {
      const both = applied.has(other) && truthOf(test, subject) !== false;
      if (applied.has(measure.id) || both) conflicts.push({ measure: measure.id, says, with: other });
    }
  }
  return conflicts;
}

function coverageStates(engine: Engine, determinations: readonly Determination[]): readonly CoverageState[] {
  const asked = new Set(determinations.map((one) => bucketKey(one.jurisdiction, one.question)));
  return [...asked]
    .flatMap((key) => engine.coverage.get(key) ?? [])
    .map(({ list, edition, state, note }) => ({ list, edition, state, ...(note === undefined ? {} : { note }) }));
}

/** Editions of the regimes' own tables behind the answers given. */
function tableStates(
  engine: Engine,
  subject: Subject,
  determinations: readonly Determination[],
): readonly CoverageState[] {
  return engine.regimes.flatMap((regime) =>
    determinations.flatMap((one) =>
      one.jurisdiction === regime.jurisdiction ? (regime.editions?.(subject, one.question) ?? []) : [],
    ),
  );
}
