// The server as a function from request to response: routes over the operation table, pages and MCP, behind one guard.
import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { App } from "../app.ts";
import { ENGINE_VERSION } from "../check/index.ts";
import { UsageError } from "../errors.ts";
import { mcpHandler } from "../mcp/index.ts";
import { bindOperations, type BoundOperation } from "../operations/index.ts";
import { packageVersion } from "../package-version.ts";
import { pages as allPages } from "../web/index.ts";
import { assetResponse, readAssets } from "./assets.ts";
import { answer, endpointOf } from "./endpoint.ts";
import { guardOf, type Caller } from "./guard.ts";
import { secured } from "./headers.ts";
import { openApiDocument } from "./openapi.ts";
import { answerAlgorithms, answerCatalog, answerHealthz, answerMatch, answerReadyz } from "./match.ts";
import { isLoopback, LIMITS, type ServerOptions } from "./options.ts";
import { mountPages, splitFormat, unknownPage } from "./pages.ts";
import { isBug, problemOf, problemResponse, type Problem } from "./problem.ts";
import { NDJSON, type Serving } from "./serving.ts";
import type { Scope } from "./tokens.ts";

export interface Server {
  /** Answers one request. `caller` is what the transport knows of the peer. */
  fetch(request: Request, caller?: Caller): Promise<Response>;
  /** Ends open MCP exchanges. The app belongs to the caller and stays open. */
  close(): Promise<void>;
}

/**
 * Makes a server over an app; no port is opened. Throws UsageError for an address that others can reach without tokens,
 * RegisterError when the register cannot be read.
 */
export async function createServer(app: App, options: ServerOptions = {}): Promise<Server> {
  const { host = "127.0.0.1", tokens, log = (): void => undefined, clock = () => performance.now() } = options;
  if (!isLoopback(host) && !tokens) {
    const hint = "Make a token with `derisk serve --issue-token NAME --token-file FILE`, then add --token-file FILE.";
    throw new UsageError(`${host} can be reached by others: that needs tokens`, hint);
  }
  await tokens?.();
  const knowledge = await app.knowledge();
  const limits = { ...LIMITS, ...options.limits };
  const version = await packageVersion();
  const edition = [knowledge.register.sha256.slice(0, 16), ENGINE_VERSION, version].join(".");
  const onError = (error: unknown): void => {
    if (isBug(error)) log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  const serving: Serving = { app, limits, edition, onError };
  const guard = guardOf(options);
  const operations = await bindOperations(knowledge, options.operations);
  const mcp = mcpHandler(app, operations, { version, bodyBytes: limits.bodyBytes });

  const hono = new Hono({ getPath: (request) => routePath(new URL(request.url).pathname) });
  hono.use(limitBody(limits.bodyBytes));
  const endpoints = operations.map(endpointOf);
  for (const endpoint of endpoints) hono.all(endpoint.path, (c) => answer(endpoint, c.req.raw, serving));
  const named = (name: string): BoundOperation | undefined => operations.find((one) => one.name === name);
  const [match, lists] = [named("match"), named("lists-index")];
  if (match) hono.post("/match/:dataset", (c) => answerMatch(match, c.req.param("dataset"), c.req.raw, serving));
  if (lists) hono.get("/catalog", (c) => answerCatalog(lists, c.req.raw, serving));
  if (lists) hono.get("/readyz", () => answerReadyz(lists, serving));
  hono.get("/algorithms", answerAlgorithms);
  hono.get("/healthz", answerHealthz);
  const openApi = JSON.stringify(openApiDocument(endpoints, { version }));
  hono.get("/openapi.json", () => new Response(openApi, { headers: { "content-type": "application/json" } }));
  const health = { status: "ok", register: { version: knowledge.register.version, sha256: knowledge.register.sha256 } };
  hono.get("/health", () => Response.json(health, { headers: { "cache-control": "no-store" } }));
  hono.all("/mcp", (c) => mcp.fetch(c.req.raw));
  for (const [path, asset] of await readAssets()) hono.get(path, (c) => assetResponse(asset, c.req.raw));
  mountPages(hono, options.pages ?? allPages, serving);
  hono.notFound((c) => notFound(c.req.raw, serving));
  hono.onError((error) => {
    onError(error);
    return problemResponse(problemOf(error));
  });

  const writes = new Set(endpoints.filter(({ operation }) => operation.effect === "write").map(({ path }) => path));
  const respond = async (request: Request, caller: Caller): Promise<Response> => {
    try {
      const scope = scopeOf(request, writes);
      return (scope && (await guard(request, scope, caller))) ?? (await hono.fetch(request));
    } catch (error) {
      onError(error);
      return problemResponse(problemOf(error));
    }
  };
  return {
    async fetch(request, caller = { address: "local" }) {
      const started = clock();
      const id = randomUUID().slice(0, 8);
      const response = secured(await respond(request, caller));
      response.headers.set("x-request-id", id);
      const { pathname } = new URL(request.url);
      log(`${id} ${request.method} ${pathname} ${response.status} ${(clock() - started).toFixed(1)} ms`);
      return response;
    },
    close: () => mcp.close(),
  };
}

/** Endings name a twin of a page; the API's addresses are what they are. */
function routePath(pathname: string): string {
  return isMachinePath(pathname) ? pathname : decodeURI(splitFormat(pathname).path);
}

function isMachinePath(pathname: string): boolean {
  return /^\/(?:api|assets|mcp|match|catalog|algorithms|openapi\.json|health|healthz|readyz)(?:\/|$)/.test(pathname);
}

/** What a token must allow; nothing for the health of the server, which tells no secret. */
function scopeOf({ method, url }: Request, writes: ReadonlySet<string>): Scope | undefined {
  const { pathname } = new URL(url);
  if (pathname === "/health" || pathname === "/healthz") return undefined;
  if (isMachinePath(pathname)) return writes.has(pathname) ? "write" : "read";
  return method === "GET" || method === "HEAD" ? "read" : "write";
}

/** A stated length is compared; only a body without one is counted as it is read, which costs a copy of the request. */
function limitBody(maxSize: number): ReturnType<typeof bodyLimit> {
  const refuse = (): Response => problemResponse(tooLarge(maxSize));
  const counted = bodyLimit({ maxSize, onError: refuse });
  return async (c, next) => {
    const { headers } = c.req.raw;
    if (headers.get("content-type")?.startsWith(NDJSON)) return next();
    const length = headers.get("content-length");
    if (length === null || headers.has("transfer-encoding")) return counted(c, next);
    return Number(length) > maxSize ? refuse() : next();
  };
}

function tooLarge(maxSize: number): Problem {
  const detail = `the body has more than ${maxSize} bytes`;
  return { status: 413, code: "body_too_large", detail, hint: `Send records as lines (${NDJSON}) or in parts.` };
}

async function notFound(request: Request, serving: Serving): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!isMachinePath(pathname)) return unknownPage(request, serving);
  const hint = "See /openapi.json for what there is.";
  return problemResponse({ status: 404, code: "not_found", detail: `nothing at ${pathname}`, hint });
}
