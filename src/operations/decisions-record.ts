// decisions-record: check a transaction and keep the verdict with the facts it rested on.
import { z } from "zod";
import type { Transaction } from "../base/transaction.ts";
import type { Appended } from "../decisions/index.ts";
import { checkTransaction } from "./check.ts";
import { operation, type Operation } from "./operation.ts";
import { screenedTransaction } from "./screened-transaction.ts";
import { transactionSchema } from "./transaction-schema.ts";

export interface DecisionsRecordInput {
  /** Id of the new decision, chosen by the caller: sending the same again after a lost reply is then safe. */
  readonly id: string;
  readonly transaction: Transaction;
  readonly reviewer?: string | undefined;
  readonly note?: string | undefined;
}

export const decisionsRecord: Operation<DecisionsRecordInput, Appended> = operation({
  name: "decisions-record",
  summary: "Check a transaction and keep the verdict in the decision log",
  kind: "call",
  effect: "write",
  input: ({ countries }) =>
    z.strictObject({
      id: z.string().min(1),
      transaction: transactionSchema(countries),
      reviewer: z.string().min(1).optional(),
      note: z.string().min(1).optional(),
    }),
  async run(context, { id, transaction: stated, reviewer, note }) {
    const transaction = await screenedTransaction(context, stated);
    const verdict = checkTransaction(await context.knowledge(), transaction, context);
    const { decisions } = await context.stores();
    return decisions.append({
      kind: "decision",
      id,
      recordedAt: context.now.toISOString(),
      transaction,
      verdict,
      ...(reviewer === undefined ? {} : { reviewer }),
      ...(note === undefined ? {} : { note }),
    });
  },
});
