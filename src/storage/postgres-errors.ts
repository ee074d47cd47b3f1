// What a PostgreSQL server or the way to it can refuse, as errors with a hint.
import { InputError, IoError } from "../errors.ts";
import { passesThrough } from "./guard.ts";

const LOST =
  "Nothing of a transaction that was under way is kept, unless it was just being acknowledged: ask again, the same ids are " +
  "not written twice.";
const TLS =
  "The server's certificate is not trusted: give the authority with sslrootcert=FILE, or the mode with sslmode=MODE.";

/** By SQLSTATE, its class, or the code of Node. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const HINTS: ReadonlyMap<string, string> = new Map([
  ["28P01", "Check user and password: in ~/.pgpass, in PGPASSWORD, or in the address, percent-encoded."],
  ["28000", "The server does not let this user in from here: check the user and the server's pg_hba.conf."],
  ["3D000", "Make the database first: createdb --encoding=UTF8 NAME, by a role that may."],
  ["3F000", "No schema of the search path is there: create it, or leave `options` out of the address."],
  ["42501", "The role lacks rights: docs/store.md names those it needs, to begin with and later."],
  ["53300", "The server takes no more connections: raise max_connections, or run fewer processes."],
  ["53100", "The server's disk is full: make room, then try again."],
  ["55P03", "Another process holds the store: let it finish, then try again."],
  ["25006", "This server only reads, as a standby does: give the address of the primary."],
  ["25P03", LOST],
  ["57P03", "The server is starting or stopping: try again in a moment."],
  ["57P", LOST],
  ["08", LOST],
  ["ECONNREFUSED", "No server listens there: check host and port, and that the server runs."],
  ["ENOTFOUND", "There is no such host: check the address."],
  ["EAI_AGAIN", "The name of the host cannot be looked up now: check the network."],
  ["ENOENT", "No server listens at that socket: check the folder, and that the server runs."],
  ["EHOSTUNREACH", "The host cannot be reached: check the address and the network."],
  ["ETIMEDOUT", "The server does not answer: check the address, the network and its firewall."],
  ["ECONNRESET", LOST],
  ["EPIPE", LOST],
  ["SELF_SIGNED_CERT_IN_CHAIN", TLS],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", TLS],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", TLS],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", TLS],
  ["CERT_HAS_EXPIRED", TLS],
  ["ERR_TLS_CERT_ALTNAME_INVALID", TLS],
]);

/** The driver's own errors carry no code: known by their words. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/does not support SSL/, "Add sslmode=disable if the network between is trusted; else switch TLS on at the server."],
  [/timeout/i, "The server does not answer in time: check the address, the network and the server's load."],
  [/password must be a string/, "Give a password: in ~/.pgpass, in PGPASSWORD, or in the address."],
  [/terminated|not queryable|Connection ended/i, LOST],
];

/** Text that PostgreSQL cannot keep: a NUL character, or more of it than an index takes. */
const UNFIT: ReadonlyMap<string, string> = new Map([
  ["22021", "Take out the NUL character: PostgreSQL keeps any text without one."],
  ["54000", "Shorten the name or id: PostgreSQL finds rows by up to 2,700 bytes."],
]);

/** `error` as it should reach a user of the store at `location`. */
export function asPostgresError(location: string, error: unknown): unknown {
  if (passesThrough(error)) return error;
  const { code = "", message } = plain(error);
  const unfit = UNFIT.get(code);
  if (unfit !== undefined) return new InputError(`store ${location}: ${message}`, unfit, { cause: error });
  const hint =
    HINTS.get(code) ??
    HINTS.get(code.slice(0, 3)) ??
    HINTS.get(code.slice(0, 2)) ??
    WORDS.find(([words]) => words.test(message))?.[1];
  return new IoError(`store ${location}: ${message}`, hint ?? "Check that the store is open and its server in order.", {
    cause: error,
  });
}

/** A host with several addresses fails with one error for each of them: the first speaks for all. */
function plain(error: unknown): { readonly code?: string; readonly message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return plain(error.errors[0]);
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { readonly code?: unknown };
  return { message: error.message, ...(typeof code === "string" && { code }) };
}
