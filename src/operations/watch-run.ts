// watch-run: answer everything subscribed to anew, tell which answers changed and why, and hold the new ones. Telling and
// holding are one step, so that a change is told once however many run at the same time.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import { byRun, compareHeld, hold, messageOf, targetText, type WatchedState } from "../watch/index.ts";
import { operation, type Context, type Operation } from "./operation.ts";
import { answeredNow, compareWorld } from "./watch-answers.ts";
import { type Delivery, deliverOpen } from "./watch-deliver.ts";
import { changeRow, type ChangeRow, SubscriptionId } from "./watch-schema.ts";

export interface WatchRunInput {
  /** Absent: all that are not removed. */
  readonly subscriptions?: readonly string[] | undefined;
}

export type SubscriptionRun = { readonly subscription: string } & (
  | {
      readonly kind: "answered";
      readonly run: number;
      /** The run it was compared with. */
      readonly since: { readonly on: IsoDate; readonly known: IsoDate };
      readonly subjects: number;
      readonly changes: readonly ChangeRow[];
      /** Ids asked about for the first time, and those asked about no more. */
      readonly added: readonly string[];
      readonly gone: readonly string[];
    }
  /** Answers of a later day are held already: comparing backwards would tell changes in the wrong direction. */
  | { readonly kind: "waits"; readonly until: { readonly on: IsoDate; readonly known: IsoDate } }
  /** Another run came between and told what there was to tell. */
  | { readonly kind: "overtaken" }
  /** What is watched is there no more. */
  | { readonly kind: "lost" }
  | { readonly kind: "not_found" }
);

export interface WatchRun {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly runs: readonly SubscriptionRun[];
  /** What was posted to webhooks, of this run and of earlier ones. */
  readonly deliveries: readonly Delivery[];
}

export const watchRun: Operation<WatchRunInput, WatchRun> = operation({
  name: "watch-run",
  summary: "Answer anew what is watched and tell, once, which answers changed and why",
  kind: "job",
  effect: "write",
  input: () => z.strictObject({ subscriptions: z.array(SubscriptionId).min(1).max(1000).optional() }),
  async run(context, { subscriptions }) {
    const { watch } = await context.stores();
    const active = (await watch.list()).filter(({ subscription }) => subscription.removedAt === undefined);
    const wanted = subscriptions ?? active.map(({ subscription }) => subscription.id);
    const runs: SubscriptionRun[] = [];
    for (const id of new Set(wanted)) {
      context.signal.throwIfAborted();
      const state = active.find(({ subscription }) => subscription.id === id);
      runs.push(state === undefined ? { subscription: id, kind: "not_found" } : await runOne(context, state));
    }
    return { on: context.on, known: context.known, runs, deliveries: await deliverOpen(context) };
  },
});

async function runOne(
  context: Context,
  { subscription: { id, of, webhook }, last }: WatchedState,
): Promise<SubscriptionRun> {
  const { on, known } = last.basis;
  if (context.on < on || context.known < known) return { subscription: id, kind: "waits", until: { on, known } };
  const { watch } = await context.stores();
  const [answered, held] = [await answeredNow(context, of), await watch.held(id)];
  if (answered === undefined || held === undefined) return { subscription: id, kind: "lost" };
  const since = { on: held.basis.on, known: held.basis.known };
  const { changed, added, gone } = compareHeld(held, answered, id, await compareWorld(context, held.basis));
  const run = held.run + 1;
  const changes = changed.map(changeRow);
  const message = webhook === undefined ? undefined : messageOf(byRun(changes)[0], targetText(of));
  if ((await watch.advance(id, hold(answered, run), changed, message)) === "overtaken") {
    return { subscription: id, kind: "overtaken" };
  }
  const subjects = answered.subjects.length;
  return { subscription: id, kind: "answered", run, since, subjects, changes, added, gone };
}
