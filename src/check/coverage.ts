// What the register says it holds, so that finding nothing means something.
import { isUnlisted, type Party } from "../base/party.ts";
import type { Question } from "../base/verdict.ts";
import type { CoverageEntry } from "../register/index.ts";
import type { Engine } from "./engine.ts";
import { bucketKey } from "./rule-index.ts";
import type { Subject } from "./subject.ts";

/**
 * Whether the register goes back to the subject's days: earlier than its first record, and than the first of the jurisdiction,
 * nothing it does not hold means anything.
 */
export function reachesBack(engine: Engine, subject: Subject, jurisdiction: string): boolean {
  const since = engine.knownSince.get(jurisdiction);
  return (since === undefined || (since <= subject.known && since <= subject.on)) && engine.firstDay <= subject.on;
}

const NONE: readonly CoverageEntry[] = [];

/** What the register says it holds of a question. */
export function coverageRows(engine: Engine, jurisdiction: string, question: Question): readonly CoverageEntry[] {
  return engine.coverage.get(bucketKey(jurisdiction, question)) ?? NONE;
}

/** Whether anything is held of a question for acts of this kind: a rule read for exports says nothing of a transit. */
export function coversAct(rows: readonly CoverageEntry[], { act }: Subject): boolean {
  return rows.length === 0 || rows.some(({ acts }) => acts?.includes(act) ?? true);
}

/**
 * The coverage row under which a "no" may be given: the list as a whole is held, or the item's family is, or the user
 * states that the item is not on the list. Undefined: out of coverage.
 */
export function coverageOf(rows: readonly CoverageEntry[], subject: Subject): CoverageEntry | undefined {
  return rows.find((row) => isHeld(row, subject) || saysNotOn(row, subject));
}

/** Whether a "no" under a row rests on what it holds, and not on what the user states of the item or of everybody. */
export function isSilenceOf(row: CoverageEntry, subject: Subject): boolean {
  if (!isHeld(row, subject) || saysNotOn(row, subject)) return false;
  const { parties } = subject.transaction;
  return row.question !== "party" || !parties?.length || !parties.every((party) => isAnsweredFor(party, row.list));
}

function isHeld(row: CoverageEntry, subject: Subject): boolean {
  if (!isOfAct(row, subject)) return false;
  if (row.state === "complete") return true;
  // Families are families of goods: software and technology for them are on other lists.
  const isGoods = subject.kind.kind === "known" && subject.kind.value === "goods";
  const material = isGoods && subject.material.kind === "known" ? subject.material.value : undefined;
  // A finished product of a covered material may be on a part of the list that is not held.
  const processed = subject.form.kind === "known" && subject.form.value.processed;
  if (material !== undefined && !processed && row.families.includes(material)) return true;
  return subject.family !== undefined && row.families.includes(subject.family);
}

function saysNotOn(row: CoverageEntry, subject: Subject): boolean {
  return isOfAct(row, subject) && (subject.codes.get(row.list as never)?.includes("none" as never) ?? false);
}

function isOfAct({ basis, state, acts }: CoverageEntry, { act }: Subject): boolean {
  return basis === "official" && state !== "none" && acts?.includes(act) !== false;
}

/** Its lists are stated, or a screen of this one found nothing. */
function isAnsweredFor(party: Party, list: string): boolean {
  const { listedOn, screened } = party;
  return isUnlisted(party) || (listedOn?.length ?? 0) > 0 || (screened?.notFoundOn.includes(list as never) ?? false);
}
