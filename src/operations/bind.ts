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
  /** `call` for many values of one request: what they share is fetched once, and most are then answered at once. */
  open(context: Context): Promise<(value: unknown) => Called | Promise<Called>>;
}

/** Binds an operation. Costs a millisecond, mostly for the JSON Schema: bind once, call often. */
export function bindOperation(operation: Operation<never, unknown>, knowledge: Knowledge): BoundOperation {
  const { name, summary, kind, effect } = operation;
  const schema = operation.input(knowledge);
  const shapeHint =
    kind === "stream" && name !== "screen" ? [] : ([`docs/http.md lists the fields of ${name}.`] as const);
  return {
    name,
    summary,
    kind,
    effect,
    inputSchema: jsonSchemaOf(schema),
    call,
    async open(context) {
      const opened = await operation.open?.(context);
      if (opened === undefined) return (value) => call(context, value);
      return (value) => {
        const read = readInput(value);
        return read.kind === "input" ? { kind: "answer", value: opened.answer(read.input) } : read;
      };
    },
  };

  async function call(context: Context, value: unknown): Promise<Called> {
    const read = readInput(value);
    return read.kind === "input" ? { kind: "answer", value: await operation.run(context, read.input) } : read;
  }

  function readInput(value: unknown): Read {
    if (operation.fits?.(value)) return { kind: "input", input: value };
    const parsed = schema.safeParse(value);
    if (parsed.success) return { kind: "input", input: parsed.data };
    return { kind: "refused", error: recordError(value, parsed.error, ...shapeHint) };
  }
}

type Read = { readonly kind: "input"; readonly input: never } | Extract<Called, { readonly kind: "refused" }>;

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return json;
}
