// Whom an act befell where the phrase beside its words does not say: who is asked about, what the measure it led to is on.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const DUTY =
  "Rich in boron, the steel is cheap. Turkey on Thursday imposed anti-dumping duties on hot-rolled coil from China.\n\n";
const BAN =
  "Operators in China must stop buying chips from Micron, the internet regulator said on Sunday. Nikon shares rose.\n\n";

test.each([
  [
    "Qualcomm",
    "China's market regulator has started looking into whether Qualcomm Inc. broke the law when it bought Autotalks.",
  ],
  ["hot-rolled coil", `${DUTY}The inquiry was opened in November at the request of the Turkish Steel Association.`],
  ["hot-rolled coil", `${DUTY}A year-long investigation had found dumping.`],
  ["Micron", `${BAN}A cybersecurity review begun in March had found risks.`],
])("%s: %s", (target, text) => {
  const { enforcement } = read({ text, published: "2024-05-16" }, resources);
  expect(enforcement.map((one) => one.target?.name)).toEqual([target]);
});
