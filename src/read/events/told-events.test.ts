// The same kinds of event in the many ways they are told, and how far they have come. The sentences and the people are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** Makes the text one about trade control. */
const CONTEXT = "\n\nThe export controls on chips remain in force.";

const TOLD: readonly (readonly [kind: string, status: string, text: string])[] = [
  ["visit", "scheduled", "A Commission team is due in Beijing next week."],
  [
    "meeting",
    "occurred",
    "Ministers from the two countries sat down together in Oslo on Friday, South Korea and Japan said.",
  ],
  ["meeting", "occurred", "Dutch diplomats met Chinese officials behind closed doors in The Hague."],
  ["meeting", "expected", "US and Chinese negotiators are expected to meet again before the truce runs out."],
  ["talks", "scheduled", "Talks between the EU and Indonesia will resume next month."],
  ["talks", "occurred", "Negotiators from India and the United States wrapped up a fifth round in New Delhi."],
  ["visit_postponed", "postponed", "The Japanese foreign minister put off his trip to Beijing."],
  ["visit_postponed", "postponed", "A planned trip to Brussels by China's commerce minister has been shelved."],
  ["visit", "occurred", "The Korean trade minister travelled to Washington to plead for an exemption."],
  ["call", "occurred", "The US president spoke by telephone with his Chinese counterpart on Thursday."],
  ["call", "occurred", "The two trade ministers of Japan and China talked by phone on Monday."],
  ["agreement", "occurred", "China and Australia have agreed to set up a working group on critical minerals."],
  ["agreement", "occurred", "Japan and the EU signed a pact on chip supply chains."],
  ["commitment", "occurred", "China pledged to buy 25 million tonnes of American soybeans a year."],
  ["commitment", "occurred", "Under the deal Vietnam undertook to crack down on transshipment."],
  ["protest", "occurred", "Seoul summoned the Japanese ambassador over the curbs."],
  ["protest", "occurred", "Beijing lodged stern representations with Washington."],
  ["protest", "occurred", "China said representations had been lodged with Ottawa."],
  ["agreement", "occurred", "Italy and China signed a three-year action plan on trade."],
  [
    "court_ruling",
    "occurred",
    "World Trade Organization panels concluded that the US duties on lumber break its rules.",
  ],
  [
    "protest",
    "occurred",
    "Tokyo has complained to Beijing through diplomatic channels about the inspections of seafood.",
  ],
  ["dispute_filing", "occurred", "Indonesia requested consultations with the EU at the WTO."],
  ["dispute_filing", "occurred", "Canada has initiated dispute settlement proceedings at the WTO against China."],
  ["dispute_filing", "occurred", "Xinyuan Optics sued the US Defense Department over its blacklisting."],
  ["dispute_withdrawal", "occurred", "Japan and South Korea withdrew their WTO complaint."],
  ["court_ruling", "occurred", "The EU's top court dismissed the appeal by the Chinese bank."],
  ["court_ruling", "occurred", "A WTO panel found that the Chinese duties on steel broke the rules."],
  ["court_ruling", "occurred", "The Court of International Trade ruled against the administration."],
  ["invitation", "occurred", "Beijing extended an invitation to Canada's trade minister."],
  ["intent_to_meet", "expected", "Seoul has asked for a meeting with US trade officials."],
  ["statement", "occurred", '"We will respond," trade minister Kenji Kurata told a news conference in Tokyo.'],
  ["coordination", "ongoing", "Washington is working with Tokyo and The Hague on a common approach to chip tools."],
  ["assessment", "ongoing", "South Korea's trade ministry is assessing the impact on its chipmakers."],
  ["incident", "occurred", "A Chinese trawler rammed a Japanese coastguard vessel."],
  ["meeting", "occurred", "The prime minister of Japan called an emergency meeting of cabinet ministers."],
  [
    "agreement",
    "occurred",
    "Parliament and Council negotiators from the EU struck a provisional deal on the regulation.",
  ],
  ["visit", "occurred", "Commissioner Marit Solheim returned from China with little to show."],
  ["talks", "occurred", "Chile and Peru are at odds over copper. Talks between the two countries broke off on Friday."],
  ["meeting", "scheduled", "India and Sri Lanka ended their row over tea. Experts are to meet in Colombo in May."],
  ["agreement", "occurred", "Kenya and Uganda agreed on Tuesday to lift their bans on sugar."],
  ["agreement", "occurred", "Indonesia and the EU have concluded talks on a trade pact."],
  ["dispute_filing", "occurred", "Turkey complained to the World Trade Organization about the steel duties."],
  ["dispute_filing", "occurred", "A WTO panel met in May. The case was brought by Vietnam in 2022."],
  ["court_ruling", "occurred", "The federal appeals court on Monday let the tariffs stand for now."],
  ["protest", "occurred", "Hundreds of growers rallied in Nairobi against the sugar imports from Uganda."],
  ["protest", "occurred", "Norway's ambassador in Moscow was summoned over the port ban."],
  ["protest", "occurred", "The Dutch embassy has raised its concerns with the Indian government."],
  ["visit", "occurred", "Mexico's economy minister is in Ottawa to discuss the steel duties."],
  ["summit", "cancelled", "The summit between Serbia and Hungary has been called off."],
  ["intent_to_meet", "expected", "Malaysia has asked for a meeting of the trade ministers with Singapore."],
];

test.each(TOLD)("%s, %s: %s", (kind, status, text) => {
  const { events } = read({ text: text + CONTEXT, published: "2025-10-20" }, resources);
  expect(events.map((one) => [one.kind, one.status])).toContainEqual([kind, status]);
});

test.each([
  "The ministry said it had no plans to meet the company.",
  "Analysts met the news with a shrug.",
  "The company reached its highest level in a year.",
  "The rules do not meet WTO standards, China said.",
  "Importers struck deals with new suppliers in Vietnam.",
  "Prices hit a high in Rotterdam on Monday.",
  "The ban on exports will take effect in June.",
  "China's exporters released figures on Monday.",
  "Norway's trade minister was in Oslo when the ban took effect.",
  "Chile promised that the duties on copper would fall.",
  "The Peruvian government will appeal.",
  "Brazil went to great lengths to spare its exporters.",
  "Shareholders from both firms agreed to the sale.",
  "Frozen crab from Chile left for China on Monday.",
  "The US regulator said it would work with Canada on drones.",
  "Norway wishes to coordinate with Sweden.",
  "The Canadian government will work closely with growers to find buyers abroad.",
  "Chile is working with partners on a price cap.",
  "Ottawa gave notice in April that it would leave the pact in 90 days.",
  "The remedies that the Dutch firm offered to meet the concerns of London were ignored.",
  "The permits are needed to meet the needs of hospitals, Brazil's health minister said.",
  "The tariffs stay unless Chile fails to honour the deal.",
  "The United States may appeal to the WTO's Appellate Body.",
])("tells no event: %s", (text) => {
  expect(read({ text: text + CONTEXT, published: "2025-10-20" }, resources).events).toEqual([]);
});

test.each([
  ["2025-10-20", "scheduled", "2025-10-23", "Indonesia's trade minister arrives in Delhi on Thursday."],
  ["2025-10-20", "occurred", "2025-10-16", "Indonesia's trade minister arrived in Delhi on Thursday."],
  ["2025-10-20", "scheduled", "2025-10-25", "Indonesia's foreign minister departs for Tokyo on Saturday."],
])("on %s a visit is %s, %s: %s", (published, status, day, text) => {
  const { events } = read({ text: `India bans exports of rice.\n\n${text}`, published }, resources);
  expect(events.map((one) => [one.kind, one.status, one.date?.value])).toContainEqual(["visit", status, day]);
});

/** Kind, state of things and day of the events of a text. */
test.each<readonly [string, readonly (readonly [string, string, string | undefined])[]]>([
  [
    "Washington and Beijing have agreed to slash the tariffs they charge each other after a weekend of talks in Geneva.",
    [
      ["agreement", "occurred", "2025-10-20"],
      ["talks", "occurred", "2025-10-18/2025-10-19"],
    ],
  ],
  [
    "The tariffs stay as Vice Premier He Lifeng of China holds a second day of talks with the United States in Madrid.",
    [["talks", "ongoing", "2025-10-20"]],
  ],
  [
    "Canberra will withdraw its case against China at the World Trade Organization.",
    [["dispute_withdrawal", "expected", undefined]],
  ],
  [
    "Kyiv takes Warsaw to WTO over grain ban\n\nUkraine has filed a complaint against Poland at the World Trade Organization over its ban on grain imports, the ministry in Kyiv said on Monday.",
    [["dispute_filing", "occurred", "2025-10-20"]],
  ],
])("events of: %s", (text, told) => {
  const { events } = read({ text, published: "2025-10-20" }, resources);
  expect(events.map(({ kind, status, date }) => [kind, status, date?.value])).toEqual(told);
});

test.each([
  [["invitation"], "Norway has invited the Chilean minister to visit Oslo."],
  [["meeting"], "The Chilean minister and Norway's prime minister sat across from each other in Oslo on Thursday."],
  [["protest"], "Norway has filed a complaint with Chile through diplomatic channels."],
])("%s: %s", (kinds, text) => {
  const { events } = read({ text: text + CONTEXT, published: "2025-10-20" }, resources);
  expect(events.map(({ kind }) => kind)).toEqual(kinds);
});
