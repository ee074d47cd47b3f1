// Plain sentences that tell by origin or destination, by a licence given or needed, or by a volume what kind of measure it is,
// whose, and whether it loosens. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const measuresOf = (text: string): readonly (readonly string[])[] =>
  read({ text, published: "2024-08-21" }, resources).measures.map(({ type, imposer, direction }) => [
    type,
    imposer.join("+"),
    direction,
  ]);

const SENTENCES: readonly (readonly [type: string, imposer: string, direction: string, text: string])[] = [
  ["export_ban", "CN", "restrict", "China will no longer export rare earth magnets to the United States."],
  ["export_ban", "MM", "restrict", "Myanmar ordered traders to stop exporting rice."],
  ["export_ban", "KG", "restrict", "Kyrgyzstan banned the removal of scrap metal from its territory by truck."],
  ["export_licence", "US", "restrict", "The US told Nvidia it would need a licence to sell its H20 chip to China."],
  [
    "export_licence",
    "JP",
    "restrict",
    "Japan added 23 types of equipment to the list of items that need approval before export.",
  ],
  ["export_licence", "KR", "restrict", "South Korea placed urea under export inspection."],
  [
    "export_licence",
    "US",
    "relax",
    "The United States allowed Samsung to ship tools to its plants in China without licences.",
  ],
  [
    "export_quota",
    "RU",
    "restrict",
    "Russia set a quota of 24 million tonnes for grain exports from February 15 to June 30.",
  ],
  ["export_quota", "EG", "restrict", "Egypt limited rice exports to 100,000 tonnes."],
  ["export_tax", "ID", "restrict", "Indonesia will levy a tax on coal exports next year."],
  ["import_ban", "TW", "relax", "Taiwan lifted a ban on food from Fukushima."],
  ["import_licence", "ID", "restrict", "Indonesian importers of steel must obtain a permit from the trade ministry."],
  ["import_licence", "EG", "restrict", "Egypt requires importers to register foreign factories before shipping goods."],
  ["import_licence", "CN", "restrict", "China suspended the registration of two Canadian pork plants."],
  ["import_licence", "TH", "restrict", "Thailand will require a certificate for each shipment of imported maize."],
  ["import_quota", "PH", "restrict", "The Philippines set a ceiling of 300,000 tonnes on sugar imports."],
  ["import_quota", "JP", "restrict", "Japan limits imports of rice to 770,000 tonnes a year."],
  ["import_quota", "EU", "restrict", "The EU reintroduced quotas on Ukrainian eggs and sugar."],
  [
    "service_ban",
    "US",
    "restrict",
    "The US prohibited American banks from processing payments for the Russian lender.",
  ],
  ["import_ban", "CN", "restrict", "China's commerce ministry said Illumina may not ship gene sequencers into China."],
  [
    "import_ban",
    "KZ",
    "restrict",
    "Interfax-Kazakhstan - Import of wheat into the Republic of Kazakhstan is prohibited until December 31, 2024, follows from an order of the Minister of Agriculture published on Wednesday.",
  ],
  ["import_ban", "KZ", "restrict", "Import of wheat into the Republic of Kazakhstan is prohibited until December 31."],
  ["import_ban", "VN", "restrict", "Imports of scrap plastic into Vietnam will be prohibited from January 1, 2025."],
  [
    "export_licence",
    "UA",
    "restrict",
    "Wheat, corn and eggs may leave Ukraine only under a license from the Ministry of Economy.",
  ],
  ["export_licence", "MY", "restrict", "Chicken may be exported from Malaysia only under a permit."],
  ["import_ban", "CN", "restrict", "Illumina may not ship sequencers into China, the commerce ministry said."],
  [
    "import_ban",
    "CN",
    "restrict",
    "China has notified Japan that it will stop importing Japanese seafood, sources said.",
  ],
  ["import_ban", "RU", "restrict", "Moscow informed Hanoi that it was halting imports of shrimp."],
  ["export_ban", "JP", "restrict", "Japan barred chip tools from leaving the country."],
  [
    "export_ban",
    "KZ",
    "restrict",
    "Kazakhstan prolonged the prohibition on taking gasoline and diesel out of the country by road.",
  ],
  ["export_ban", "CN", "restrict", "China forbids dual-use goods to be supplied to American military users."],
  ["export_ban", "ZM", "restrict", "Zambia has closed its border to maize exports."],
  ["import_ban", "MX", "restrict", "Mexico closed its border to Guatemalan cattle."],
  ["transit_control", "TZ", "restrict", "Fertiliser bound for Malawi may no longer cross Tanzania."],
  ["transit_control", "BY", "restrict", "Belarus will close its territory to oil products loaded in Lithuania."],
  ["import_licence", "IN", "relax", "India said laptops may come in without a licence until 31 October."],
  [
    "export_licence",
    "CN",
    "restrict",
    "China ordered stricter reviews of end use for graphite items bound for America.",
  ],
  ["import_tariff", "VN", "relax", "Vietnam slashed import duties on American cars and LNG."],
  ["procurement_ban", "IN", "restrict", "India banned the use of Chinese parts in military drones."],
  ["investment_restriction", "AU", "restrict", "Australia barred foreigners from buying existing homes."],
  ["export_ban", "ID", "relax", "Indonesia will resume exports of palm oil on May 23."],
  ["export_ban", "IN", "relax", "India amended the export policy of onions from Prohibited to Free."],
  ["import_quota", "BR", "restrict", "Brazil will charge 25% on steel imports above a set volume."],
  ["ownership_intervention", "DE", "restrict", "Germany extended its trusteeship over Rosneft's local subsidiaries."],
  [
    "import_ban",
    "EU",
    "restrict",
    "Imports of crude oil from Russia by sea will be prohibited in the European Union from December 5.",
  ],
  ["import_tariff", "CN", "restrict", "US soybeans now face a 34% duty in China."],
  ["export_quota", "RU", "restrict", "Russia set a quota of 24 million tonnes for grain exports."],
  ["export_licence", "EU", "restrict", "Vaccine makers must ask for EU permission before shipping doses abroad."],
  ["import_ban", "CN", "restrict", "China's customs put a stop to purchases of American logs."],
  ["import_ban", "CN", "restrict", "Beijing said it would no longer import Taiwanese mangoes."],
  ["import_tariff", "CN", "restrict", "US soybeans face a duty of 34% in China."],
  ["import_ban", "SA", "restrict", "Saudi Arabia will let in no more goods from Lebanon."],
];

test.each(SENTENCES)("%s of %s, %s: %s", (type, imposer, direction, text) => {
  expect(measuresOf(text)).toEqual([[type, imposer, direction]]);
});

test.each([
  "Malaysia's food agency asked shoppers to turn to frozen meat and buy only what they need.",
  "Beijing urged Washington to stop using the excuse of security to suppress Chinese companies.",
  "Two Americans were barred from leaving China.",
  "Indonesia is weighing how to stop cheap imports from swamping local industry.",
  "Beijing would safeguard its companies' legitimate rights, a spokeswoman said.",
  "Turkey wants to rein in the current-account gap and encourage investment.",
  "A British law firm was fined for payments to sanctioned Russian banks.",
  "Japan wants to prevent the leakage of chip technology.",
  "The Pakistan Business Council hopes Islamabad will drop its super tax and refund exporters sooner.",
])("no measure: %s", (text) => {
  expect(measuresOf(text)).toEqual([]);
});
