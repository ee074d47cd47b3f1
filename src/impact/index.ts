// Face of impact: what a measure does to a company and to an economy.
export * from "./company/index.ts";
export * from "./economy/index.ts";
