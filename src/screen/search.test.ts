// What spares a screen most comparisons must not cost hits: every pair of names is compared here, and the search has to come to
// the same best names with the same evidence. A word two slips away ("Petrof", "Petrova") is not looked up by itself, so a name
// that hangs on it may be passed over, above all in so short a list, where no word tells much.
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
const texts: readonly string[] = [...people, ...firms, ...general];

let index: ScreenIndex;

beforeAll(async () => {
  const listings = texts.map((text, at): Listing => ({
    id: String(at),
    list: "T",
    names: [{ text, grade: "primary" }],
  }));
  index = buildIndex([{ list: "T", edition: "1", listings }], await testLexicon());
});

function exhaustive(name: string, least: number): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const form of askForms(index, [name]))
    for (let at = 0; at < index.nameReading.length; at++) {
      const logit = compareNamed(index, form, at);
      const bearers = index.bearerListing.subarray(index.bearerStarts[at], index.bearerStarts[at + 1]);
      for (const listing of bearers)
        if (logit >= least && logit > (best.get(listing) ?? -Infinity)) best.set(listing, logit);
    }
  return best;
}

const ERRORS = {
  order: (words: readonly string[]) => [...words.slice(1), words[0] ?? ""],
  omission: (words: readonly string[], at: number) => words.filter((_, place) => place !== at),
  "another word": (words: readonly string[], at: number, other: string) => words.with(at, other),
  "a slip": (words: readonly string[], at: number) => words.with(at, slipped(words[at] ?? "", at)),
  "two slips": (words: readonly string[], at: number) =>
    words.with(at, slipped(words[at] ?? "", 1)).map((word, place) => (place === 0 ? slipped(word, 2) : word)),
} as const;

const slipped = (word: string, at: number): string =>
  word.slice(0, at % word.length) + word.slice((at % word.length) + 1);

describe("the ways of reading a name", () => {
  test.each([
    ["北京航天大学研究所", ["as written"]],
    ["중앙통신", ["as written", "hangul"]],
    ["Petrov Ivan", ["as written"]],
  ])("%s is looked up once as the same words", (name, readings) => {
    expect(askForms(index, [name]).map(({ reading }) => reading)).toEqual(readings);
  });
});

describe("search", () => {
  test.each([
    ["order", 0],
    ["omission", 0.005],
    ["another word", 0.005],
    ["a slip", 0.01],
    ["two slips", 0.15],
  ] as const)("finds what comparing every name finds: %s, all but a share of %d", (error, share) => {
    const least = -START;
    let all = 0;
    let passedOver = 0;
    const asked = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.constantFrom(...GIVEN, ...SURNAMES, ...WORDS));
    for (const [text, at, other] of fc.sample(asked, { seed: 5, numRuns: 500 })) {
      const words = text.replace(",", "").split(" ");
      const name = ERRORS[error](words, at % words.length, other).join(" ");
      const found = searchNames(index, askForms(index, [name]), least);
      for (const [listing, logit] of exhaustive(name, least)) {
        all++;
        if (found?.get(listing)?.logit !== logit) passedOver++;
      }
    }
    expect(all).toBeGreaterThan(50);
    expect(passedOver / all).toBeLessThanOrEqual(share);
  });
});
