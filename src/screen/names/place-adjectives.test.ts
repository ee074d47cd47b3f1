import { expect, test } from "vitest";
import { testLexicon } from "../testing.ts";
import { placeOfAdjective } from "./place-adjectives.ts";

const lexicon = await testLexicon();

test.each([
  ["ижевская", "izhevsk"],
  ["мінскі", "minsk"],
  ["севастопольський", "sevastopol"],
  ["казанское", "kazan"],
  ["керченского", "kerch"],
  ["бакинские", "baku"],
])("%s is of %s", (word, place) => expect(placeOfAdjective(word, lexicon)?.text).toBe(place));

test.each(["дзержинский", "минск", "ский", "иванов", ""])("%s is no adjective of a place", (word) =>
  expect(placeOfAdjective(word, lexicon)).toBeUndefined(),
);
