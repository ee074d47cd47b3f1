// One plain sentence after another: what kind of event it tells and which states take part. The sentences are ours, written to
// cover how such news is put.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** Makes the text one about trade control. */
const CONTEXT = "\n\nThe export controls on chips remain in force.";

const SENTENCES: readonly (readonly [kind: string, sides: readonly string[], text: string])[] = [
  ["call", ["US", "CN"], "US President Dana Holt is expected to speak with Chinese President Gao Linfeng this week."],
  [
    "dispute_filing",
    ["EU", "CN"],
    "The European Union has begun a case against China at the World Trade Organisation.",
  ],
  ["dispute_filing", ["CA"], "Canada opened a case at the WTO over duties on canola on Monday."],
  ["court_ruling", ["EU"], "The European Union won a WTO case against Indonesia's ban on ore exports in November."],
  [
    "meeting",
    ["CN", "US"],
    "Chinese President Gao Linfeng and US President Dana Holt agreed on it at their meeting in Busan on October 30.",
  ],
  [
    "meeting",
    ["US", "CN"],
    "US Treasury Secretary Dana Holt met Chinese Vice-Premier Gao Linfeng in Geneva on Saturday.",
  ],
  [
    "meeting",
    ["US", "CN"],
    "US Treasury Secretary Dana Holt sat down with Chinese Vice-Premier Gao Linfeng in London.",
  ],
  ["meeting", ["NL", "CN"], "Dutch officials held a meeting with Chinese commerce ministry officials on Tuesday."],
  [
    "meeting",
    ["EU", "CN"],
    "EU trade commissioner Tomas Varek will meet China's commerce minister Gao Linfeng in Brussels next week.",
  ],
  ["meeting", ["US", "CN"], "The presidents of the United States and China are due to meet in Busan on 30 October."],
  [
    "meeting",
    ["US", "CN"],
    "A meeting between US President Dana Holt and Chinese President Gao Linfeng is scheduled for Thursday.",
  ],
  ["meeting", ["KR", "CN"], "South Korea's industry minister had a meeting with China's commerce minister."],
  ["meeting", ["US", "JP"], "US President Dana Holt hosted Japan's prime minister at the White House."],
  ["talks", ["US", "CN"], "The United States and China held trade talks in Stockholm."],
  ["talks", ["EU", "CN"], "Talks between the EU and China on electric cars resumed on Monday."],
  ["talks", ["US", "IN"], "US and Indian negotiators will hold a fresh round of talks in New Delhi."],
  ["talks", ["US", "CN"], "Washington and Beijing wrapped up two days of talks in Madrid."],
  ["talks", ["JP", "KR"], "Tokyo and Seoul resumed negotiations on export controls."],
  ["talks", ["CA", "US"], "Canada restarted trade talks with the United States."],
  ["talks", ["NL", "CN"], "The Dutch government is in talks with Beijing over Nexperia."],
  ["talks", ["CH", "US"], "Switzerland is negotiating with the United States over tariffs."],
  ["talks", ["CA", "US"], "US President Dana Holt ended trade talks with Canada."],
  ["summit", ["US", "CN"], "The summit between the US and Chinese presidents lasted less than two hours."],
  ["visit", ["US", "CN"], "US Commerce Secretary Dana Holt visited Beijing in August."],
  ["visit", ["US", "CN"], "US Treasury Secretary Dana Holt arrived in Beijing on Thursday."],
  ["visit", ["NL", "CN"], "The Dutch trade minister will travel to China next month."],
  ["visit", ["CN", "US"], "China's commerce minister is due to visit Washington next week."],
  ["visit", ["DE", "CN"], "Chancellor Friedrich Merz made his first trip to China."],
  ["visit", ["CN", "EU"], "Chinese commerce minister Gao Linfeng flew to Brussels for two days of talks."],
  ["visit", ["AU", "CN"], "Australia's trade minister is on a visit to Beijing."],
  ["visit_postponed", ["US", "CN"], "US Secretary of State Dana Holt postponed his visit to Beijing."],
  ["visit_postponed", ["DE", "CN"], "German Foreign Minister Johann Wadephul has called off a trip to China."],
  [
    "visit_postponed",
    ["US", "CN"],
    "US Secretary of State Dana Holt's trip to China was put off after the balloon was spotted.",
  ],
  ["visit_postponed", ["NL", "CN"], "A planned visit to Beijing by the Dutch economy minister has been cancelled."],
  ["call", ["US", "CN"], "US President Dana Holt spoke by phone with Chinese President Gao Linfeng on Thursday."],
  ["call", ["US", "CN"], "The US and Chinese presidents held a 90-minute call."],
  [
    "call",
    ["EU", "CN"],
    "EU trade commissioner Tomas Varek held a video call with Chinese commerce minister Gao Linfeng.",
  ],
  [
    "call",
    ["US", "CN"],
    "In a phone call with US Treasury Secretary Dana Holt, Chinese Vice-Premier Gao Linfeng raised the curbs.",
  ],
  ["call", ["US", "IN"], "US President Dana Holt telephoned Indian Prime Minister Ravi Solanki on Tuesday."],
  ["statement", ["CN"], "China's commerce ministry issued a statement on Friday."],
  [
    "statement",
    ["CN"],
    "A spokesperson for China's commerce ministry told a news conference on Thursday that the measures were lawful.",
  ],
  [
    "statement",
    ["NL"],
    "Dutch trade minister Liesje Schreinemacher told parliament that the rules protect national security.",
  ],
  ["joint_statement", ["US", "CN"], "The United States and China issued a joint statement in Geneva."],
  ["joint_statement", ["US", "NL"], "The Netherlands and the United States published a joint declaration on chips."],
  ["agreement", ["US", "JP"], "The United States and Japan signed an agreement on critical minerals."],
  ["agreement", ["US", "AU"], "The United States and Australia signed a rare earths deal in Washington."],
  ["agreement", ["US", "CN"], "The US and China reached a deal to ease export curbs."],
  ["agreement", ["US", "CN"], "Washington and Beijing agreed a framework for a trade truce."],
  ["agreement", ["EU", "ID"], "The EU and Indonesia concluded a trade agreement."],
  [
    "agreement",
    ["US", "JP", "NL"],
    "Japan and the Netherlands reached an agreement with the US to limit chip exports.",
  ],
  ["agreement", ["US", "UA"], "Ukraine signed a minerals deal with the United States."],
  ["agreement", ["KR", "CN"], "South Korea signed a memorandum of understanding with China on supply chains."],
  ["agreement", ["US", "SA"], "A deal on critical minerals was signed by the US and Saudi Arabia."],
  ["commitment", ["CN"], "China pledged to issue general licences for rare earth exports."],
  ["commitment", ["CN"], "Beijing has committed to buying 25 million tonnes of soybeans a year."],
  ["commitment", ["JP"], "Japan promised to invest 550 billion dollars in the United States."],
  ["coordination", ["JP", "US"], "Japan is coordinating with the United States on chip controls."],
  ["coordination", ["US", "NL"], "Washington works closely with The Hague on export controls."],
  ["coordination", ["DE"], "Germany is consulting with its European partners over the curbs."],
  ["coordination", ["EU", "JP"], "The EU and Japan will coordinate their response to the curbs."],
  ["assessment", ["JP"], "Japan's government is assessing the impact of the curbs on its carmakers."],
  ["assessment", ["KR"], "Seoul said it was examining the effects of China's export controls."],
  ["assessment", ["EU"], "The European Commission is analysing the consequences of the new rules."],
  ["protest", ["CN", "NL"], "China lodged a formal protest with the Netherlands."],
  ["protest", ["JP", "CN"], "Japan protested to China over the export ban."],
  ["protest", ["CN", "US"], "China has lodged stern representations with the US over the sanctions."],
  ["protest", ["CN", "JP"], "China summoned the Japanese ambassador over the curbs."],
  ["protest", ["KR", "US"], "Seoul made a formal complaint to Washington about the tariffs."],
  [
    "dispute_filing",
    ["CN", "US"],
    "China filed a complaint against the United States at the World Trade Organization.",
  ],
  ["dispute_filing", ["EU", "CN"], "The EU has taken China to the WTO over rare earth curbs."],
  ["dispute_filing", ["CN", "CA"], "China requested WTO consultations with Canada over its steel surtax."],
  ["dispute_filing", ["JP", "KR"], "Japan brought a WTO case against South Korea over shipbuilding subsidies."],
  ["dispute_filing", ["CN", "EU"], "Beijing challenged the EU's electric car duties at the WTO."],
  ["dispute_filing", ["CA", "US"], "Canada launched a WTO dispute against the US over steel tariffs."],
  ["dispute_withdrawal", ["AU", "CN"], "Australia dropped its WTO case against China over barley."],
  ["dispute_withdrawal", ["KR", "JP"], "South Korea withdrew its WTO complaint against Japan."],
  [
    "invitation",
    ["CN", "US"],
    "Chinese President Gao Linfeng invited US President Dana Holt to visit Beijing in April.",
  ],
  ["invitation", ["CN", "NL"], "China has invited Dutch officials to Beijing for consultations."],
  [
    "intent_to_meet",
    ["US", "CN"],
    "US President Dana Holt said he hopes to meet Chinese President Gao Linfeng in South Korea.",
  ],
  [
    "intent_to_meet",
    ["NL", "CN"],
    "Dutch minister Pieter Adema wants to meet Chinese commerce minister Gao Linfeng soon.",
  ],
  ["intent_to_meet", ["JP", "CN"], "Japan has requested a meeting with China over rare earths."],
  ["court_ruling", [], "The US Court of International Trade ruled that the tariffs were illegal."],
  ["court_ruling", [], "The Supreme Court struck down most of the president's tariffs."],
  ["court_ruling", [], "A WTO panel ruled against China's duties on Australian wine."],
  ["court_ruling", [], "A federal judge blocked the Pentagon's listing of Xiaomi."],
  ["court_ruling", [], "The EU's General Court annulled the sanctions on the tycoon."],
  ["incident", [], "The US shot down a Chinese spy balloon off South Carolina."],
  ["incident", [], "A Chinese vessel collided with a Philippine coast guard ship."],
];

test.each(SENTENCES)("%s of %s: %s", (kind, sides, sentence) => {
  const { events } = read({ text: sentence + CONTEXT, published: "2025-10-20" }, resources);
  const found = events
    .filter((one) => one.kind === kind)
    .map(({ actors, recipients }) => [...actors, ...recipients].flatMap(({ country, name }) => country ?? name));
  expect(found).toContainEqual(expect.arrayContaining([...sides]));
});
