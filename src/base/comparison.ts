// How a measured value is compared with a limit, and the sign for it.

export type ComparisonOp = "gt" | "gte" | "lt" | "lte" | "eq";

export const COMPARISON_SIGNS: Readonly<Record<ComparisonOp, string>> = {
  gt: ">",
  gte: "≥",
  lt: "<",
  lte: "≤",
  eq: "=",
};
