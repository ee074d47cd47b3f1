// Query parameters: the days of every request, and the input of operations that need nothing but scalars.
import { isIsoDate, type IsoDate } from "../base/date.ts";
import type { JsonSchema } from "../operations/index.ts";
import type { Problem } from "./problem.ts";

export interface Days {
  readonly on?: IsoDate;
  readonly known?: IsoDate;
}

export type ReadDays =
  | { readonly kind: "days"; readonly days: Days }
  | { readonly kind: "problem"; readonly problem: Problem };

/** `?on=` and `?known=`; an empty value counts as absent, as a form sends it. */
export function readDays(query: URLSearchParams): ReadDays {
  const days: { on?: IsoDate; known?: IsoDate } = {};
  for (const name of ["on", "known"] as const) {
    const text = query.get(name);
    if (text === null || text === "") continue;
    if (!isIsoDate(text)) {
      const detail = `${name}: "${text}" is not a calendar day`;
      return {
        kind: "problem",
        problem: { status: 400, code: "usage", detail, hint: "Write YYYY-MM-DD.", field: name },
      };
    }
    days[name] = text;
  }
  return { kind: "days", days };
}

export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

const SCALARS = new Set(["string", "integer", "number", "boolean"]);

/**
 * The input as query parameters, when one variant of it consists of scalars only; else nothing. The days are left out:
 * every request takes them.
 */
export function parametersOf(inputSchema: JsonSchema): readonly Parameter[] | undefined {
  const variants = (inputSchema["anyOf"] ?? [inputSchema]) as readonly JsonSchema[];
  for (const variant of variants) {
    const properties = Object.entries((variant["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>);
    if (!properties.every(([, schema]) => SCALARS.has(schema["type"] as string))) continue;
    const required = new Set((variant["required"] ?? []) as readonly string[]);
    return properties.map(([name, schema]) => ({ name, required: required.has(name), schema }));
  }
  return undefined;
}

/** The query as an input: numbers and switches read as such, unknown names kept so that the operation refuses them. */
export function inputOf(query: URLSearchParams, parameters: readonly Parameter[]): Readonly<Record<string, unknown>> {
  const types = new Map(parameters.map(({ name, schema }) => [name, schema["type"]]));
  const input: Record<string, unknown> = {};
  for (const [name, text] of query) {
    if (name === "on" || name === "known" || text === "") continue;
    input[name] = valueOf(text, types.get(name));
  }
  return input;
}

function valueOf(text: string, type: unknown): unknown {
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text;
}
