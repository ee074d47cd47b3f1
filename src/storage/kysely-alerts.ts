// Alerts over any database that Kysely speaks to.
import { canonicalJson } from "../base/canonical-json.ts";
import { type Alert, type AlertEntry, type AlertStore, partyName } from "../screen/index.ts";
import type { Database } from "./database.ts";

/** Ids in one question: databases bound how many values a statement takes. */
const AT_ONCE = 500;

export function kyselyAlerts({ db, guarded, exclusively }: Database): AlertStore {
  return {
    put: (alerts) =>
      exclusively("alerts", async (transaction) => {
        let known = 0;
        for (const alert of alerts) {
          const before = await transaction
            .selectFrom("alert")
            .select("body")
            .where("id", "=", alert.id)
            .executeTakeFirst();
          if (before) known++;
          const { firstSeen } = before ? (JSON.parse(before.body) as Alert) : alert;
          const row = {
            party: partyName(alert.party),
            last_seen: alert.lastSeen,
            body: canonicalJson({ ...alert, firstSeen }),
          };
          await transaction
            .insertInto("alert")
            .values({ id: alert.id, ...row })
            .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
            .execute();
        }
        return { added: alerts.length - known, known };
      }),
    get: (id) =>
      guarded(async () => {
        const row = await db.selectFrom("alert").select("body").where("id", "=", id).executeTakeFirst();
        return row && alertIn(row);
      }),
    about: (names) =>
      guarded(async () => {
        const found: Alert[] = [];
        for (const some of parts(names)) {
          const rows = await db.selectFrom("alert").select("body").where("party", "in", some).execute();
          found.push(...rows.map(alertIn));
        }
        return found.sort(newestFirst);
      }),
    all: () =>
      guarded(async () => {
        const rows = await db.selectFrom("alert").select("body").orderBy("last_seen", "desc").orderBy("id").execute();
        return rows.map(alertIn);
      }),
    append: (entry) =>
      guarded(async () => {
        await db
          .insertInto("alert_entry")
          .values({ alert: entry.alert, body: canonicalJson(entry) } as never)
          .execute();
      }),
    entries: (alerts) =>
      guarded(async () => {
        const log: AlertEntry[] = [];
        const all = db.selectFrom("alert_entry").select("body").orderBy("seq");
        if (alerts === undefined) log.push(...(await all.execute()).map(entryIn));
        else
          for (const some of parts(alerts)) log.push(...(await all.where("alert", "in", some).execute()).map(entryIn));
        return Map.groupBy(log, ({ alert }) => alert);
      }),
  };
}

const alertIn = ({ body }: { readonly body: string }): Alert => JSON.parse(body) as Alert;
const entryIn = ({ body }: { readonly body: string }): AlertEntry => JSON.parse(body) as AlertEntry;

function parts(all: readonly string[]): readonly (readonly string[])[] {
  const unique = [...new Set(all)];
  return Array.from({ length: Math.ceil(unique.length / AT_ONCE) }, (_, n) =>
    unique.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}

const newestFirst = (a: Alert, b: Alert): number =>
  b.lastSeen.localeCompare(a.lastSeen) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
