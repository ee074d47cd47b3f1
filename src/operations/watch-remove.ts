// watch-remove: ask no more. What was told stays, under the same id.
import { z } from "zod";
import type { Subscription } from "../watch/index.ts";
import { operation, type Operation } from "./operation.ts";
import { SubscriptionId } from "./watch-schema.ts";

export type WatchRemoved =
  | { readonly kind: "removed"; readonly subscription: Subscription }
  | { readonly kind: "not_found"; readonly subscription: string };

export const watchRemove: Operation<{ readonly subscription: string }, WatchRemoved> = operation({
  name: "watch-remove",
  summary: "Watch something no more; what was told stays",
  kind: "call",
  effect: "write",
  input: () => z.strictObject({ subscription: SubscriptionId }),
  async run({ stores, now }, { subscription: id }) {
    const { watch } = await stores();
    const subscription = await watch.remove(id, now.toISOString());
    return subscription === undefined ? { kind: "not_found", subscription: id } : { kind: "removed", subscription };
  },
});
