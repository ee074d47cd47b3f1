// The engine's determinations against the oracle's: where they differ, and where a missing record would have cleared.
import type { Transaction } from "../../src/base/transaction.ts";
import { strictness, type Answer, type Determination } from "../../src/base/verdict.ts";
import { mayClear } from "./may-clear.ts";
import { asMeasured } from "./measured.ts";
import { NATIONAL_LISTS, oracleAnswer, type OracleAnswer } from "./measures.ts";
import { fromTheStates, judgesUsList, usRequirements } from "./us-list.ts";
import type { OracleWorld } from "./world.ts";

/** Jurisdictions whose answers follow from the register's measures alone. */
const JUDGED: ReadonlySet<string> = new Set(["CN", "JP", "NL", "EU", "KR", "TW", "GB", "CA", "AU"]);
/** The questions of the United States that the oracle judges for acts that start there, and of dealings anywhere. */
const JUDGED_US: ReadonlySet<string> = new Set(["item", "party", "end_use", "blocking"]);

const text = (answer: Answer | undefined): string => `${answer?.outcome ?? "-"} ${answer?.reviewPolicy ?? ""}`.trim();

/**
 * One line a difference. Out of coverage the oracle sees to it that nothing applied for certain; of what is cleared, that the
 * register says it holds the question.
 */
export function differences(
  world: OracleWorld,
  transaction: Transaction,
  determinations: readonly Determination[],
  on: string,
  known: string,
): readonly string[] {
  const found: string[] = [];
  for (const one of determinations) {
    const isUs = one.jurisdiction === "US";
    if (isUs && (!JUDGED_US.has(one.question) || !judgesUsList(world, transaction, on, known))) continue;
    const issuer = one.authority === "authority for the national control list" ? NATIONAL_LISTS : one.jurisdiction;
    if (!isUs && issuer !== NATIONAL_LISTS && !JUDGED.has(issuer)) continue;
    const line = isUs ? fromTheStates(transaction) : transaction;
    const rows = isUs && one.question === "item" ? usRequirements(world, line, on, known) : [];
    const own = oracleAnswer(world, issuer, one.question, line, on, known, rows);
    const otherwise = one.question === "item" ? asMeasured(world, issuer, line, on, known) : undefined;
    const more = isUs && otherwise ? usRequirements(world, otherwise, on, known) : [];
    const wanted = otherwise ? orAs(own, oracleAnswer(world, issuer, "item", otherwise, on, known, more)) : own;
    const at = `${one.jurisdiction} ${one.question}`;
    if (one.outcome === "no_control_found" && !mayClear(world, issuer, one.question, line, on, known))
      found.push(`${at}: cleared although it is not held`);
    if (one.outcome === "out_of_coverage") {
      if (wanted.isCertain) found.push(`${at}: out of coverage although ${text(wanted.floor)} is certain`);
    } else if (one.outcome === "indeterminate") {
      const sameFloor = text(one.floor) === text(wanted.floor);
      const sameCeiling = text(one.ceiling) === text(wanted.ceiling);
      // A list held in part may be asked for by its material: then anything may apply.
      const isCoverage =
        (one.missingFacts ?? []).flat().some((fact) => fact === "item.material" || fact === "kind") &&
        text(one.ceiling) === "prohibited";
      if (!sameFloor || (!sameCeiling && !isCoverage))
        found.push(
          `${at}: ${text(one.floor)} to ${text(one.ceiling)}, oracle ${text(wanted.floor)} to ${text(wanted.ceiling)}`,
        );
    } else if (wanted.ceiling !== undefined) {
      found.push(`${at}: ${text(one)}, oracle ${text(wanted.floor)} to ${text(wanted.ceiling)}`);
    } else if (strictness(one.question, one) !== strictness(one.question, wanted.floor)) {
      found.push(`${at}: ${text(one)}, oracle ${text(wanted.floor)}`);
    }
  }
  return found;
}

/** What may also be as the measurements say, and not as the code does. */
function orAs(own: OracleAnswer, measured: OracleAnswer): OracleAnswer {
  const most = measured.ceiling ?? measured.floor;
  return strictness("item", most) > strictness("item", own.ceiling ?? own.floor) ? { ...own, ceiling: most } : own;
}
