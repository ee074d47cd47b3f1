// A document from a web address, within limits of bytes, time and redirects, and never from this machine or its network:
// the address that was checked is the one that is connected to.
import type { LookupAddress, LookupOptions } from "node:dns";
import { lookup as lookUp } from "node:dns/promises";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { InputError, IoError } from "../errors.ts";
import { MOST_BYTES, type SourceDocument } from "./document.ts";
import { isPublicAddress } from "./public-address.ts";
import { readDocument } from "./read-bytes.ts";

export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
  /** Who may be asked; tests let their own server be. */
  readonly allows: (address: string) => boolean;
  readonly ports: readonly number[] | "any";
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: MOST_BYTES,
  milliseconds: 20_000,
  redirects: 5,
  allows: isPublicAddress,
  ports: [80, 443],
};

/** Fetched bytes with what the server said of them. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly url: string;
}

/**
 * Fetches and reads a document. Throws InputError for an address that may not be asked, IoError for one that does not
 * answer within the limits.
 */
export async function fetchDocument(
  address: string,
  signal: AbortSignal,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<SourceDocument> {
  const { bytes, contentType, url } = await fetchBytes(address, signal, limits);
  return readDocument(bytes, { contentType, url });
}

/** Fetches the bytes of a web address, following redirects, each checked like the first. */
export async function fetchBytes(
  address: string,
  signal: AbortSignal,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<Fetched> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(limits.milliseconds)]);
  let url = allowed(address, limits);
  for (let hop = 0; ; hop++) {
    const response = await get(url, within, limits);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      if (hop >= limits.redirects) throw unreachable(url, `it redirects over ${limits.redirects} times`);
      url = allowed(new URL(headers.location, url).href, limits);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw unreachable(url, `the server answers with status ${statusCode}`);
    }
    return { bytes: await bytesOf(response, url, limits), contentType: headers["content-type"] ?? "", url: url.href };
  }
}

/** The address, when these limits let it be asked. Throws InputError. */
export function allowed(address: string, { ports, allows }: FetchLimits): URL {
  const hint = "Give a public http or https address, or hand in the text.";
  if (!URL.canParse(address)) throw new InputError(`"${address.slice(0, 200)}" is no web address`, hint);
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new InputError(`addresses of the kind ${url.protocol} are not fetched`, hint);
  }
  if (url.username !== "" || url.password !== "") {
    throw new InputError("addresses with a user name or password are not fetched", hint);
  }
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  if (ports !== "any" && !ports.includes(port)) throw new InputError(`port ${port} is not fetched from`, hint);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !allows(host)) throw refusedHost(url.hostname);
  return url;
}

function refusedHost(host: string): InputError {
  return new InputError(
    `${host} is an address of this machine or of a private network, which is never fetched from`,
    "Hand in the text instead.",
  );
}

function get(url: URL, signal: AbortSignal, limits: FetchLimits): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const headers = {
      accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,application/xml;q=0.8",
      "accept-encoding": "gzip, deflate, br",
      "user-agent": "derisk-reader",
    };
    const sent = request(url, { headers, signal, lookup: checkedLookup(limits), agent: false }, resolve);
    sent.on("error", (cause) =>
      reject(
        cause instanceof InputError ? cause : (signalled(signal, url) ?? unreachable(url, "it does not answer", cause)),
      ),
    );
    sent.end();
  });
}

/** Looks a name up and hands over only addresses that may be asked: what is connected to is what was checked. */
export function checkedLookup({ allows }: FetchLimits) {
  return (
    host: string,
    options: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    lookUp(host, { ...options, all: true }).then(
      (found) => {
        if (found.some(({ address }) => !allows(address))) return done(refusedHost(host), []);
        const [first] = found;
        if (first === undefined) return done(new Error(`${host} has no address`), []);
        return options.all === true ? done(null, found) : done(null, first.address, first.family);
      },
      done as (error: Error) => void,
    );
  };
}

async function bytesOf(response: IncomingMessage, url: URL, { bytes: most }: FetchLimits): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(response)) {
      size += (chunk as Buffer).length;
      if (size > most)
        throw new InputError(`${url.host} sends over ${most} bytes`, "Save the part to be read and read that.");
      chunks.push(chunk as Buffer);
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw unreachable(url, "its answer breaks off", cause);
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): AsyncIterable<unknown> {
  switch ((response.headers["content-encoding"] ?? "").toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return piped(response, createGunzip());
    case "deflate":
      return piped(response, createInflate());
    case "br":
      return piped(response, createBrotliDecompress());
    default:
      return response;
  }
}

/** A broken connection breaks the unpacking too, instead of leaving it waiting. */
function piped(response: IncomingMessage, unpack: Transform): Transform {
  return pipeline(response, unpack, () => undefined);
}

function signalled(signal: AbortSignal, url: URL): IoError | undefined {
  return signal.aborted ? unreachable(url, "it did not answer in time, or the reading was stopped") : undefined;
}

function unreachable(url: URL, why: string, cause?: unknown): IoError {
  return new IoError(`${url.host} cannot be read: ${why}`, "Try later, or hand in the text.", { cause });
}
