// Asks pages as the server would, without one, and looks at what comes back. For tests.
import type { App } from "../app.ts";
import { isoDate } from "../base/date.ts";
import type { Page, PageRequest, PageResponse } from "./page.ts";

/** A GET of `address` (with query; `.json` and `.csv` choose the twin) on the first page whose path fits. */
export async function visit(app: App, pages: readonly Page[], address: string): Promise<PageResponse> {
  const url = new URL(address, "http://localhost");
  const extension = /\.(json|csv)$/.exec(url.pathname)?.[1] as "json" | "csv" | undefined;
  const path = extension === undefined ? url.pathname : url.pathname.slice(0, -extension.length - 1);
  for (const page of pages) {
    const params = paramsOf(page.path, path);
    if (params === undefined) continue;
    const day = (name: string) => {
      const text = url.searchParams.get(name);
      return text === null ? undefined : isoDate(text);
    };
    const request: PageRequest = {
      app,
      context: app.context({ on: day("on"), known: day("known") }),
      params,
      query: url.searchParams,
      method: "GET",
      format: extension ?? "html",
      path,
      headers: { get: () => undefined },
    };
    return page.handle(request);
  }
  throw new Error(`no page answers ${path}`);
}

/** `visit` for a page that must come back as HTML. */
export async function visitHtml(app: App, pages: readonly Page[], address: string): Promise<string> {
  const response = await visit(app, pages, address);
  if (response.kind !== "html") throw new Error(`${address} came back as ${response.kind}`);
  return response.body;
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = decodeURIComponent(given[index] ?? "");
    if (part.startsWith(":")) params[part.slice(1)] = text;
    else if (part !== text) return undefined;
  }
  return params;
}

/** What is wrong with a document: a list that a good page leaves empty. */
export function htmlFaults(html: string): readonly string[] {
  const faults: string[] = [];
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? "");
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) faults.push(`id ${id} twice`);
  for (const name of ["h1", "title", "main"]) {
    const count = [...html.matchAll(new RegExp(`<${name}[\\s>]`, "g"))].length;
    const inSvg =
      name === "title" ? [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].join("").split("<title>").length - 1 : 0;
    if (count - inSvg !== 1) faults.push(`${count - inSvg} <${name}>`);
  }
  // An island's data is no script: browsers never run JSON.
  if (/<script(?![^>]*\ssrc=|\stype="application\/json")/.test(html)) faults.push("inline script");
  if (/\son[a-z]+="/.test(html)) faults.push("inline handler");
  if (/\sstyle="|<style/.test(html)) faults.push("inline style");
  if (/\[object |undefined|NaN/.test(html)) faults.push("a value that was no text");
  for (const fault of unlabelled(html)) faults.push(fault);
  return faults;
}

/** Controls with neither `<label for>` nor a label around them. */
function unlabelled(html: string): readonly string[] {
  const labelled = new Set([...html.matchAll(/<label[^>]*\sfor="([^"]*)"/g)].map(([, id]) => id));
  const wrapped = [...html.matchAll(/<label[\s\S]*?<\/label>/g)].map(([text]) => text).join("");
  return [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(?:hidden|submit)"/.test(tag))
    .filter(
      (tag) => !labelled.has(/\sid="([^"]*)"/.exec(tag)?.[1]) && !wrapped.includes(tag) && !tag.includes("aria-label"),
    )
    .map((tag) => `no label: ${tag}`);
}

/** Addresses within the site that a document links to, unescaped. */
export function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/\shref="(\/[^"]*)"/g)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));
}
