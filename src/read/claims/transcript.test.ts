// Labelled paragraphs as speech; the text is made up for this test.
import { expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const claimsOf = (text: string): readonly (readonly [string, string])[] =>
  read({ text, published: "2031-07-10", outlet: "Foreign Ministry" }, resources).claims.map(({ form, stance }) => [
    form,
    stance,
  ]);

it("reads what a labelled speaker says as direct speech, and the questions not at all", () => {
  const text =
    "Regular press conference of the foreign ministry\n\n" +
    "Agency: Will China answer the new US tariffs on Chinese cars?\n\nSpokesperson: China firmly opposes this unilateral move.\n\n" +
    "Daily: Has China stopped exports of gallium to Japan?\n\nSpokesperson: That is not the case.\n";
  expect(claimsOf(text)).toEqual([
    ["direct", "oppose"],
    ["direct", "deny"],
  ]);
});

it("takes one label for no transcript", () => {
  const [claim] = claimsOf(
    "News of the day\n\nNote to the minister: China, it said, firmly opposes US tariffs on cars.\n",
  );
  expect(claim?.[0]).not.toBe("direct");
});
