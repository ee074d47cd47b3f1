// Three-valued truth of an explanation's connectives, recomputed from their children.
import { walk, type Explanation } from "../base/explain.ts";
import type { Truth } from "../base/logic.ts";

/** One line for each node whose truth does not follow from its children, or that says nothing of why it is unknown. */
export function kleeneFaults(tree: Explanation): readonly string[] {
  const faults: string[] = [];
  for (const node of walk(tree)) {
    const children = node.children ?? [];
    if (node.op !== undefined) {
      const truth = combined(
        node.op,
        children.map((child) => child.truth),
      );
      if (truth !== node.truth) faults.push(`"${node.label}" is ${truth} by its conditions, not ${node.truth}`);
    } else if (children.length > 0 && node !== tree) {
      faults.push(`"${node.label}" has conditions and does not say how they are joined`);
    }
    if (node.measure !== undefined && node !== tree && (node.op !== "all" || children.length !== 2)) {
      faults.push(`"${node.label}" is not explained by its state and its scope`);
    }
  }
  return faults;
}

function combined(op: "all" | "any" | "not", truths: readonly Truth[]): Truth | "undefined" {
  if (op === "not") {
    const [only] = truths;
    if (only === undefined || truths.length > 1) return "undefined";
    return only === "unknown" ? only : !only;
  }
  const decisive = op === "any";
  if (truths.includes(decisive)) return decisive;
  return truths.includes("unknown") ? "unknown" : !decisive;
}
