// Doubts: firms of one name under two laws, and names written in another order.
import { beforeAll, describe, expect, test } from "vitest";
import { compareParties } from "./compare.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { testLexicon } from "./testing.ts";

let lexicon: NameLexicon;
beforeAll(async () => {
  lexicon = await testLexicon();
});

const between = (kind: "organisation" | "person", a: string, b: string): number =>
  compareParties({ name: a, kind }, { name: b, kind }, lexicon).score;

describe("legal forms", () => {
  test.each([
    ["Kvorta Logistics B.V.", "Kvorta Logistics GmbH"],
    ["Kvorta Shipping DMCC", "Kvorta Shipping FZE"],
    ["Kvorta General Trading L.L.C.", "Kvorta General Trading FZE"],
    ["Kvorta Estate Company Limited", "Kvorta Estate GmbH"],
    ["Kvorta Energy Pte. Ltd.", "Kvorta Energy DMCC"],
  ])("of two laws are of two firms: %s, %s", (a, b) => expect(between("organisation", a, b)).toBeLessThan(0.5));
  test.each([
    ["Kvorta Logistics B.V.", "KVORTA LOGISTICS BV"],
    ["Kvorta Logistics B.V.", "Kvorta Logistics"],
    ["Kvorta Energy Pte. Ltd.", "Kvorta Energy Limited"],
    ["Kvorta Energy Sdn. Bhd.", "Kvorta Energy Berhad"],
    ["OOO Kvorta Logistika", "Kvorta Logistika LLC"],
    ["Kvorta Dis Ticaret Limited Sirketi", "Kvorta Dis Ticaret Ltd. Sti."],
  ])("of one law, translated or left out, are of one: %s, %s", (a, b) =>
    expect(between("organisation", a, b)).toBeGreaterThan(0.5),
  );
});

test.each([
  ["Rehman, Abdur", "Abdur Rehman"],
  ["Samad, Qari Abdus", "Qari Abdus Samad"],
  ["NASSER, Abdoul", "Abdoul Nasser"],
])("what someone serves stands behind, whatever the article sounds like: %s, %s", (a, b) =>
  expect(between("person", a, b)).toBeGreaterThan(0.5),
);
