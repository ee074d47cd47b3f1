// Who answers whom, in two sentences or clauses with a cue of retaliation; and order alone, which is no answer. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

/** A text, who answers, whom (`ext`: something that is no measure), and who says so; none of them where nothing is answered. */
type Case = readonly [text: string, from?: string, to?: string, by?: string];
const URANIUM =
  "Russia has banned exports of enriched uranium to the United States. The United States banned imports of Russian uranium in May. ";

const CASES: readonly Case[] = [
  [`${URANIUM}Rosatom called it a mirror-image response.`, "RU", "US"],
  [`${URANIUM}Moscow said the measure was a symmetrical response.`, "RU", "US"],
  [`${URANIUM}The decree is a reciprocal measure, the government said.`, "RU", "US"],
  [`${URANIUM}The decree mirrors the American ban.`, "RU", "US"],
  [`${URANIUM}Moscow got its own back for the American ban.`, "RU", "US"],
  [`${URANIUM}It is Moscow's reply to the American ban.`, "RU", "US"],
  [
    "Japan's cabinet agreed on Friday to drop South Korea from its white list. South Korea restricted exports of displays to Japan in May. Japan's trade minister said the decision was a review of export control and not a countermeasure to the Korean curbs.",
  ],
  [
    "Chile suspended imports of avocados from Peru on Monday. In March Peru prolonged its ban on wheat imports from Chile. Newspapers in Lima called the Chilean move revenge for that ban.",
    "CL",
    "PE",
  ],
  [
    "China barred operators of critical networks from buying Micron chips on Sunday. The inquiry took seven weeks. The firm looked forward to talks. Analysts expect little effect. Shares fell. The ban is seen as retaliation for Washington's decision in October to stop exports of chips to Chinese firms.",
    "CN",
    "US",
  ],
  [
    "Beijing set a port fee of 400 yuan per ton on American ships. It starts on October 14, the day US tariffs on Chinese ships begin, and is a countermeasure to them, the ministry said.",
    "CN",
    "US",
  ],
  [
    "The European Commission proposed a tariff of 50% on imports of steel on Tuesday. The commissioner called it a targeted reply to an excess of steel that hits producers.",
  ],
  [
    "Washington ordered a tariff of 25% on all imports on Sunday. Bogota will impose a 25% tariff on American corn in reply.",
    "CO",
    "US",
  ],
  // A threat that hangs on whether the act told stands is an answer, told with what it would be done.
  [
    "Japan's Cabinet agreed on Friday to drop South Korea from its white list. South Korea would hit back by taking Japan off its own list of trusted partners if Tokyo went ahead.",
    "KR",
    "JP",
  ],
  [
    "Poland banned imports of Ukrainian wheat on Friday. Should Warsaw persist, Kyiv may answer with an embargo on Polish fruit and vegetables.",
    "UA",
    "PL",
  ],
  [
    "The EU will impose duties on American soybeans from Tuesday. The rebalancing duties, worth about 21 billion euros of US exports and ranging from 10% to 25%, were designed as an answer to the 25% US tariffs on steel and aluminium in force since 12 March.",
    "EU",
    "US",
  ],
  // The act answered is told by a word that stands for the kind of the answer.
  [
    "Seoul dropped Japan from its list of trusted trading partners on Monday in response to Tokyo's decision ten days earlier to remove South Korea from its own.",
    "KR",
    "JP",
  ],
  [
    "China raised tariffs on $60 billion of American goods on Saturday in response to Washington's increase on $200 billion of Chinese ones in May.",
    "CN",
    "US",
  ],
  [
    "Seoul removed Japan from its list of trusted partners on Monday. The trade minister rejected the idea of retaliation for Tokyo's export curbs.",
  ],
  [
    "China will charge an extra 10% on American coal from Monday. The duty is in retaliation for the 20% tariff that the United States imposed on Chinese goods last week.",
    "CN",
    "US",
  ],
  [
    "Washington raised its tariff on Chinese cranes to 100% on Thursday. Beijing hit back within hours, banning exports of gallium to the United States.",
    "CN",
    "US",
  ],
  [
    "The European Union imposed duties of up to 38% on Chinese electric cars in July. In response, China opened an anti-dumping investigation into European pork.",
    "CN",
    "EU",
  ],
  [
    "In response to US limits on chip exports, China banned shipments of antimony to American buyers on Tuesday.",
    "CN",
    "US",
  ],
  [
    "Canada put a 25% tariff on American steel on Tuesday, matching the duty that Washington placed on Canadian metal a day earlier.",
    "CA",
    "US",
  ],
  [
    "India raised import duties on American almonds and apples, retaliating against US tariffs on Indian steel.",
    "IN",
    "US",
  ],
  [
    "Mexico struck back on Friday with tariffs on US pork and cheese after Washington imposed duties on Mexican steel.",
    "MX",
    "US",
  ],
  [
    "The United States added 30 Chinese firms to its Entity List on Monday. China answered on Wednesday by putting ten American companies on its unreliable entity list.",
    "CN",
    "US",
  ],
  [
    "Moscow banned imports of Norwegian fish. The ban is a countermeasure to sanctions that Oslo imposed on Russian banks in May.",
    "RU",
    "NO",
  ],
  [
    "Turkey raised tariffs on American cars and whisky on Wednesday in a tit-for-tat response to US duties on Turkish steel.",
    "TR",
    "US",
  ],
  [
    "Beijing announced a 15% tariff on US coal. It said the duty was a necessary countermeasure to the American tariff on all Chinese goods that took effect on Monday.",
    "CN",
    "US",
    "Beijing",
  ],
  [
    "China's commerce ministry said it had banned exports of dual-use items to six US defence firms in retaliation for arms sales to Taiwan.",
    "CN",
    "ext",
  ],
  [
    "South Korea removed Japan from its list of trusted trading partners, a reprisal for Tokyo's curbs on exports of chip materials.",
    "KR",
    "JP",
  ],
  [
    "Japan tightened controls on exports of hydrogen fluoride to South Korea in July. Seoul retaliated in September by dropping Japan from its white list.",
    "KR",
    "JP",
  ],
  [
    "Beijing retaliated on Friday. It imposed a 34% tariff on all American goods, two days after Washington announced a levy of the same size on Chinese imports.",
    "CN",
    "US",
  ],
  ["Ukraine blocked imports of Polish vegetables in reply to Poland's ban on Ukrainian grain.", "UA", "PL"],
  ["After Washington blacklisted YMTC, Beijing hit back by barring Micron from key infrastructure.", "CN", "US"],
  [
    "China's ban on sales of germanium to the United States is widely seen as retaliation for US export controls on chips.",
    "CN",
    "US",
  ],
  ["Brazil, hit by a 50% US tariff on coffee, responded with a 50% duty on American machinery.", "BR", "US"],
  ["Russia prolonged its embargo on EU food on Monday in response to the extension of European sanctions.", "RU", "EU"],
  [
    "China halted imports of Lithuanian beef. Lithuania's foreign minister said the ban was punishment for opening a Taiwanese office in Vilnius.",
    "CN",
    "ext",
    "minister",
  ],
  [
    "The US Commerce Department restricted exports of chip design software to China in May, hitting back at Beijing's curbs on rare earth shipments.",
    "US",
    "CN",
  ],
  [
    "Beijing's licence requirement for rare earths came two days after US tariffs on Chinese goods took effect; officials in Beijing call it a response to them.",
    "CN",
    "US",
    "officials",
  ],
  [
    "Vietnam has opened an anti-dumping probe into Chinese steel coil. A week later China suspended imports of Vietnamese lobster.",
  ],
  ["Canada imposed a 25% surtax on Chinese steel in October. China's tariffs on Canadian peas followed in March."],
  [
    "A day after Washington added 140 companies to its Entity List, China banned exports of gallium to the United States.",
  ],
  ["China vowed to retaliate if Washington imposes new tariffs on Chinese ships."],
  ["The EU is ready to hit back at US tariffs on steel, officials said."],
  ["Tokyo did not retaliate against the US tariff on Japanese cars that took effect in April."],
  [
    "China retaliated for the US chip rule by banning exports of graphite to the United States, the commerce ministry announced.",
    "CN",
    "US",
  ],
  [
    "The United States doubled its tariff on Indian goods to 50% on Wednesday. New Delhi retaliated with a 25% duty on American motorcycles.",
    "IN",
    "US",
  ],
  [
    "China imposed sanctions on five American drone makers on Thursday as a countermeasure against US sanctions on Chinese refiners.",
    "CN",
    "US",
  ],
  [
    "The Netherlands took control of chipmaker Nexperia in September. China responded in October by blocking exports of Nexperia chips.",
    "CN",
    "NL",
  ],
  [
    "Responding to the EU ban on Chinese medical device makers in public tenders, Beijing barred European companies from its own medical tenders.",
    "CN",
    "EU",
  ],
  [
    "Beijing shut European firms out of tenders for medical devices on Sunday, mirroring a ban that Brussels imposed on Chinese suppliers in June.",
    "CN",
    "EU",
  ],
  ["The US will revoke export licences for Huawei, a move that Beijing said would draw countermeasures."],
  ["Peru banned imports of Ecuadorean bananas and Ecuador reciprocated with a ban on Peruvian rice.", "EC", "PE"],
  [
    "Australia called for an inquiry into the virus. China retaliated with an 80% tariff on Australian barley.",
    "CN",
    "ext",
  ],
  ["New Zealand restricted dairy imports from Tonga in revenge for Tonga's ban on New Zealand lamb.", "NZ", "TO"],
  [
    "The US blacklisted dozens of Chinese companies on Monday. On Tuesday China hit back, announcing a ban on exports of gallium, germanium and antimony to the US.",
    "CN",
    "US",
  ],
  [
    "China announced on Thursday new controls on rare earth exports, prompting Washington to retaliate with a 100% tariff on Chinese goods.",
    "US",
    "CN",
  ],
  [
    "Tanzania has banned farm imports from Malawi in retaliation after Malawi blocked shipments of Tanzanian flour.",
    "TZ",
    "MW",
  ],
  [
    "Beijing's decision to restrict exports of drone parts is a direct response to Washington's proposed ban on Chinese drones, analysts say.",
    "CN",
    "US",
    "analysts",
  ],
  [
    "The Trump administration imposed a 10% tariff on Chinese goods. China fought back with a 15% duty on American liquefied natural gas.",
    "CN",
    "US",
  ],
  [
    "China has slapped tariffs on US farm goods in its first retaliation against the new American duties on Chinese products.",
    "CN",
    "US",
  ],
  [
    "Washington's new licence rule for chip exports to China drew a swift response: Beijing banned exports of gallium to the United States.",
    "CN",
    "US",
  ],
  [
    "India banned imports of Turkish marble on Monday. The ban answers Ankara's duties on Indian steel, traders said.",
    "IN",
    "TR",
  ],
  [
    "The European Union imposed a duty of 30% on Kenyan roses on Monday. Kenya responded within hours: it will charge 25% on imports of European cars from May 20.",
    "KE",
    "EU",
  ],
  [
    "The US put a tariff of 50% on Brazilian copper. It also charges fees on Brazilian ships. Brazil will impose a duty of 18% on American ethanol in answer to Washington's fees on ships.",
    "BR",
    "US",
  ],
  // An act of years before answers nothing that is told now; a list of retaliation and counter-tariffs name no cause.
  [
    "China in 2019 imposed retaliatory duties on American lobster. The United States on Thursday raised its tariff on Chinese graphite to 50%.",
  ],
  ["Brussels suspended its retaliation list for American goods on Tuesday for six months."],
  ["Mexico's counter-tariffs on American apples stay in place, its economy ministry said on Thursday."],
  [
    "Washington added 30 Chinese firms to its Entity List on Monday. Beijing's retaliation came on Tuesday, when it restricted exports of germanium to the United States.",
    "CN",
    "US",
  ],
  [
    "Russia on Tuesday banned imports of European wine. The Kremlin called it a reaction to the European Union's sanctions on Russian banks.",
    "RU",
    "EU",
  ],
  [
    "Turkey put a tariff of 30% on Israeli cement on Monday. Israel vowed to respond with a ban on exports of seeds to Turkey.",
    "IL",
    "TR",
  ],
  [
    "Turkey put a tariff of 30% on Israeli cement on Monday. If it is doubled, Israel would respond with a ban on exports of seeds to Turkey.",
  ],
  [
    "Beijing on Friday unveiled duties of 34% on all US imports, firing back at the tariffs President Walter Brandt announced on Wednesday.",
    "CN",
    "US",
  ],
  // Other words of an answer, and an answer spoken of far below the act.
  [
    "Chile barred imports of Bolivian soy on Monday. Traders took the order as a rejoinder to Bolivia's curbs on gas exports.",
    "CL",
    "BO",
  ],
  [
    "Bolivia stopped exports of gas to Chile on Sunday. Chile answered within hours, barring imports of Bolivian soy.",
    "CL",
    "BO",
  ],
  [
    "Chile barred imports of Bolivian soy on Monday. Mills in Santa Cruz have stocks for two weeks. Prices rose by a tenth. Rain is late this year. Growers ask for credit. Farmers in the south sow maize. Analysts saw the order as Santiago's answer to Bolivia's curbs on gas exports.",
    "CL",
    "BO",
  ],
];

it("takes the bands of a duty, and all of a package, for one answer", () => {
  const count = (text: string): number =>
    read({ text, published: "2025-05-06", outlet: "Wire" }, resources).relations.filter(
      ({ type }) => type === "response_to",
    ).length;
  expect(
    count(
      "Brussels on Monday put 34 Kenyan mills on its sanctions list and imposed a tariff of 20% on Kenyan tea. All of it formed a package of reprisals for the duty of 30% that Kenya imposed on European cars on Friday.",
    ),
  ).toBe(2);
});

it.each(CASES)("%s", (...[text = "", from, to, by]) => {
  const { measures, relations } = read({ text, published: "2025-05-06", outlet: "Wire" }, resources);
  const imposerOf = (id: string): string =>
    id.startsWith("ext:") ? "ext" : (measures.find((one) => one.id === id)?.imposer[0] ?? id);
  const answers = relations.filter(({ type }) => type === "response_to");
  const ends = answers.map((one) => `${imposerOf(one.from)} ${imposerOf(one.to)}`);
  expect([...new Set(ends)]).toEqual(from === undefined ? [] : [`${from} ${to}`]);
  if (by !== undefined) expect(answers[0]?.asserted_by).toMatch(new RegExp(by));
});
