// Alerts over any database that Kysely speaks to.
import type { Kysely } from "kysely";
import { canonicalJson } from "../base/canonical-json.ts";
import { type Alert, type AlertEntry, type AlertStore, partyName } from "../screen/index.ts";
import { guarded } from "./guard.ts";
import type { Tables } from "./tables.ts";

/** Ids in one question: databases bound how many values a statement takes. */
const AT_ONCE = 500;

/** `location` only names the store in errors. */
export function kyselyAlerts(db: Kysely<Tables>, location: string): AlertStore {
  const run = <T>(work: () => Promise<T>): Promise<T> => guarded(location, work);
  return {
    put: (alerts) =>
      run(() =>
        db.transaction().execute(async (transaction) => {
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
      ),
    get: (id) =>
      run(async () => {
        const row = await db.selectFrom("alert").select("body").where("id", "=", id).executeTakeFirst();
        return row && alertIn(row);
      }),
    about: (names) =>
      run(async () => {
        const found: Alert[] = [];
        for (const some of parts(names)) {
          const rows = await db.selectFrom("alert").select("body").where("party", "in", some).execute();
          found.push(...rows.map(alertIn));
        }
        return found.sort(newestFirst);
      }),
    all: () =>
      run(async () => {
        const rows = await db.selectFrom("alert").select("body").orderBy("last_seen", "desc").orderBy("id").execute();
        return rows.map(alertIn);
      }),
    append: (entry) =>
      run(async () => {
        await db
          .insertInto("alert_entry")
          .values({ alert: entry.alert, body: canonicalJson(entry) } as never)
          .execute();
      }),
    entries: (alerts) =>
      run(async () => {
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
