// One plain text after another that calls a measure an answer: whose measure answers, and whose act, or which words, it answers;
// and texts that only tell the order. The sentences are ours.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(
  readReaderPacks(fileURLToPath(new URL("../../../data/lexicon/reader", import.meta.url))),
);

const ANSWERS: readonly (readonly [from: string, to: string, text: string])[] = [
  ["CN", "US", "China imposed a 34% tariff on US goods in response to US tariffs on Chinese goods."],
  ["CN", "US", "The US imposed a 20% tariff on Chinese goods. China retaliated with a 15% tariff on American coal."],
  [
    "CN",
    "EU",
    "The EU imposed tariffs on Chinese electric cars. Beijing hit back with anti-dumping duties on European brandy.",
  ],
  ["CA", "ext:US steel tariffs", "Canada retaliated against US steel tariffs with a 25% tariff on American steel."],
  ["CN", "CA", "China's duties on Canadian canola were a countermeasure to Canada's surtax on Chinese electric cars."],
  ["CN", "US", "In retaliation for the US export controls on chips, China banned exports of germanium to the US."],
  [
    "CN",
    "CA",
    "Canada imposed a 100% surtax on Chinese electric cars. China responded with a 100% tariff on Canadian rapeseed oil.",
  ],
  ["IN", "US", "India imposed retaliatory tariffs on US almonds after the US raised tariffs on Indian steel."],
  ["RU", "EU", "Russia banned imports of European food in response to EU sanctions on Russian banks."],
  [
    "EU",
    "ext:US steel tariffs",
    "The EU adopted countermeasures against US steel tariffs, including a 25% tariff on American soybeans.",
  ],
  [
    "CN",
    "ext:the opening of a Taiwanese office",
    "China blocked Lithuanian imports as punishment for the opening of a Taiwanese office.",
  ],
  ["CN", "NL", "The Netherlands seized control of Nexperia. China hit back by banning exports of Nexperia chips."],
  ["CN", "US", "China suspended imports of US poultry to counter the American tariffs on Chinese goods."],
  ["CN", "US", "China responded to the US tariffs on Chinese goods by imposing export controls on seven rare earths."],
  ["CN", "US", "The US imposed a 10% tariff on Chinese goods. In response, China imposed a 15% tariff on US coal."],
  ["CN", "US", "The US blacklisted 140 Chinese firms. China retaliated by banning exports of gallium to the US."],
  ["CN", "US", "Responding to US port fees on Chinese ships, China imposed sanctions on five US units of Hanwha."],
  ["MX", "US", "Mexico imposed a 20% tariff on US pork in reprisal for US tariffs on Mexican steel."],
  ["CN", "US", "China's export curbs on rare earths were a response to US tariffs on Chinese goods."],
  ["TR", "US", "Turkey doubled tariffs on American cars in response to a US tariff on Turkish steel."],
];

const ONLY_ORDER: readonly string[] = [
  "China imposed export controls on gallium after the US restricted exports of chips to China.",
  "China's export controls on gallium followed US curbs on chip exports.",
  "A day after the US imposed tariffs on Chinese steel, China banned imports of US poultry.",
  "The US imposed a 20% tariff on Chinese goods. China imposed a 15% tariff on US coal a week later.",
  "China imposed export controls on graphite on the heels of new US export controls on chips.",
  "China denied that its ban on US poultry imports was a retaliation for US tariffs on Chinese goods.",
];

test.each(ANSWERS)("%s answers %s: %s", (from, to, text) => {
  const { measures, relations } = read({ text, published: "2025-10-20", outlet: "The Ledger" }, resources);
  const imposerOf = (id: string): string => measures.find((one) => one.id === id)?.imposer[0] ?? id;
  const answers = relations.filter(({ type }) => type === "response_to");
  expect(answers.map((one) => [imposerOf(one.from), imposerOf(one.to)])).toContainEqual([from, to]);
});

test.each(ONLY_ORDER)("no answer: %s", (text) => {
  const { relations } = read({ text, published: "2025-10-20", outlet: "The Ledger" }, resources);
  expect(relations.filter(({ type }) => type === "response_to")).toEqual([]);
});
