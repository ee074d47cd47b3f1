// The address of a PostgreSQL database, read strictly: what it does not say is left to libpq's variables and ~/.pgpass.
import { readFileSync } from "node:fs";
import type { PoolConfig, Tls } from "pg";
import { UsageError } from "../errors.ts";

type Env = Readonly<Record<string, string | undefined>>;

const SHAPE =
  "Write postgres://USER@HOST:PORT/DATABASE?sslmode=MODE; a password belongs in ~/.pgpass or PGPASSWORD, or with its " +
  "special characters percent-encoded after USER and a colon.";
const MODES = ["disable", "require", "verify-ca", "verify-full"];
const PARAMETERS = ["host", "user", "options", "sslmode", "sslrootcert"];

/**
 * What the driver needs to reach the database at `address`. The modes of `sslmode` mean what they mean to libpq; without
 * one, another machine must prove its name by a certificate, and this one is spoken to in the clear.
 * Throws UsageError, which never shows a password.
 */
export function readPostgresAddress(address: string, env: Env = process.env): PoolConfig {
  const url = URL.parse(address);
  if (url === null) throw new UsageError("the address of the store cannot be read", SHAPE);
  const given = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  for (const name of url.searchParams.keys())
    if (!PARAMETERS.includes(name))
      throw new UsageError(
        `the address of the store has a parameter that is not known: ${name}`,
        `Known are ${PARAMETERS.join(", ")}.`,
      );
  const host = given("host") ?? (decoded(url.hostname).replace(/^\[(.*)\]$/, "$1") || env["PGHOST"]);
  const user = given("user") ?? decoded(url.username);
  const database = decoded(url.pathname.slice(1));
  const options = given("options");
  return {
    ...(host !== undefined && { host }),
    ...(url.port !== "" && { port: Number(url.port) }),
    ...(user !== "" && { user }),
    ...(url.password !== "" && { password: decoded(url.password) }),
    ...(database !== "" && { database }),
    ...(options !== undefined && { options }),
    ssl: secured(given("sslmode") ?? env["PGSSLMODE"], given("sslrootcert") ?? env["PGSSLROOTCERT"], host),
  };
}

/** How the connection is secured. A certificate authority of one's own is read from the file at `authority`. */
function secured(mode: string | undefined, authority: string | undefined, host = "localhost"): Tls {
  if (mode !== undefined && !MODES.includes(mode))
    throw new UsageError(`sslmode=${mode} is no way to connect`, `One of ${MODES.join(", ")}.`);
  const wanted = mode ?? (authority === undefined && isThisMachine(host) ? "disable" : "verify-full");
  if (wanted === "disable") return false;
  if (authority === undefined) {
    if (wanted === "require") return { rejectUnauthorized: false };
    if (wanted === "verify-full") return {};
    throw new UsageError("sslmode=verify-ca: by which authority?", "Add sslrootcert=FILE, or take verify-full.");
  }
  const ca = certificate(authority);
  return wanted === "verify-full" ? { ca } : { ca, checkServerIdentity: () => undefined };
}

function isThisMachine(host: string): boolean {
  return host.startsWith("/") || /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
}

function certificate(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UsageError(`sslrootcert: ${path} cannot be read`, "Give the file of the authority's certificate, PEM.", {
      cause,
    });
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new UsageError("the address of the store has a stray % sign", SHAPE);
  }
}
