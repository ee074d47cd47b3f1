// Which mentions are one measure and which are two: another type, day, target or step founds a measure of its own. Acts are made up.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

/** Sentences that tell no measure. */
const BETWEEN =
  "Shops in the capital said that they had enough in store. Prices rose a little at the weekend. Families may feel it by summer. Growers were glad.";

/** A text, and type and a day, announced or effective, of each measure that is no later mention of another. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    "China has required licences for exports of antimony since September 15. In December it banned sales of antimony to the United States.",
    ["export_licence 2023-09-15", "export_ban 2023-12"],
  ],
  [
    "The government of Indonesia has issued a regulation that bans exports of nickel ore from June 1. Indonesia first imposed an ore export ban in 2014.",
    ["export_ban 2024-06-01", "export_ban 2014"],
  ],
  [
    "Japan lifted its curbs on exports of photoresist to South Korea on Thursday. Tokyo tightened controls on exports of photoresist to South Korea in July 2019.",
    ["export_licence 2024-05-02", "export_licence 2019-07"],
  ],
  [
    "Beijing announced new licence rules for exports of five rare earths on Thursday. In October China put seven other rare earths under export licences.",
    ["export_licence 2024-05-02", "export_licence 2023-10"],
  ],
  // An order to one owner and the rule for all are two.
  [
    "Canada ordered a Chinese investor on Thursday to sell its stake in a lithium miner. In March Ottawa tightened its rules for state-owned investors in mines.",
    ["ownership_intervention 2024-05-02", "investment_restriction 2024-03"],
  ],
  [
    "Mexico's senate approved higher duties on buses from China on Thursday. Toys go to 30% on June 1.",
    ["import_tariff 2024-05-02", "import_tariff 2024-06-01"],
  ],
  [
    "India banned exports of sugar on Thursday. The ban on sugar exports takes effect on Monday.",
    ["export_ban 2024-05-02"],
  ],
  // Told as past, and still the one told before.
  [
    "Chile imposed a 10% tariff on Thursday. The Chilean duty came into force days earlier.",
    ["import_tariff 2024-05-02"],
  ],
  // What is over stands beside what takes its place.
  [
    "Goods from China will pay a surcharge of 40% in Peru from Monday. Until now the 40% surcharge applied to electric cars alone.",
    ["import_tariff 2024-05-06", "import_tariff "],
  ],
  // Told far from each other: two, unless the later one names what was told before, or is hardly an act.
  [
    `Peru stopped imports of seafood from Chile on Thursday. ${BETWEEN} Peru had already halted food imports from two regions of Chile.`,
    ["import_ban 2024-05-02", "import_ban "],
  ],
  [
    `Mexico will curb investment from China in its mines from Monday. ${BETWEEN} Mexico tightened its screening of foreign investment during the pandemic.`,
    ["investment_restriction 2024-05-06", "investment_restriction "],
  ],
  [
    `Canada banned exports of nickel ore on Thursday. ${BETWEEN} The ban on nickel ore exports takes effect on Monday.`,
    ["export_ban 2024-05-02"],
  ],
  [
    `Peru put an anti-dumping duty on steel from China on Thursday. ${BETWEEN} Duties of up to 38% had been expected.`,
    ["anti_dumping 2024-05-02"],
  ],
];

it.each(CASES)("%s", (text, expected) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures).toHaveLength(expected.length);
  for (const [i, one] of expected.entries()) {
    const { type, announced, effective } = measures[i] ?? {};
    expect([announced, effective].map((day) => `${type} ${day?.value ?? ""}`)).toContain(one);
  }
});

describe("a headline sums up in words of its own", () => {
  it.each([
    [
      "Peru raises tariffs on goods from non-partners\n\nLima - Peru will charge duties of 12% on furniture, paper and toys from Monday.",
      ["import_tariff"],
    ],
    [
      "Brazil answers with 20% tariff and tin curbs\n\nBrasilia - Brazil on Thursday put a 20% tariff on American cars. It also placed export controls on tin.",
      ["import_tariff", "export_licence"],
    ],
    // Which way it goes is told better below.
    [
      "Chile lifts surcharge on steel balls\n\nSantiago - Chile has raised the anti-dumping surcharge on steel balls from China to 33.5%.",
      ["anti_dumping"],
    ],
    [
      "Brazil removes duties on Peruvian wine\n\nBrasilia - The trade ministry said anti-dumping and countervailing duties on wine from Peru would end on Friday.",
      ["anti_dumping"],
    ],
    // The state that the act of the headline is of is the one before its own verb.
    [
      "Tin truce: Lima parks WTO case, Quito to look again at tariffs\n\nQuito - Ecuador will review its tariffs of 12% on tin from Peru.",
      ["import_tariff"],
    ],
    // A bare word is of whatever kind the text tells.
    [
      "Lima to end chip material curbs as Quito drops case\n\nLima - Peru will lift the export restrictions it imposed on Ecuador in 2019 for three semiconductor materials, the ministry said on Thursday.",
      ["export_licence"],
    ],
    // Nothing in the text is of its kind: it is all that tells of the measure.
    [
      "Chile bans lithium exports\n\nSantiago - Chile on Thursday imposed a 20% tariff on steel from China.",
      ["export_ban", "import_tariff"],
    ],
  ])("%s", (text, expected) => {
    const { measures } = read({ text, published: "2024-05-03" }, resources);
    expect(measures.map(({ type }) => type).toSorted()).toEqual(expected.toSorted());
  });
});

describe("whose act a bare noun names", () => {
  it.each<readonly [string, number]>([
    // Two states, each the likeliest behind what names neither.
    [
      "Statement on an export licence\n\nVeldhoven, the Netherlands, May 3, 2024 - A license for the shipment of TWX:2050 and TWX:2100 lithography systems in 2023 has recently been partially revoked by the Dutch government, impacting a few customers in China.\n\nThe maker does not expect the latest US export control restrictions to hurt it. In talks with the US government it learnt more about the US regulations. The rules, published in October 2023, impose restrictions on certain lithography systems for advanced plants.",
      2,
    ],
    // The day beside a noun is that of the complaint.
    [
      "Japan in July tightened rules for exports of photoresist, hydrogen fluoride and fluorinated polyimide to South Korea. Seoul took Japan to the WTO on Thursday over the tighter screening of shipments of three industrial materials.",
      1,
    ],
  ])("%s", (text, expected) => {
    expect(read({ text, published: "2024-05-03" }, resources).measures).toHaveLength(expected);
  });
});

describe("the sum of trade that an act is on", () => {
  it.each<readonly [string, number]>([
    [
      "The US on Tuesday threatened tariffs of 10% on $200 billion of Chinese goods. Tariffs on $34 billion of Chinese imports took effect last week.",
      2,
    ],
    [
      "The EU on Thursday paused tariffs on 21 billion euros of US goods for 90 days. Tariffs on 72 billion euros of American goods are being prepared.",
      2,
    ],
    [
      "The US will put tariffs on $50 billion of Chinese goods from July 6. The tariffs on the $50 billion of goods will hit cars and machinery.",
      1,
    ],
    // Who acts is clear, though it is named as hit too.
    [
      "President Trump put tariffs of 10% on $200 billion of Chinese goods on Thursday.\n\nThe president has said he will pursue tariffs on another $267bn of imports if China takes action against US farmers.",
      2,
    ],
  ])("%s", (text, expected) => {
    expect(read({ text, published: "2018-09-18" }, resources).measures).toHaveLength(expected);
  });
});
