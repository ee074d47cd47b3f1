// decisions-receipt: what was asked and answered, in one file that can be checked years later without our store.
import { z } from "zod";
import { receiptOf, type Receipt } from "../decisions/index.ts";
import type { DecisionId } from "./decisions-show.ts";
import { operation, type Operation } from "./operation.ts";

export type ReceiptShown =
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | { readonly kind: "not_found"; readonly id: string };

export const decisionsReceipt: Operation<DecisionId, ReceiptShown> = operation({
  name: "decisions-receipt",
  summary: "The receipt of a decision",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ id: z.string().min(1) }),
  async run({ stores, sha256 }, { id }) {
    const { decisions } = await stores();
    const entry = await decisions.get(id);
    if (entry?.kind !== "decision") return { kind: "not_found", id };
    return { kind: "receipt", receipt: receiptOf(entry, sha256) };
  },
});
