// derisk mcp: the read-only operations as tools for one agent, over standard input and output.
import type { Command } from "../command.ts";

export const mcpCommand: Command = {
  name: "mcp",
  isLongLived: true,
  summary: "read-only tools for an agent, over standard input and output (Model Context Protocol)",
  usage: "derisk mcp [--store STORE]",
  details:
    "The client starts this command and speaks JSON-RPC with it. It ends with its input. Over HTTP: derisk serve, /mcp.",
  options: {},
  examples: ["derisk mcp", "derisk mcp --store ./shared.sqlite"],
  async run(_args, { app, signal }) {
    const { serveMcpStdio } = await import("../../mcp/index.ts");
    await serveMcpStdio(app, signal);
    return 0;
  },
};
