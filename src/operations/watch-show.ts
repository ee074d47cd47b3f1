// watch-show: one subscription, how its answers stand, and the days ahead on which some will change.
import { z } from "zod";
import { STANDINGS, type Standing } from "../assess/index.ts";
import { addDays, type IsoDate } from "../base/date.ts";
import { type AheadDay, daysAhead, type StoredMessage } from "../watch/index.ts";
import { operation, type Operation } from "./operation.ts";
import { SubscriptionId } from "./watch-schema.ts";
import { type WatchRow, watchRows } from "./watch-list.ts";

export interface WatchShowInput {
  readonly subscription: string;
  /** How many days ahead to look, 1 to 3650; 400 when absent. */
  readonly days?: number | undefined;
}

export type WatchShown =
  | {
      readonly kind: "subscription";
      readonly subscription: WatchRow;
      /** How the answers held stand. */
      readonly standings: Readonly<Record<Standing, number>>;
      /** Messages to its webhook, the newest 20 first. */
      readonly messages: readonly Omit<StoredMessage, "body" | "subscription">[];
      /** From the day after the one asked about, exclusive of `to`. */
      readonly ahead: { readonly from: IsoDate; readonly to: IsoDate; readonly days: readonly AheadDay[] };
    }
  | { readonly kind: "not_found"; readonly subscription: string };

const DAYS = 400;
const MESSAGES = 20;

export const watchShow: Operation<WatchShowInput, WatchShown> = operation({
  name: "watch-show",
  summary: "One subscription: how its answers stand and on which days ahead some will change",
  kind: "call",
  effect: "read",
  input: () =>
    z.strictObject({ subscription: SubscriptionId, days: z.coerce.number().int().min(1).max(3650).optional() }),
  async run(context, { subscription: id, days = DAYS }) {
    const subscription = (await watchRows(context)).find((row) => row.id === id);
    if (subscription === undefined) return { kind: "not_found", subscription: id };
    const { watch } = await context.stores();
    const held = await watch.held(id);
    if (held === undefined) return { kind: "not_found", subscription: id };
    const standings = Object.fromEntries(STANDINGS.map((one) => [one, 0])) as Record<Standing, number>;
    for (const { standing } of held.subjects) standings[standing]++;
    const { register } = await context.knowledge();
    const [from, to] = [addDays(context.on, 1), addDays(context.on, days + 1)];
    const ahead = { from, to, days: daysAhead(held, register, { from, to, known: context.known }) };
    const told = (await watch.messages(id)).slice(0, MESSAGES);
    const messages = told.map(({ id: message, state, attempts }) => ({ id: message, state, attempts }));
    return { kind: "subscription", subscription, standings, messages, ahead };
  },
});
