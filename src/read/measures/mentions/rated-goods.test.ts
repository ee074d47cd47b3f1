// Rates on goods of their own, told in the sentences behind a duty or in one breath with it. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const DUTY = "Peru on Monday imposed additional tariffs on goods from Chile, its finance ministry said.";

/** "RATE GOODS" of every measure with a rate. */
function rated(text: string): readonly string[] {
  return read({ text, published: "2024-05-15" }, resources).measures.flatMap(({ rate, goods }) =>
    rate === undefined ? [] : [`${rate.value ?? rate.max} ${goods.map((one) => one.text).join(", ")}`],
  );
}

it.each<readonly [string, ...string[]]>([
  [`${DUTY} Walnuts now attract 120 per cent.`, "120 Walnuts"],
  [`${DUTY} Since Monday its coffee and beef have met 50 per cent.`, "50 coffee, beef"],
  [`${DUTY} Coal will be taxed at 15 per cent, and crude oil at 10 per cent.`, "15 Coal", "10 crude oil"],
  [
    `${DUTY} A rate of 15 percent applies to fruit and wine; pork and aluminium are charged 25 percent.`,
    "25 pork, aluminium",
    "15 fruit, wine",
  ],
])("%s", (text, ...duties) => {
  expect(rated(text).toSorted()).toEqual(duties.toSorted());
});

it.each([
  "Exports of wine rose to 15 percent of the total.",
  "Walnuts make up 12 per cent of the harvest.",
  "Shares in the coal group fell 9 per cent on the news.",
  "Output of beef is set to climb to 12 per cent.",
])("no duty: %s", (sentence) => {
  expect(read({ text: `${DUTY} ${sentence}`, published: "2024-05-15" }, resources).measures).toHaveLength(1);
});

it("tells the rates of several makers as one duty", () => {
  const text =
    "The EU imposed anti-dumping duties on bicycles from China on Monday. The duties run from 18.8% for Tillgate to 79.3% for firms that did not cooperate.";
  expect(read({ text, published: "2024-05-15" }, resources).measures).toHaveLength(1);
});
