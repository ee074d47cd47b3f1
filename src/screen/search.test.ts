// What spares a screen most comparisons must not cost a hit: every pair of names is compared here, and the search has to come
// to the same best names with the same evidence.
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Listing } from "../base/listing.ts";
import { buildIndex } from "./index/build.ts";
import type { ScreenIndex } from "./index/screen-index.ts";
import { START } from "./score/weights.ts";
import { askForms, compareNamed, searchNames } from "./search.ts";
import { testLexicon } from "./testing.ts";

const GIVEN = "Ahmed Ali Sergei Maria Wei John Abdul Natalia Hassan Carlos Min Olga".split(" ");
const SURNAMES =
  "Petrov Petrova Mansuri Zhukovsky Li Huang Smith Garcia Al-Masri Qorvesh Rahman Vukanov Kim Lunar".split(" ");
const WORDS = "National Trading Shipping Petroleum Company Bank Star Research Institute Technology".split(" ");

let index: ScreenIndex;

beforeAll(async () => {
  const people = GIVEN.flatMap((given, at) =>
    SURNAMES.filter((_, place) => (place + at) % 3 === 0).map(
      (surname) => `${surname}, ${given} ${GIVEN[(at * 5) % 12]}`,
    ),
  );
  const firms = WORDS.flatMap((word, at) =>
    SURNAMES.filter((_, place) => (place + at) % 4 === 0).map(
      (name) => `${name} ${word} ${WORDS[(at * 3 + 1) % 10]} LLC`,
    ),
  );
  const general = WORDS.map((word, at) => `${word} ${WORDS[(at + 1) % 10]} ${WORDS[(at + 4) % 10]}`);
  const listings = [...people, ...firms, ...general].map((text, at): Listing => ({
    id: String(at),
    list: "T",
    names: [{ text, grade: "primary" }],
  }));
  index = buildIndex([{ list: "T", edition: "1", listings }], await testLexicon());
});

function exhaustive(name: string, least: number): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const form of askForms(index, [name]))
    for (let at = 0; at < index.nameListing.length; at++) {
      const logit = compareNamed(index, form, at);
      const listing = index.nameListing[at] as number;
      if (logit >= least && logit > (best.get(listing) ?? -Infinity)) best.set(listing, logit);
    }
  return best;
}

const word = fc.constantFrom(
  ...GIVEN,
  ...SURNAMES,
  ...WORDS,
  "Zemlyak",
  "J.",
  "Petrof",
  "Mansury",
  "Quorvesh",
  "Tradng",
);

describe("search", () => {
  test("finds what comparing every name finds", () => {
    const least = -START;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const name = words.join(" ");
        const found = searchNames(index, askForms(index, [name]), least);
        const best = exhaustive(name, least);
        for (const [listing, logit] of best) expect([name, found.get(listing)?.logit]).toEqual([name, logit]);
      }),
      { numRuns: 150 },
    );
  });
});
