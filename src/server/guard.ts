// Who may ask: the right host name, not too often, with a token where one is needed, and no other site's pages.
import { isLoopback, type ServerOptions } from "./options.ts";
import { problemResponse, type Problem } from "./problem.ts";
import { rateLimiter, REMOTE_RATE } from "./rate-limit.ts";
import { allows, findToken, type Scope } from "./tokens.ts";

export interface Caller {
  /** Address of the peer, as far as the transport knows it. */
  readonly address: string;
}

/** A refusal, or nothing when the request may go on. */
export type Guard = (request: Request, scope: Scope, caller: Caller) => Promise<Response | undefined>;

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
/** What a wrong token costs of the caller's requests: guessing ends soon. */
const WRONG_TOKEN_COST = 20;

const NEEDS_TOKEN: Problem = {
  status: 401,
  code: "unauthorised",
  detail: "this server answers to holders of a token",
  hint: "Send Authorization: Bearer with your token, or give it as the password when the browser asks.",
};

export function guardOf({ host = "127.0.0.1", tokens, rate, clock = () => performance.now() }: ServerOptions): Guard {
  const local = isLoopback(host);
  const allowed = rate ?? (local ? undefined : REMOTE_RATE);
  const limiter = allowed && rateLimiter(allowed, clock);
  return async (request, scope, { address }) => {
    if (local && !isLocalName(request)) return problemResponse(wrongHost(request));
    const wait = limiter?.take(address);
    if (wait !== undefined) return tooMany(wait);
    if (tokens) {
      const secret = secretOf(request);
      const token = secret === undefined ? undefined : findToken(await tokens(), secret);
      if (!token) {
        if (secret !== undefined) limiter?.charge(address, WRONG_TOKEN_COST);
        return problemResponse(NEEDS_TOKEN, { "www-authenticate": 'Bearer realm="derisk", Basic realm="derisk"' });
      }
      if (!allows(token, scope)) return problemResponse(lacksScope(scope));
    }
    return SAFE_METHODS.has(request.method) || isOwnPage(request) ? undefined : problemResponse(OTHER_SITE);
  };
}

/** Against DNS rebinding: a page of another site that has its name point here still sends its own name. */
function isLocalName(request: Request): boolean {
  return isLoopback(new URL(request.url).hostname) && isLoopback(hostOf(request).replace(/:\d+$/, ""));
}

function hostOf(request: Request): string {
  return request.headers.get("host") ?? new URL(request.url).host;
}

function wrongHost(request: Request): Problem {
  return {
    status: 421,
    code: "host_not_served",
    detail: `${hostOf(request)} is not served here`,
    hint: "Use http://localhost or http://127.0.0.1 with the port that derisk printed.",
  };
}

const OTHER_SITE: Problem = {
  status: 403,
  code: "cross_site",
  detail: "a page of another site may not send this",
  hint: "Open derisk itself and send it from there; programs leave Origin and Sec-Fetch-Site away.",
};

/** Browsers name the page that sends a request; programs send neither header. */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === hostOf(request));
}

/** The secret of a Bearer header, or the password of a Basic one, which browsers ask for by themselves. */
function secretOf(request: Request): string | undefined {
  const [scheme, value] = request.headers.get("authorization")?.split(" ") ?? [];
  if (value === undefined) return undefined;
  if (scheme?.toLowerCase() === "bearer") return value;
  if (scheme?.toLowerCase() !== "basic") return undefined;
  const pair = Buffer.from(value, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

function lacksScope(scope: Scope): Problem {
  const hint = `Use a token with the scope ${scope}.`;
  return { status: 403, code: "forbidden", detail: `the token lacks the scope ${scope}`, hint };
}

function tooMany(seconds: number): Response {
  const hint = `Wait ${seconds} s; send many transactions as one stream instead.`;
  const problem = { status: 429, code: "too_many_requests", detail: "more requests than are allowed", hint };
  return problemResponse(problem, { "retry-after": String(seconds) });
}
