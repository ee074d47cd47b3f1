// alerts-list: the queue of alerts, filtered by state, list and words; the strongest open work first.
import { z } from "zod";
import { normaliseText } from "../base/text.ts";
import { ALERT_STATES, type AlertRow, alertRows, type AlertState } from "./alert-rows.ts";
import { operation, type Operation } from "./operation.ts";

export interface AlertsListInput {
  /** Absent: what waits for somebody (open, waiting, unsure). `all`: every alert. */
  readonly state?: AlertState | "work" | "all" | undefined;
  readonly list?: string | undefined;
  /** Words of the party's or the entry's name. */
  readonly search?: string | undefined;
  /** 1 to 1000; 200 when absent. */
  readonly limit?: number | undefined;
}

export interface AlertsList {
  readonly alerts: readonly AlertRow[];
  /** How many fit; `alerts` may hold fewer. */
  readonly found: number;
  /** All alerts by state, whatever the filter. */
  readonly counts: Readonly<Record<AlertState, number>>;
}

const LIMIT = 200;
const WORK: readonly AlertState[] = ["open", "waiting", "unsure"];

export const alertsList: Operation<AlertsListInput, AlertsList> = operation({
  name: "alerts-list",
  summary: "Alerts of screening: what waits for a decision, what was decided, and what is open again and why",
  kind: "call",
  effect: "read",
  input: () =>
    z.strictObject({
      state: z.enum([...ALERT_STATES, "work", "all"]).optional(),
      list: z.string().max(200).optional(),
      search: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(1000).optional(),
    }),
  async run(context, { state = "work", list, search = "", limit = LIMIT }) {
    const { alerts: store } = await context.stores();
    const rows = await alertRows(context, await store.all());
    const counts = Object.fromEntries(ALERT_STATES.map((one) => [one, 0])) as Record<AlertState, number>;
    for (const row of rows) counts[row.state]++;
    const words = normaliseText(search).split(" ").filter(Boolean);
    const fitting = rows
      .filter((row) => state === "all" || (state === "work" ? WORK.includes(row.state) : row.state === state))
      .filter((row) => list === undefined || row.list === list)
      .filter((row) => {
        const text = normaliseText([row.party.name, row.name, row.matchedName, row.record, row.listing].join(" "));
        return words.every((word) => text.includes(word));
      })
      .toSorted((a, b) => rank(a) - rank(b) || b.score - a.score || (a.id < b.id ? -1 : 1));
    return { alerts: fitting.slice(0, limit), found: fitting.length, counts };
  },
});

/** Open again comes first: somebody relied on the decision that no longer holds. */
const rank = ({ state, reopened }: AlertRow): number => (reopened ? -1 : ALERT_STATES.indexOf(state));
