// The rate of a duty in the sentence of its act. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each([
  // What only pays beyond a quota has a rate; how far the quota shrinks is none.
  [
    "The European Commission proposed raising the duty on steel imported beyond a quota to 50%.",
    { value: 50, unit: "%" },
  ],
  ["Britain shrank its quota by 47% for imports of steel on Friday.", undefined],
  // How much a quota lets pass; by how much it shrinks is none.
  ["Peru's government has set an export quota for anchovies at 5.9 million tonnes.", { value: 5_900_000, unit: "t" }],
  ["China cut its export quota for rare earths by 72 percent, to 7,976 metric tons.", { value: 7976, unit: "t" }],
  ["India limited exports of sugar to 10 million tonnes, the government said.", { value: 10_000_000, unit: "t" }],
  ["India's export quota of 6 million tonnes for sugar begins on Wednesday.", { value: 6_000_000, unit: "t" }],
  // What was paid before is not what is paid now; two rates behind one noun are both.
  ["India raised the 10% duty in force on Thai tiles since April to 25% on Tuesday.", { value: 25, unit: "%" }],
  [
    "President Donald Trump signed an order that adds 40 percentage points to the 10% tariff on Brazilian products, bringing it to 50%.",
    { value: 50, unit: "%" },
  ],
  ["China said it would levy tariffs of 5% and 10% on about $60bn of American goods.", { min: 5, max: 10, unit: "%" }],
  // One duty in steps told with a second verb.
  [
    "President Donald Trump approved a tariff on solar cells that begins at 30% and comes down by five points a year to 15%.",
    { min: 15, max: 30, unit: "%" },
  ],
])("%s", (text, rate) => {
  expect(read({ text, published: "2024-05-03" }, resources).measures[0]?.rate).toEqual(rate);
});
