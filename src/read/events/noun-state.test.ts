// Events told ahead or only wished for, by a noun, a pronoun or a verb of the present: none is told as done, and none is
// told where somebody only asks for it. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** A Friday. */
const PUBLISHED = "2024-05-03";
const PERU = "LIMA, May 3 - Peru will tax imports of Chilean copper wire at 15% from July.\n\n";
const BIDEN = "WASHINGTON, May 3 - President Joe Biden raised tariffs on Chinese cars to 100% on Friday.\n\n";

function told(text: string): readonly string[] {
  const { events } = read({ text, published: PUBLISHED }, resources);
  return events.map(({ kind, status, date }) => `${kind} ${status} ${date?.value ?? "-"}`);
}

test.each([
  ["call scheduled 2024-05-07", `${PERU}A call between Trump and Modi is planned for Tuesday.`],
  ["call scheduled 2024-05-06/2024-05-12", `${BIDEN}Biden said he would talk to Xi Jinping next week.`],
  ["call occurred 2024-04-29", `${PERU}Maros Sefcovic had a phone talk with Commerce Minister Wang Wentao on Monday.`],
  ["visit scheduled 2024-06", `${BIDEN}He said he would go to Beijing in June.`],
  ["visit scheduled 2024-05-06", `${PERU}Prime Minister Anwar Ibrahim is scheduled to leave for Beijing on Monday.`],
  ["visit expected -", `${PERU}A trip to Beijing by Japan's foreign minister is being arranged.`],
  ["talks scheduled 2024-05-06", `${PERU}A third round of talks between India and the UK begins in London on Monday.`],
  ["talks ongoing -", `${PERU}South Africa is discussing the matter with Tanzania.`],
  [
    "talks occurred 2024-05-02",
    `${PERU}Trade Representative Katherine Tai and Commerce Minister Wang Wentao talked for 90 minutes on Thursday.`,
  ],
  ["summit scheduled 2024-07", `${PERU}An EU-China summit is planned for July in Beijing.`],
  ["summit scheduled 2024-06", `${PERU}The subject will be raised at the upcoming G7 summit in Italy in June.`],
])("%s: %s", (event, text) => {
  expect(told(text)).toEqual([event]);
});

test.each([
  "The firm said it was studying the order and looked forward to further talks with the Chinese authorities.",
  "The minister urged Canada to give lumber priority in talks with Washington.",
  "Brazil proposed that negotiations on a trade pact between Mercosur and Japan start soon.",
  "The union called on Berlin to open negotiations with China.",
  "Industry groups want Canada to resume negotiations with India.",
  "President Biden said he was in no rush to speak to Xi Jinping.",
  "The bill now goes to the President of Chile.",
  "A tenth of the proceeds goes to the government of Chile.",
  "Most of it went to China, exporters said.",
])("tells no event: %s", (sentence) => {
  expect(told(PERU + sentence)).toEqual([]);
});
