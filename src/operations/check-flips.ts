// check-flips: the smallest changes that would turn the answer on a deal around, each tried out.
import type { Transaction } from "../base/transaction.ts";
import { flipsOf, type Flips } from "../check/index.ts";
import { withRegisterParties } from "../register/index.ts";
import { operation, type Operation } from "./operation.ts";
import { screenedTransaction } from "./screened-transaction.ts";
import { transactionSchema } from "./transaction-schema.ts";

export const checkFlips: Operation<Transaction, Flips> = operation({
  name: "check-flips",
  summary:
    "What would change the answer: the smallest sets of changes that turn it around, each tried out, and other destinations",
  kind: "call",
  effect: "read",
  input: ({ countries }) => transactionSchema(countries),
  async run(context, transaction) {
    const screened = await screenedTransaction(context, transaction);
    const { engine, parties, countries } = await context.knowledge();
    const days = { on: transaction.on ?? context.on, known: transaction.known ?? context.known };
    const { transaction: stated } = withRegisterParties(screened, parties, days);
    return flipsOf(engine, stated, days, { destinations: [...countries.byCode.keys()] });
  },
});
