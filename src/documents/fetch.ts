// What is fetched is fetched by fetch-document.ts, loaded at first use: Node's network costs more than reading a text.
import type { SourceDocument } from "./document.ts";
import type { Fetched, FetchLimits } from "./fetch-document.ts";
import type { Message, PostLimits, Sent } from "./post.ts";

/**
 * Fetches and reads a document. Throws InputError for an address that may not be asked, IoError for one that does not
 * answer within the limits.
 */
export async function fetchDocument(
  address: string,
  signal: AbortSignal,
  limits?: FetchLimits,
): Promise<SourceDocument> {
  return (await import("./fetch-document.ts")).fetchDocument(address, signal, limits);
}

/** Fetches the bytes of a web address, following redirects, each checked like the first. */
export async function fetchBytes(address: string, signal: AbortSignal, limits?: FetchLimits): Promise<Fetched> {
  return (await import("./fetch-document.ts")).fetchBytes(address, signal, limits);
}

/** Posts a message to a public web address, or to one of the hosts of `limits`; see post.ts. */
export async function postMessage(
  address: string,
  message: Message,
  signal: AbortSignal,
  limits?: PostLimits,
): Promise<Sent> {
  return (await import("./post.ts")).postMessage(address, message, signal, limits);
}

/** Throws InputError for an address that may not be posted to, whatever it resolves to. */
export async function checkPostAddress(address: string, limits?: PostLimits): Promise<void> {
  (await import("./post.ts")).checkPostAddress(address, limits);
}
