// Acts told with an object between the verb and its cue, by a clause behind `who`, or by when the case began; and words of
// such acts that tell none. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import type { ReadEnforcement } from "./enforcement.ts";
import { resources } from "../core-resources.case.ts";

const CONTEXT = "LIMA, June 16 - The United States put export controls on chips for China in October 2022.\n\n";

function actsIn(text: string): readonly ReadEnforcement[] {
  return read({ text: CONTEXT + text, published: "2025-06-16" }, resources).enforcement;
}

test.each([
  ["fine", "firm", "A Dutch court ordered the firm to pay 200,000 euros."],
  ["fine", "Haas", "Haas Automation reached a $2.5 million settlement with the Commerce and Treasury departments."],
  ["charge", "director", "Prosecutors named a former director general as a suspect in the palm oil case."],
  ["charge", "executives", "Three mill executives were named as suspects on Tuesday."],
  ["raid", undefined, "Officers went into the Shanghai office of a US consultancy and questioned employees."],
  ["detention", "nationals", "Five Chinese nationals employed by the firm are being held incommunicado."],
  ["detention", "employee", "A Japanese employee of Astellas Pharma has been detained in Beijing since March."],
  ["investigation", "PVH", "Beijing put PVH under investigation in September over its boycott of Xinjiang cotton."],
  ["investigation", "Nvidia", "China's market regulator said Nvidia had violated the country's antimonopoly law."],
  ["exit_ban", "engineer", "A Korean engineer who visited his parents last month has been kept from leaving China."],
])("%s of %s: %s", (kind, target, text) => {
  const acts = actsIn(text);
  expect(acts.map((one) => one.kind)).toEqual([kind]);
  if (target !== undefined) expect(acts[0]?.target?.name).toContain(target);
});

test.each([
  "Parliament gave final approval on Tuesday to a bill raising tariffs on furniture.",
  "Brazil's cabinet approved the removal of Argentina from the list of trade partners with easier export procedures.",
  "China released data showing exports of rare earths fell in May.",
  "The Treasury released its final rule implementing Executive Order 14105.",
  "For inquiries: Trade Control Policy Division",
  "Washington charged Beijing with dumping.",
  "The Commerce Department reached a settlement with the company.",
])("no act: %s", (text) => {
  expect(actsIn(text)).toEqual([]);
});

test("a case is quoted where it was opened, and keeps whom it is about", () => {
  const acts = actsIn(
    "Operators should stop buying from chipmaker Micron, the cyberspace regulator in Beijing said, after the firm failed a cybersecurity review.\n\nThe review was opened at the end of March.",
  );
  expect(acts).toMatchObject([
    {
      kind: "security_review",
      target: { name: "Micron" },
      quote: { text: "The review was opened at the end of March" },
    },
  ]);
});

test("what a clause cuts off is found in the goods of the text", () => {
  const [act] = actsIn(
    'India will put a 12% duty on steel flat products. The directorate opened an investigation in December into a "sudden" rise in imports.',
  );
  expect(act?.target?.name).not.toBe("a");
});
