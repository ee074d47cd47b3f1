// The days of measures, chosen among all that a text tells. Names and acts are made up.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReaderPacks } from "../../formats/reader-pack.ts";
import { compileReader, read } from "../index.ts";
import { NO_DAY_WEIGHTS } from "./settle-days.ts";

const resources = compileReader(readReaderPacks(join(import.meta.dirname, "../../../data/lexicon/reader")));
const PUBLISHED = "2024-05-03"; // a Friday

describe("announced and effective day", () => {
  it.each<readonly [string, readonly (readonly [string | undefined, string | undefined])[]]>([
    // Counted from the day of the act, or of publication where none is told.
    [
      "Peru is imposing a tariff of 20% on Chinese steel. The duty takes effect 30 days after publication.",
      [[undefined, "2024-06-02"]],
    ],
    // A document of its own dates the act.
    [
      "India raised its import duty on Kenyan tea to 40%. The notification is dated May 1.",
      [["2024-05-01", undefined]],
    ],
    [
      "Saudi Arabia bans imports of Brazilian chicken. The food authority issued the order on Thursday and it is valid at once.",
      [["2024-05-02", "2024-05-02"]],
    ],
    // A second duty of the same government was announced with the first.
    [
      "Canada put a 25% surtax on Chinese aluminium on Tuesday. A second surtax of 10% hits Chinese copper from May 20.",
      [
        ["2024-04-30", undefined],
        ["2024-04-30", "2024-05-20"],
      ],
    ],
  ])("%s", (text, days) => {
    const { measures } = read({ text, published: PUBLISHED }, resources);
    expect(measures.map(({ announced, effective }) => [announced?.value, effective?.value])).toEqual(days);
  });
});

it("leaves the days as the rules found them where there are no weights, or no day of publication", () => {
  const text = "India raised its import duty on Kenyan tea to 40%. The notification is dated May 1.";
  const silent = { ...resources, dayWeights: NO_DAY_WEIGHTS };
  expect(read({ text, published: PUBLISHED }, silent).measures[0]?.announced).toBeNull();
  expect(read({ text }, resources).measures[0]?.announced).toBeNull();
});
