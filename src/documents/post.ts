// A message posted to a web address, tried a few times within limits of time, and never to this machine or its network
// unless the host was named by whoever runs derisk: the address that was checked is the one that is connected to.
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { setTimeout as wait } from "node:timers/promises";
import { InputError } from "../errors.ts";
import { allowed, checkedLookup, FETCH_LIMITS, type FetchLimits } from "./fetch-document.ts";

export interface PostLimits {
  /** For each try. */
  readonly milliseconds: number;
  /** Milliseconds before each further try. */
  readonly waits: readonly number[];
  /** Hosts, with their port where it is not the usual one, that may be private and spoken to without TLS. */
  readonly hosts: readonly string[];
}

const POST_LIMITS: PostLimits = { milliseconds: 10_000, waits: [1000, 5000], hosts: [] };

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `status` is that of the last answer; absent when none came. */
export type Sent =
  | { readonly kind: "delivered"; readonly status: number; readonly tries: number }
  | { readonly kind: "failed"; readonly why: string; readonly status?: number; readonly tries: number };

const RETRIED: ReadonlySet<number> = new Set([408, 425, 429]);

/** Posts until an answer of 2xx. Answers that say the message is wrong are not tried again; redirects are not followed. */
export async function postMessage(
  address: string,
  message: Message,
  signal: AbortSignal,
  limits: PostLimits = POST_LIMITS,
): Promise<Sent> {
  for (let tries = 1; ; tries++) {
    const answer = await postOnce(address, message, signal, limits);
    if (answer.status !== undefined && answer.status >= 200 && answer.status < 300) {
      return { kind: "delivered", status: answer.status, tries };
    }
    const pause = limits.waits[tries - 1];
    const isFinal = answer.final || pause === undefined || signal.aborted;
    const isLeft = isFinal || (await wait(pause, false, { signal }).catch(() => true));
    if (isLeft) {
      const { status, why } = answer;
      return { kind: "failed", why, ...(status === undefined ? {} : { status }), tries };
    }
  }
}

interface Answer {
  readonly status?: number;
  readonly why: string;
  /** Another try would end the same. */
  readonly final: boolean;
}

async function postOnce(address: string, message: Message, signal: AbortSignal, limits: PostLimits): Promise<Answer> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(limits.milliseconds)]);
  try {
    const status = await post(address, message, within, limits);
    const isAgain = status >= 500 || RETRIED.has(status);
    return { status, why: `the receiver answers with status ${status}`, final: !isAgain };
  } catch (error) {
    if (error instanceof InputError) return { why: error.message, final: true };
    return {
      why: within.aborted ? "the receiver did not answer in time" : "the receiver cannot be reached",
      final: false,
    };
  }
}

function post(address: string, { headers, body }: Message, signal: AbortSignal, limits: PostLimits): Promise<number> {
  const checks = checksFor(address, limits);
  const url = allowed(address, checks);
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const length = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const all = { "user-agent": "derisk-watch", ...headers, "content-length": length };
    const sent = request(
      url,
      { method: "POST", headers: all, signal, lookup: checkedLookup(checks), agent: false },
      (response) => {
        response.destroy();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Throws InputError for an address that may not be posted to, whatever it resolves to. */
export function checkPostAddress(address: string, limits: PostLimits = POST_LIMITS): void {
  allowed(address, checksFor(address, limits));
}

function checksFor(address: string, { hosts }: PostLimits): FetchLimits {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && hosts.includes(url.host)) return { ...FETCH_LIMITS, allows: () => true, ports: "any" };
  if (url?.protocol === "http:") {
    const hint = "Give an https address, or name its host in DERISK_WEBHOOK_HOSTS.";
    throw new InputError(`${url.host} is not posted to without TLS`, hint);
  }
  return { ...FETCH_LIMITS, ports: [443, 8443] };
}
