// alerts-raise: screen parties and keep each hit as an alert. The same pair again is the same alert: what was decided holds.
import { z } from "zod";
import type { Listing } from "../base/listing.ts";
import { type Alert, alertOf, entryOf, readQuery, screen } from "../screen/index.ts";
import { operation, type Operation } from "./operation.ts";
import { OptionShape, PartyShape, type ScreenOptionsInput } from "./screen-schema.ts";
import { screeningOf } from "./screening.ts";

export interface AlertsRaiseInput extends ScreenOptionsInput {
  readonly parties: readonly Readonly<Record<string, unknown>>[];
}

export interface AlertsRaised {
  readonly screened: number;
  /** Alerts that are new, and pairs that were alerts before. */
  readonly added: number;
  readonly known: number;
  readonly alerts: readonly string[];
}

const PARTIES_A_PAUSE = 64;
/** Hits of one party that become alerts: in a queue none is left out for want of room. */
const MOST_HITS = 1000;

export const alertsRaise: Operation<AlertsRaiseInput, AlertsRaised> = operation({
  name: "alerts-raise",
  summary: "Screen parties and keep every hit as an alert to be decided",
  kind: "job",
  effect: "write",
  input: () => {
    const { mode: _mode, ...options } = OptionShape;
    return z.strictObject({
      parties: z
        .array(z.strictObject({ ...PartyShape, owners: z.unknown().optional() }))
        .min(1)
        .max(1_000_000),
      ...options,
    }) as unknown as z.ZodType<AlertsRaiseInput>;
  },
  async run(context, { parties, ...options }) {
    const { countries } = await context.knowledge();
    const { index } = await screeningOf(context);
    const at = context.now.toISOString();
    const raised: Alert[] = [];
    for (const [place, { owners, ...party }] of parties.entries()) {
      const read = readQuery(party, countries);
      if (read.kind === "refused")
        throw new Error("the schema of alerts-raise let a party through that cannot be read");
      for (const hit of screen(index, read.value, { ...options, limit: options.limit ?? MOST_HITS }).hits)
        raised.push(alertOf(entryOf(hit) as Listing, hit, read.value, at, context.sha256, owners));
      if (place % PARTIES_A_PAUSE === 0) {
        context.progress(place, parties.length, "parties");
        await context.pause();
        context.signal.throwIfAborted();
      }
    }
    const { alerts } = await context.stores();
    const kept = await alerts.put(raised);
    context.progress(parties.length, parties.length, "parties");
    return { screened: parties.length, ...kept, alerts: raised.map(({ id }) => id) };
  },
});
