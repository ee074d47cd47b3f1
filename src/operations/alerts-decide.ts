// alerts-decide: a person says whether party and entry are one, with a reason; or takes the last decision back.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import { type AlertEntry, isSamePerson, VERDICTS, type AlertVerdict } from "../screen/index.ts";
import { type AlertRow, alertRows } from "./alert-rows.ts";
import { operation, type Operation } from "./operation.ts";
import { DaySchema } from "./schema.ts";

export interface AlertsDecideInput {
  readonly alert: string;
  readonly verdict: AlertVerdict | "undo";
  /** Needed for every verdict; an undo needs none. */
  readonly reason?: string | undefined;
  readonly by: string;
  /** The first day on which the decision no longer holds. */
  readonly expires?: IsoDate | undefined;
  /** A second person has to decide the same before it counts. Once asked for, the confirmation needs it no more. */
  readonly fourEyes?: boolean | undefined;
}

export type AlertDecided =
  | { readonly kind: "decided"; readonly alert: AlertRow }
  | { readonly kind: "not_found"; readonly alert: string }
  | { readonly kind: "refused"; readonly code: string; readonly text: string };

export const alertsDecide: Operation<AlertsDecideInput, AlertDecided> = operation({
  name: "alerts-decide",
  summary: "Decide an alert: true, false or unsure, with reason, reviewer and end; or undo the last decision",
  kind: "call",
  effect: "write",
  input: () =>
    z
      .strictObject({
        alert: z.string().min(1),
        verdict: z.enum([...VERDICTS, "undo"]),
        reason: z.string().trim().max(2000).optional(),
        by: z.string().trim().min(1, "say who decides").max(200),
        expires: DaySchema.optional(),
        fourEyes: z.boolean().optional(),
      })
      .refine(({ verdict, reason }) => verdict === "undo" || (reason ?? "") !== "", {
        path: ["reason"],
        message: "say why: the reason is kept with the decision",
      }),
  async run(context, { alert: id, verdict, reason = "", by, expires, fourEyes }) {
    const { alerts: store } = await context.stores();
    const alert = await store.get(id);
    if (alert === undefined) return { kind: "not_found", alert: id };
    const [row] = (await alertRows(context, [alert])) as [AlertRow];
    const at = context.now.toISOString();
    if (verdict === "undo" && row.decision === undefined)
      return { kind: "refused", code: "nothing_to_undo", text: "Nothing was decided about this alert." };
    if (verdict !== "undo" && row.state === "gone")
      return { kind: "refused", code: "gone", text: `${row.list} has no entry ${row.listing} on ${context.on}.` };
    if (verdict !== "undo" && expires !== undefined && expires <= context.on)
      return { kind: "refused", code: "expired", text: `${expires} is over: give a later day, or none.` };
    const waits = row.state === "waiting" ? row.decision : undefined;
    if (waits && verdict !== "undo" && verdict === waits.verdict && isSamePerson(waits.by, by))
      return { kind: "refused", code: "same_person", text: `${waits.by} decided already: another person confirms.` };
    const isTwo = fourEyes === true || waits !== undefined;
    const entry: AlertEntry =
      verdict === "undo"
        ? { kind: "undo", alert: id, by, at }
        : {
            kind: "decide",
            alert: id,
            verdict,
            reason,
            by,
            at,
            basis: row.basis,
            ...(expires === undefined ? {} : { expires }),
            ...(isTwo ? { fourEyes: true } : {}),
          };
    await store.append(entry);
    const [after] = (await alertRows(context, [alert])) as [AlertRow];
    return { kind: "decided", alert: after };
  },
});
