// decisions-withdraw: take back a decision or one of its releases; the record of it stays.
import { z } from "zod";
import type { Appended } from "../decisions/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface DecisionsWithdrawInput {
  /** Id of the new entry, chosen by the caller. */
  readonly id: string;
  readonly decision: string;
  /** Id of a release; absent: the decision itself. */
  readonly entry?: string | undefined;
  readonly by: string;
  readonly reason: string;
}

export const decisionsWithdraw: Operation<DecisionsWithdrawInput, Appended> = operation({
  name: "decisions-withdraw",
  summary: "Withdraw a decision, or one of its releases",
  kind: "call",
  effect: "write",
  input: () =>
    z.strictObject({
      id: z.string().min(1),
      decision: z.string().min(1),
      entry: z.string().min(1).optional(),
      by: z.string(),
      reason: z.string(),
    }),
  async run({ stores, now }, { entry, ...rest }) {
    const { decisions } = await stores();
    const recordedAt = now.toISOString();
    return decisions.append({ kind: "withdrawal", recordedAt, ...rest, entry: entry ?? rest.decision });
  },
});
