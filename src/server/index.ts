// HTTP over the operation table: API, pages and MCP on one port.
export { listen, type Listening, type ListenOptions } from "./listen.ts";
export type { Limits, ServerOptions } from "./options.ts";
export { createServer, type Server } from "./server.ts";
export { issueToken, SCOPES, tokenFile, type Scope, type Token } from "./tokens.ts";
