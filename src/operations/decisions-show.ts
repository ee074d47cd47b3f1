// decisions-show: one decision, all that was recorded on it later, and how it stands on the day asked about.
import { z } from "zod";
import { mayProceed, standing, type Entry, type Standing } from "../decisions/index.ts";
import { operation, type Operation } from "./operation.ts";

export interface DecisionId {
  readonly id: string;
}

export type DecisionShown =
  | {
      readonly kind: "decision";
      /** Oldest first; the decision itself is the first. */
      readonly entries: readonly Entry[];
      readonly standing: Standing;
      readonly mayProceed: boolean;
    }
  | { readonly kind: "not_found"; readonly id: string };

export const decisionsShow: Operation<DecisionId, DecisionShown> = operation({
  name: "decisions-show",
  summary: "One decision with its releases and withdrawals",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ id: z.string().min(1) }),
  async run({ stores, on }, { id }) {
    const { decisions } = await stores();
    const entries = await decisions.history(id);
    const stands = standing(entries, on);
    if (stands === undefined) return { kind: "not_found", id };
    return { kind: "decision", entries, standing: stands, mayProceed: mayProceed(stands) };
  },
});
