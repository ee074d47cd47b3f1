// Who acts, by the grammar of the sentence: one sentence for each way in which news say it.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const imposersOf = (text: string): readonly string[] => [
  ...new Set(read({ text, published: "2025-04-10" }, resources).measures.flatMap(({ imposer }) => imposer)),
];

describe("who imposes", () => {
  it.each<[way: string, text: string, imposers: readonly string[]]>([
    [
      "the subject of the noun's relative clause",
      "Peking University scholars studied the export curbs the United States placed on AI chips in October.",
      ["US"],
    ],
    [
      "who answers what is supposed of another",
      "Trump warned that if Chile hit back he would put further tariffs on its copper.",
      ["US"],
    ],
    [
      "the same of a state",
      "If Chile hits back the United States will add further tariffs on its copper, Trump said.",
      ["US"],
    ],
    ["the same by 'it'", "Beijing warned that if Tokyo went ahead it would halt exports of gallium to Japan.", ["CN"]],
    [
      "the same with that",
      "The 80% tariff on barley that China imposed in May has shut growers in Perth out of their main market.",
      ["CN"],
    ],
    [
      "not whom a passive befalls",
      "Vietnam was hit with a 20% tariff on its furniture by the White House on Thursday.",
      ["US"],
    ],
    [
      "who says we",
      '"We will suspend the export of rare earth magnets to firms that make arms," a spokesman for China\'s commerce ministry told reporters.',
      ["CN"],
    ],
    [
      "a ministry, which the United States has none of",
      "WASHINGTON - The rate matches the one that President Donald Trump set on Wednesday. The commerce ministry said exports of seven rare earths from China need a licence from Friday.",
      ["CN"],
    ],
    [
      "the state with which the headline opens",
      "China slaps duties on US goods\n\nThe rate is the one that Donald Trump set on Wednesday. Customs authorities suspended imports of sorghum from Monday.",
      ["CN"],
    ],
    [
      "who matches another's act",
      "Ottawa matched Washington's 100% tariff on Chinese electric cars in August.",
      ["CA"],
    ],
    ["a chamber by the state behind it", "The Congress of Peru banned imports of Chinese rice.", ["PE"]],
    [
      "nobody in a list of origins",
      "Russia will not buy beef, pork or fruit from the United States, the European Union, Australia, Canada and Norway for one year, Prime Minister Dmitry Medvedev said.",
      ["RU"],
    ],
    [
      "nobody whom the act leaves out",
      "Canada set a 50% tariff on steel from August 1. Partners other than the US and Mexico face the same 50 per cent.",
      ["CA"],
    ],
    [
      "nobody who is spared",
      "Australia and Brazil are exempt from the steel duty of 25%, the White House said.",
      ["US"],
    ],
    [
      "a body by its seat",
      "Hours after the tariffs began, the finance ministry in Ankara announced an extra 34% tariff on walnuts from California.",
      ["TR"],
    ],
    [
      "it, behind the time that a sentence opens with",
      "Indonesia wants smelters at home. In June this year it halted exports of bauxite, and copper is next.",
      ["ID"],
    ],
    [
      "who keeps a list, not its namesake",
      "Huawei and SMIC were put on Taiwan's export control list on Tuesday.",
      ["TW"],
    ],
    [
      "not the states that goods come from",
      "Steel from China and Vietnam now faces anti-dumping duties of 43% in Turkey.",
      ["TR"],
    ],
    ["whose ports turn goods away", "Imports of seafood from Japan were blocked at Chinese ports last August.", ["CN"]],
    ["lawmakers of a state", "Mexican senators voted on Wednesday to raise import duties on 1,400 products.", ["MX"]],
    [
      "another state in the second clause",
      "US tariffs on Chinese goods rose to 104% on Wednesday, and China raised its duties on American goods to 84%.",
      ["US", "CN"],
    ],
    [
      "another state behind a clause with after",
      "Hours after the US duties came into force, the finance ministry in Beijing announced an extra 34% tax on all American goods.",
      ["US", "CN"],
    ],
    [
      "who takes another state off its list",
      "Seoul has taken Japan off its list of trusted trade partners in response to a like step by Tokyo.",
      ["KR"],
    ],
    [
      "whose rules a clause with whose tells",
      "ASML looks to Washington, whose new rules stop firms from shipping tools to China without a licence.",
      ["US"],
    ],
    [
      "who bears a list, not where its parties are from",
      "商务部公告:决定将莱多斯公司等15家美国实体列入出口管制管控名单。",
      ["CN"],
    ],
    [
      "no place in the name of a firm",
      "In June Ottawa told Harbour (Hong Kong) Rare Metals Ltd to divest from the lithium miner Northern Spar.",
      ["CA"],
    ],
    ["a group of states that acts as one", "The Group of Seven banned imports of Russian diamonds in January.", ["G7"]],
    ["whom goods may not leave", "AI chips of American design need a permit to leave Malaysia from July 14.", ["MY"]],
    [
      "the country's, of the state named last",
      "The European Union lost a case against Indonesia over the country's ban on nickel ore exports.",
      ["ID"],
    ],
    [
      "where a duty is paid, not where its payers are",
      "Mills in China and Malaysia will pay duties of up to 80% in Mexico.",
      ["MX"],
    ],
    [
      "a ministry whose name is known as another state's",
      "Pakistan's Ministry of Commerce banned imports of Indian salt on Tuesday. The Ministry of Commerce gave no end date.",
      ["PK"],
    ],
    [
      "the state of who bears the office",
      "The Swiss government met in Bern. A 39% duty on watches was imposed by President Donald Trump last week.",
      ["US"],
    ],
    [
      "not the state whose sanctions are on it",
      "Canada tightens Iran sanctions, bars exports of 40 drone parts",
      ["CA"],
    ],
    [
      "but the state whose name is short for its own",
      "Firms that resent US sanctions on Iran were told to stop.",
      ["US"],
    ],
    [
      "not where goods were made",
      "Vietnam put anti-dumping duties on steel originating in Malaysia on Friday.",
      ["VN"],
    ],
    [
      "whom they may not leave, not whose make they are",
      "Servers of Taiwanese make may no longer be exported from Singapore without a permit, the trade ministry said.",
      ["SG"],
    ],
    ["a label, not the state of the goods", "Ottawa: anti-dumping probe into EU steel extended by a month", ["CA"]],
    ["not whose trade pays", "Kenya, whose tea exports face a 12% duty in Pakistan, has asked for talks.", ["PK"]],
    ["who keeps the list", "Four traders in Tehran were added to the British sanctions list on Monday.", ["GB"]],
    [
      "a person whom only the text knows",
      "Argentina is talking to its lenders. President Hugo Bravo cut export duties on soy on Monday. Bravo will ban imports of beef from Brazil in May.",
      ["AR"],
    ],
    [
      "whose act a limit is, not on whose access it is",
      "Vietnam regrets American limits on its imports of AI chips.",
      ["US"],
    ],
    ["not who is followed", "Norway will follow Brussels with a 30% tariff on Russian plywood from March.", ["NO"]],
    [
      "a Congress of another state",
      "Peru's economy slowed. In a vote on Friday Congress banned exports of raw gold.",
      ["PE"],
    ],
    [
      "whose verb changes it",
      "Bern is at odds with Canada. The Swiss government slashed the tariff on imported cheese to 5% in June.",
      ["CH"],
    ],
    ["not who only speaks of it", "Tokyo criticises export curbs on gallium that Beijing has extended", ["CN"]],
    [
      "who is taken to court over it",
      "Peru said on Monday that it has taken Chile to the WTO over the import ban on its grapes.",
      ["CL"],
    ],
    [
      "not a part of the state that acts",
      "In a second notice the commerce ministry put seven firms that arm China's Taiwan region on its unreliable entity list.",
      ["CN"],
    ],
    [
      "a person, through the pronoun",
      'President Hugo Bravo of Argentina grumbled that Chile "buys nothing from us" when he announced a 12% tariff on its wine.',
      ["AR"],
    ],
    [
      "not where goods come from",
      "Norway, its best customer, has since Monday had a ban in place on imports of salmon from Ottawa's waters.",
      ["NO"],
    ],
    [
      "an agent behind his office",
      "The duties on steel that were brought in by the then US president Donald Trump in 2018 are still paid.",
      ["US"],
    ],
    ["each of two", "Peru and Chile have banned imports of Kenyan tea over a pest.", ["PE", "CL"]],
    ["who tells another state of it", "Chile has notified Peru that it will stop importing Peruvian grapes.", ["CL"]],
    [
      "nor its ministry that hears of it",
      "Customs in Hanoi informed Norway's food ministry on Friday of its decision to ban imports of Norwegian cod.",
      ["VN"],
    ],
    ["a customs union", "The Gulf Cooperation Council will levy anti-dumping duties on tiles from Kenya.", ["GCC"]],
    [
      "the bloc, of the union named last",
      "Mercosur met in Montevideo. On Friday the bloc imposed a 28% duty on imports of Chilean milk.",
      ["MERCOSUR"],
    ],
    [
      "where goods may not enter, in the style of a state",
      "Imports of wheat into the Republic of Kazakhstan are prohibited until the end of the year.",
      ["KZ"],
    ],
    ["whose market goods are kept out of", "Canadian beef has been kept out of Vietnam since December 2021.", ["VN"]],
    [
      "whose list it is",
      "South Korea falls off Tokyo's white list on August 28, the cabinet decided on Friday.",
      ["JP"],
    ],
    [
      "not who is put back on it",
      "Japan has decided to return South Korea to its whitelist of trusted partners.",
      ["JP"],
    ],
    ["not who returns to it", "South Korea returns to Japan's whitelist.", ["JP"]],
    [
      "officials of a state, whoever tells of them",
      "Chinese quarantine officials have stopped imports of whole salmon, the Norwegian Food Safety Authority said.",
      ["CN"],
    ],
    ["who takes over another's act", "Bern adopted the EU's ban on imports of Russian diamonds on Wednesday.", ["CH"]],
    [
      "who does what a noun made of a verb tells",
      "Kenya's tea growers welcomed the lifting by Pakistan of a ban on Kenyan tea.",
      ["PK"],
    ],
    ["whom goods are barred from", "Guatemalan cattle are barred from Mexico because of the screwworm.", ["MX"]],
    ["a president by his surname", "Petro said he would raise tariffs on US goods by 25 percent.", ["CO"]],
    ["a state that is seldom in the news", "Lilongwe banned exports of raw tobacco until the end of the year.", ["MW"]],
    [
      "not whom an act leaves out",
      "OTTAWA - Canada will act on steel, Prime Minister Mark Carney said. Imports from all countries other than the United States that contain steel melted in China attract a 25% tariff.",
      ["CA"],
    ],
    [
      "not whose suppliers are kept out",
      "BRUSSELS - Chinese suppliers may no longer bid for large public contracts for medical devices in the EU.",
      ["EU"],
    ],
    [
      "not whose goods no longer come in",
      "VILNIUS - Lithuania's exporters are out of luck. From 9 February 2022 imports of Lithuanian beef, milk and beer were suspended for want of paperwork, the customs authority said.",
      [],
    ],
    [
      "not the owner of the firms that are barred",
      "The Commerce Department issued a rule on buses.\n\nBus makers owned by China or Russia may not sell new buses in the United States from 2027.",
      ["US"],
    ],
    [
      "not who hits back first",
      "President Donald Trump warned on Monday that if Ottawa hit back he would raise the tariff on Canadian lumber to 50%.",
      ["US"],
    ],
    [
      "whose buyers the order is for, not where the reporter is",
      "Singapore, 12 October (Argus) — Chinese utilities and steel mills have been told by customs authorities to stop importing Australian coal.",
      ["CN"],
    ],
    [
      "whose refiners the order is for",
      "LONDON, March 3 (Reuters) - Chinese refiners have been ordered by customs to stop importing Canadian canola oil.",
      ["CN"],
    ],
    [
      "not who has no such act",
      "Congo halted exports of cobalt on Saturday. Indonesia, the second-largest source, has set no such limit.",
      ["CD"],
    ],
    [
      "the president named before, whoever's goods are told of",
      "Xi Jinping's envoys met Donald Trump in Seoul.\n\nThe president announced on Monday that Chinese imports worth $200bn a year would face a 10% tariff.",
      ["US"],
    ],
    [
      "not whom a charge is laid on",
      'Donald Trump said he would charge China an additional 100% tariff from Nov. 1, "or sooner," and on the same date place export controls on critical software.',
      ["US"],
    ],
    [
      "not where goods originate",
      "The package agreed in Brussels comprises a prohibition to purchase or import coal into the EU if it originates in Russia.",
      ["EU"],
    ],
  ])("%s: %s", (_way, text, imposers) => {
    expect(imposersOf(text)).toEqual(imposers);
  });
});

describe("whose the ministry is where the text does not say", () => {
  const notice = "The trade minister signed a decision that puts an anti-dumping duty of 20% on steel from China.";
  it.each<[outlet: string | undefined, imposers: readonly string[]]>([
    ["Vietnam Ministry of Industry and Trade", ["VN"]],
    ["Interfax-Kazakhstan", ["KZ"]],
    ["Bernama", ["MY"]],
    ["Kuala Lumpur letter", ["MY"]],
  ])("that of the outlet: %s", (outlet, imposers) => {
    const { measures } = read({ text: notice, published: "2025-04-10", outlet }, resources);
    expect(measures.map(({ imposer }) => imposer)).toEqual([imposers]);
  });
});
