// Alerts as surfaces show them: with the entry as it stands on the day and what decisions about it still hold.
import type { Listing } from "../base/listing.ts";
import {
  type Alert,
  type AlertEntry,
  type AlertStanding,
  alertStanding,
  basisOf,
  reopenText,
} from "../screen/index.ts";
import type { Context } from "./operation.ts";

export const ALERT_STATES = ["open", "waiting", "unsure", "true", "false", "gone"] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export interface AlertRow extends Alert, Omit<AlertStanding, "state"> {
  /** `gone`: the entry is no longer on the list as it stood on the day. */
  readonly state: AlertState;
  /** Why a decision does not hold any more, as a phrase. */
  readonly why?: string;
}

/** Alerts with their standing, in the order given. */
export async function alertRows(context: Context, alerts: readonly Alert[]): Promise<readonly AlertRow[]> {
  const { alerts: store } = await context.stores();
  const [entries, log] = await Promise.all([entriesOf(context, alerts), store.entries(alerts.map(({ id }) => id))]);
  return alerts.map((alert) =>
    rowOf(context, alert, entries.get(`${alert.list}\n${alert.listing}`), log.get(alert.id)),
  );
}

function rowOf(
  { on, sha256 }: Context,
  alert: Alert,
  entry: Listing | undefined,
  log: readonly AlertEntry[] = [],
): AlertRow {
  if (entry === undefined) return { ...alert, ...alertStanding(log, alert.basis, on), state: "gone" };
  // The customer's side is as the last screen saw it; the list's side as it stands today.
  const now = basisOf(entry, alert.party, sha256);
  const basis = { ...now, party: alert.basis.party, owners: alert.basis.owners };
  const standing = alertStanding(log, basis, on);
  return {
    ...alert,
    basis,
    ...standing,
    ...(standing.reopened === undefined ? {} : { why: reopenText(standing.reopened) }),
  };
}

/** Entries behind the alerts, from the lists of the day; a list is read once. */
async function entriesOf(context: Context, alerts: readonly Alert[]): Promise<ReadonlyMap<string, Listing>> {
  const { lists } = await context.stores();
  const wanted = new Set(alerts.map(({ list, listing }) => `${list}\n${listing}`));
  const found = new Map<string, Listing>();
  const versions = await lists.current([...new Set(alerts.map(({ list }) => list))], context.on);
  for (const { list, listings } of versions)
    for (const entry of listings) if (wanted.has(`${list}\n${entry.id}`)) found.set(`${list}\n${entry.id}`, entry);
  return found;
}
