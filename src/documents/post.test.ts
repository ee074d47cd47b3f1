// A receiver that fails in every way: what is tried again, what is not, and what is never posted to.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type PostLimits, postMessage } from "./post.ts";

let server: Server;
let host = "";
let asked = 0;
const ROUTES: Readonly<Record<string, RequestListener>> = {
  "/ok": (_, response) => void response.writeHead(204).end(),
  "/later": (_, response) => void response.writeHead(asked < 3 ? 503 : 200).end(),
  "/busy": (_, response) => void response.writeHead(429).end(),
  "/down": (_, response) => void response.writeHead(500).end(),
  "/gone": (_, response) => void response.writeHead(410).end(),
  "/moved": (_, response) => void response.writeHead(302, { location: "/ok" }).end(),
  "/silent": () => undefined,
  "/broken": (request) => void request.socket.destroy(),
  "/endless": (_, response) => void response.writeHead(200).write("a"),
};
beforeAll(async () => {
  server = createServer((request, response) => {
    asked++;
    ROUTES[request.url ?? ""]?.(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const never = new AbortController().signal;
const message = { headers: { "content-type": "application/json" }, body: "{}" };
const send = (address: string, fields: Partial<PostLimits> = {}, signal = never) =>
  postMessage(address, message, signal, { milliseconds: 300, waits: [5, 5], hosts: [host], ...fields });

test.each([
  ["/ok", { kind: "delivered", status: 204, tries: 1 }],
  ["/later", { kind: "delivered", status: 200, tries: 3 }],
  ["/endless", { kind: "delivered", status: 200, tries: 1 }],
  ["/busy", { kind: "failed", status: 429, tries: 3 }],
  ["/down", { kind: "failed", status: 500, tries: 3 }],
  ["/gone", { kind: "failed", status: 410, tries: 1 }],
  ["/moved", { kind: "failed", status: 302, tries: 1 }],
  ["/silent", { kind: "failed", why: "the receiver did not answer in time", tries: 3 }],
  ["/broken", { kind: "failed", why: "the receiver cannot be reached", tries: 3 }],
])("%s", async (path, expected) => {
  expect(await send(`http://${host}${path}`)).toMatchObject(expected);
  expect(asked).toBe(expected.tries);
});

test.each([
  ["this machine", () => `http://${host}/ok`, "without TLS"],
  ["this machine over TLS", () => "https://127.0.0.1/hook", "private network"],
  ["a name of this machine", () => "https://localhost/hook", "private network"],
  ["the cloud's own address", () => "https://169.254.169.254/latest", "private network"],
  ["another port", () => "https://example.com:25/", "port 25"],
  ["a password in the address", () => "https://a:b@example.com/", "password"],
  ["another scheme", () => "file:///etc/passwd", "file:"],
  ["no address", () => "hooks", "no web address"],
])("%s is never posted to unless its host was named", async (_name, address, why) => {
  const sent = await send(address(), { hosts: [] });
  expect(sent).toMatchObject({ kind: "failed", tries: 1, why: expect.stringContaining(why) as string });
  expect(asked).toBe(0);
});

test("a run that is stopped stops waiting", async () => {
  const sent = await send(`http://${host}/down`, { waits: [60_000] }, AbortSignal.timeout(100));
  expect(sent).toMatchObject({ kind: "failed", tries: 1 });
});
