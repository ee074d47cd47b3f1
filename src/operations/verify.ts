// verify: ask again what a receipt records, for the same two days, and say where the answer differs.
import { z } from "zod";
import { canonicalJson } from "../base/canonical-json.ts";
import { readReceipt, receiptOf, replay, type ReadReceipt, type Receipt, type Replay } from "../decisions/index.ts";
import { checkTransaction } from "./check.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { recordError } from "./problems.ts";
import { transactionSchema } from "./transaction-schema.ts";

export interface VerifyInput {
  /** A receipt as parsed JSON. */
  readonly receipt: unknown;
  /** Also compare it with the decision in the store. */
  readonly withLog?: boolean | undefined;
}

export type Verification =
  | Extract<ReadReceipt, { kind: "refused" }>
  | {
      readonly kind: "replayed";
      readonly receipt: Receipt;
      readonly replay: Replay;
      /** `absent`: the store holds no such decision; `different`: it holds another than the receipt says. */
      readonly log?: "agrees" | "different" | "absent";
    };

export const verify: Operation<VerifyInput, Verification> = operation({
  name: "verify",
  summary: "Replay a receipt: the same answer from the present register and engine, or where it differs",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ receipt: z.unknown(), withLog: z.boolean().optional() }),
  async run(context, { receipt: json, withLog = false }) {
    const read = readReceipt(json, context.sha256);
    if (read.kind === "refused") return read;
    const { receipt } = read;
    const knowledge = await context.knowledge();
    const parsed = transactionSchema(knowledge.countries).safeParse(receipt.transaction);
    if (!parsed.success) {
      const { error } = recordError(receipt.transaction, parsed.error);
      return { kind: "refused", problem: "not_a_receipt", text: `Its transaction cannot be read: ${error.message}.` };
    }
    const replayed = await replay(
      receipt,
      (transaction, days) => checkTransaction(knowledge, transaction, days),
      context.sha256,
    );
    const log = withLog ? { log: await inLog(receipt, context) } : {};
    return { kind: "replayed", receipt, replay: replayed, ...log };
  },
});

async function inLog(receipt: Receipt, { stores, sha256 }: Context): Promise<"agrees" | "different" | "absent"> {
  const { decisions } = await stores();
  const entry = await decisions.get(receipt.decision);
  if (entry?.kind !== "decision") return "absent";
  return canonicalJson(receiptOf(entry, sha256)) === canonicalJson(receipt) ? "agrees" : "different";
}
