// Nouns that look like verbs of speech: a call, comments, brands and terms say nothing. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const CONTEXT = "The United States imposed export controls on chips in October 2022.\n\n";

test.each([
  "Canberra's call for an inquiry into the virus angered Beijing.",
  "Public comments will be taken until 3 March on the proposed list of chips.",
  "Industry demands are to be weighed by the ministry before the duty on chips is set.",
  "Traders filled orders for chips that buyers demanded within days.",
  "Contracts concluded before 25 June may be performed until March.",
  "New investment in LNG projects under construction is barred.",
  "In November the Pentagon put it on a separate list that keeps American investors away from its stock.",
])("nobody speaks: %s", (text) => {
  expect(read({ text: CONTEXT + text, published: "2025-10-20" }, resources).claims).toEqual([]);
});

test("a verb of speech before what is said stays one", () => {
  const { claims } = read(
    { text: `${CONTEXT}The firm expects the curbs to cost it $2 billion.`, published: "2025-10-20" },
    resources,
  );
  expect(claims).toHaveLength(1);
});
