// One file from an official server to a place of our own, or why it did not come. Nothing a server does can hang, fill the
// disk or pass for the file.
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { once } from "node:events";

export interface DownloadOptions {
  /** What the server said about the file we have. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly sha256?: string | undefined;
  readonly mostBytes: number;
  readonly timeoutMs: number;
  /** Longest silence of the server. */
  readonly stallMs: number;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

export type Download =
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "file";
      readonly sha256: string;
      readonly bytes: number;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  | { readonly kind: "failed"; readonly code: string; readonly message: string };

const MOST_REDIRECTS = 5;
const AGENT = "derisk (list update)";

/** Fetches `address` into the file at `path`. Failures are values; only `signal` and the disk throw. */
export async function download(address: string, path: string, options: DownloadOptions): Promise<Download> {
  const limit = new Limit(options);
  try {
    return await fetchTo(address, path, options, limit);
  } catch (error) {
    options.signal.throwIfAborted();
    return limit.reason ?? broken(address, error);
  } finally {
    limit.clear();
  }
}

/** Aborts when the whole takes too long or the server falls silent; remembers which. */
class Limit {
  readonly #controller = new AbortController();
  readonly #stallMs: number;
  readonly #whole: NodeJS.Timeout;
  #stall: NodeJS.Timeout;
  reason: Download | undefined;
  readonly signal: AbortSignal;

  constructor({ timeoutMs, stallMs, signal }: DownloadOptions) {
    this.#stallMs = stallMs;
    this.signal = AbortSignal.any([signal, this.#controller.signal]);
    const seconds = Math.round(timeoutMs / 100) / 10;
    this.#whole = setTimeout(() => this.#stop("timeout", `it was not there within ${seconds} s`), timeoutMs);
    this.#stall = setTimeout(() => this.#silent(), stallMs);
  }

  alive(): void {
    this.#stall.refresh();
  }

  stop(code: string, message: string): void {
    this.#stop(code, message);
  }

  clear(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#stall);
  }

  #silent(): void {
    this.#stop("timeout", `the server said nothing for ${Math.round(this.#stallMs / 100) / 10} s`);
  }

  #stop(code: string, message: string): void {
    this.reason ??= { kind: "failed", code, message };
    this.#controller.abort();
  }
}

async function fetchTo(address: string, path: string, options: DownloadOptions, limit: Limit): Promise<Download> {
  const response = await follow(address, options, limit);
  if ("kind" in response) return response;
  const { status, headers, body } = response;
  if (status === 304) return { kind: "unchanged" };
  if (status !== 200 || body === null) {
    await body?.cancel();
    return failed(`http_${status}`, `the server answered ${status}`);
  }
  if (/^text\/html\b/i.test(headers.get("content-type") ?? "")) {
    await body.cancel();
    return failed("web_page", "the server sent a web page instead of the list");
  }
  const written = await writeBody(body, path, options, limit);
  if (limit.reason !== undefined) return limit.reason;
  if (written.bytes === 0) return failed("empty", "the file is empty");
  const expected = options.sha256 ?? digestOf(headers);
  if (expected !== undefined && expected !== written.sha256)
    return failed(
      "checksum",
      `the file has the hash ${written.sha256.slice(0, 12)}… instead of ${expected.slice(0, 12)}…`,
    );
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { kind: "file", ...written, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** The final answer after redirects, which may not leave https for http. */
async function follow(
  address: string,
  { etag, lastModified }: DownloadOptions,
  limit: Limit,
): Promise<Response | Extract<Download, { kind: "failed" }>> {
  const headers = {
    "user-agent": AGENT,
    accept: "*/*",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
  let at = new URL(address);
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    const response = await fetch(at, { headers, redirect: "manual", signal: limit.signal });
    limit.alive();
    const to = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || response.status === 304 || to === null) return response;
    await response.body?.cancel();
    const next = new URL(to, at);
    if (!/^https?:$/.test(next.protocol) || (at.protocol === "https:" && next.protocol === "http:"))
      return failed("redirect", `the server points to ${next.protocol}//${next.host}, which is not trusted`);
    at = next;
  }
  return failed("redirect", `the server redirects more than ${MOST_REDIRECTS} times`);
}

async function writeBody(
  body: ReadableStream<Uint8Array>,
  path: string,
  { mostBytes, onBytes }: DownloadOptions,
  limit: Limit,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  const file = createWriteStream(path);
  const opened = once(file, "open");
  let bytes = 0;
  try {
    await opened;
    for await (const chunk of body) {
      limit.alive();
      bytes += chunk.length;
      if (bytes > mostBytes) {
        limit.stop("too_large", `it is larger than ${Math.round(mostBytes / 1e4) / 100} MB`);
        break;
      }
      hash.update(chunk);
      onBytes(bytes);
      if (!file.write(chunk)) await once(file, "drain");
    }
  } finally {
    file.end();
    await once(file, "close");
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** SHA-256 that the server states for the content, in hex (RFC 9530; RFC 3230 before it). */
function digestOf(headers: Headers): string | undefined {
  if (headers.has("content-encoding")) return undefined;
  const found =
    /sha-256=:([A-Za-z0-9+/=]+):/.exec(headers.get("repr-digest") ?? "") ??
    /sha-256=([A-Za-z0-9+/=]+)/i.exec(headers.get("digest") ?? "");
  return found?.[1] === undefined ? undefined : Buffer.from(found[1], "base64").toString("hex");
}

function failed(code: string, message: string): Extract<Download, { kind: "failed" }> {
  return { kind: "failed", code, message };
}

/** What fetch throws: no such host, refused, cut off in the middle, damaged packing. */
function broken(address: string, error: unknown): Download {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  const code = (cause as { readonly code?: unknown }).code;
  if (code === "ENOTFOUND" || code === "ECONNREFUSED" || code === "EAI_AGAIN")
    return failed("unreachable", `${new URL(address).host} cannot be reached`);
  const isPacking = typeof code === "string" && /^(?:Z_|ERR__ERROR_FORMAT|ERR_)/.test(code);
  return failed(isPacking ? "damaged" : "cut", `the transfer broke off: ${message}`);
}
