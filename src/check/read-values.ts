// Reading single facts into truths, and comparing values.
import type { Fact, FactPath } from "../base/facts.ts";
import type { Truth } from "../base/logic.ts";
import type { Comparison } from "../register/index.ts";
import type { Reading } from "./test-tree.ts";

/** A known fact is tested; anything else is unknown and asked for at `path`. */
export function fact<T>(of: Fact<T>, path: FactPath, test: (value: T) => Truth, orElse?: FactPath): Reading {
  if (of.kind === "notApplicable") return { truth: false, found: "not applicable" };
  if (of.kind !== "known")
    return orElse === undefined ? { truth: "unknown", missing: path } : { truth: "unknown", missing: path, orElse };
  const truth = test(of.value);
  const found = typeof of.value === "object" ? JSON.stringify(of.value) : String(of.value);
  if (of.source.kind === "stated" && truth !== "unknown") return { truth, found };
  const source =
    of.source.kind === "stated" ? undefined : `${of.source.kind}${of.source.ref ? ` "${of.source.ref}"` : ""}`;
  return {
    truth,
    found,
    ...(source === undefined ? {} : { source }),
    ...(truth === "unknown" ? { missing: path } : {}),
  };
}

export const WORDS: Readonly<Record<Comparison, string>> = { gt: ">", gte: "≥", lt: "<", lte: "≤", eq: "=" };

/** Not all that JavaScript takes for a number: "0x63" is none that a person writes. */
const DECIMAL = /^\s*[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/i;

/** Compares a stated value; a value of the wrong type is unknown rather than false. */
export function compare(stated: unknown, op: Comparison, wanted: number | string | boolean): Truth {
  if (op === "eq") return typeof stated === typeof wanted ? stated === wanted : "unknown";
  const value = typeof stated === "string" && DECIMAL.test(stated) ? Number(stated) : stated;
  if (typeof value !== "number" || Number.isNaN(value) || typeof wanted !== "number") return "unknown";
  if (op === "gt") return value > wanted;
  if (op === "gte") return value >= wanted;
  return op === "lt" ? value < wanted : value <= wanted;
}
