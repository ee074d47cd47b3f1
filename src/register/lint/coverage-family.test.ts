import { expect, test } from "vitest";
import { coverageFamily } from "./coverage-family.ts";
import { contentOf, saidBy } from "./testing.ts";

const row = (families: string[]): Record<string, unknown> => ({
  jurisdiction: "CN",
  question: "item",
  list: "CN-DUAL-USE",
  edition: "2024",
  state: "partial",
  families,
  verifiedAt: "2026-11-21",
  basis: "official",
});

test("materials and families are known, anything else is not", () => {
  const content = contentOf([], { coverage: [row(["gallium", "memory modules", "memory module"])] });
  expect(saidBy(coverageFamily, content)).toEqual([
    expect.stringContaining('CN.CN-DUAL-USE.families: "memory module" is neither'),
  ]);
});
