// The web pages, mounted by the contract of src/web/page.ts: each address also answers with `.json` and `.csv`.
import { createHash } from "node:crypto";
import type { Context as HonoContext, Hono } from "hono";
import { csvText } from "../formats/index.ts";
import { problemPage, type Page, type PageRequest, type PageResponse } from "../web/index.ts";
import { deadlineOf, within } from "./deadline.ts";
import { readDays } from "./parameters.ts";
import { problemJson, problemOf, problemResponse, type Problem } from "./problem.ts";
import type { Serving } from "./serving.ts";

type Format = PageRequest["format"];

const TWIN = /^(?<path>\/.*)\.(?<format>json|csv)$/;

/** The address of a page without the ending of its twin; `/index.json` is the twin of `/`. */
export function splitFormat(pathname: string): { readonly path: string; readonly format: Format } {
  const { path, format } = TWIN.exec(pathname)?.groups ?? {};
  if (path === undefined || format === undefined) return { path: pathname, format: "html" };
  return { path: path === "/index" ? "/" : path, format: format as Format };
}

/** Mounts each page at its path. */
export function mountPages(hono: Hono, pages: readonly Page[], serving: Serving): void {
  for (const page of pages) {
    hono.on([...(page.methods ?? ["GET"])], page.path, (c) => answerPage(page, c, serving));
  }
}

async function answerPage(page: Page, c: HonoContext, serving: Serving): Promise<Response> {
  const { raw } = c.req;
  const deadline = deadlineOf(raw, serving.limits.callMs);
  const request = pageRequest(raw, c.req.param() as Record<string, string>, serving, deadline.signal);
  if (request.kind === "problem") {
    deadline.clear();
    return problemResponse(request.problem);
  }
  const { value } = request;
  try {
    const form = raw.method === "POST" ? { form: await within(deadline.signal, raw.formData()) } : {};
    return await respond(await within(deadline.signal, page.handle({ ...value, ...form })), value);
  } catch (error) {
    serving.onError(error);
    return await problemTo(value, problemOf(error));
  } finally {
    deadline.clear();
  }
}

/** The answer to an address that no page serves. */
export async function unknownPage(request: Request, serving: Serving): Promise<Response> {
  const made = pageRequest(request, {}, serving, request.signal);
  if (made.kind === "problem") return problemResponse(made.problem);
  return problemTo(made.value, notFound(`no page at ${made.value.path}`));
}

type MadeRequest =
  | { readonly kind: "request"; readonly value: PageRequest }
  | { readonly kind: "problem"; readonly problem: Problem };

function pageRequest(raw: Request, params: Record<string, string>, { app }: Serving, signal: AbortSignal): MadeRequest {
  const url = new URL(raw.url);
  const read = readDays(url.searchParams);
  if (read.kind === "problem") return read;
  return {
    kind: "request",
    value: {
      app,
      context: app.context({ ...read.days, signal }),
      params,
      query: url.searchParams,
      method: raw.method === "POST" ? "POST" : "GET",
      ...splitFormat(url.pathname),
      headers: { get: (name) => raw.headers.get(name) ?? undefined },
    },
  };
}

async function respond(answer: PageResponse, request: PageRequest): Promise<Response> {
  const { status = 200, headers = {} } = answer;
  switch (answer.kind) {
    case "html":
      return tagged(answer.body, "text/html; charset=utf-8", status, headers, request);
    case "json":
      return tagged(JSON.stringify(answer.value), "application/json", status, headers, request);
    case "csv": {
      const name = fileName(answer.name).replace(/(\.csv)?$/, ".csv");
      const disposition = { "content-disposition": `attachment; filename="${name}"`, ...headers };
      return tagged(csvOf(answer.rows), "text/csv; charset=utf-8", status, disposition, request);
    }
    case "file": {
      const disposition = { "content-disposition": `attachment; filename="${fileName(answer.name)}"`, ...headers };
      return tagged(new Uint8Array(answer.bytes), answer.type, status, disposition, request);
    }
    case "redirect":
      return new Response(null, { status: answer.status ?? 303, headers: { ...headers, location: answer.to } });
    case "not_found":
      return problemTo(request, notFound(answer.what));
  }
}

/** A page may hold what the store holds, so browsers ask again each time; an unchanged body costs no transfer. */
function tagged(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  status: number,
  headers: Readonly<Record<string, string>>,
  { headers: asked, method }: PageRequest,
): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const all = { "content-type": type, "cache-control": "private, no-cache", etag, ...headers };
  if (status === 200 && method === "GET" && asked.get("if-none-match") === etag) {
    return new Response(null, { status: 304, headers: all });
  }
  return new Response(body, { status, headers: all });
}

/** Nothing in it that a header or a file system reads as its own. */
function fileName(name: string): string {
  return name.replaceAll(/[^\w.-]+/g, "-");
}

/** The first row holds the headers. */
function csvOf(rows: readonly (readonly string[])[]): string {
  const [headers = [], ...records] = rows;
  return csvText(
    headers,
    records.map((cells) => Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? ""]))),
  );
}

function notFound(what: string): Problem {
  return { status: 404, code: "not_found", detail: what, hint: "Check the address, or search the register." };
}

async function problemTo(request: PageRequest, problem: Problem): Promise<Response> {
  if (request.format !== "html") return problemResponse(problem);
  const title = String(problemJson(problem)["title"]);
  const body = await problemPage(request, { title, detail: problem.detail, hint: problem.hint });
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(body, { status: problem.status, headers });
}
