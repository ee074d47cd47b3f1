// What tests of the daily pages share: a store with the sample company and a small broken one, and pages called directly.
import { openApp, type App } from "../app.ts";
import type { IsoDate } from "../base/date.ts";
import { readPortfolioFolder } from "../formats/index.ts";
import { deskPages } from "./desk-pages.ts";
import type { PageRequest, PageResponse } from "./page.ts";

export const ON = "2026-11-21" as IsoDate;

export interface Desk {
  readonly app: App;
  get(path: string, format?: PageRequest["format"]): Promise<PageResponse>;
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly File[]>>,
    headers?: Record<string, string>,
  ): Promise<PageResponse>;
  /** The text of a page; throws when the answer is none. */
  html(path: string): Promise<string>;
}

/** A memory store that holds `examples/meridian-rf` as `sample`. */
export async function openDesk(): Promise<Desk> {
  const app = openApp({ store: ":memory:", now: () => new Date(`${ON}T10:00:00Z`) });
  const { portfolios } = await app.stores();
  const snapshot = await readPortfolioFolder("examples/meridian-rf");
  await portfolios.save({ name: "sample", snapshot, savedAt: "2026-11-20T08:00:00.000Z" });
  const call = async (address: string, rest: Partial<PageRequest>): Promise<PageResponse> => {
    const url = new URL(address, "http://localhost");
    const { page, params } = route(url.pathname);
    const query = url.searchParams;
    const on = (query.get("on") ?? undefined) as IsoDate | undefined;
    const known = (query.get("known") ?? undefined) as IsoDate | undefined;
    const context = app.context({ on, known });
    const none = { get: (): undefined => undefined };
    return page.handle({
      app,
      context,
      params,
      query,
      method: "GET",
      format: "html",
      path: url.pathname,
      headers: none,
      ...rest,
    });
  };
  const get: Desk["get"] = (path, format = "html") => call(path, { format });
  return {
    app,
    get,
    async post(path, fields, headers = {}) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value === "string") form.append(name, value);
        else for (const file of value) form.append(name, file);
      }
      return call(path, { method: "POST", form, headers: { get: (name) => headers[name] } });
    },
    async html(path) {
      const answer = await get(path);
      if (answer.kind !== "html") throw new Error(`${path} answered ${answer.kind}`);
      return answer.body;
    },
  };
}

/** Fixed paths before patterns, as the server does. */
function route(path: string): { readonly page: (typeof deskPages)[number]; readonly params: Record<string, string> } {
  for (const page of deskPages) {
    const pattern = new RegExp(`^${page.path.replaceAll(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
    const found = pattern.exec(path);
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { page, params: Object.fromEntries(params) as Record<string, string> };
  }
  throw new Error(`no page at ${path}`);
}
