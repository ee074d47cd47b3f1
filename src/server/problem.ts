// Errors on the wire: RFC 9457 problem details, with our code, hint and field beside the standard members.
import { DeriskError } from "../errors.ts";
import type { RecordError } from "../operations/index.ts";

export interface Problem {
  readonly status: number;
  /** Stable name of the kind of problem; `type` is made of it. */
  readonly code: string;
  readonly detail: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Path of the input at fault, e.g. `item.hs.0.code`. */
  readonly field?: string;
}

/** One title a kind, as RFC 9457 asks. */
const TITLES: Readonly<Record<string, string>> = {
  bad_input: "The input cannot be read",
  bad_json: "The body is not JSON",
  body_too_large: "The body is too large",
  cross_site: "The request comes from another site",
  forbidden: "The token does not allow this",
  host_not_served: "This host name is not served",
  internal: "Something went wrong here",
  io: "Reading or writing failed",
  method_not_allowed: "The method is not allowed here",
  not_found: "There is nothing here",
  register_unusable: "The register cannot be used",
  stopped: "The request was given up",
  time_limit: "The answer took too long",
  too_many_requests: "Too many requests",
  unauthorised: "A token is needed",
  unsupported_media_type: "The body is of another type",
  usage: "The request is wrong",
};

/** The body of a problem. */
export function problemJson({ status, code, detail, hint, field }: Problem): Readonly<Record<string, unknown>> {
  return {
    type: `urn:derisk:problem:${code}`,
    title: TITLES[code] ?? code,
    status,
    detail,
    code,
    ...(hint === undefined ? {} : { hint }),
    ...(field === undefined ? {} : { field }),
  };
}

/** A problem as a response. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problemJson(problem)), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}

/** The codes and titles that a server may send, for the reference page. */
export function problemKinds(): readonly { readonly code: string; readonly title: string }[] {
  return Object.entries(TITLES).map(([code, title]) => ({ code, title }));
}

/** A refused input as a problem. */
export function refusedProblem({ error: { code, message, field, hint } }: RecordError): Problem {
  return { status: 422, code, detail: message, hint, ...(field === undefined ? {} : { field }) };
}

/** What a thrown value is on the wire. A bug tells the caller nothing about the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DeriskError) {
    const { httpStatus: status, code, message: detail, hint, field } = error;
    return { status, code, detail, hint, ...(field === undefined ? {} : { field }) };
  }
  if (isNamed(error, "TimeoutError")) {
    const hint = "Ask for less at once, or send Accept: application/x-ndjson for long work.";
    return { status: 503, code: "time_limit", detail: "the time limit of this request has passed", hint };
  }
  if (isNamed(error, "AbortError")) {
    return { status: 499, code: "stopped", detail: "the caller left before the answer was ready" };
  }
  return { status: 500, code: "internal", detail: "an unexpected error", hint: "The server's log has the details." };
}

/** Whether a thrown value is a fault of ours, which belongs into the log. */
export function isBug(error: unknown): boolean {
  return !(error instanceof DeriskError) && !isNamed(error, "TimeoutError") && !isNamed(error, "AbortError");
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === "object" && error !== null && (error as { name?: unknown }).name === name;
}
