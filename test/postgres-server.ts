// A PostgreSQL server for the suites that need one: that of DERISK_TEST_POSTGRES, or one that the first file to ask starts on
// loopback in a temporary folder. All files of a run share it; it ends with the run, however that ends.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "pg";
import { readPostgresAddress } from "../src/storage/postgres-address.ts";
import { findService, type Service } from "./services.ts";

const STATED = process.env["DERISK_TEST_POSTGRES"];
const IS_ROOT = process.getuid?.() === 0;
/** PostgreSQL does not run as root: Debian's package brings a user for it. */
const OWNER = "postgres";

/** The server's programs, or the address of one that runs. */
export const POSTGRES: Service =
  STATED === undefined || STATED === ""
    ? findService({
        name: "PostgreSQL",
        variable: "POSTGRES_INITDB",
        places: [...globSync("/usr/lib/postgresql/*/bin/initdb").toSorted().toReversed(), "initdb"],
        install: "install Debian's postgresql, or set DERISK_TEST_POSTGRES to the address of a superuser",
      })
    : { kind: "found", name: "PostgreSQL", path: STATED };

/** A new database, empty; its address is that of a superuser. */
export async function newDatabase(): Promise<string> {
  const server = await serverAddress();
  const name = `derisk_${process.pid}_${randomBytes(4).toString("hex")}`;
  await runSql(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

/** A new schema in the database at `address`, as an address of its own: cheaper than a database, and as empty. */
export async function newSchema(address: string): Promise<string> {
  const name = `s_${randomBytes(6).toString("hex")}`;
  await runSql(address, `create schema ${name}`);
  const own = new URL(address);
  own.searchParams.set("options", `-csearch_path=${name}`);
  return own.href;
}

/** Runs one statement behind the store's back and gives its rows. */
export async function runSql(address: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const pool = new Pool({ ...readPostgresAddress(address), max: 1 });
  try {
    const client = await pool.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, [])).rows;
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}

/** The server of this run: its address, and the authority that vouches for it as `localhost`. */
const FOLDER = join(tmpdir(), `derisk-postgres-${process.env["DERISK_TEST_RUN"] ?? process.pid}`);
export const AUTHORITY: string = join(FOLDER, "authority.pem");
/** A server from outside has a certificate of its own, or none. */
export const IS_OWN: boolean = POSTGRES.kind === "found" && POSTGRES.path !== STATED;

async function serverAddress(): Promise<string> {
  if (POSTGRES.kind === "missing") throw new Error(POSTGRES.why);
  if (!IS_OWN) return POSTGRES.path;
  const folder = FOLDER;
  const told = join(folder, "address");
  try {
    mkdirSync(folder);
  } catch {
    while (!existsSync(told)) await sleep(50);
    return readFileSync(told, "utf8");
  }
  const address = await startServer(POSTGRES.path, folder);
  writeFileSync(`${told}.part`, address);
  renameSync(`${told}.part`, told);
  return address;
}

/** Makes and starts a server in `folder`. It promises nothing for a crash of the machine, which makes it quick. */
async function startServer(initdb: string, folder: string): Promise<string> {
  if (IS_ROOT) execFileSync("chown", [OWNER, folder]);
  const run = (program: string, args: readonly string[]): void => {
    const [file, ...rest] = asOwner([initdb.replace(/initdb$/, program), ...args]);
    execFileSync(file as string, rest, { stdio: ["ignore", "ignore", "pipe"] });
  };
  const password = randomBytes(8).toString("hex");
  const data = join(folder, "data");
  const secret = join(folder, "password");
  writeFileSync(secret, password, { mode: 0o644 });
  // An order of letters that is not that of their bytes: the store must not depend on it.
  const words = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en"];
  run("initdb", ["-D", data, "-U", "derisk", "-A", "scram-sha-256", `--pwfile=${secret}`, "--no-sync", ...words]);
  const port = await freePort();
  const own = ["-c listen_addresses=127.0.0.1", "-c fsync=off", "-c max_connections=200", ...certified(folder)];
  const settings = [`-p ${port}`, `-k ${folder}`, ...own].join(" ");
  run("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-w", "-o", settings, "start"]);
  const stop = asOwner([initdb.replace(/initdb$/, "pg_ctl"), "-D", data, "-m", "immediate", "stop"]);
  const watch = 'while kill -0 "$0" 2>/dev/null; do sleep 0.5; done; folder="$1"; shift; "$@"; rm -rf "$folder"';
  const args = ["-c", watch, process.env["DERISK_TEST_RUN"] ?? String(process.pid), folder, ...stop];
  spawn("sh", args, { detached: true, stdio: "ignore" }).unref();
  return `postgres://derisk:${password}@127.0.0.1:${port}/postgres`;
}

/** A certificate for `localhost`, by an authority made for it; the settings that show it. */
function certified(folder: string): readonly string[] {
  const at = (name: string): string => join(folder, name);
  const [key, request, certificate] = [at("server.key"), at("server.csr"), at("server.pem")];
  const fresh = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const openssl = (...args: readonly string[]): unknown => execFileSync("openssl", args, { stdio: "ignore" });
  openssl(
    "req",
    "-x509",
    "-days",
    "2",
    "-subj",
    "/CN=test",
    ...fresh,
    "-keyout",
    at("authority.key"),
    "-out",
    AUTHORITY,
  );
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  openssl("req", "-new", ...name, ...fresh, "-keyout", key, "-out", request);
  const by = ["-CA", AUTHORITY, "-CAkey", at("authority.key"), "-CAcreateserial", "-copy_extensions", "copy"];
  openssl("x509", "-req", "-days", "2", "-in", request, ...by, "-out", certificate);
  if (IS_ROOT) execFileSync("chown", [OWNER, key]);
  return ["-c ssl=on", `-c ssl_key_file=${key}`, `-c ssl_cert_file=${certificate}`];
}

function asOwner(command: readonly string[]): readonly string[] {
  return IS_ROOT ? ["runuser", "-u", OWNER, "--", ...command] : command;
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once("error", reject);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
  });
  return promise;
}
