// Why a test came out as it did, and what something open waits for, as trees to read.
import type { Explanation } from "../base/explain.ts";
import { and, not, or } from "../base/logic.ts";
import type { Subject } from "./subject.ts";
import type { Residual, Test } from "./test-tree.ts";
import { readInFull } from "./trace.ts";

/** Why: every child read, the facts found and the facts missing. */
export function explainTest(test: Test, subject: Subject): Explanation {
  if (test.op === "atom") {
    const { truth, missing, found, source, excludedBy } = readInFull(test, subject);
    return {
      label: test.label,
      truth,
      ...(excludedBy === undefined ? {} : { provision: excludedBy }),
      ...(missing === undefined ? {} : { path: missing }),
      ...(found === undefined ? {} : { found }),
      ...(source === undefined ? {} : { source }),
    };
  }
  if (test.op === "not") {
    const child = explainTest(test.child, subject);
    return { label: "not", truth: not(child.truth), op: "not", children: [child] };
  }
  const children = test.children.map((child) => explainTest(child, subject));
  const truths = children.map((child) => child.truth);
  const truth = test.op === "all" ? and(truths) : or(truths);
  return { label: test.label ?? (test.op === "all" ? "all of" : "any of"), truth, op: test.op, children };
}

/** Why something is open that no measure's own test explains: the unknown facts it waits for. */
export function explainResidual(residual: Residual): Explanation {
  if (typeof residual === "boolean") return { label: residual ? "holds" : "does not hold", truth: residual };
  if (residual.op === "atom") return { label: `not known: ${residual.fact}`, truth: "unknown", path: residual.fact };
  if (residual.op === "not") {
    return { label: "not", truth: "unknown", op: "not", children: [explainResidual(residual.child)] };
  }
  const label = residual.op === "all" ? "all of" : "any of";
  return { label, truth: "unknown", op: residual.op, children: residual.children.map(explainResidual) };
}
