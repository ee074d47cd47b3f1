// The MCP server: the read-only operations as tools, over the SDK's protocol layer. The low-level server is used because
// our tools come with JSON Schemas and read their inputs themselves, as every other surface does.
import { ProtocolError, ProtocolErrorCode, Server, type McpServerFactory } from "@modelcontextprotocol/server";
import type { App } from "../app.ts";
import type { BoundOperation, Context } from "../operations/index.ts";
import { callTool, contextsOf, toolOf, toolOperations } from "./tools.ts";

const INSTRUCTIONS =
  "derisk answers questions of trade compliance from a curated register: what measures apply on a day (register-*), and " +
  "what a transaction needs (check). State only facts that you know: what is absent counts as unknown and keeps the " +
  "answer open. Pass `on` for the day of the act. Report missing facts, coverage and warnings together with an outcome.";

/** Makes servers, one an exchange or connection; all share the app and the bound operations. */
export function mcpServers(app: App, operations: readonly BoundOperation[], version: string): McpServerFactory {
  const served = toolOperations(operations);
  const byName = new Map(served.map((operation) => [operation.name, operation]));
  const tools = served.map(toolOf);
  return () => {
    const server = new Server(
      { name: "derisk", title: "derisk", version },
      { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
    );
    server.setRequestHandler("tools/list", () => ({ tools: tools.map((tool) => ({ ...tool })) }));
    server.setRequestHandler("tools/call", async ({ params }, { mcpReq }) => {
      const operation = byName.get(params.name);
      if (!operation) {
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, `there is no tool ${params.name}`);
      }
      const token = params._meta?.progressToken;
      const progress: Context["progress"] = (done, total, what) => {
        if (token === undefined) return;
        const state = {
          progressToken: token,
          progress: done,
          message: what,
          ...(total === undefined ? {} : { total }),
        };
        mcpReq.notify({ method: "notifications/progress", params: state }).catch(() => undefined);
      };
      return { ...(await callTool(operation, params.arguments ?? {}, contextsOf(app, mcpReq.signal, progress))) };
    });
    return server;
  };
}
