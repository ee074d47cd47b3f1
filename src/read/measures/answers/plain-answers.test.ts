// One plain text after another that calls a measure an answer: whose measure answers, and whose act, or which words, it answers;
// and texts that only tell the order. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const ANSWERS: readonly (readonly [from: string, to: string, text: string])[] = [
  [
    "CO",
    "EC",
    "Quito imposed a 30% tariff on Colombian imports. Bogota replied by cutting off electricity exports to its neighbour.",
  ],
  [
    "CN",
    "US",
    "The US raised tariffs on Chinese goods to 25% on Friday. China countered on Monday with tariffs of up to 25% on US goods.",
  ],
  [
    "CA",
    "US",
    "Canada will apply a 25% tariff on American goods, the prime minister said, responding in kind to the 25% duty that Washington put on Canadian goods.",
  ],
  [
    "CN",
    "US",
    "China added 15 US firms to its export control list, minutes after an additional 10% US tariff on Chinese goods took effect. The steps were Beijing's response to the tariffs.",
  ],
  [
    "CO",
    "US",
    "The United States imposed a 25% tariff on Colombian goods on Sunday. Colombia said it would raise tariffs on US goods by 25 percent in reply.",
  ],
  [
    "EU",
    "US",
    "The EU put duties of 25% on US goods on hold on Thursday. The duties were designed as an answer to the 25% US tariffs on steel.",
  ],
  [
    "IN",
    "US",
    "India has delayed tariffs on 29 American products to Sept. 18. The duties answer the 25% tariffs on steel that the United States brought in on March 23.",
  ],
  [
    "CN",
    "US",
    "The US put 25% tariffs on Chinese goods. Within hours China matched them with a 25% tariff on American goods.",
  ],
  [
    "US",
    "CN",
    "China restricted exports of rare earths on Thursday. In retaliation Trump said he would impose a 100% tariff on Chinese goods.",
  ],
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
  ["EU", "US", "The EU adopted countermeasures against US steel tariffs, including a 25% tariff on American soybeans."],
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
  [
    "CN",
    "US",
    "Washington put 37 Chinese firms on its Entity List in May. Beijing's answer was to bar exports of graphite to two American battery makers.",
  ],
  [
    "CN",
    "US",
    "The US raised tariffs on Chinese goods to 104% on Wednesday. China said it would lift its own duties on American goods to 84% in return.",
  ],
  [
    "CN",
    "US",
    "China will charge special port fees on American ships as a countermeasure to the fees that the United States levies on Chinese-built vessels.",
  ],
  ["CN", "US", "The curbs on rare earths are Beijing's reply to the tariffs Washington announced on April 2."],
  [
    "CN",
    "US",
    "Beijing announced on Friday that it was restricting exports of seven rare earths. It called the step a response to the US tariffs of two days before.",
  ],
  [
    "CN",
    "US",
    "China's customs agency suspended imports of poultry from five American firms, part of its retaliation for Washington's 34% tariff.",
  ],
  [
    "CN",
    "US",
    "After the US added Chinese chip firms to its Entity List on Monday, China hit back on Tuesday by banning exports of gallium and germanium to American buyers.",
  ],
  [
    "CN",
    "EU",
    "The European Union has shut Chinese companies out of large tenders for medical devices. China reciprocated on Sunday and barred European firms from its own tenders.",
  ],
  [
    "CN",
    "CA",
    "China launched an anti-dumping investigation into Canadian canola a week after Ottawa announced a 100% tariff on Chinese electric cars, a move widely seen as retaliation.",
  ],
  [
    "US",
    "CN",
    "The United States curbed sales of chip design software to China in late May. Officials said the step was a reply to China's restrictions on rare earths.",
  ],
  [
    "US",
    "CN",
    "Washington will add 100% to its tariffs on Chinese goods from November 1 in answer to Beijing's new export controls on rare earths.",
  ],
  ["CN", "US", "Beijing matched the American tariff with a 34% duty of its own on all goods from the United States."],
  [
    "CN",
    "US",
    "China's commerce ministry opened an anti-dumping probe into American analog chips on Saturday, hitting back at the US decision to blacklist 23 Chinese companies.",
  ],
  [
    "CN",
    "US",
    "The US imposed a 10% tariff on all Chinese goods. China's retaliation came minutes later: duties of 15% on coal and gas from the United States.",
  ],
  [
    "CN",
    "NL",
    "The Dutch government took control of Nexperia on September 30. Four days later China blocked exports of Nexperia's chips in retaliation.",
  ],
  [
    "CN",
    "JP",
    "Japan has limited exports of 23 kinds of chipmaking equipment. China's ban on gallium sales to Japanese firms is its way of getting even, analysts said.",
  ],
  [
    "KR",
    "JP",
    "Japan tightened controls on exports of three chemicals to South Korea in July. Seoul responded in September by removing Japan from its list of trusted trading partners.",
  ],
  [
    "EU",
    "US",
    "The EU will put duties of 25% on American motorcycles, orange juice and jeans, its first reply to the US tariffs on steel and aluminium.",
  ],
  [
    "EU",
    "US",
    "Brussels struck back at Washington's steel tariffs on Wednesday with duties on 26 billion euros of American goods.",
  ],
  ["CA", "US", "Canada answered the US tariff on steel with a 25% levy on American steel worth C$12.6bn."],
  ["IN", "US", "India doubled duties on American almonds and apples in 2019 as payback for US tariffs on steel."],
  ["MX", "US", "Mexico will retaliate against US tariffs on tomatoes with a 20% duty on American corn syrup."],
  [
    "RU",
    "EU",
    "Moscow banned imports of European fruit and meat in 2014, its riposte to the sanctions the EU had imposed over Crimea.",
  ],
  [
    "TR",
    "US",
    "Turkey doubled its tariffs on American cars and alcohol in August. The decree describes them as a reciprocal step against the US duties on Turkish steel.",
  ],
  ["CN", "AU", "China's duties on Australian wine were widely read as punishment for Canberra's ban on Huawei."],
  [
    "CN",
    "GB",
    "Beijing imposed sanctions on nine Britons on Friday in retaliation for London's sanctions on four Chinese officials.",
  ],
  [
    "CN",
    "US",
    "Chinese authorities told companies to stop buying Micron chips. The US says the ban is payback for its own export controls.",
  ],
  [
    "CN",
    "US",
    "In a swift counterstrike, China added 15 American defence firms to its export control list hours after US tariffs of 20% on Chinese goods took effect.",
  ],
  [
    "CN",
    "US",
    "China required export licences for tungsten on Tuesday. The controls were made public minutes after a US tariff of 10% on Chinese goods took effect and were part of a package in response to it.",
  ],
];

const ONLY_ORDER: readonly string[] = [
  "China imposed export controls on gallium after the US restricted exports of chips to China.",
  "China's export controls on gallium followed US curbs on chip exports.",
  "A day after the US imposed tariffs on Chinese steel, China banned imports of US poultry.",
  "The US imposed a 20% tariff on Chinese goods. China imposed a 15% tariff on US coal a week later.",
  "China imposed export controls on graphite on the heels of new US export controls on chips.",
  "China tightened controls on exports of antimony. The US had blacklisted two Chinese refiners a month before.",
  "Tokyo denies that its export curbs on chemicals are retaliation for the Korean court ruling.",
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
