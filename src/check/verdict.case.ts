// One deal under a few raw measures, with every question vouched for: what the tests of whole verdicts start from.
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import type { Raw } from "../register/lint/testing.ts";
import { check } from "./check.ts";
import { DAYS, engineOf, vouched } from "./testing.ts";

export const ALL = ["item", "party", "end_use"].map(vouched);

export const DEAL: Transaction = {
  id: "t",
  act: "export",
  item: { material: "gallium", form: "powder" },
  from: "CN",
  to: "US",
  parties: [{ role: "end_user", unlisted: true, categories: ["civil"] }],
  endUse: { category: "civil" },
};

export interface Setting {
  readonly coverage?: readonly Raw[];
  readonly instrument?: Raw;
  readonly stated?: Partial<Transaction>;
}
/** The verdict on the deal as `stated` changes it; measures are `m0`, `m1` … with provisions `CN:T:0`, `CN:T:1` … */
export function verdict(measures: readonly Raw[], { coverage = ALL, instrument, stated }: Setting = {}): Verdict {
  return check(
    engineOf(
      measures.map((one, i) => ({ id: `m${i}`, provision: `CN:T:${i}`, ...one })),
      coverage,
      instrument,
    ),
    { ...DEAL, ...stated },
    DAYS,
  );
}
