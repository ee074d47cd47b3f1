// Which duties a consignment meets: every tariff measure whose scope holds or may hold for an import, whatever its state on
// the day. Rates stand in the register; what they cost a company is worked out in impact.
import type { Transaction } from "../base/transaction.ts";
import type { Measure } from "../register/index.ts";
import type { Days } from "./checked.ts";
import type { Engine } from "./engine.ts";
import { candidates } from "./rule-index.ts";
import { readSubject } from "./subject.ts";
import { atomsOf, residualOf } from "./test-tree.ts";

export interface TariffInReach {
  readonly measure: Measure;
  /** True: every condition is known to hold; `unknown`: the missing facts would decide. */
  readonly scope: true | "unknown";
  readonly missingFacts: readonly string[];
}

/** Tariff measures of all jurisdictions that reach the transaction or may; the caller asks each for its days. */
export function tariffsInReach(engine: Engine, transaction: Transaction, days: Days): readonly TariffInReach[] {
  const subject = readSubject(transaction, engine.world, transaction.on ?? days.on, transaction.known ?? days.known);
  return engine.questions
    .filter((key) => key.endsWith("|tariff"))
    .flatMap((key) => {
      const bucket = engine.bucketOf(key);
      return bucket === undefined ? [] : candidates(bucket, subject);
    })
    .flatMap(({ measure, test }): readonly TariffInReach[] => {
      const residual = residualOf(test, subject);
      if (residual === false) return [];
      if (residual === true) return [{ measure, scope: true, missingFacts: [] }];
      const missingFacts = [...new Set([...atomsOf(residual)].map(({ fact }) => fact))];
      return [{ measure, scope: "unknown", missingFacts }];
    })
    .toSorted((a, b) => a.measure.id.localeCompare(b.measure.id));
}
