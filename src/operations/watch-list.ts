// watch-list: what is watched, as of when it was last answered, and how many changes nobody has seen.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import { targetText, type WatchedState, type WatchTarget, withoutSecrets } from "../watch/index.ts";
import { operation, type Context, type Operation } from "./operation.ts";

export interface WatchRow {
  readonly id: string;
  readonly of: WatchTarget;
  /** `portfolio sample`. */
  readonly what: string;
  readonly createdAt: string;
  readonly removedAt?: string;
  /** Where changes are posted to; the whole address and its secret are not shown. */
  readonly webhookHost?: string;
  readonly run: number;
  /** The instant of the last run, and the days it answered as of. */
  readonly answeredAt: string;
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly register: string;
  readonly changes: number;
  readonly unseen: number;
}

export interface WatchListInput {
  readonly removed?: boolean | undefined;
}

export const watchList: Operation<WatchListInput, { readonly subscriptions: readonly WatchRow[] }> = operation({
  name: "watch-list",
  summary: "What is watched, when it was last answered, and how many changes are unseen",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ removed: z.boolean().optional() }),
  async run(context, { removed = false }) {
    const rows = await watchRows(context);
    return { subscriptions: rows.filter(({ removedAt }) => removed || removedAt === undefined) };
  },
});

/** Every subscription, removed ones too. Empty without a store: looking creates none. */
export async function watchRows(context: Context): Promise<readonly WatchRow[]> {
  if (!context.hasStore()) return [];
  const { watch } = await context.stores();
  const [states, counts] = await Promise.all([watch.list(), watch.counts()]);
  return states.map((state) => rowOf(state, counts.get(state.subscription.id)));
}

function rowOf(
  { subscription, last }: WatchedState,
  counts: { readonly all: number; readonly unseen: number } = { all: 0, unseen: 0 },
): WatchRow {
  const { id, of, createdAt, removedAt, webhookHost } = withoutSecrets(subscription);
  const { on, known, register } = last.basis;
  return {
    id,
    of,
    what: targetText(of),
    createdAt,
    ...(removedAt === undefined ? {} : { removedAt }),
    ...(webhookHost === undefined ? {} : { webhookHost }),
    run: last.run,
    answeredAt: last.at,
    on,
    known,
    register: register.version,
    changes: counts.all,
    unseen: counts.unseen,
  };
}
