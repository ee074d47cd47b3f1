// decisions-verify-chain: whether the log is as it was written; receipts given out earlier anchor it from outside.
import { z } from "zod";
import { InputError } from "../errors.ts";
import { readReceipt, verifyChain, type ChainReport, type Sha256 } from "../decisions/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface VerifyChainInput {
  /** Receipts as parsed JSON; a chain alone cannot tell that its newest records were cut off. */
  readonly receipts?: readonly unknown[] | undefined;
}

/** Throws InputError for a receipt that is none or was changed. */
export const decisionsVerifyChain: Operation<VerifyChainInput, ChainReport> = operation({
  name: "decisions-verify-chain",
  summary: "Verify the hash chain of the decision log, with receipts as anchors",
  kind: "job",
  effect: "read",
  input: () => z.strictObject({ receipts: z.array(z.unknown()).optional() }),
  async run({ stores, sha256 }, { receipts = [] }) {
    const { decisions } = await stores();
    return verifyChain(
      decisions.records(),
      sha256,
      receipts.map((receipt) => anchorOf(receipt, sha256)),
    );
  },
});

function anchorOf(json: unknown, sha256: Sha256): { readonly seq: number; readonly hash: string } {
  const read = readReceipt(json, sha256);
  if (read.kind === "receipt") return read.receipt;
  throw new InputError(read.text, "Use the receipt file as `derisk decisions receipt` wrote it.");
}
