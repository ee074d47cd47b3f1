// Operations as MCP tools. Only what changes nothing is a tool: recording and releasing stay with people.
import { isIsoDate, type IsoDate } from "../base/date.ts";
import type { App } from "../app.ts";
import { DeriskError } from "../errors.ts";
import type { BoundOperation, Context, JsonSchema } from "../operations/index.ts";

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema & { readonly type: "object" };
  readonly annotations: {
    readonly readOnlyHint: true;
    readonly idempotentHint: true;
    readonly destructiveHint: false;
    readonly openWorldHint: false;
  };
}

/** What the caller of a tool gets: the operation's own answer, as structured content and as text. */
export interface ToolResult {
  readonly content: { readonly type: "text"; readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: boolean;
}

const CAUTION =
  'An unknown fact never reads as cleared: "no_control_found" speaks for the coverage and the day shown. Not legal advice.';

const ANNOTATIONS = { readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false } as const;

/** The operations that are tools. */
export function toolOperations(operations: readonly BoundOperation[]): readonly BoundOperation[] {
  return operations.filter(({ effect }) => effect !== "write");
}

/** A tool as a client lists it. */
export function toolOf({ name, summary, inputSchema }: BoundOperation): Tool {
  return {
    name,
    title: summary,
    description: `${summary}. ${CAUTION}`,
    inputSchema: withDays(inputSchema),
    annotations: ANNOTATIONS,
  };
}

const DAY = (description: string): JsonSchema => ({ type: "string", format: "date", description });

const DAYS: Readonly<Record<string, JsonSchema>> = {
  on: DAY("The day whose law applies; today when absent"),
  known: DAY("What was public by that day; today when absent"),
};

/** The input with the two days beside its own fields; variants become one object, since a tool's input has to be one. */
function withDays(schema: JsonSchema): Tool["inputSchema"] {
  const { anyOf, ...single } = schema;
  const variants = (anyOf ?? [single]) as readonly JsonSchema[];
  const properties = Object.assign({}, ...variants.map((variant) => variant["properties"])) as JsonSchema;
  const base = anyOf === undefined ? single : {};
  return { ...base, type: "object", properties: { ...DAYS, ...properties }, additionalProperties: false };
}

/** Runs a tool. A refused input and an expected failure are results with `isError`; a bug is thrown. */
export async function callTool(
  operation: BoundOperation,
  input: Readonly<Record<string, unknown>>,
  open: (days: { readonly on?: IsoDate; readonly known?: IsoDate }) => Context,
): Promise<ToolResult> {
  const { on, known, ...fields } = input;
  const days: { on?: IsoDate; known?: IsoDate } = {};
  for (const [name, day] of Object.entries({ on, known })) {
    if (day === undefined) continue;
    if (typeof day !== "string" || !isIsoDate(day)) {
      return failure({ code: "bad_input", message: "write a calendar day, YYYY-MM-DD", field: name });
    }
    days[name as keyof typeof days] = day;
  }
  try {
    const called = await operation.call(open(days), fields);
    if (called.kind === "refused") return failure(called.error.error);
    const text = JSON.stringify(called.value);
    return { content: [{ type: "text", text }], structuredContent: called.value as Record<string, unknown> };
  } catch (error) {
    if (!(error instanceof DeriskError)) throw error;
    const { code, message, hint, field } = error;
    return failure({ code, message, hint, ...(field === undefined ? {} : { field }) });
  }
}

function failure(error: object): ToolResult {
  return { content: [{ type: "text", text: JSON.stringify({ error }) }], structuredContent: { error }, isError: true };
}

/** Opens contexts over an app with a signal and a place for progress. */
export function contextsOf(
  app: App,
  signal: AbortSignal,
  progress: Context["progress"],
): Parameters<typeof callTool>[2] {
  return (days) => app.context({ ...days, signal, progress });
}
