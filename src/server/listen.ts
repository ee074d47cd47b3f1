// The edge: a server on a port. Stopping waits for answers under way, then ends them.
import type { Server as NodeServer } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { IoError } from "../errors.ts";
import type { Server } from "./server.ts";

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
}

export interface Listening {
  /** e.g. `http://127.0.0.1:8040`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests and waits up to `graceMs` for answers under way; what is then left is cut off. */
  close(graceMs?: number): Promise<void>;
}

interface Incoming {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

/** While stopping: a connection that has just been answered would else be kept for the next request. */
const SWEEP_MS = 20;

/** Opens the port. Throws IoError when it is taken or may not be opened. */
export async function listen(server: Server, { port, host }: ListenOptions): Promise<Listening> {
  const node = createAdaptorServer({
    fetch: (request, env) => {
      const { incoming } = env as Incoming;
      return server.fetch(request, { address: incoming?.socket?.remoteAddress ?? "unknown" });
    },
    hostname: host,
    // A stream of lines may last for hours; deadlines of our own end what stalls.
    serverOptions: { requestTimeout: 0, headersTimeout: 20_000, keepAliveTimeout: 5_000 },
  }) as NodeServer;
  await opened(node, port, host);
  const address = node.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  const shown = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  return {
    url: `http://${shown}:${bound}`,
    port: bound,
    async close(graceMs = 10_000) {
      const closed = new Promise<void>((resolve) => void node.close(() => resolve()));
      const sweep = setInterval(() => node.closeIdleConnections(), SWEEP_MS);
      const cut = setTimeout(() => node.closeAllConnections(), graceMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
      await server.close();
    },
  };
}

function opened(node: NodeServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    node.once("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "EADDRINUSE" ? "the port is taken" : cause.message;
      reject(new IoError(`cannot listen on ${host}:${port}: ${why}`, "Choose another with --port.", { cause }));
    });
    node.listen(port, host, resolve);
  });
}
