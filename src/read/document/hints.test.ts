import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { answerCues } from "../measures/answers/answer-cues.ts";
import { findPersonsBound } from "../measures/parties/parties.ts";
import { type SentenceView, viewsOf } from "../grammar/sentence-view.ts";
import { compileReader } from "../index.ts";
import { dayWordsOf } from "../when/day-words.ts";
import { annotate } from "./annotate.ts";
import { type Hint, isHinted } from "./hints.ts";

const { gazetteer } = compileReader(readReaderPacks(join(import.meta.dirname, "../../../data/lexicon/reader")));
const viewOf = (text: string): SentenceView =>
  viewsOf(annotate({ text, published: "2024-05-03" }, gazetteer))[0] ?? expect.fail();

describe("a sentence is hinted at what one of its words may tell", () => {
  it.each<readonly [Hint, string, boolean]>([
    ["answer", "Peru gave as good as it got.", true],
    ["answer", "Peru's riposte came at noon.", true],
    ["answer", "Peru exports copper.", false],
    ["counted", "It binds thirty DAYS after signing.", true],
    ["counted", "It binds Peru.", false],
    ["atOnce", "It is valid at once.", true],
    ["bound", "Carriers must comply.", true],
    ["bound", "Peru must comply.", false],
    ["list", "Peru took the bank off the list.", true],
    ["list", "Peru took the bank off its listing.", false],
    ["parties", "Nobody may sell goods to them.", true],
    ["step", "Chile followed suit.", true],
    ["step", "Chile exports copper.", false],
  ])("%s: %s", (hint, text, is) => {
    expect(isHinted(viewOf(text).sentence, hint)).toBe(is);
  });
});

it.each([
  "In response, Peru closed its ports.",
  "Peru returned fire with a duty on wine.",
  "Peru paid them back with a duty on wine.",
  "Peru's counter-tariffs hit wine.",
  "Peru went dollar for dollar with a duty on wine.",
  "Peru matched the duty with one on wine.",
])("no shape of an answer stands in a sentence without its hint: %s", (text) => {
  expect(answerCues(viewOf(text)).length).toBeGreaterThan(0);
});

it.each([
  "Operators of critical infrastructure may not buy it.",
  "US persons may not invest.",
  "Exporters need a permit.",
])("nor does who must obey: %s", (text) => {
  expect(findPersonsBound(viewOf(text))).toBeDefined();
});

it.each(["The ban is valid at once.", "The ban ends after six months.", "The ban binds from the date of publication."])(
  "nor a counted day: %s",
  (text) => {
    expect(dayWordsOf(viewOf(text)).some(({ kind }) => kind !== "named")).toBe(true);
  },
);
