// The engine's determinations against the oracle's: where they differ, and where a missing record would have cleared.
import type { Transaction } from "../src/base/transaction.ts";
import { strictness, type Answer, type Determination } from "../src/base/verdict.ts";
import { oracleAnswer, type OracleWorld } from "./oracle.ts";

/** Jurisdictions whose answers follow from the register's measures alone: the US regime adds its own tables. */
export const JUDGED: ReadonlySet<string> = new Set(["CN", "JP", "NL", "KR", "TW", "GB", "CA", "AU"]);

const text = (answer: Answer | undefined): string => `${answer?.outcome ?? "-"} ${answer?.reviewPolicy ?? ""}`.trim();

/**
 * One line a difference. Out of coverage is for the register's coverage rows to say: there the oracle only sees to it that
 * nothing applied for certain.
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
    if (!JUDGED.has(one.jurisdiction)) continue;
    const wanted = oracleAnswer(world, one.jurisdiction, one.question, transaction, on, known);
    const at = `${one.jurisdiction} ${one.question}`;
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
