// Measures found by what words of many trades tell: whom they hit, what is checked more closely, what may cross a country, what
// runs out.
import { describe, expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const NEWS = "Trade ministers met in Lima on Thursday to talk about tariffs and controls.\n\n";
const told = (text: string): string =>
  read({ text: NEWS + text, published: "2024-09-20" }, resources)
    .measures.map(({ type, imposer, direction }) => `${type} ${imposer} ${direction}`)
    .join("; ");

describe("a measure is found", () => {
  it.each([
    [
      "The Netherlands further cut Chinese buyers' access to lithography machines in September.",
      "export_licence NL restrict",
    ],
    ["US rules bar Chinese firms from buying Nvidia's best chips.", "export_ban US restrict"],
    [
      "Russian liquefied gas may no longer be transshipped through ports of the European Union.",
      "transit_control EU restrict",
    ],
    ["Belarusian potash can no longer be carried across Lithuania.", "transit_control LT restrict"],
    [
      "Transshipment of sanctioned goods through Hong Kong ports is no longer permitted, the government said.",
      "transit_control HK restrict",
    ],
    ["Kazakhstan no longer lets Russian coal transit its territory to Ukraine.", "transit_control KZ restrict"],
    [
      "Shipments of graphite bound for America will go through stricter checks of who uses them, China's Ministry of Commerce said.",
      "export_licence CN restrict",
    ],
    ["Germany subjects exports of machine tools to Turkey to closer scrutiny.", "export_licence DE restrict"],
    [
      "Customs in Malaysia now put AI servers leaving the country through extra inspections.",
      "export_licence MY restrict",
    ],
    [
      "China is applying tighter end-use reviews to rare earth magnets sold to American buyers.",
      "export_licence CN restrict",
    ],
    ["Washington restricted sales to 25 Chinese chip firms last week.", "entity_listing US restrict"],
    [
      "A further 61 companies, some of them in China, face stricter EU controls on dual-use goods.",
      "entity_listing EU restrict",
    ],
    ["The EU tightened export restrictions on 27 entities that help Russia's military.", "entity_listing EU restrict"],
    ["Japan's trade ministry imposed export restrictions on 11 Chinese companies.", "entity_listing JP restrict"],
    ["OFAC issued Venezuela General License 8N, which replaces General License 8M.", "sanctions_listing US relax"],
    [
      "The Treasury's OFAC issued General License 124 authorising dealings with Lukoil stations abroad.",
      "sanctions_listing US relax",
    ],
    ["OFAC revoked General License 41, under which Chevron pumped oil in Venezuela.", "sanctions_listing US restrict"],
    ["The Treasury Department let General License 8L lapse.", "sanctions_listing US restrict"],
    ["Warsaw's restrictions on Ukrainian grain ended on Friday.", "import_licence PL relax"],
    ["India: Import of laptops, tablets put under licence with immediate effect", "import_licence IN restrict"],
    ["A US order keeps American money out of Chinese chip and AI firms.", "investment_restriction US restrict"],
    [
      "The Treasury rule bars US venture funds from backing Chinese AI start-ups.",
      "investment_restriction US restrict",
    ],
    [
      "Last year Australia blocked Yuxiao's attempt to lift its holding in Northern Minerals to 19.9 per cent.",
      "investment_restriction AU restrict",
    ],
    [
      "US investors must notify the Treasury of stakes in Chinese chip firms under a new rule.",
      "investment_restriction US restrict",
    ],
    ["India changed the export policy of sugar from 'Free' to 'Restricted'.", "export_licence IN restrict"],
    [
      "The import policy of low-value lighters is revised from 'Free' to 'Prohibited', the DGFT in New Delhi said.",
      "import_ban IN restrict",
    ],
    [
      "Canada said a 30-day consultation will look at whether Chinese batteries and solar products should be hit as well.",
      "import_tariff CA restrict",
    ],
    ["Ottawa is consulting on whether Chinese chips should be subject to the surtax too.", "import_tariff CA restrict"],
    [
      "Indonesia's ban on copper concentrate exports will not be renewed, the energy minister said.",
      "export_ban ID relax",
    ],
    ["China said the temporary controls on graphite will no longer apply.", "export_licence CN relax"],
    ["China has dropped the extra checks on graphite shipments to the United States.", "export_licence CN relax"],
    ["Malaysia let its ban on rare earth exports lapse.", "export_ban MY relax"],
    ["The United States allowed its tariffs on Vietnamese furniture to lapse.", "import_tariff US relax"],
    ["Australian barley no longer faces Chinese duties.", "import_tariff CN relax"],
    [
      "In November Turkey went on to require importers of electric cars to run at least 140 service stations.",
      "import_licence TR restrict",
    ],
    [
      "India requires importers of toys to hold a certificate of the Bureau of Indian Standards.",
      "import_licence IN restrict",
    ],
    [
      "Indonesia now obliges importers of textiles to obtain a recommendation from the trade ministry.",
      "import_licence ID restrict",
    ],
    ["China demands that food plants abroad register with its customs before they ship.", "import_licence CN restrict"],
    [
      "Steel imports into Vietnam must be registered with the ministry of industry and trade.",
      "import_licence VN restrict",
    ],
    [
      "The EU plans to cut by 47 per cent the volume of steel that foreigners may sell it without duty.",
      "import_quota EU restrict",
    ],
    ["Canada halved the amount of foreign steel that may enter free of the surtax.", "import_quota CA restrict"],
    ["The tanker figures on the sanctions list of the United Kingdom.", "sanctions_listing GB restrict"],
    ["Nobody needs a permit any more to ship chips from Japan to South Korea.", "export_licence JP relax"],
    ["Mexico subjected imports of steel pipes to automatic licences.", "import_licence MX restrict"],
    ["Pakistan made sugar exports conditional on a permit.", "export_licence PK restrict"],
    ["Serbia now makes every export of sunflower oil conditional on approval.", "export_licence RS restrict"],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe("none is found", () => {
  it.each([
    ["The chipmaker keeps its newest parts out of cheaper phones."],
    ["Two companies joined the list of sponsors of the fair."],
    ["The airline let its lease on ten jets run out in June."],
  ])("%s", (text) => {
    expect(told(text)).toBe("");
  });
});

describe("whose an act is, and what it means", () => {
  it.each([
    [
      'SEOUL - The WTO will hear a complaint by South Korea. The tightened screening, applied to photoresist and etching gas since July 4, is "arbitrary", Yoo Myung-hee told reporters. Tokyo struck South Korea from its list of trusted trading partners on Aug. 28.',
      "export_licence JP; export_licence JP",
    ],
    [
      "TAIPEI - Taiwan has added Huawei and SMIC to its list of strategic high-tech commodities entities. The list was updated on June 10. Taiwanese companies must obtain a government permit before shipping controlled goods to anyone listed.",
      "entity_listing TW",
    ],
    [
      "TOKYO - Japanese exporters must obtain a licence before shipping machine tools to Kaspersky. Japan's trade ministry added Kaspersky to its end user list in May.",
      "entity_listing JP",
    ],
    [
      "WASHINGTON - The United States requires export licences for advanced chips since October. On Friday a WTO panel ruled that US duties on steel, introduced in 2018, broke trade rules.",
      "export_licence US; import_tariff US",
    ],
    [
      "OTTAWA - The United States put a 25% tariff on steel on Tuesday. The 25% tariff on steel is illegal, Canada's trade minister Mary Ng said on Friday.",
      "import_tariff US",
    ],
  ])("%s", (text, expected) => {
    const { measures } = read({ text, published: "2024-09-20" }, resources);
    expect(measures.map(({ type, imposer }) => `${type} ${imposer}`).join("; ")).toBe(expected);
  });
});

describe("who is hit", () => {
  it.each([
    [
      "Washington put 140 Chinese companies, among them Naura and Piotech, on its Entity List on Monday.",
      ["Naura", "Piotech", "140 Chinese companies"],
    ],
    ["The Commerce Department added two firms, Naura and Piotech, to its Entity List on Monday.", ["Naura", "Piotech"]],
    ["India banned imports of laptops on Thursday, a step that could hurt Apple, Dell and Samsung.", []],
    [
      "Even after the Commerce Department put Huawei on the Entity List, Seagate continued sending it hard disk drives.",
      ["Huawei"],
    ],
    [
      "OFAC issued General License 44 and gives companies until May 31 to wind down dealings with Rosneft.",
      ["Rosneft"],
    ],
  ])("%s", (text, expected) => {
    const { measures } = read({ text, published: "2024-09-20" }, resources);
    expect(measures.map(({ target }) => target.entities)).toEqual([expected]);
  });
});

describe("duties are the remedy whose rates are told behind them", () => {
  it.each([
    [
      "Brussels imposed duties on Chinese tiles on Monday.\n\nThe anti-dumping rates range from 13.9% to 32%.",
      "anti_dumping EU restrict",
    ],
    [
      "The U.S. Department of Commerce on Thursday set duties on Canadian softwood lumber.\n\nAnti-dumping margins run from 3.20 per cent to 8.89 per cent. Countervailing rates are as high as 18.19 per cent.",
      "anti_dumping US restrict; countervailing US restrict",
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
