// HTTP over the operation table: API, pages and MCP on one port.
export { openApiDocument } from "./openapi.ts";
export { endpointOf, type Endpoint } from "./endpoint.ts";
export { listen, type Listening, type ListenOptions } from "./listen.ts";
export { isLoopback, LIMITS, type Limits, type ServerOptions } from "./options.ts";
export { problemKinds } from "./problem.ts";
export { createServer, type Server } from "./server.ts";
export { issueToken, readTokens, SCOPES, tokenFile, type Scope, type Token } from "./tokens.ts";
