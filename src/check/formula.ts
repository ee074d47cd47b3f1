// What is unknown about measures as formulas over numbered conditions.
import type { Residual } from "./test-tree.ts";

export type Formula =
  | number
  | { readonly op: "all" | "any"; readonly children: readonly Formula[] }
  | { readonly op: "not"; readonly child: Formula };

/** The residual with each condition's number in place of its key. */
export function formulaOf(residual: Residual, conditions: ReadonlyMap<string, number>): Formula {
  if (typeof residual === "boolean") return { op: residual ? "all" : "any", children: [] };
  if (residual.op === "atom") return conditions.get(residual.key) as number;
  if (residual.op === "not") return { op: "not", child: formulaOf(residual.child, conditions) };
  return { op: residual.op, children: residual.children.map((child) => formulaOf(child, conditions)) };
}
