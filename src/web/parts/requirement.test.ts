// What a measure demands, where the law leaves a choice.
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Requirement } from "../../base/verdict.ts";
import { RequirementFacts } from "./requirement.tsx";

const form = { name: "application form", providedBy: "exporter" };
const proof = { name: "end-user certificate", providedBy: "end_user" };

function shown(documents: Requirement["documents"]): string {
  const requirement = { measure: "m", effect: "licence_required", title: "M", provision: "P", documents };
  return renderToString(h(RequirementFacts, { requirement: requirement as Requirement }));
}

test("sets of documents that each suffice stand beside each other, joined by either and or", () => {
  const html = shown([[form], [form, proof], [proof]]);
  expect([...html.matchAll(/<ul/g)]).toHaveLength(3);
  expect([...html.matchAll(/<p class="muted">(\w+)<\/p>/g)].map(([, word]) => word)).toEqual(["Either", "or", "or"]);
  expect(html.indexOf("Either")).toBeLessThan(html.indexOf("application form"));
});

test("one set needs no such word", () => {
  expect(shown([[form, proof]])).not.toMatch(/Either|>or</);
  expect(shown([[form, proof]])).toContain("from end user");
});
