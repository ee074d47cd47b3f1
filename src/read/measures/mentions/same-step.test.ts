// Steps told by pointing back: who follows suit does what was told of another before.
import { expect, test } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const GRAIN = "Poland banned imports of Ukrainian grain on Saturday.";

/** Type, imposer and status of every measure after the first. */
function told(text: string): readonly (readonly string[])[] {
  const { measures } = read({ text: `${GRAIN} ${text}`, published: "2023-04-20" }, resources);
  return measures.slice(1).map(({ type, imposer, status }) => [type, imposer.join(), status]);
}

test.each<[string, ...(readonly [string, string])[]]>([
  ["Slovakia followed suit on Monday.", ["SK", "in_force"]],
  ["Hungary did the same.", ["HU", "in_force"]],
  ["Bulgaria said it would follow suit.", ["BG", "announced"]],
  ["Romania may follow suit.", ["RO", "considered"]],
  [
    "Hungary and Slovakia joined in within hours; so did Bulgaria.",
    ["HU", "in_force"],
    ["SK", "in_force"],
    ["BG", "in_force"],
  ],
])("%s", (text, ...steps) => {
  expect(told(text)).toEqual(steps.map(([state, status]) => ["import_ban", state, status]));
});

test.each([
  "Romania has not followed suit.",
  "Romania refused to follow suit.",
  "Farmers urged Romania to follow suit.",
  "Traders in Romania followed suit.",
  "Romania gave the envoy two days to leave; Bulgaria did the same.",
])("no step is taken: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test("goods that are named with the step are its own", () => {
  const text = "Indonesia halted exports of bauxite on June 10. Zimbabwe did the same with lithium ore.";
  const [, second] = read({ text, published: "2023-07-01" }, resources).measures;
  expect(second).toMatchObject({ type: "export_ban", imposer: ["ZW"], goods: [{ text: "lithium ore" }] });
});
