import { expect, onTestFinished, test } from "vitest";
import { openApp } from "../app.ts";
import { IoError, UsageError } from "../errors.ts";
import { readPortfolioFolder } from "../formats/index.ts";
import type { OperationEntry } from "../operations/index.ts";
import { listen } from "./listen.ts";
import { createServer } from "./server.ts";
import type { ServerOptions } from "./options.ts";

const app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });

async function start(options: ServerOptions = {}) {
  const lines: string[] = [];
  const server = await createServer(app, { pages: [], log: (line) => lines.push(line), ...options });
  const listening = await listen(server, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => listening.close(0));
  return { ...listening, lines };
}

/** Waits until it holds; the test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Lines as they arrive. */
async function* linesOf({ body }: Response): AsyncGenerator<string, undefined> {
  let rest = "";
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = `${rest}${text}`.split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  return undefined;
}

test("one assessment in flight is cancelled while another answer goes on", { timeout: 120_000 }, async () => {
  const portfolio = await readPortfolioFolder("examples/meridian-rf");
  const { url } = await start();
  const headers = { "content-type": "application/json", accept: "application/x-ndjson" };
  const body = JSON.stringify({ portfolio });
  const [stopped, kept] = [new AbortController(), new AbortController()];
  const [first, second] = await Promise.all(
    [stopped, kept].map(({ signal }) => fetch(`${url}/api/assess`, { method: "POST", body, headers, signal })),
  );
  const reader = first?.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"progress"');
  stopped.abort();
  await expect(reader?.read()).rejects.toThrow();
  const events = (await second?.text())?.trimEnd().split("\n") ?? [];
  expect(JSON.parse(events.at(-1) ?? "")).toMatchObject({ result: { on: "2026-11-21" } });
});

test("a caller that leaves a plain call aborts its signal", async () => {
  const signals: AbortSignal[] = [];
  const waiting: OperationEntry = {
    name: "wait",
    load: async () => {
      const { registerCoverage } = await import("../operations/register-coverage.ts");
      const run = ({ signal }: { readonly signal: AbortSignal }) => {
        signals.push(signal);
        return new Promise(() => undefined);
      };
      return { ...registerCoverage, name: "wait", run } as never;
    },
  };
  const { url, lines } = await start({ operations: [waiting] });
  const leaving = new AbortController();
  const answer = fetch(`${url}/api/wait`, { signal: leaving.signal });
  await until(() => signals.length === 1);
  leaving.abort();
  await expect(answer).rejects.toThrow();
  await until(() => signals[0]?.aborted === true && lines.length === 1);
  expect(lines[0]).toContain(" 499 ");
});

test("a foreign host name is refused over the wire", async () => {
  const { port } = await start();
  const { request } = await import("node:http");
  const status = await new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, headers: { host: "rebound.example" } }, ({ statusCode }) => resolve(statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(421);
});

test("lines are answered while more are being sent", async () => {
  const { url } = await start();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const send = (id: string) =>
    writer.write(
      new TextEncoder().encode(`${JSON.stringify({ id, act: "export", item: { description: "gallium metal" } })}\n`),
    );
  const sent = send("a");
  const headers = { "content-type": "application/x-ndjson" };
  const response = await fetch(`${url}/api/check`, {
    method: "POST",
    body: readable,
    headers,
    duplex: "half",
  } as RequestInit);
  await sent;
  const answers = linesOf(response);
  expect(JSON.parse((await answers.next()).value ?? "")).toMatchObject({ id: "a" });
  await send("b");
  await writer.close();
  expect(JSON.parse((await answers.next()).value ?? "")).toMatchObject({ id: "b" });
  expect(await answers.next()).toMatchObject({ done: true });
});

test("stopping waits for the answer under way and takes no new request", async () => {
  let finish: ((value: unknown) => void) | undefined;
  const slow: OperationEntry = {
    name: "slow",
    load: async () => {
      const { registerCoverage } = await import("../operations/register-coverage.ts");
      return { ...registerCoverage, name: "slow", run: () => new Promise((resolve) => (finish = resolve)) } as never;
    },
  };
  const { url, close } = await start({ operations: [slow] });
  const answer = fetch(`${url}/api/slow`);
  await until(() => finish !== undefined);
  const closed = close(5000);
  await expect(fetch(`${url}/health`)).rejects.toThrow();
  finish?.({ done: true });
  expect(await (await answer).json()).toEqual({ done: true });
  await closed;
});

test("a taken port and an open address without tokens are refused with the fix", async () => {
  const { port } = await start();
  const server = await createServer(app, { pages: [] });
  await expect(listen(server, { host: "127.0.0.1", port })).rejects.toThrow(IoError);
  await expect(createServer(app, { host: "0.0.0.0" })).rejects.toThrow(UsageError);
});
