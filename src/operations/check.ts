// check: one transaction → its licence determination.
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import { check as determine } from "../check/index.ts";
import { withRegisterParties } from "../register/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { operation, type Operation } from "./operation.ts";
import { screenedTransaction } from "./screened-transaction.ts";
import { transactionSchema } from "./transaction-schema.ts";

export const check: Operation<Transaction, Verdict> = operation({
  name: "check",
  summary: "Licence determination for one transaction: prohibited, licence required, or no control found, and why",
  kind: "stream",
  effect: "read",
  input: ({ countries }) => transactionSchema(countries),
  async run(context, transaction) {
    const screened = await screenedTransaction(context, transaction);
    return checkTransaction(await context.knowledge(), screened, context);
  },
});

/** The check every surface and verb runs: names matched against register parties first, then the determination. */
export function checkTransaction(
  knowledge: Knowledge,
  transaction: Transaction,
  days: { readonly on: NonNullable<Transaction["on"]>; readonly known: NonNullable<Transaction["known"]> },
): Verdict {
  const on = transaction.on ?? days.on;
  const known = transaction.known ?? days.known;
  const isNamed = transaction.parties?.some(({ name, nameLocal }) => name || nameLocal) ?? false;
  const stated = isNamed ? withRegisterParties(transaction, knowledge.parties, { on, known }).transaction : transaction;
  return determine(knowledge.engine, stated, { on, known });
}
