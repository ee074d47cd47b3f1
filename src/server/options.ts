// What a server may be told, and the limits it keeps when it is told nothing.
import type { OperationEntry } from "../operations/index.ts";
import type { Page } from "../web/index.ts";
import type { Rate } from "./rate-limit.ts";
import type { Token } from "./tokens.ts";

export interface Limits {
  /** Largest request body that is read whole. A stream of lines has no limit as a whole. */
  readonly bodyBytes: number;
  /** Longest line of a stream, in characters. */
  readonly lineChars: number;
  /** Longest time for one answer, in milliseconds. */
  readonly callMs: number;
  /** Longest time for long work. */
  readonly jobMs: number;
  /** Longest wait for the next line of a stream. */
  readonly idleMs: number;
}

export const LIMITS: Limits = {
  bodyBytes: 32_000_000,
  lineChars: 1_000_000,
  callMs: 30_000,
  jobMs: 600_000,
  idleMs: 60_000,
};

export interface ServerOptions {
  /** The address served; `127.0.0.1` when absent. Any address but loopback demands `tokens`. */
  readonly host?: string | undefined;
  /** The tokens that hold now: asked at every request, so that a token taken out of the file stops at once. */
  readonly tokens?: (() => Promise<readonly Token[]>) | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Requests a caller may make; none on loopback when absent, `REMOTE_RATE` elsewhere. */
  readonly rate?: Rate | undefined;
  /** Receives one line for each answered request. */
  readonly log?: ((line: string) => void) | undefined;
  /** The pages to mount; those of `src/web` when absent. */
  readonly pages?: readonly Page[] | undefined;
  /** The operations to serve; the whole table when absent. */
  readonly operations?: readonly OperationEntry[] | undefined;
  /** Milliseconds of a steady clock. */
  readonly clock?: (() => number) | undefined;
}

/** Whether `host` can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  return name === "localhost" || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name);
}
