// Tables of one condition, a transaction, and what the first reads of the second.
import { expect, it } from "vitest";
import type { Truth } from "../base/logic.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Condition } from "../register/index.ts";
import { readingOf } from "./testing.ts";

/** Name, condition, what is stated, the truth, and the fact asked for where it is unknown. */
export type Row = readonly [
  name: string,
  condition: Condition,
  stated: Partial<Transaction>,
  truth: Truth,
  missing?: string,
];

export function table(rows: readonly Row[]): void {
  for (const [name, condition, stated, truth, missing] of rows) {
    it(name, () => {
      const reading = readingOf(condition, stated);
      expect(reading.truth).toBe(truth);
      expect(reading.missing).toBe(missing);
    });
  }
}
