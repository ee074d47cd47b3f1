// Statements, agreements, promises, clashes and disputes in the many ways news puts them, with who takes part. The sentences
// are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const PERU = "LIMA, May 3 - Peru will tax imports of Chilean copper wire at 15% from July.\n\n";
const BERLIN = "BERLIN, May 3 - Germany and China ended a row over tariffs on cars on Friday.\n\n";

function told(text: string): readonly string[] {
  const { events } = read({ text, published: "2024-05-03" }, resources);
  return events.map(
    ({ kind, date, actors, recipients }) =>
      `${kind} ${date?.value ?? "-"} ${[...actors, ...recipients].map(({ name }) => name).join(", ")}`,
  );
}

test.each([
  [
    "statement 2024-05-02 Joko Widodo",
    `${PERU}The levy will end in June, President Joko Widodo said in a video statement on Thursday.`,
  ],
  [
    "statement 2024-04-27 Jaroslaw Kaczynski",
    `${PERU}Ruling party leader Jaroslaw Kaczynski told a convention in Lyse on Saturday that grain imports would stop.`,
  ],
  ["statement 2024-05-03 Mao Ning", `${PERU}Foreign ministry spokeswoman Mao Ning was addressing reporters on Friday.`],
  ["agreement 2024-05-03 Germany, China", `${BERLIN}They also signed a memorandum on lithium.`],
  ["agreement 2024-05-03 Germany, China", `${BERLIN}The two sides have set up a working group on cars.`],
  [
    "agreement 2023-12 Group of Seven",
    `${PERU}The step follows an agreement by the Group of Seven in December to tighten sanctions on Russia.`,
  ],
  ["agreement 2024-05-03 Chile, Japan", `${PERU}Chile and Japan agreed to set up a dialogue on lithium by 2026.`],
  [
    "talks 2024-04 China, United States",
    `${PERU}The move carries out the consensus reached at the China-US talks in Madrid in April.`,
  ],
  ["commitment 2024-04-06 G7 leaders made", `${PERU}The step follows a commitment the G7 leaders made on April 6.`],
  [
    "incident 2024-02-04 United States",
    `${PERU}A United States fighter jet shot the balloon down off South Carolina on 4 February.`,
  ],
  ["incident 2024-03 ", `${PERU}The row began with the death of a soldier in a shoot-out on the border in March.`],
  [
    "dispute_filing - Canada, China",
    `${PERU}Canada has filed a complaint with the World Trade Organization over China's duties on canola.`,
  ],
  [
    "dispute_withdrawal - Norway, China",
    `${PERU}China let Norwegian salmon in again. Norway will withdraw its complaint at the World Trade Organization.`,
  ],
  ["protest - Japan, China", `${PERU}Japan has lodged a protest over China's ban on dual-use exports.`],
  ["protest 2024-04-29 Dockers", `${PERU}Dockers went on strike on Monday over the import ban.`],
  ["court_ruling 2023-11 WTO panel, Indonesia", `${PERU}A WTO panel ruled against Indonesia in November.`],
])("%s: %s", (event, text) => {
  expect(told(text)).toEqual([event]);
});

test("what is agreed beside what is signed is an agreement of its own", () => {
  const text = `${PERU}Japan and Chile signed a memorandum on lithium, and agreed to set up a joint working group.`;
  const { events } = read({ text, published: "2024-05-03" }, resources);
  expect(events.map(({ kind }) => kind)).toEqual(["agreement", "agreement"]);
});

test.each([
  "President Biden signed a memorandum in February that tightened the sanctions.",
  "The firm signed a supply deal with a miner in Chile.",
  "Everything agreed in earlier rounds was void, the minister said.",
  "The Commission promises to watch prices and to lift the duties if they jump.",
  "The firm has delivered only 40% of what it promised.",
  "A spokesman for the Commission promised growers help from a crisis fund.",
  "Chile blocked flour and rice from abroad to protect its farmers.",
])("tells no event: %s", (sentence) => {
  expect(told(PERU + sentence)).toEqual([]);
});

test.each([
  ["dispute_filing", "US", "Beijing said it had filed a complaint with the global trade body over America's tariffs."],
  ["dispute_filing", "JP", "Seoul told the World Trade Organization it was lodging a complaint over Japan's curbs."],
  ["dispute_withdrawal", "JP", "Seoul in turn will withdraw the complaint that it filed against Japan at the WTO."],
])("%s, on the other side %s: %s", (kind, side, sentence) => {
  const { events } = read({ text: PERU + sentence, published: "2024-05-03" }, resources);
  expect(events.map((one) => [one.kind, one.recipients[0]?.country])).toEqual([[kind, side]]);
});

test.each([
  "A committee of the firm said that launching a WTO case was not a step it took lightly.",
  "The commerce ministry of Chile said it would assess the impact.",
  "More details are needed to gauge the impact on Chile, the ministry said.",
  "The regulator of Chile summoned executives of the chipmaker Nvidia.",
])("tells no event: %s", (sentence) => {
  expect(told(PERU + sentence)).toEqual([]);
});

test("a headline tells the event of the text, of whatever kind the text makes it", () => {
  const text =
    "Chile and Japan hold consultations in Tokyo\n\nTOKYO, May 3 - Chile's trade minister Ana Rojas met her Japanese counterpart Ken Saito in Tokyo on Friday.";
  expect(told(text)).toHaveLength(1);
});
