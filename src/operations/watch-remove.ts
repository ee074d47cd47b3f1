// watch-remove: ask no more. What was told stays, under the same id.
import { z } from "zod";
import { type PublicSubscription, withoutSecrets } from "../watch/index.ts";
import { operation, type Operation } from "./operation.ts";
import { SubscriptionId } from "./watch-schema.ts";

export type WatchRemoved =
  | { readonly kind: "removed"; readonly subscription: PublicSubscription }
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
    if (subscription === undefined) return { kind: "not_found", subscription: id };
    return { kind: "removed", subscription: withoutSecrets(subscription) };
  },
});
