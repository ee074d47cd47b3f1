// licences-check: a licence determination in which the ledger speaks: licences held for this item and these parties are
// handed in with what is left of them. A verdict without the ledger stays a matter of register, days and facts alone.
import { readSubject } from "../check/index.ts";
import { valueOf } from "../base/facts.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import { licencesHeldFor, type Balance, type LicenceStore } from "../licences/index.ts";
import { checkTransaction } from "./check.ts";
import { operation, type Operation } from "./operation.ts";
import { screenedTransaction } from "./screened-transaction.ts";
import { transactionSchema } from "./transaction-schema.ts";

export interface LicencesChecked {
  /** With the licences of the ledger among the facts: what a decision must keep to be replayed. */
  readonly transaction: Transaction;
  readonly verdict: Verdict;
}

export const licencesCheck: Operation<Transaction, LicencesChecked> = operation({
  name: "licences-check",
  summary: "Licence determination that counts the licences of the ledger: covered by which, and how much is left",
  kind: "call",
  effect: "read",
  input: ({ countries }) => transactionSchema(countries),
  async run(context, given) {
    const stated = await screenedTransaction(context, given);
    const knowledge = await context.knowledge();
    const { licences } = await context.stores();
    const on = stated.on ?? context.on;
    const { material } = readSubject(stated, knowledge.world, on, stated.known ?? context.known);
    const held = licencesHeldFor(await all(licences), stated, valueOf(material));
    const own = stated.licencesHeld ?? [];
    const transaction = held.length === 0 ? stated : { ...stated, licencesHeld: [...own, ...held] };
    return { transaction, verdict: checkTransaction(knowledge, transaction, context) };
  },
});

async function all(licences: LicenceStore): Promise<readonly Balance[]> {
  const found: Balance[] = [];
  let after: string | undefined;
  do {
    const page = await licences.list({ limit: 1000, ...(after === undefined ? {} : { after }) });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}
