// The OpenAPI 3.1 document, derived from the same endpoints that answer: what it says is what is served.
import type { JsonSchema } from "../operations/index.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Parameter } from "./parameters.ts";
import { NDJSON } from "./serving.ts";

type Json = Readonly<Record<string, unknown>>;

export interface OpenApiInfo {
  readonly version: string;
}

/** The document for these endpoints. Pure. */
export function openApiDocument(endpoints: readonly Endpoint[], { version }: OpenApiInfo): Json {
  return {
    openapi: "3.1.1",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "derisk",
      version,
      summary: "Trade measures, licence determinations and supply exposure",
      description:
        "Each operation answers as the library and `derisk … --json` do. An unknown fact never reads as cleared: " +
        "`no_control_found` speaks for the coverage and the day shown. Not legal advice.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: tagsOf(endpoints),
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, pathItem(endpoint)])),
    components: {
      parameters: DAYS,
      schemas: { Problem: PROBLEM, ...Object.assign({}, ...endpoints.map(inputSchemas)) },
      responses: {
        Problem: {
          description: "A problem (RFC 9457)",
          content: { "application/problem+json": { schema: PROBLEM_REF } },
        },
      },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Only where the server demands tokens" },
      },
    },
    security: [{}, { token: [] }],
  };
}

const PROBLEM_REF = { $ref: "#/components/schemas/Problem" };

const PROBLEM: Json = {
  type: "object",
  properties: {
    type: { type: "string", format: "uri" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", description: "Stable name of the kind of problem" },
    hint: { type: "string", description: "What to do about it" },
    field: { type: "string", description: "Path of the input at fault" },
  },
  required: ["type", "title", "status", "detail", "code"],
};

const DAYS: Json = {
  on: {
    name: "on",
    in: "query",
    description: "The day whose law applies; today when absent",
    schema: { type: "string", format: "date" },
  },
  known: {
    name: "known",
    in: "query",
    description: "What was public by that day; today when absent",
    schema: { type: "string", format: "date" },
  },
};

const DAY_REFS = Object.keys(DAYS).map((name) => ({ $ref: `#/components/parameters/${name}` }));

function pathItem(endpoint: Endpoint): Json {
  const { operation, parameters } = endpoint;
  const shared = { summary: operation.summary, tags: [tagOf(operation.name)], responses: responsesOf(endpoint) };
  const post = {
    ...shared,
    operationId: operation.name,
    parameters: DAY_REFS,
    requestBody: { required: true, content: bodiesOf(endpoint) },
  };
  if (!parameters) return { post };
  const get = {
    ...shared,
    operationId: `${operation.name}-get`,
    parameters: [...DAY_REFS, ...parameters.map(queryParameter)],
  };
  return { get, post };
}

function queryParameter({ name, required, schema }: Parameter): Json {
  const { description, ...rest } = schema;
  return { name, in: "query", required, ...(description === undefined ? {} : { description }), schema: rest };
}

function bodiesOf({ operation }: Endpoint): Json {
  const schema = { $ref: `#/components/schemas/${inputName(operation.name)}` };
  const one = { "application/json": { schema } };
  if (operation.kind !== "stream") return one;
  return {
    ...one,
    [NDJSON]: { schema: { type: "string", description: "One input a line; one answer a line comes back" } },
  };
}

function responsesOf({ operation }: Endpoint): Json {
  const answer = { "application/json": { schema: {} } };
  const lines = { [NDJSON]: { schema: { type: "string", description: LINES[operation.kind] } } };
  const content = operation.kind === "call" ? answer : { ...answer, ...lines };
  const problem = { $ref: "#/components/responses/Problem" };
  return { "200": { description: "The answer", content }, default: problem };
}

const LINES = {
  call: "",
  stream: "One answer a line, in order; a bad line is answered by { id?, error } in its place",
  job: "With Accept: application/x-ndjson: { progress } lines, then { result } or { problem }",
} as const;

/** The input schema as a component. References inside it are to its own root, so they are moved along. */
function inputSchemas({ operation }: Endpoint): Json {
  const name = inputName(operation.name);
  return { [name]: moved(operation.inputSchema, `#/components/schemas/${name}`) };
}

function moved(value: unknown, root: string): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, root));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as JsonSchema).map(([key, one]) =>
      key === "$ref" && typeof one === "string" && one.startsWith("#")
        ? [key, `${root}${one.slice(1)}`]
        : [key, moved(one, root)],
    ),
  );
}

/** `register-list` → `RegisterListInput`. */
function inputName(operation: string): string {
  const words = operation.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `${words.join("")}Input`;
}

function tagOf(operation: string): string {
  return operation.split("-")[0] ?? operation;
}

function tagsOf(endpoints: readonly Endpoint[]): readonly Json[] {
  return [...new Set(endpoints.map(({ operation }) => tagOf(operation.name)))].map((name) => ({ name }));
}
