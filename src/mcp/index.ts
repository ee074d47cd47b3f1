// The Model Context Protocol over standard input and output, and as a handler for the HTTP server.
import { createMcpHandler } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { App } from "../app.ts";
import { bindOperations, type BoundOperation } from "../operations/index.ts";
import { packageVersion } from "../package-version.ts";
import { mcpServers } from "./server.ts";
import { StdioConnection } from "./stdio.ts";

export interface McpHandler {
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Streamable HTTP without sessions. The caller guards host, origin, tokens and rate. */
export function mcpHandler(
  app: App,
  operations: readonly BoundOperation[],
  { version, bodyBytes }: { readonly version: string; readonly bodyBytes: number },
): McpHandler {
  const { fetch, close } = createMcpHandler(mcpServers(app, operations, version), { maxRequestBodySize: bodyBytes });
  return { fetch, close };
}

/**
 * Serves one client on standard input and output until the input has ended and its calls are answered, or `signal` is given.
 * Nothing else may print.
 */
export async function serveMcpStdio(app: App, signal: AbortSignal): Promise<void> {
  const operations = await bindOperations(await app.knowledge());
  const transport = new StdioConnection(process.stdin, process.stdout);
  const handle = serveStdio(mcpServers(app, operations, await packageVersion()), { transport });
  const aborted = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  await Promise.race([transport.closed, aborted]);
  await handle.close();
}
