import { beforeAll } from "vitest";
import { newDatabase, newSchema, POSTGRES } from "../../test/postgres-server.ts";
import { describeWith } from "../../test/services.ts";
import { describeLedgerProcesses } from "./licence-processes.case.ts";
import { describeProcesses } from "./processes.case.ts";

describeWith(POSTGRES, "processes and PostgreSQL", () => {
  let database: string;
  beforeAll(async () => {
    database = await newDatabase();
  });
  const newPlace = () => newSchema(database);

  describeProcesses("PostgreSQL database", newPlace, 8);
  describeLedgerProcesses("PostgreSQL database", newPlace);
});
