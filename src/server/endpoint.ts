// One operation over HTTP: which methods it takes, and how a request becomes a context and an input.
import type { BoundOperation, Context } from "../operations/index.ts";
import { deadlineOf, within, type Deadline } from "./deadline.ts";
import { parametersOf, readDays, inputOf, type Parameter } from "./parameters.ts";
import { problemResponse, refusedProblem, type Problem } from "./problem.ts";
import { answerJob } from "./job.ts";
import { answerLines } from "./lines.ts";
import { NDJSON, type Serving } from "./serving.ts";

export interface Endpoint {
  readonly operation: BoundOperation;
  /** e.g. `/api/register-list`. */
  readonly path: string;
  /** Given when GET with these parameters is enough; POST with a JSON body always is. */
  readonly parameters: readonly Parameter[] | undefined;
}

export function endpointOf(operation: BoundOperation): Endpoint {
  const parameters = operation.effect === "write" ? undefined : parametersOf(operation.inputSchema);
  return { operation, path: `/api/${operation.name}`, parameters };
}

/** Answers a request to the endpoint's path. */
export async function answer(endpoint: Endpoint, request: Request, serving: Serving): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const read = readDays(query);
  if (read.kind === "problem") return problemResponse(read.problem);
  const { operation, parameters } = endpoint;
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (method === "GET" && parameters) {
    const open = (signal: AbortSignal): Context => serving.app.context({ ...read.days, signal });
    return answerGet(endpoint, request, inputOf(query, parameters), open, serving);
  }
  if (method !== "POST") return wrongMethod(parameters ? "GET, POST" : "POST", request.method);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const { limits } = serving;
  if (type === NDJSON && operation.kind === "stream") {
    return answerLines(operation, request, serving, read.days);
  }
  if (type !== "application/json") return problemResponse(wrongType(type, operation.kind === "stream"));
  const deadline = deadlineOf(request, operation.kind === "job" ? limits.jobMs : limits.callMs);
  let streaming = false;
  try {
    const body = await within(deadline.signal, readJson(request));
    if (body.kind === "problem") return problemResponse(body.problem);
    if (operation.kind === "job" && request.headers.get("accept")?.includes(NDJSON)) {
      streaming = true;
      return answerJob(operation, body.value, deadline, serving, read.days);
    }
    const context = serving.app.context({ ...read.days, signal: deadline.signal });
    return await answerOnce(operation, body.value, context, deadline);
  } finally {
    if (!streaming) deadline.clear();
  }
}

/** Answers that follow from register, days and query alone may be kept by the browser and are confirmed by their tag. */
async function answerGet(
  { operation }: Endpoint,
  request: Request,
  input: unknown,
  open: (signal: AbortSignal) => Context,
  { limits, edition }: Serving,
): Promise<Response> {
  const deadline = deadlineOf(request, operation.kind === "job" ? limits.jobMs : limits.callMs);
  try {
    const context = open(deadline.signal);
    if (operation.effect !== "none") return await answerOnce(operation, input, context, deadline);
    const etag = `"${edition}.${context.on}.${context.known}"`;
    const kept = { etag, "cache-control": "private, no-cache" };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: kept });
    return await answerOnce(operation, input, context, deadline, kept);
  } finally {
    deadline.clear();
  }
}

async function answerOnce(
  operation: BoundOperation,
  input: unknown,
  context: Context,
  { signal }: Deadline,
  headers: Readonly<Record<string, string>> = { "cache-control": "no-store" },
): Promise<Response> {
  const called = await within(signal, operation.call(context, input));
  if (called.kind === "refused") return problemResponse(refusedProblem(called.error));
  const status = statusOf(called.value);
  const kept = status === 200 ? headers : { "cache-control": "no-store" };
  return new Response(JSON.stringify(called.value), {
    status,
    headers: { "content-type": "application/json", ...kept },
  });
}

/** The answer is the same on every surface; over HTTP its kind shows in the status too. */
export const STATUS_OF_KIND: Readonly<Record<string, number>> = { not_found: 404, conflict: 409, refused: 422 };

function statusOf(value: unknown): number {
  const kind = (value as { readonly kind?: unknown } | null | undefined)?.kind;
  return typeof kind === "string" && Object.hasOwn(STATUS_OF_KIND, kind) ? (STATUS_OF_KIND[kind] ?? 200) : 200;
}

async function readJson(
  request: Request,
): Promise<{ kind: "json"; value: unknown } | { kind: "problem"; problem: Problem }> {
  const text = await request.text();
  try {
    return { kind: "json", value: JSON.parse(text) as unknown };
  } catch (cause) {
    const detail = cause instanceof SyntaxError ? cause.message : "the body cannot be read";
    const hint = "Send one JSON value, in UTF-8.";
    return { kind: "problem", problem: { status: 400, code: "bad_json", detail, hint } };
  }
}

function wrongType(type: string, takesLines: boolean): Problem {
  const wanted = takesLines ? `application/json, or ${NDJSON} for one record a line` : "application/json";
  const detail = type === "" ? "the request has no Content-Type" : `${type} cannot be read here`;
  return { status: 415, code: "unsupported_media_type", detail, hint: `Send ${wanted}.` };
}

function wrongMethod(allow: string, method: string): Response {
  const problem = {
    status: 405,
    code: "method_not_allowed",
    detail: `${method} is not allowed here`,
    hint: `Use ${allow}.`,
  };
  return problemResponse(problem, { allow });
}
