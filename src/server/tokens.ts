// Tokens for servers that others can reach. The file holds hashes only: whoever reads it cannot sign in with it.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { InputError, IoError } from "../errors.ts";

/** `read` sees everything and changes nothing; `write` may also save, record and release. */
export const SCOPES = ["read", "write"] as const;
export type Scope = (typeof SCOPES)[number];

export interface Token {
  readonly name: string;
  /** SHA-256 of the secret, lower-case hex. */
  readonly sha256: string;
  readonly scopes: readonly Scope[];
}

const LINE = /^(?<name>\S+)\s+(?<sha256>[0-9a-f]{64})\s+(?<scopes>\S+)$/;

/** Reads `name sha256 scope,scope` lines; `#` begins a comment. Throws InputError that names the line, never its content. */
export function readTokens(text: string, file: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [i, raw] of text.split("\n").entries()) {
    const line = raw.replace(/#.*/, "").trim();
    if (line === "") continue;
    const { name, sha256, scopes } = LINE.exec(line)?.groups ?? {};
    const parts = scopes?.split(",").map((scope) => SCOPES.find((known) => known === scope));
    if (name === undefined || sha256 === undefined || !parts || parts.includes(undefined)) {
      const hint = `Write: name, SHA-256 of the secret in hex, scopes (${SCOPES.join(",")}).`;
      throw new InputError(`${file}: line ${i + 1} is no token`, hint);
    }
    tokens.push({ name, sha256, scopes: parts as Scope[] });
  }
  return tokens;
}

/** The token whose secret this is. Every hash is compared, each in constant time. */
export function findToken(tokens: readonly Token[], secret: string): Token | undefined {
  const given = createHash("sha256").update(secret, "utf8").digest();
  let found: Token | undefined;
  for (const token of tokens) if (timingSafeEqual(given, Buffer.from(token.sha256, "hex"))) found = token;
  return found;
}

/** Whether the token allows it; `write` includes `read`. */
export function allows(token: Token, scope: Scope): boolean {
  return token.scopes.includes(scope) || (scope === "read" && token.scopes.includes("write"));
}

/** A new secret of 256 random bits and the line to add to the token file. The secret is stored nowhere. */
export function issueToken(name: string, scopes: readonly Scope[]): { readonly secret: string; readonly line: string } {
  const secret = randomBytes(32).toString("base64url");
  const sha256 = createHash("sha256").update(secret, "utf8").digest("hex");
  return { secret, line: `${name} ${sha256} ${scopes.join(",")}` };
}

/**
 * The tokens of a file, read again whenever it changes. The first call throws IoError or InputError for a file that
 * cannot be used; later ones keep refusing everybody until it can be read again.
 */
export function tokenFile(path: string): () => Promise<readonly Token[]> {
  let read: { readonly stamp: string; readonly tokens: readonly Token[] } | undefined;
  return async () => {
    const { mtimeMs, size } = await stat(path).catch((cause: unknown) => {
      throw new IoError(`cannot read the token file ${path}`, "Make one with `derisk serve --issue-token NAME`.", {
        cause,
      });
    });
    const stamp = `${mtimeMs} ${size}`;
    if (read?.stamp !== stamp) read = { stamp, tokens: readTokens(await readFile(path, "utf8"), path) };
    return read.tokens;
  };
}
