// The days of measures, chosen among all that a text tells. Names and acts are made up.
import { describe, expect, it } from "vitest";
import { read, type Reading } from "../index.ts";
import { NO_DAY_WEIGHTS } from "./settle-days.ts";
import { resources } from "../core-resources.case.ts";

const PUBLISHED = "2024-05-03"; // a Friday

describe("announced and effective day", () => {
  it.each<readonly [string, readonly (readonly [string | undefined, string | undefined])[]]>([
    [
      "Saudi Arabia bans imports of Brazilian chicken. The food authority issued the order on Thursday and it is valid at once.",
      [["2024-05-02", "2024-05-02"]],
    ],
    // Both ends of a span; the words for "at once" that notices use.
    [
      "Imports of Kenyan wheat into Peru are banned between May 21 and December 31, according to an order published on April 30.",
      [["2024-04-30", "2024-05-21"]],
    ],
    [
      "Egypt banned exports of sugar on Tuesday, from the date of publication of the decree.",
      [["2024-04-30", "2024-04-30"]],
    ],
    // An hour is told of what begins; since when the rate before was paid is no day of the new one.
    ["US tariffs on steel doubled to 50% at 12:01 a.m. Eastern time on Thursday.", [["2024-05-02", "2024-05-02"]]],
    [
      "President Trump raised the tariff on steel to 50% at 12:01 am today under a proclamation he signed on Tuesday.",
      [["2024-04-30", "2024-05-03"]],
    ],
    ["India raised the 10% duty in force on Thai tiles since April to 25% on Tuesday.", [["2024-04-30", undefined]]],
    // What is announced as immediate begins with its announcement.
    [
      "China's commerce ministry on Thursday announced immediate export controls on tungsten.",
      [["2024-05-02", "2024-05-02"]],
    ],
    ["India imposed an immediate ban on exports of broken rice on Tuesday.", [["2024-04-30", "2024-04-30"]]],
    // "beginning May 20" is a day; what has been done "the same day" was done on a day gone by.
    ["Peru has suspended imports of Chilean poultry for 60 days beginning May 20.", [["2024-05-03", "2024-05-20"]]],
    ["Peru has banned exports of scrap copper, a decree published early May 2 showed.", [["2024-05-02", undefined]]],
    [
      "Peru will ban exports of scrap copper from June 1, the government said on Tuesday. It put a Chilean bank under sanctions the same day.",
      [
        ["2024-04-30", "2024-06-01"],
        ["2024-04-30", undefined],
      ],
    ],
    // No news is dated by the year that runs: it tells of a beginning, and not whether it has come.
    ["The US duty on electric vans from China goes to 100% this year from 25%.", [[undefined, "2024"]]],
    ["Solar cells from China will pay a US tariff of 50% in 2024, up from 25%.", [[undefined, "2024"]]],
    // What ends on a weekday ends on the next one.
    ["India's duties on American almonds end on Saturday.", [["2024-05-03", "2024-05-04"]]],
    // An inquiry into dumping is opened at once; it charges nothing yet.
    [
      "China's commerce ministry launched an anti-dumping investigation into imports of resin from Japan on Wednesday, effective immediately.",
      [["2024-05-01", undefined]],
    ],
    // So many days after a publication that has a day of its own.
    [
      "Norway will ban imports of Kenyan roses. The ban enters into force 30 days after publication in the official journal, due on May 6.",
      [["2024-05-03", "2024-06-05"]],
    ],
    // The day on which it was said; one on which more will be said is no beginning.
    [
      "Egypt's cabinet banned sugar exports for three months, state television said on Tuesday.",
      [["2024-04-30", undefined]],
    ],
    ["Egypt will announce curbs on sugar exports on May 20.", [["2024-05-03", undefined]]],
    // So was what it did beside it; what goes on was not.
    [
      "Peru banned exports of copper scrap on Tuesday. It gave no reason. Peru has put two Chilean banks on its sanctions list.",
      [
        ["2024-04-30", undefined],
        ["2024-04-30", undefined],
      ],
    ],
    [
      "Peru banned exports of copper scrap on Tuesday. It gave no reason. Peru still charges a 20% duty on Chilean wine.",
      [
        ["2024-04-30", undefined],
        [undefined, undefined],
      ],
    ],
    // The day of a judgement on a measure is none of the measure.
    ["A panel ruled on Thursday that India's ban on exports of onions breaks trade rules.", [[undefined, undefined]]],
    ["A court in New Delhi on Thursday upheld India's ban on exports of onions.", [[undefined, undefined]]],
    ["Brazil on Thursday asked a WTO panel to look at the US duties on steel.", [[undefined, undefined]]],
    // "three days after X did": the day of what stands behind; minutes after, the day of what stands before.
    [
      "Peru will require permits for lithium exports from June 1, the trade ministry said on Friday, three days after Chile widened its curbs on sales of machines to Peru.",
      [
        ["2024-05-03", "2024-06-01"],
        ["2024-04-30", undefined],
      ],
    ],
    [
      "Peru said on Friday it will ban exports of copper to Chile, ten days after Chile banned exports of coal to Peru.",
      [
        ["2024-05-03", undefined],
        ["2024-04-23", undefined],
      ],
    ],
    [
      "Peru announced duties of 20% on Chilean wine on Friday. The step came minutes after Chile's additional 30% duty on Peruvian tiles took effect.",
      [
        ["2024-05-03", undefined],
        [undefined, "2024-05-03"],
      ],
    ],
    [
      "Peru announced duties of 20% on Chilean wine on Friday. It came within minutes of Chile's additional 30% duty on Peruvian tiles entering into force.",
      [
        ["2024-05-03", undefined],
        [undefined, "2024-05-03"],
      ],
    ],
    [
      "Peru put duties of 20% on Chilean wine on Friday. The rules apply 30 days after Peru publishes them.",
      [["2024-05-03", "2024-06-02"]],
    ],
    // What a state began to do on a day began then.
    [
      "Peru banned exports of copper on Friday. The same day Chile began charging port fees on Peruvian vessels.",
      [
        ["2024-05-03", undefined],
        [undefined, "2024-05-03"],
      ],
    ],
    // Since when what is loosened was paid.
    [
      "Chile's Ministry of Commerce has announced the end of the anti-dumping duties it has levied on Peruvian wine since 2021.",
      [["2024-05-03", undefined]],
    ],
    // Told as just done, an act is of the day of the text; of one that only goes on no day is told.
    [
      "Vietnam imposed provisional duties of 20% on Chinese coil, the trade ministry said.",
      [["2024-05-03", undefined]],
    ],
    ["Peru still bars imports of Chilean poultry.", [[undefined, undefined]]],
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
  const text =
    "Saudi Arabia bans imports of Brazilian chicken. The food authority issued the order on Thursday and it is valid at once.";
  const silent = { ...resources, dayWeights: NO_DAY_WEIGHTS };
  const days = (found: Reading): unknown => found.measures.map(({ announced, effective }) => [announced, effective]);
  expect(days(read({ text }, resources))).toEqual(days(read({ text }, silent)));
  expect(days(read({ text, published: PUBLISHED }, resources))).not.toEqual(
    days(read({ text, published: PUBLISHED }, silent)),
  );
});
