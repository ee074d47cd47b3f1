// watch-seen: somebody has looked at changes of a subscription.
import { z } from "zod";
import { operation, type Operation } from "./operation.ts";
import { SubscriptionId } from "./watch-schema.ts";

export interface WatchSeenInput {
  readonly subscription: string;
  /** Absent: all that are unseen. */
  readonly changes?: readonly string[] | undefined;
  readonly by?: string | undefined;
}

export type WatchMarked =
  | { readonly kind: "marked"; readonly subscription: string; readonly marked: number }
  | { readonly kind: "not_found"; readonly subscription: string };

export const watchSeen: Operation<WatchSeenInput, WatchMarked> = operation({
  name: "watch-seen",
  summary: "Mark changes of a subscription as seen",
  kind: "call",
  effect: "write",
  input: () =>
    z.strictObject({
      subscription: SubscriptionId,
      changes: z.array(z.string().min(1)).min(1).max(100_000).optional(),
      by: z.string().trim().min(1).max(200).optional(),
    }),
  async run({ stores, now }, { subscription, changes, by }) {
    const { watch } = await stores();
    const isKnown = (await watch.list()).some((one) => one.subscription.id === subscription);
    if (!isKnown) return { kind: "not_found", subscription };
    const seen = { at: now.toISOString(), ...(by === undefined ? {} : { by }) };
    return { kind: "marked", subscription, marked: await watch.markSeen(subscription, seen, changes) };
  },
});
