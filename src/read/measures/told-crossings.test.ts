// What goods, firms and buyers may do, told without a word for an instrument: who stays at home, is turned away, comes back,
// pays at the border or falls to the state. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const measuresOf = (text: string): readonly (readonly string[])[] =>
  read({ text, published: "2026-06-25" }, resources).measures.map(({ type, imposer, direction }) => [
    type,
    imposer.join("+"),
    direction,
  ]);

const SENTENCES: readonly (readonly [type: string, imposer: string, direction: string, text: string])[] = [
  [
    "export_ban",
    "RU",
    "restrict",
    "No diesel leaves Russia before October, the energy ministry in Moscow decided on Tuesday.",
  ],
  [
    "export_ban",
    "TR",
    "restrict",
    "Turkish olive oil stays at home until the new crop, the agriculture ministry said on Monday.",
  ],
  [
    "export_ban",
    "GH",
    "restrict",
    "Ghana will keep its maize at home for six months, the agriculture minister said on Friday.",
  ],
  [
    "export_ban",
    "ID",
    "restrict",
    "Indonesia is holding back palm oil to tame prices at home, the trade ministry said.",
  ],
  [
    "export_ban",
    "ZW",
    "restrict",
    "Chrome ore has to stay in Zimbabwe from July, mines minister Polite Kambamura said.",
  ],
  [
    "export_ban",
    "KZ",
    "restrict",
    "Kazakhstan's wheat is reserved for local mills until spring, under a government order.",
  ],
  [
    "export_ban",
    "MY",
    "restrict",
    "Unprocessed rare earths will not go abroad from January, Malaysia's natural resources minister said.",
  ],
  [
    "export_ban",
    "UA",
    "restrict",
    "Nothing made of Ukrainian oak may be shipped abroad until 2027, parliament in Kyiv decided.",
  ],
  ["export_ban", "IN", "relax", "India's onions may go abroad again from Monday, the commerce ministry said."],
  [
    "export_ban",
    "ID",
    "relax",
    "Indonesian palm oil can leave the country again, President Joko Widodo said on Thursday.",
  ],
  ["export_ban", "TZ", "relax", "Tanzania said on Tuesday that maize was free to leave the country again."],
  ["export_ban", "RU", "relax", "Russian producers can ship gasoline abroad again from Saturday, the government said."],
  [
    "import_ban",
    "CN",
    "restrict",
    "Norwegian salmon is no longer welcome in China, the customs agency in Beijing said on Monday.",
  ],
  ["import_ban", "SA", "restrict", "Saudi Arabia turned away Brazilian chicken at its ports on Sunday."],
  ["import_ban", "KE", "restrict", "Ugandan eggs are refused at the Kenyan border since Monday, traders said."],
  ["import_ban", "PL", "restrict", "Warsaw will not let in Ukrainian sugar from September, the farm minister said."],
  ["import_ban", "CN", "relax", "Australian lobsters are welcome in China again, the trade minister in Beijing said."],
  ["import_ban", "JP", "relax", "Japan let Brazilian poultry in again on Monday."],
  ["import_ban", "CN", "relax", "China will take Japanese scallops again, the foreign ministry in Beijing said."],
  [
    "export_licence",
    "CN",
    "restrict",
    "Tungsten powder may leave China only with the commerce ministry's permission from Friday.",
  ],
  [
    "export_licence",
    "CN",
    "restrict",
    "Whoever ships magnets abroad must first ask the commerce ministry in Beijing, an announcement of Thursday says.",
  ],
  ["export_licence", "NL", "restrict", "ASML's older machines cannot go to China without The Hague's consent."],
  [
    "export_licence",
    "JP",
    "restrict",
    "Chip coating machines will be released for export only case by case, Japan's trade ministry METI said.",
  ],
  [
    "import_tariff",
    "IN",
    "restrict",
    "Yellow peas will attract 30% in India from November 1, the finance ministry said.",
  ],
  [
    "import_tariff",
    "MX",
    "restrict",
    "Chinese cars are to be taxed at 50% in Mexico from January, the economy ministry said.",
  ],
  ["import_tariff", "US", "restrict", "Swiss watches carry 39% since Thursday in the United States."],
  ["import_tariff", "EU", "restrict", "The European Commission wants parcels under 150 euros to pay duty from 2026."],
  ["investment_restriction", "US", "restrict", "Broadcom may not buy Qualcomm, President Trump decided on Friday."],
  ["investment_restriction", "DE", "restrict", "Berlin said no to the sale of a satellite maker to a Chinese group."],
  ["ownership_intervention", "NE", "restrict", "Niger has taken the Somair uranium mine into state hands."],
  [
    "ownership_intervention",
    "RU",
    "restrict",
    "Carlsberg's Russian breweries were put in the hands of a state agency on Sunday by a decree of President Putin.",
  ],
  [
    "ownership_intervention",
    "NL",
    "restrict",
    "The Dutch government has taken command at Nexperia, the economy ministry said on Sunday.",
  ],
  ["ownership_intervention", "RU", "relax", "Putin gave Danone back its Russian business on Wednesday."],
  [
    "service_ban",
    "EU",
    "restrict",
    "European law firms may no longer advise Russian companies, under the eighth package.",
  ],
  ["service_ban", "EU", "restrict", "Seven Russian banks will be cut off from SWIFT on March 12, the EU said."],
  ["transit_control", "PL", "restrict", "Poland sealed its border crossings with Belarus on Thursday."],
  ["transit_control", "PL", "relax", "Poland will open its crossings to Belarus again on Monday."],
  ["transit_control", "PK", "restrict", "Pakistan locked the Torkham gate to Afghan trucks on Sunday."],
  [
    "export_quota",
    "KR",
    "restrict",
    "South Korean fuel makers may send abroad no more than last year's volumes, the industry ministry in Seoul said.",
  ],
  [
    "export_quota",
    "IN",
    "restrict",
    "Indian mills may ship one million tonnes of sugar abroad this season, the food ministry said.",
  ],
  [
    "anti_dumping",
    "CN",
    "restrict",
    "Beijing is looking into whether European pork is sold below cost, the commerce ministry said.",
  ],
  ["import_ban", "CN", "restrict", "China will take no more Lithuanian beef, customs said on Wednesday."],
  ["ownership_intervention", "CA", "restrict", "Ottawa gave Sinomine 90 days to shed its shares in Power Metals."],
  ["service_ban", "EU", "restrict", "No European insurer may cover tankers with Russian crude from Monday."],
  ["product_ban", "IN", "restrict", "India took 54 more Chinese apps off its stores on Monday."],
  [
    "sanctions_listing",
    "GB",
    "restrict",
    "Two Israeli ministers can neither enter Britain nor keep money there from Tuesday.",
  ],
  [
    "import_tariff",
    "US",
    "restrict",
    "The United States stripped Belarus of its most-favoured-nation status on Friday.",
  ],
  ["import_tariff", "CN", "restrict", "Beijing withdrew tariff preferences for 34 Taiwanese products on Thursday."],
  ["procurement_ban", "GB", "restrict", "Britain will purge Hikvision from its government buildings by April."],
  ["procurement_ban", "CN", "restrict", "China is keeping Micron chips out of state computers, two officials said."],
  [
    "sanctions_listing",
    "CN",
    "restrict",
    "Chinese firms may have no dealings with two Lithuanian banks from Wednesday.",
  ],
  [
    "sanctions_listing",
    "CN",
    "restrict",
    "Five units of Hanwha Ocean are off limits to Chinese companies from Tuesday, the commerce ministry said.",
  ],
  [
    "sanctions_listing",
    "CN",
    "restrict",
    "The four lawmakers may no longer travel to China or do business there, the foreign ministry in Beijing said.",
  ],
  [
    "sanctions_listing",
    "QA",
    "restrict",
    "The central bank of Qatar told lenders not to deal with three Lebanese firms.",
  ],
  [
    "investment_restriction",
    "DE",
    "restrict",
    "Cosco may take no more than 24.9% of a container terminal in Hamburg, Berlin decided.",
  ],
  [
    "investment_restriction",
    "VN",
    "restrict",
    "Foreigners may own no more than 30% of a bank in Vietnam, the central bank said.",
  ],
  ["product_ban", "KE", "restrict", "Plastic bags are illegal in Kenya from Monday, the environment ministry said."],
  [
    "import_ban",
    "CN",
    "restrict",
    "Australian copper would not be cleared from Friday, customs brokers in Shanghai were told by Beijing.",
  ],
];

test.each(SENTENCES)("%s of %s, %s: %s", (type, imposer, direction, text) => {
  expect(measuresOf(text)).toEqual([[type, imposer, direction]]);
});

const NONE: readonly string[] = [
  "Russian diesel exports fell 5% in May, the energy ministry in Moscow said.",
  "Workers stay at home as the Chinese plant cuts output.",
  "Huawei will keep its headquarters in China, the company said.",
  "The minister will not leave the country before the vote, Ghana's government said.",
  "Norwegian salmon sales to China rose 12% last year, the seafood council said.",
  "Nissan will not sell the car in India again, its chief executive said.",
  "The Chinese delegation may not enter the hall before noon, the ministry said.",
  "The Brazilian government raised its 25% stake in the miner.",
  "Japan's car makers will not leave Russia soon, analysts said.",
  "The Chinese team lost its zero rate of penalties.",
  "Foreign investors own no more than 10% of the bank, its annual report says.",
  "Apple wiped 300 Chinese apps from its records by mistake.",
  "German banks may have no appetite for dealings with Russia, a broker said.",
  "Vapes will vanish from shops as demand falls, a retailer in London said.",
];

test.each(NONE)("no measure: %s", (text) => {
  expect(measuresOf(text)).toEqual([]);
});
