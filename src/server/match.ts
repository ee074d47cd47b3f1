// The addresses of yente that clients of its match know: POST /match/{dataset}, GET /catalog, /algorithms, /healthz, /readyz.
import { ALGORITHMS, type BoundOperation, type ListsIndex } from "../operations/index.ts";
import { deadlineOf, within } from "./deadline.ts";
import { readDays } from "./parameters.ts";
import { problemResponse, refusedProblem } from "./problem.ts";
import type { Serving } from "./serving.ts";

/** Query parameters that may come several times. */
const MANY = ["include_dataset", "exclude_dataset", "exclude_schema", "exclude_entity_ids"] as const;
const ONE = ["limit", "threshold", "cutoff", "algorithm"] as const;

/** Answers POST /match/{dataset}. A body that does not fit is answered with 400 and `detail`, as there. */
export async function answerMatch(
  operation: BoundOperation,
  dataset: string,
  request: Request,
  serving: Serving,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const read = readDays(query);
  if (read.kind === "problem") return problemResponse(read.problem);
  const deadline = deadlineOf(request, serving.limits.callMs);
  try {
    const text = await within(deadline.signal, request.text());
    const body = parsed(text);
    if (body === undefined) {
      const hint = 'Send { "queries": { "key": { "schema": "Person", "properties": { "name": ["…"] } } } }.';
      return problemResponse({ status: 400, code: "bad_json", detail: "the body is not a JSON object", hint });
    }
    const given = Object.fromEntries([
      ...ONE.flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])),
      ...MANY.flatMap((name) => (query.has(name) ? [[name, query.getAll(name)]] : [])),
    ]) as object;
    const context = serving.app.context({ ...read.days, signal: deadline.signal });
    const called = await within(deadline.signal, operation.call(context, { ...body, ...given, dataset }));
    if (called.kind === "refused") return problemResponse({ ...refusedProblem(called.error), status: 400 });
    const answer = called.value as { readonly kind?: string; readonly what?: string; readonly responses?: object };
    if (answer.kind === "not_found") {
      const hint = "GET /catalog names the datasets; `default` asks all lists held.";
      return problemResponse({ status: 404, code: "not_found", detail: `no ${answer.what}`, hint });
    }
    return Response.json(answer, {
      headers: { "cache-control": "no-store", "x-batch-size": String(Object.keys(answer.responses ?? {}).length) },
    });
  } finally {
    deadline.clear();
  }
}

/** Answers GET /catalog: each list held is a dataset, `default` holds them all. */
export async function answerCatalog(operation: BoundOperation, request: Request, { app }: Serving): Promise<Response> {
  const read = readDays(new URL(request.url).searchParams);
  if (read.kind === "problem") return problemResponse(read.problem);
  const called = await operation.call(app.context(read.days), {});
  const lists = called.kind === "answer" ? (called.value as ListsIndex).lists : [];
  const held = lists.filter(({ current, removedAt }) => current !== undefined && removedAt === undefined);
  const datasets = held.map(({ list, current, age }) => ({
    name: list,
    title: list,
    load: true,
    version: current?.edition ?? "",
    index_version: current?.id ?? "",
    index_current: !age.isStale,
    children: [],
  }));
  const isCurrent = datasets.every((one) => one.index_current);
  const all = { name: "default", title: "All lists held", load: false, version: "", index_current: isCurrent };
  return Response.json(
    {
      datasets: [...datasets, { ...all, children: datasets.map(({ name }) => name) }],
      current: datasets.filter((one) => one.index_current).map(({ name }) => name),
      outdated: datasets.filter((one) => !one.index_current).map(({ name }) => name),
      index_stale: !isCurrent,
    },
    { headers: { "cache-control": "no-store" } },
  );
}

/** Answers GET /algorithms. */
export const answerAlgorithms = (): Response =>
  Response.json({ algorithms: ALGORITHMS, default: "derisk", best: "derisk" });

/** Answers GET /healthz. */
export const answerHealthz = (): Response =>
  Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });

/** Answers GET /readyz: 503 while no list is held, since then nobody is screened. */
export async function answerReadyz(operation: BoundOperation, { app }: Serving): Promise<Response> {
  const called = await operation.call(app.context({}), {});
  const lists = called.kind === "answer" ? (called.value as ListsIndex).lists : [];
  if (lists.some(({ current, removedAt }) => current !== undefined && removedAt === undefined)) return answerHealthz();
  return Response.json({ status: "error", detail: "no list is loaded" }, { status: 503 });
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
