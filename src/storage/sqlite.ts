// The embedded store: one SQLite file in WAL mode. What it has acknowledged is on disk.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely } from "kysely";
import { guarded } from "./guard.ts";
import { kyselyAlerts } from "./kysely-alerts.ts";
import { kyselyDecisions } from "./kysely-decisions.ts";
import { kyselyLicences } from "./kysely-licences.ts";
import { kyselyLists } from "./kysely-lists.ts";
import { kyselyPortfolios } from "./kysely-portfolios.ts";
import { kyselyReadings } from "./kysely-readings.ts";
import { kyselyWatch } from "./kysely-watch.ts";
import { migrate } from "./migrate.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import type { Stores } from "./stores.ts";
import type { Tables } from "./tables.ts";

/** Opens or creates the file at `path`, with its folder, and brings its schema up to date. Throws IoError. */
export async function openSqliteFile(path: string): Promise<Stores> {
  const db = await guarded(path, async () => {
    mkdirSync(dirname(path), { recursive: true });
    return new Kysely<Tables>({ dialect: await nodeSqliteDialect(path) });
  });
  try {
    await guarded(path, () => migrate(db));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let closing: Promise<void> | undefined;
  return {
    decisions: kyselyDecisions(db, path),
    portfolios: kyselyPortfolios(db, path),
    lists: kyselyLists(db, path),
    alerts: kyselyAlerts(db, path),
    licences: kyselyLicences(db, path),
    readings: kyselyReadings(db, path),
    watch: kyselyWatch(db, path),
    close: () => (closing ??= db.destroy()),
  };
}
