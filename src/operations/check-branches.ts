// check-branches: what each item that a stated control code may stand for would mean for the deal.
import type { Transaction } from "../base/transaction.ts";
import { branchesOf, type Branch } from "../check/index.ts";
import { operation, type Operation } from "./operation.ts";
import { transactionSchema } from "./transaction-schema.ts";

export interface CheckBranches {
  readonly id: string;
  /** Empty: no code is stated, or it leaves nothing open that a list held takes apart. */
  readonly branches: readonly Branch[];
}

export const checkBranches: Operation<Transaction, CheckBranches> = operation({
  name: "check-branches",
  summary:
    "The item answer for every paragraph, or item a technology is about, that a stated control code may stand for",
  kind: "call",
  effect: "none",
  input: ({ countries }) => transactionSchema(countries),
  async run(context, transaction) {
    const { engine } = await context.knowledge();
    const days = { on: transaction.on ?? context.on, known: transaction.known ?? context.known };
    return { id: transaction.id, branches: branchesOf(engine, transaction, days) };
  },
});
