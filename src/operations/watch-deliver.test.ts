// A webhook is told once what changed, signed; a receiver that fails is told later, under the same id.
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { type App, openApp } from "../app.ts";
import { isoDate } from "../base/date.ts";
import { operations } from "./index.ts";

const [BEFORE, AFTER] = ["2026-11-20", "2026-11-28"];
let server: Server;
let host = "";
let status = 200;
let heard: { readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
let app: App;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const context = (on: string) => app.context({ on: isoDate(on), known: isoDate(on) });
const run = async (on: string) => (await operations.watchRun()).run(context(on), {});
const show = async () => (await operations.watchShow()).run(context(AFTER), { subscription: "d-1" });

let secret = "";
beforeEach(async () => {
  [heard, status] = [[], 200];
  const post = { hosts: [host], waits: [5, 5], milliseconds: 1000 };
  app = openApp({ store: ":memory:", now: () => new Date("2026-11-28T10:00:00Z"), post });
  onTestFinished(() => app.close());
  const transaction = { id: "S", act: "export", item: { description: "gallium metal" }, from: "CN", to: "US" } as const;
  await (await operations.decisionsRecord()).run(context(BEFORE), { id: "D-1", transaction });
  const webhook = `http://${host}/hooks/token-in-the-path`;
  const added = await (await operations.watchAdd()).run(context(BEFORE), { decision: "D-1", webhook });
  secret = (added.kind === "added" && added.secret) || "";
});

it("is told once, with before, after and cause, signed over id, time and body", async () => {
  expect((await run("2026-11-21")).deliveries).toEqual([]);
  expect((await run(AFTER)).deliveries).toEqual([{ id: "d-1-3", subscription: "d-1", state: "delivered" }]);
  expect((await run(AFTER)).deliveries).toEqual([]);
  expect(heard).toHaveLength(1);
  const [{ headers, body } = { headers: {}, body: "" }] = heard;
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  expect(headers).toMatchObject({
    "webhook-id": "d-1-3",
    "webhook-signature": `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
  });
  expect(JSON.parse(body)).toMatchObject({
    type: "answers.changed",
    id: "d-1-3",
    on: AFTER,
    total: 1,
    changes: [{ before: { standing: "licence_required" }, after: { standing: "undecided" }, causes: [{}] }],
  });
});

it("is told later what could not be delivered, the same under the same id", async () => {
  status = 503;
  expect((await run(AFTER)).deliveries).toMatchObject([
    { state: "open", why: expect.stringContaining("503") as string },
  ]);
  expect(heard).toHaveLength(3);
  status = 200;
  expect((await (await operations.watchDeliver()).run(context(AFTER), {})).deliveries).toMatchObject([
    { id: "d-1-2", state: "delivered" },
  ]);
  expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
  expect(await show()).toMatchObject({
    messages: [{ id: "d-1-2", state: "delivered", attempts: [{ tries: 3 }, { tries: 1 }] }],
  });
});

it("hears messages in their order: a later one waits for the one before", async () => {
  status = 410;
  await run(AFTER);
  const { watch } = await app.stores();
  const held = await watch.held("d-1");
  if (held === undefined) throw new Error("nothing is held");
  await watch.advance("d-1", { ...held, run: held.run + 1 }, [], { id: "d-1-3", body: "{}" });
  expect((await (await operations.watchDeliver()).run(context(AFTER), {})).deliveries).toEqual([
    { id: "d-1-2", subscription: "d-1", state: "open", why: "the receiver answers with status 410" },
    { id: "d-1-3", subscription: "d-1", state: "open", why: "an earlier message is not delivered" },
  ]);
  expect(heard).toHaveLength(2);
});

it("is given up after ten rounds, and the changes stay told", async () => {
  status = 410;
  await run(AFTER);
  for (let n = 0; n < 12; n++) await (await operations.watchDeliver()).run(context(AFTER), {});
  expect(heard).toHaveLength(10);
  expect(await show()).toMatchObject({ messages: [{ state: "given_up" }], subscription: { changes: 1 } });
});

it("keeps the secret and the path of the address to itself", async () => {
  await run(AFTER);
  const removed = await (await operations.watchRemove()).run(context(AFTER), { subscription: "d-1" });
  const listed = await (await operations.watchList()).run(context(AFTER), { removed: true });
  const text = JSON.stringify([removed, listed, await show()]);
  expect(secret).toMatch(/^whsec_.{40,}/);
  expect(text).toContain(host);
  expect(text).not.toMatch(/whsec_|token-in-the-path/);
});

it.each(["http://example.com/hook", "https://127.0.0.1/hook", "https://10.0.0.8/", "not an address"])(
  "is not added at %s",
  async (webhook) => {
    const add = async () => (await operations.watchAdd()).run(context(BEFORE), { decision: "D-1", webhook });
    await expect(add()).rejects.toMatchObject({ code: "bad_input" });
  },
);
