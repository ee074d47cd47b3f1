// What the register says it holds, so that finding nothing means something.
import type { Question } from "../base/verdict.ts";
import type { CoverageEntry } from "../register/index.ts";
import type { Engine } from "./engine.ts";
import { bucketKey } from "./rule-index.ts";
import type { Subject } from "./subject.ts";

/**
 * Whether the register goes back to the subject's days: earlier than its first record nothing it does not hold means
 * anything, and with nothing of a jurisdiction public yet nothing can be said of it.
 */
export function reachesBack(engine: Engine, subject: Subject, jurisdiction: string): boolean {
  const since = engine.knownSince.get(jurisdiction);
  return (since === undefined || since <= subject.known) && engine.firstDay <= subject.on;
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
  // Families are families of goods: software and technology for them are on other lists.
  const isGoods = subject.kind.kind === "known" && subject.kind.value === "goods";
  const material = isGoods && subject.material.kind === "known" ? subject.material.value : undefined;
  // A finished product of a covered material may be on a part of the list that is not held.
  const processed = subject.form.kind === "known" && subject.form.value.processed;
  return rows.find((row) => {
    if (row.basis !== "official" || row.state === "none" || row.acts?.includes(subject.act) === false) return false;
    if (row.state === "complete") return true;
    if (material !== undefined && !processed && row.families.includes(material)) return true;
    if (subject.family !== undefined && row.families.includes(subject.family)) return true;
    return subject.codes.get(row.list as never)?.includes("none" as never) ?? false;
  });
}
