// Verdicts that go on behind their quoted part, words before and behind an aside that names the speaker, and clauses that look like
// telling and tell nothing. The sentences are ours, what the people in them say is made up.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const CONTEXT = "The United States imposed export controls on chips in October 2022.\n\n";

function claimsOf(text: string) {
  return read({ text: CONTEXT + text, published: "2025-10-20", outlet: "The Ledger" }, resources).claims;
}

test.each([
  [
    "Elspeth Nyborg",
    "mixed",
    'called the curbs "a hard day" for the chip industry',
    'Trade minister Elspeth Nyborg called the curbs "a hard day" for the chip industry.',
  ],
  [
    "Orla Finch",
    "mixed",
    'called the rule a "loophole" that helped foreign rivals',
    'Senator Orla Finch called the rule a "loophole" that helped foreign rivals.',
  ],
  [
    "Nexwafer",
    "indirect",
    "regretted the ban and said it was weighing an appeal",
    "Chipmaker Nexwafer Corp regretted the ban and said it was weighing an appeal.",
  ],
  [
    "affidavit",
    "indirect",
    "the brokers shipped chips to Shenzhen without a licence",
    "From 2021 to 2024, according to an affidavit, the brokers shipped chips to Shenzhen without a licence.",
  ],
  [
    "Odd Lindal",
    "mixed",
    'Brussels considers the levy based on "questionable claims and thin evidence"',
    'Brussels considers the levy based on "questionable claims and thin evidence", said trade spokesperson Odd Lindal.',
  ],
  [
    "European Commission",
    "indirect",
    "Subsidies had distorted the market and harmed local producers",
    "Subsidies had distorted the market and harmed local producers, the European Commission found.",
  ],
])("%s, %s, %j: %s", (speaker, form, words, text) => {
  expect(claimsOf(text).map((one) => [one.speaker.name, one.form, one.quote.text])).toContainEqual([
    expect.stringContaining(speaker),
    form,
    words,
  ]);
});

test.each([
  "In a concession, 40 miners that have pledged to build smelters can go on shipping ore until 2027.",
  'The second stage, as the ministry called it, will run until "all goods are covered by the rule".',
  "The ministry met the police, state security, customs and other departments in Shenzhen.",
  "Chinese brands sold some 62,000 cars there in 2023.",
])("nobody's words: %s", (text) => {
  expect(claimsOf(text)).toEqual([]);
});

test("who criticises behind an aside is not the object of what is criticised", () => {
  const claims = claimsOf(
    "The news came a day after G7 leaders, meeting in Kananaskis, criticised China's export curbs.",
  );
  expect(claims.map((one) => one.speaker.name).filter((name) => name.startsWith("China"))).toEqual([]);
});
