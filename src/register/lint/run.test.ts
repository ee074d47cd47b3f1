import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { lintRegister, RULES } from "./index.ts";
import { CONTEXT, contentOf, contentWith, rawInstrument } from "./testing.ts";

test("a sound record passes every rule", () => {
  expect(lintRegister(contentOf([rawInstrument()]), CONTEXT)).toEqual({ findings: [], skipped: [] });
});

test("what cannot be compared is named, not passed", () => {
  const { skipped, findings } = lintRegister(contentWith({ when: { to: ["Atlantis"] } }), { today: CONTEXT.today });
  expect(skipped).toContainEqual({ rule: "country", lacks: ["countries", "groups"] });
  expect(findings.map(({ rule }) => rule)).toEqual(["operative-scope"]);
});

test("findings carry rule, severity and fix, in order of file and place", () => {
  const broken = (id: string): Record<string, unknown> =>
    rawInstrument({ id, measures: [], sources: [{ url: "github-index:x", publisher: "x", kind: "official" }] });
  const { findings } = lintRegister(contentOf([broken("CN:B:1"), broken("CN:A:1")]), CONTEXT);
  expect(findings.map(({ file, at, rule, severity }) => [file, at, rule, severity])).toEqual([
    ["measures/CN/0.yaml", "CN:B:1.sources", "source", "error"],
    ["measures/CN/1.yaml", "CN:A:1.sources", "source", "error"],
  ]);
  expect(findings.every(({ fix }) => fix.length > 0)).toBe(true);
});

test("every rule file is in the list under its own name, with a test", () => {
  const files = readdirSync(import.meta.dirname);
  const notRules = ["index.ts", "rule.ts", "run.ts", "conditions.ts", "testing.ts"];
  const rules = files.filter((file) => !file.endsWith(".test.ts") && !notRules.includes(file));
  expect(RULES.map(({ name }) => `${name}.ts`).toSorted()).toEqual(rules.toSorted());
  for (const { name } of RULES) expect(files).toContain(`${name}.test.ts`);
});
