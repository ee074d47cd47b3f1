// An operation bound to loaded knowledge: untrusted JSON in, an answer or a named fault out. What HTTP and MCP share, so
// that both read inputs the same way and neither needs to know zod.
import { z } from "zod";
import type { Knowledge } from "./knowledge.ts";
import type { Context, Effect, Operation } from "./operation.ts";
import { recordError, type RecordError } from "./problems.ts";

/** JSON Schema 2020-12 of an input, as a client writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export type Called =
  | { readonly kind: "answer"; readonly value: unknown }
  | { readonly kind: "refused"; readonly error: RecordError };

export interface BoundOperation {
  readonly name: string;
  readonly summary: string;
  readonly kind: Operation<never, unknown>["kind"];
  readonly effect: Effect;
  readonly inputSchema: JsonSchema;
  /** Reads the value and runs; a value that does not fit the schema is refused with field and hint. */
  call(context: Context, value: unknown): Promise<Called>;
}

/** Binds an operation. Costs a millisecond, mostly for the JSON Schema: bind once, call often. */
export function bindOperation(operation: Operation<never, unknown>, knowledge: Knowledge): BoundOperation {
  const { name, summary, kind, effect } = operation;
  const schema = operation.input(knowledge);
  const shapeHint = kind === "stream" ? [] : ([`docs/http.md lists the fields of ${name}.`] as const);
  return {
    name,
    summary,
    kind,
    effect,
    inputSchema: jsonSchemaOf(schema),
    async call(context, value) {
      const parsed = schema.safeParse(value);
      if (parsed.success) return { kind: "answer", value: await operation.run(context, parsed.data) };
      return { kind: "refused", error: recordError(value, parsed.error, ...shapeHint) };
    },
  };
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return json;
}
