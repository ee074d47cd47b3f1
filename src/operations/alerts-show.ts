// alerts-show: one alert with its entry of today and everything that was decided about it.
import { z } from "zod";
import type { AlertEntry } from "../screen/index.ts";
import { type AlertRow, alertRows } from "./alert-rows.ts";
import { operation, type Operation } from "./operation.ts";
import { type ScreenHit, screeningOf, screenParty } from "./screening.ts";

export type AlertShown =
  | { readonly kind: "not_found"; readonly alert: string }
  | {
      readonly kind: "alert";
      readonly alert: AlertRow;
      readonly history: readonly AlertEntry[];
      /** The hit as a screen of the day finds it; absent when it finds none any more. */
      readonly hit?: ScreenHit;
    };

export const alertsShow: Operation<{ readonly alert: string }, AlertShown> = operation({
  name: "alerts-show",
  summary: "One alert: party, entry, evidence, standing, and what was decided about it",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ alert: z.string().min(1) }),
  async run(context, { alert: id }) {
    const { alerts: store } = await context.stores();
    const alert = await store.get(id);
    if (alert === undefined) return { kind: "not_found", alert: id };
    const [row] = await alertRows(context, [alert]);
    const { hits } = screenParty(await screeningOf(context), alert.party, {
      lists: [alert.list],
      threshold: 0.01,
      limit: 200,
      links: true,
    });
    const hit = hits.find(({ listing }) => listing === alert.listing);
    const history = (await store.entries([id])).get(id) ?? [];
    return { kind: "alert", alert: row as AlertRow, history, ...(hit === undefined ? {} : { hit }) };
  },
});
