// Updates against a server that fails in every way: the last good version stays, the reason is told, the others go on.
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileCountries } from "../base/country.ts";
import type { ListStore } from "../screen/index.ts";
import { openMemory, type Stores } from "../storage/index.ts";
import { FEEDS, pickFeeds, type Feed } from "./feeds.ts";
import { readFeeds } from "./schema.ts";
import { type FeedResult, updateLists } from "./update.ts";

const countries = compileCountries([{ code: "DE", alpha3: "DEU", name: "Germany", aliases: [] }]);
const csvOf = (count: number): string =>
  ["id,name,country", ...Array.from({ length: count }, (_, n) => `${n + 1},Example Trading ${n + 1} GmbH,DE`)].join(
    "\n",
  );
const GOOD = csvOf(30);

let server: Server;
let base: string;
let handler: RequestListener;
let stores: Stores;
let lists: ListStore;
let requests: { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[];

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push({ path: request.url ?? "", headers: request.headers });
    handler(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stores = await openMemory();
  ({ lists } = stores);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await stores.close();
});

const feed = (fields: Partial<Feed> = {}): Feed => ({
  name: "house",
  source: "csv",
  lists: ["HOUSE"],
  as: "HOUSE",
  files: [{ address: `${base}/list.csv` }],
  timeoutSeconds: 2,
  mostBytes: 1_000_000,
  ...fields,
});

async function update(
  feeds: readonly Feed[] = [feed()],
  fields: { accept?: boolean; stallMs?: number } = {},
): Promise<readonly FeedResult[]> {
  return updateLists(feeds, {
    store: lists,
    countries,
    now: () => new Date("2026-11-21T09:00:00Z"),
    signal: new AbortController().signal,
    progress: () => {},
    stallMs: 300,
    ...fields,
  });
}

const sends =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "text/csv", ...headers });
    response.end(body);
  };

const redirects: RequestListener = (_request, response) => {
  response.writeHead(302, { location: "/list.csv" });
  response.end();
};

function drip(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/csv" });
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed) return clearInterval(timer);
    response.write(GOOD[at % GOOD.length] ?? "x");
    at += 1;
  }, 50);
}

const bomb = gzipSync(Buffer.alloc(20_000_000, 97));

const FAILURES: readonly (readonly [what: string, code: string, listener: RequestListener])[] = [
  ["404", "http_404", sends("gone", {}, 404)],
  ["500", "http_500", sends("sorry", {}, 500)],
  ["silence", "timeout", () => {}],
  ["a slow drip", "timeout", (_request, response) => drip(response)],
  [
    "a body that stops early",
    "cut",
    (_request, response) => {
      response.writeHead(200, { "content-type": "text/csv" });
      response.write(GOOD.slice(0, 200));
      setTimeout(() => response.destroy(), 20);
    },
  ],
  [
    "a content-length that is not true",
    "cut",
    (_request, response) => {
      response.writeHead(200, { "content-length": String(GOOD.length + 100) });
      response.write(GOOD);
      setTimeout(() => response.destroy(), 20);
    },
  ],
  ["a web page", "web_page", sends("<html><body>Maintenance</body></html>", { "content-type": "text/html" })],
  ["a web page that says it is a list", "unreadable", sends("<!DOCTYPE html><html></html>")],
  ["a gzip bomb", "too_large", sends(bomb, { "content-encoding": "gzip" })],
  ["packing that is damaged", "damaged", sends(gzipSync(GOOD).fill(7, 20), { "content-encoding": "gzip" })],
  ["a file that is too large", "too_large", sends("x".repeat(1_500_000))],
  ["a redirect loop", "redirect", redirects],
  ["a redirect out of the web", "redirect", sends("", { location: "file:///etc/hosts" }, 302)],
  ["an empty file", "empty", sends("")],
  [
    "a digest that does not fit",
    "checksum",
    sends(GOOD, { "repr-digest": `sha-256=:${Buffer.alloc(32).toString("base64")}:` }),
  ],
  ["a file without columns", "unreadable", sends("just some words\nand more")],
  ["an edition that lost most rows", "lost_rows", sends(csvOf(10))],
];

describe("a server that fails", () => {
  it.each(FAILURES)("by %s keeps the last good version and says %s", async (_what, code, listener) => {
    handler = sends(GOOD);
    expect(await update([feed({ timeoutSeconds: 60 })], { stallMs: 30_000 })).toMatchObject([{ kind: "updated" }]);
    handler = listener;
    const [failed] = await update();
    expect(failed).toMatchObject({ kind: "failed", feed: "house", code });
    const [state] = await lists.states();
    expect(state).toMatchObject({ current: { version: 1, rows: 30 }, lastAttempt: { outcome: "failed", code } });
    expect((await lists.load("HOUSE"))?.listings).toHaveLength(30);
  });

  it("leaves the other lists to be updated", async () => {
    handler = (request, response) =>
      request.url === "/list.csv" ? sends("", {}, 503)(request, response) : sends(GOOD)(request, response);
    const other = feed({ name: "other", lists: ["OTHER"], as: "OTHER", files: [{ address: `${base}/other.csv` }] });
    expect(await update([feed(), other])).toMatchObject([
      { kind: "failed", code: "http_503" },
      { kind: "updated", feed: "other" },
    ]);
    const states = await lists.states();
    expect(states).toMatchObject([
      { list: "HOUSE", versions: 0 },
      { list: "OTHER", current: { rows: 30 } },
    ]);
  });

  it("that nobody can reach is told apart", async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const away = feed({ files: [{ address: `http://127.0.0.1:${port}/list.csv` }] });
    expect(await update([away])).toMatchObject([{ kind: "failed", code: "unreachable" }]);
  });

  it("a pinned file that changed is refused", async () => {
    handler = sends(GOOD);
    const sha256 = createHash("sha256").update(GOOD).digest("hex");
    const pinned = feed({ files: [{ address: `${base}/list.csv`, sha256 }] });
    expect(await update([pinned])).toMatchObject([{ kind: "updated" }]);
    handler = sends(`${GOOD}\n99,Somebody Else,DE`);
    expect(await update([pinned])).toMatchObject([{ kind: "failed", code: "checksum" }]);
  });
});

describe("a server that works", () => {
  it("is asked whether anything changed, and believed", async () => {
    handler = (request, response) => {
      if (request.headers["if-none-match"] === '"1"') sends("", {}, 304)(request, response);
      else sends(GOOD, { etag: '"1"', "last-modified": "Sat, 21 Nov 2026 00:00:00 GMT" })(request, response);
    };
    expect(await update()).toMatchObject([{ kind: "updated" }]);
    expect(await update()).toMatchObject([{ kind: "unchanged" }]);
    expect(requests.at(-1)?.headers).toMatchObject({ "if-none-match": '"1"' });
    expect((await lists.states())[0]).toMatchObject({
      versions: 1,
      lastAttempt: { outcome: "unchanged" },
      confirmedOn: "2026-11-21",
    });
  });

  it("that sends the same again costs no version", async () => {
    handler = sends(GOOD);
    await update();
    expect(await update()).toMatchObject([{ kind: "unchanged" }]);
    expect((await lists.states())[0]).toMatchObject({ versions: 1 });
  });

  it("may redirect, and pack what it sends", async () => {
    handler = (request, response) => {
      if (request.url === "/list.csv") sends("", { location: "/moved.csv" }, 301)(request, response);
      else sends(gzipSync(GOOD), { "content-encoding": "gzip" })(request, response);
    };
    expect(await update()).toMatchObject([{ kind: "updated", lists: [{ head: { rows: 30 } }] }]);
  });

  it("may send fewer rows when a person accepts that", async () => {
    handler = sends(GOOD);
    await update();
    handler = sends(csvOf(10));
    expect(await update([feed()], { accept: true })).toMatchObject([
      { kind: "updated", lists: [{ head: { rows: 10 } }] },
    ]);
  });

  it("gets all parts of a set again when one changed", async () => {
    const primary = '1,"EXAMPLE TRADING",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n';
    let alias = "EXAMPLE TRADE";
    handler = (request, response) => {
      const isAlias = request.url === "/ALT.CSV";
      const body = isAlias ? `1,7,"aka","${alias}",-0- \n` : primary;
      const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 8)}"`;
      if (request.headers["if-none-match"] === etag) sends("", {}, 304)(request, response);
      else sends(body, { etag })(request, response);
    };
    const files = [{ address: `${base}/SDN.CSV` }, { address: `${base}/ALT.CSV` }];
    const set: Feed = { name: "set", source: "us-ofac", lists: ["US-OFAC-SDN"], files };
    expect(await update([set])).toMatchObject([{ kind: "updated" }]);
    alias = "EXAMPLE TRADERS";
    expect(await update([set])).toMatchObject([{ kind: "updated", lists: [{ head: { version: 2, changed: 1 } }] }]);
  });

  it("stops when asked to", async () => {
    handler = () => {};
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("stopped")), 50);
    await expect(
      updateLists([feed()], {
        store: lists,
        countries,
        now: () => new Date(),
        signal: stop.signal,
        progress: () => {},
      }),
    ).rejects.toThrow("stopped");
  });
});

describe("feeds", () => {
  it("are picked by their own name or by a list's", () => {
    expect(pickFeeds(FEEDS, []).feeds).toHaveLength(FEEDS.length);
    expect(pickFeeds(FEEDS, ["UN-CONSOLIDATED", "us-csl", "nobody"])).toMatchObject({
      feeds: [{ name: "us-csl" }, { name: "un" }],
      unknown: ["nobody"],
    });
  });

  it("ship with importers that exist and addresses over https", () => {
    const again = readFeeds({ only: true, feeds: FEEDS.map((one) => ({ ...one })) }, "feeds");
    expect(again.map(({ name }) => name)).toEqual(FEEDS.map(({ name }) => name));
    for (const { files } of FEEDS) for (const { address } of files) expect(address).toMatch(/^https:/);
  });

  it("can be changed, added and left out by a configuration", () => {
    const feeds = readFeeds(
      {
        feeds: [
          { name: "un", files: ["https://mirror.example.org/un.xml"] },
          { name: "house", source: "csv", as: "HOUSE", files: [{ address: "https://example.org/house.csv" }] },
          { name: "ch-seco", disabled: true },
        ],
      },
      "feeds.yaml",
    );
    expect(feeds.find(({ name }) => name === "un")).toMatchObject({
      source: "un",
      lists: ["UN-CONSOLIDATED"],
      files: [{ address: "https://mirror.example.org/un.xml" }],
    });
    expect(feeds.find(({ name }) => name === "house")).toMatchObject({ lists: ["HOUSE"] });
    expect(feeds.map(({ name }) => name)).not.toContain("ch-seco");
  });

  it.each([
    [{ feeds: [{ name: "x", source: "nothing", files: ["https://example.org"] }] }, "no such source"],
    [{ feeds: [{ name: "x", files: ["https://example.org"] }] }, "has no source"],
    [{ feeds: [{ name: "x", source: "csv", files: ["https://example.org"] }] }, "names no list"],
    [{ feeds: [{ name: "x", source: "csv", as: "X", files: ["ftp://example.org"] }] }, "files"],
    [[], "feeds.yaml"],
  ])("are refused with the field named: %j", (value, message) => {
    expect(() => readFeeds(value, "feeds.yaml")).toThrow(message);
  });
});
