// Every page reached by links from the first one: it answers, its twins answer, no link leads nowhere, and nothing in it
// needs what the content security policy forbids. Of each kind of address a few are followed.
import { beforeAll, expect, test } from "vitest";
import { readPortfolioFolder } from "../src/formats/index.ts";
import { call, openApp } from "../src/index.ts";
import { createServer, type Server } from "../src/server/index.ts";
import { ROOT } from "./source-files.ts";

const ORIGIN = "http://localhost";
const START = "/?portfolio=small&on=2026-11-21&known=2026-11-21";
const OF_A_KIND = 3;
const MOST = 150;

const app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
let server: Server;
beforeAll(async () => {
  server = await createServer(app);
  await call(app, "portfolioSave", { name: "small", portfolio: await smallSample() });
});

/** The sample company with its first dealings only. */
async function smallSample(): Promise<unknown> {
  const { tables, ...rest } = await readPortfolioFolder(`${ROOT}/examples/meridian-rf`);
  const cut = Object.entries(tables).map(([name, table]) => {
    const rows = name === "transactions" || name === "supply" ? table.rows.slice(0, 10) : table.rows;
    return [name, { ...table, rows }] as const;
  });
  return { ...rest, tables: Object.fromEntries(cut) };
}

interface Visited {
  readonly from: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Follows links breadth first; of addresses that differ only in ids or queries, the first few. */
async function crawl(): Promise<ReadonlyMap<string, Visited>> {
  const visited = new Map<string, Visited>();
  const kinds = new Map<string, number>();
  const queue = [{ address: START, from: "" }];
  for (let next = queue.shift(); next && visited.size < MOST; next = queue.shift()) {
    const { address, from } = next;
    const kind = kindOf(address);
    if (visited.has(address) || (kinds.get(kind) ?? 0) >= OF_A_KIND) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const response = await server.fetch(new Request(`${ORIGIN}${address}`));
    const body = await response.text();
    visited.set(address, { from, status: response.status, type: response.headers.get("content-type") ?? "", body });
    for (const link of linksIn(body, address)) queue.push({ address: link, from: address });
  }
  return visited;
}

/** `/portfolio/small/lines/T-1.json` → `portfolio, lines, 4 .json`: ids and queries left out; each asset for itself. */
function kindOf(address: string): string {
  const { pathname } = new URL(address, ORIGIN);
  const [first = "", id, third = "", ...rest] = pathname.slice(1).split("/");
  if (first === "assets") return pathname;
  return `${first}, ${third}, ${rest.length + Number(id !== undefined)} ${/\.(?:json|csv)$/.exec(pathname)?.[0] ?? ""}`;
}

function linksIn(body: string, base: string): readonly string[] {
  if (!body.startsWith("<!doctype html>")) return [];
  return [...body.matchAll(/ (?:href|src)="(?<link>[^"#]+)/g)].flatMap(({ groups }) => {
    const url = new URL((groups?.["link"] ?? "").replaceAll("&amp;", "&"), new URL(base, ORIGIN));
    return url.origin === ORIGIN ? [`${url.pathname}${url.search}`] : [];
  });
}

test("links lead to pages that the policy lets work", { timeout: 180_000 }, async () => {
  const visited = await crawl();
  const broken = [...visited].filter(([, { status }]) => status !== 200);
  expect(broken.map(([address, { from, status }]) => `${status} ${address} linked from ${from}`)).toEqual([]);
  const pages = [...visited].filter(([, { type }]) => type.startsWith("text/html"));
  expect(pages.length).toBeGreaterThan(8);
  for (const [address, { body }] of pages) {
    expect(body, address).toMatch(/<title>[^<]+<\/title>/);
    expect(body, address).not.toMatch(
      /<script(?![^>]*(?: src=| type="application\/json"))|<style|<[^>]+ (?:style|on[a-z]+)="/,
    );
    expect(body, address).not.toMatch(/undefined|\[object Object\]|NaN/);
  }
  const twins = [...visited].filter(([, { type }]) => /json|csv/.test(type));
  expect(twins.length).toBeGreaterThan(3);
});
