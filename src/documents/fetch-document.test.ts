// A page is fetched within its limits; nothing of this machine or its network ever is, whatever a name or redirect says.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FETCH_LIMITS, fetchDocument, type FetchLimits } from "./fetch-document.ts";
import { isPublicAddress } from "./public-address.ts";

const LIMITS: FetchLimits = { ...FETCH_LIMITS, bytes: 200_000, milliseconds: 1500, allows: () => true, ports: "any" };
const never = new AbortController().signal;

const BOMB = gzipSync(Buffer.alloc(20_000_000, 97));
const ROUTES: Readonly<Record<string, RequestListener>> = {
  "/ok": (_, response) => void response.setHeader("content-type", "text/plain").end("Japan will license exports."),
  "/gzip": (_, response) => void response.setHeader("content-encoding", "gzip").end(gzipSync("packed text")),
  "/bomb": (_, response) => void response.setHeader("content-encoding", "gzip").end(BOMB),
  "/large": (_, response) => void response.end("a".repeat(300_000)),
  "/missing": (_, response) => void response.writeHead(404).end(),
  "/loop": (_, response) => void response.writeHead(302, { location: "/loop" }).end(),
  "/inward": (_, response) =>
    void response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/file": (_, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/slow": (_, response) => void response.write("a"),
  "/broken": (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("part");
    setTimeout(() => response.destroy(), 20);
  },
  "/broken-gzip": (_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" });
    response.write(gzipSync("x".repeat(1000)).subarray(0, 12));
    setTimeout(() => response.destroy(), 20);
  },
};

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    (ROUTES[request.url ?? ""] ?? ROUTES["/missing"]!)(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("within the limits", () => {
  test.each([
    ["/ok", "Japan will license exports."],
    ["/gzip", "packed text"],
  ])("%s is read", async (path, text) => {
    expect((await fetchDocument(base + path, never, LIMITS)).text).toBe(text);
  });

  test.each([
    ["/bomb", "bad_input", "sends over"],
    ["/large", "bad_input", "sends over"],
    ["/missing", "io", "status 404"],
    ["/loop", "io", "redirects over"],
    ["/file", "bad_input", "file:"],
    ["/slow", "io", "breaks off"],
    ["/broken", "io", "breaks off"],
    ["/broken-gzip", "io", "breaks off"],
  ])("%s is refused: %s, %s", async (path, code, message) => {
    const failed = fetchDocument(base + path, never, LIMITS);
    await expect(failed).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  test("a reading that is stopped stops", async () => {
    const stop = AbortSignal.timeout(100);
    await expect(fetchDocument(`${base}/slow`, stop, { ...LIMITS, milliseconds: 20_000 })).rejects.toMatchObject({
      code: "io",
    });
  });
});

describe("this machine and its network", () => {
  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://10.1.2.3/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data",
    "http://0.0.0.0/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[fd00::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[::7f00:1]/",
    "http://[::]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://127.1/",
    "http://0177.0.0.1/",
    "http://0xa9fea9fe/",
    "http://127。0。0。1/",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "//127.0.0.1/",
    "gopher://example.org/",
    "javascript:alert(1)",
    "http://user:secret@example.org/",
    "http://example.org:22/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "data:text/html,hello",
    "no address",
  ])("%s is not asked", async (address) => {
    await expect(fetchDocument(address, never)).rejects.toMatchObject({ code: "bad_input" });
  });

  test("a redirect inward is refused like a direct request", async () => {
    const outward = (address: string): boolean => address === "127.0.0.1" || isPublicAddress(address);
    const failed = fetchDocument(`${base}/inward`, never, { ...LIMITS, allows: outward });
    await expect(failed).rejects.toMatchObject({
      code: "bad_input",
      message: expect.stringContaining("169.254.169.254"),
    });
  });

  test.each([
    ["8.8.8.8", true],
    ["2606:4700::1111", true],
    ["172.15.0.1", true],
    ["172.16.0.1", false],
    ["100.64.0.1", false],
    ["fe80::1%eth0", false],
    ["[::1]", false],
    ["::ffff:7f00:1", false],
    ["0:0:0:0:0:ffff:169.254.169.254", false],
    ["2001:0:1::1", false],
    ["2002:808:808::", false],
    ["3fff::1", false],
    ["192.0.2.1", false],
    ["198.18.0.1", false],
    ["203.0.113.9", false],
    ["1.1.1.1", true],
    ["2a00:1450::1", true],
    ["", false],
    ["::ffff:8.8.8.8", true],
    ["example.org", false],
  ])("%s is public: %s", (address, expected) => expect(isPublicAddress(address)).toBe(expected));
});
