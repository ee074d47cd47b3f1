// What goes wrong around a shared store: each failure is told with its fix, leaves no half of anything, and shows no password.
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { AUTHORITY, IS_OWN, newDatabase, newSchema, POSTGRES, runSql } from "../../test/postgres-server.ts";
import { describeWith } from "../../test/services.ts";
import { verifyChain } from "../decisions/index.ts";
import { InputError, IoError } from "../errors.ts";
import { openStores } from "./open.ts";
import { alert, decide } from "./alerts.case.ts";
import { listing, listSave } from "./lists.case.ts";
import { connect, openPostgres } from "./postgres.ts";
import { decision, entryOf, RECORDED_AT } from "./sample.case.ts";
import { sha256 } from "./sha256.ts";

const SECRET = "s3cret-word";

async function refusal(address: string): Promise<IoError> {
  const error: unknown = await openStores(address).then(
    () => "opened",
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof IoError)) throw new Error(`not refused as it should be: ${String(error)}`);
  expect(`${error.message} ${error.hint} ${error.stack}`).not.toContain(SECRET);
  return error;
}

describe("a server that cannot be reached", () => {
  it.each([
    [`postgres://ann:${SECRET}@127.0.0.1:1/derisk`, "No server listens there"],
    [`postgres://ann:${SECRET}@localhost:1/derisk`, "No server listens there"],
    [`postgres://ann:${SECRET}@host.invalid/derisk`, "host"],
    [`postgres://ann:${SECRET}@x/derisk?host=/nowhere`, "No server listens at that socket"],
  ])("%s", async (address, hint) => {
    const error = await refusal(address);
    expect(error.hint).toContain(hint);
    expect(error.exitCode).toBe(5);
  });
});

it("a server that offers no secured connection is told apart", async () => {
  const server = createServer((socket) => socket.once("data", () => socket.end("N")));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const error = await refusal(`postgres://ann:${SECRET}@127.0.0.1:${port}/derisk?sslmode=require`);
  expect(error.hint).toContain("sslmode=disable");
  server.close();
});

describe.skipIf(!IS_OWN)("a secured connection to PostgreSQL", () => {
  let database: string;
  beforeAll(async () => {
    database = await newDatabase();
  });
  const as = (host: string, parameters: Readonly<Record<string, string>>): string => {
    const url = new URL(database);
    url.hostname = host;
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  };

  it.each([
    ["in the clear on this machine", "localhost", {}, false],
    ["encrypted", "127.0.0.1", { sslmode: "require" }, true],
    ["by an authority, whatever the name", "127.0.0.1", { sslmode: "verify-ca", sslrootcert: AUTHORITY }, true],
    ["by authority and name", "localhost", { sslmode: "verify-full", sslrootcert: AUTHORITY }, true],
  ])("%s", async (_name, host, parameters, secured) => {
    const { db, close } = await openPostgres(as(host, parameters));
    const { rows } = await sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(db);
    expect(rows).toEqual([{ ssl: secured }]);
    await close();
  });

  it.each([
    ["by an authority nobody named", "localhost", { sslmode: "verify-full" }],
    ["under another name", "127.0.0.1", { sslmode: "verify-full", sslrootcert: AUTHORITY }],
  ])("is refused %s", async (_name, host, parameters) => {
    expect((await refusal(as(host, parameters))).hint).toContain("sslrootcert=FILE");
  });
});

describeWith(POSTGRES, "PostgreSQL that refuses", () => {
  let database: string;
  beforeAll(async () => {
    database = await newDatabase();
  });
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database);
    change(url);
    return url.href;
  };

  it("a wrong password", async () => {
    const error = await refusal(changed((url) => (url.password = SECRET)));
    expect(error.message).toContain("password authentication failed");
    expect(error.hint).toContain("~/.pgpass");
  });

  it("a database that is not there", async () => {
    expect((await refusal(changed((url) => (url.pathname = "/nowhere")))).hint).toContain("createdb");
  });

  it("a database of another encoding", async () => {
    const name = `latin_${process.pid}`;
    await runSql(
      database,
      `create database ${name} template template0 encoding latin1 locale 'C' locale_provider libc`,
    );
    expect((await refusal(changed((url) => (url.pathname = `/${name}`)))).message).toContain("LATIN1");
  });

  it("a schema of a newer derisk, and changes nothing in it", async () => {
    const address = await newSchema(database);
    await (await openStores(address)).close();
    await runSql(address, "insert into schema_version values (999, '999-later')");
    expect((await refusal(address)).hint).toContain("newer");
  });

  it("text with a NUL in it", async () => {
    const stores = await openStores(await newSchema(database));
    await expect(stores.decisions.append(decision("D\0"))).rejects.toThrow(InputError);
    expect(entryOf(await stores.decisions.append(decision("D1"))).seq).toBe(1);
    await stores.close();
  });

  it.each(["update decision_log set body = ''", "delete from decision_log", "truncate decision_log cascade"])(
    "to %s",
    async (statement) => {
      const address = await newSchema(database);
      const stores = await openStores(address);
      await stores.decisions.append(decision("D1"));
      await expect(runSql(address, statement)).rejects.toThrow("append-only");
      await stores.close();
    },
  );

  it("more than reading and adding to a role that may no more", async () => {
    const address = await newSchema(database);
    await (await openStores(address)).close();
    const [{ schema }] = (await runSql(address, "select current_schema() as schema")) as [{ schema: string }];
    const role = `clerk_${schema}`;
    await runSql(address, `create role ${role} login password '${SECRET}'`);
    await runSql(address, `grant usage on schema ${schema} to ${role}`);
    await runSql(address, `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
    const url = new URL(address);
    url.username = role;
    url.password = SECRET;
    const stores = await openStores(url.href);
    await stores.decisions.append(decision("D1"));
    await stores.alerts.put([alert("Someone", "1")]);
    await stores.alerts.append(decide(alert("Someone", "1")));
    await stores.lists.save(listSave([listing("a")]));
    await stores.lists.remove("TEST", RECORDED_AT);
    await expect(runSql(url.href, "drop trigger decision_log_no_update on decision_log")).rejects.toThrow("owner");
    await stores.close();
    // A step that is missing needs the owner.
    await runSql(address, "delete from schema_version where version = 7");
    expect((await refusal(url.href)).hint).toContain("docs/store.md");
  });
});

describeWith(POSTGRES, "PostgreSQL whose connection is lost", () => {
  let address: string;
  beforeAll(async () => {
    address = await newSchema(await newDatabase());
    await (await openStores(address)).close();
  });
  const killAll = () =>
    runSql(
      address,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and application_name = 'derisk'`,
    );

  const killSleepers = () =>
    runSql(address, "select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep%'");

  it("between two questions goes on with another one", async () => {
    const stores = await openStores(address);
    await stores.decisions.append(decision("A1"));
    await killAll();
    const again = async (): Promise<unknown> => stores.decisions.append(decision("A2")).catch(() => again());
    await again();
    expect(await verifyChain(stores.decisions.records(), sha256)).toMatchObject({ kind: "intact", count: 2 });
    await stores.close();
  });

  it("in the midst of a transaction keeps nothing of it, says so, and goes on", async () => {
    const database = await openPostgres(address);
    const lost = database.exclusively("portfolios", async (transaction) => {
      const row = { sha256: "lost", body: "{}" };
      await transaction.insertInto("portfolio_content").values(row).execute();
      await killAll();
      await transaction.insertInto("portfolio_content").values({ sha256: "after", body: "{}" }).execute();
    });
    await expect(lost).rejects.toMatchObject({ code: "io", hint: expect.stringContaining("ask again") });
    const kept = await database.exclusively("portfolios", (to) =>
      to.selectFrom("portfolio_content").selectAll().execute(),
    );
    expect(kept).toEqual([]);
    await database.close();
  });

  it("gives up the lock of a writer that died, and another one takes it", async () => {
    const [one, other] = [connect(address), connect(address)];
    const held = Promise.withResolvers<void>();
    const dying = one.exclusively("watch", async (transaction) => {
      held.resolve();
      await sql`select pg_sleep(30)`.execute(transaction);
    });
    await held.promise;
    const next = other.exclusively("watch", async () => "taken");
    await killSleepers();
    await expect(dying).rejects.toThrow(IoError);
    expect(await next).toBe("taken");
    await Promise.all([one.close(), other.close()]);
  });
});
