// check: one transaction → its licence determination.
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import { checked, verdictOf, type Checked, type Days } from "../check/index.ts";
import { withRegisterParties } from "../register/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { screenedTransaction } from "./screened-transaction.ts";
import { transactionSchema } from "./transaction-schema.ts";

export interface CheckOperation extends Operation<Transaction, Verdict> {
  /** What `run` gives, left to be told as a verdict, as its text or in brief. */
  checked(context: Context, transaction: Transaction): Promise<Checked>;
}

const declared = operation<Transaction, Verdict>({
  name: "check",
  summary: "Licence determination for one transaction: prohibited, licence required, or no control found, and why",
  kind: "stream",
  effect: "read",
  input: ({ countries }) => transactionSchema(countries),
  run: async (context, transaction) => verdictOf(await checkScreened(context, transaction)),
});

export const check: CheckOperation = { ...declared, checked: checkScreened };

async function checkScreened(context: Context, transaction: Transaction): Promise<Checked> {
  const screened = await screenedTransaction(context, transaction);
  return checkedWith(await context.knowledge(), screened, context);
}

/** The check every surface and verb runs: names matched against register parties first, then the determination. */
export function checkTransaction(knowledge: Knowledge, transaction: Transaction, days: Days): Verdict {
  return verdictOf(checkedWith(knowledge, transaction, days));
}

function checkedWith(knowledge: Knowledge, transaction: Transaction, days: Days): Checked {
  const on = transaction.on ?? days.on;
  const known = transaction.known ?? days.known;
  const hasParties =
    transaction.parties !== undefined && transaction.parties !== null && transaction.parties.length > 0;
  const named = hasParties
    ? withRegisterParties(transaction, knowledge.parties, { on, known }).transaction
    : transaction;
  return checked(knowledge.engine, named, { on, known });
}
