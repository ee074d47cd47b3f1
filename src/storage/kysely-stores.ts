// Every store over one database that Kysely speaks to.
import type { Database } from "./database.ts";
import { kyselyAlerts } from "./kysely-alerts.ts";
import { kyselyDecisions } from "./kysely-decisions.ts";
import { kyselyLicences } from "./kysely-licences.ts";
import { kyselyLists } from "./kysely-lists.ts";
import { kyselyPortfolios } from "./kysely-portfolios.ts";
import { kyselyReadings } from "./kysely-readings.ts";
import { kyselyWatch } from "./kysely-watch.ts";
import type { Stores } from "./stores.ts";

export function kyselyStores(database: Database): Stores {
  return {
    decisions: kyselyDecisions(database),
    portfolios: kyselyPortfolios(database),
    lists: kyselyLists(database),
    alerts: kyselyAlerts(database),
    licences: kyselyLicences(database),
    readings: kyselyReadings(database),
    watch: kyselyWatch(database),
    close: database.close,
  };
}
