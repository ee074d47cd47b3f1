// watch-deliver: post what webhooks were not told yet. Every run does so too; this is for tries in between.
import { createHmac } from "node:crypto";
import { z } from "zod";
import type { MessageState, StoredMessage, Subscription } from "../watch/index.ts";
import { operation, type Context, type Operation } from "./operation.ts";

export interface Delivery {
  /** Id of the message: the same for every try. */
  readonly id: string;
  readonly subscription: string;
  readonly state: MessageState;
  readonly why?: string;
}

export const watchDeliver: Operation<
  Readonly<Record<string, never>>,
  { readonly deliveries: readonly Delivery[] }
> = operation({
  name: "watch-deliver",
  summary: "Post to webhooks what they were not told yet",
  kind: "job",
  effect: "write",
  input: () => z.strictObject({}),
  run: async (context) => ({ deliveries: await deliverOpen(context) }),
});

/** Posts every open message, oldest first; where one fails, its subscription's later ones wait, and keep their order. */
export async function deliverOpen(context: Context): Promise<readonly Delivery[]> {
  const { watch } = await context.stores();
  const open = await watch.openMessages();
  if (open.length === 0) return [];
  const subscriptions = new Map((await watch.list()).map(({ subscription }) => [subscription.id, subscription]));
  const deliveries: Delivery[] = [];
  for (const message of open) {
    context.signal.throwIfAborted();
    const { id, subscription } = message;
    const waits = deliveries.some((one) => one.subscription === subscription && one.state !== "delivered");
    deliveries.push(
      waits
        ? { id, subscription, state: "open", why: "an earlier message is not delivered" }
        : await deliver(context, message, subscriptions.get(subscription)),
    );
  }
  return deliveries;
}

async function deliver(context: Context, message: StoredMessage, to: Subscription | undefined): Promise<Delivery> {
  const { watch } = await context.stores();
  const { id, subscription } = message;
  const at = context.now.toISOString();
  const sent =
    to?.webhook === undefined
      ? ({ kind: "failed", why: "the subscription has no webhook", tries: 0 } as const)
      : await context.send(to.webhook.url, {
          headers: signedHeaders(message, to.webhook.secret, context.now),
          body: message.body,
        });
  const status = sent.status === undefined ? {} : { status: sent.status };
  const why = sent.kind === "failed" ? { why: sent.why } : {};
  await watch.attempted(id, { at, tries: sent.tries, ...status, ...why });
  const state = (await watch.messages(subscription)).find((one) => one.id === id)?.state ?? "open";
  return { id, subscription, state, ...why };
}

/** Headers of Standard Webhooks (standardwebhooks.com): the signature is over id, time and body. */
function signedHeaders({ id, body }: StoredMessage, secret: string, now: Date): Readonly<Record<string, string>> {
  // Headers carry ASCII only, ids any script.
  const sentId = encodeURIComponent(id);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${sentId}.${timestamp}.${body}`, "utf8").digest("base64");
  return {
    "content-type": "application/json",
    "webhook-id": sentId,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
