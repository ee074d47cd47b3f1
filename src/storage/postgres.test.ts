import { beforeAll } from "vitest";
import { newDatabase, newSchema, POSTGRES } from "../../test/postgres-server.ts";
import { describeWith } from "../../test/services.ts";
import { describeLists } from "./lists.case.ts";
import { openStores } from "./open.ts";
import { describeMigrate } from "./migrate.case.ts";
import { connect } from "./postgres.ts";
import { POSTGRES_WORDS } from "./schema-words.ts";
import { describeStore } from "./store.case.ts";

describeWith(POSTGRES, "PostgreSQL", () => {
  let database: string;
  beforeAll(async () => {
    database = await newDatabase();
  });
  const open = async () => openStores(await newSchema(database));

  describeStore("PostgreSQL store", open);
  describeLists("PostgreSQL store", open);
  describeMigrate("PostgreSQL", POSTGRES_WORDS, async () => connect(await newSchema(database)));
});
