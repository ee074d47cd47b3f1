// Events whose parties stand in another clause, in a name with a pronoun's letters or in no clause at all; and words of such
// events that tell none. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const CONTEXT =
  "LIMA, July 16 - China will curb exports of gallium to the United States from August 1, the commerce ministry said.\n\n";

function kindsIn(text: string): readonly string[] {
  return read({ text: CONTEXT + text, published: "2025-07-16" }, resources).events.map(({ kind }) => kind);
}

test.each([
  [["meeting"], "Treasury Secretary Janet Yellen and Vice Premier He Lifeng met for five hours on Saturday."],
  [["visit"], "Vice Premier Liu He had been due in Washington next week for a fresh round."],
  [["visit", "meeting"], "Foreign minister Penny Wong flew to Beijing on Monday and met Wang Yi."],
  [["meeting"], "Apple chief executive Tim Cook was received by Commerce Minister Wang Wentao on Thursday."],
  [["meeting"], "Brazil's minister Fernando Haddad told exporters of the levy at a meeting earlier in the day."],
  [["talks"], "The commitment was reached in talks held in Geneva over the weekend."],
  [["talks"], "The tariff pause followed talks in Geneva in May."],
  [["agreement"], "The suspension implements the arrangement that Presidents Trump and Xi reached in Korea."],
  [["agreement"], "The Geneva accord of May 12 cut duties to 10%."],
  [["invitation"], "Each man invited the other to his country."],
  [["intent_to_meet"], "President Donald Trump said he looked forward to meeting Xi Jinping in South Korea."],
  [["court_ruling"], "The U.S. Court of Appeals for the Federal Circuit affirmed that the agency had the power."],
  [["court_ruling"], "The Court of International Trade remanded the tariffs to the trade representative April 1."],
  [["court_ruling"], "The duties were ruled illegal by a US trade court in May."],
  [["court_ruling"], "The WTO found that the duties broke global trade rules."],
  [["dispute_filing"], "DJI filed a lawsuit in Washington in October challenging its listing."],
  [["coordination"], "The sanctions were drawn up in coordination with the United Kingdom and Australia."],
  [
    ["joint_statement"],
    "In a joint statement on Monday the two sides said they would cut duties by 115 percentage points.",
  ],
  [["statement"], "Speaking in Ottawa, Trade Minister Dominic LeBlanc said the tariffs were disappointing."],
  [["protest"], "Rural associations replied with a stoppage of cattle sales from Thursday."],
])("%s: %s", (kinds, text) => {
  expect(kindsIn(text)).toEqual(kinds);
});

test.each([
  "Japan acted over rulings by South Korea's top court on forced labor.",
  "Small importers had brought the case.",
  "The government should have gone to the WTO months ago, the opposition said.",
  "Brazil is considering taking the case to the WTO.",
  "The court left the duties in place to let the government go to the Supreme Court.",
  "Secretary of State Antony Blinken said he would be prepared to go to Beijing when conditions allow.",
  "China raises wall against Dutch pork with 40% extra duty, traders said.",
  "Companies the ministry says work with China's military were added to the list.",
  "The executive committee of the foreign trade chamber decided on Tuesday to raise the duty.",
  "Xi told Trump on June 5 that China had honoured the deal.",
])("no event: %s", (text) => {
  expect(kindsIn(text)).toEqual([]);
});
