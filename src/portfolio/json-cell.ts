// The `attributes` cell: a JSON object of scalars. Anything deeper is set aside, never flattened by guess.
import type { AttributeValue } from "../base/transaction.ts";
import type { CellReading } from "./cell-value.ts";
import type { Fault } from "./problem.ts";

/** Reads `{"purityPct": 99.99}`. Lists and objects inside are faults of their own; the other entries stay. */
export function readAttributes(text: string): CellReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { faults: [{ code: "json_shape", value: text, params: { why } }] };
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return { faults: [{ code: "json_shape", value: text, params: { why: "it is not an object" } }] };
  }
  const value: Record<string, AttributeValue> = {};
  const faults: Fault[] = [];
  for (const [key, entry] of Object.entries(parsed)) {
    if (isScalar(entry)) value[key] = entry;
    else faults.push({ code: "json_value", value: JSON.stringify(entry), params: { key } });
  }
  return { value, faults };
}

function isScalar(value: unknown): value is AttributeValue {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
