// What belongs to one claim and what is no claim: second halves of what is said, verdicts with their grounds, and verbs that
// only look like speech. Each text is followed by all the claims in it. The sentences and the people in them are made up.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** A measure, so that there is something to speak about. */
const CONTEXT = "China banned exports of gallium to the United States on Monday.\n\n";

const TEXTS: readonly (readonly [text: string, ...claims: string[]])[] = [
  [
    "Peru's mining and trade ministries called the levy unjust and said no other buyer could take the ore.",
    "called the levy unjust and said no other buyer could take the ore",
  ],
  [
    "The Copper Smelters Association welcomed the ruling and called for the duty to be scrapped altogether.",
    "welcomed the ruling and called for the duty to be scrapped altogether",
  ],
  [
    'President Ana Ferrer called the duty "an insult to farmers" and warned that Chile would answer in kind.',
    "an insult to farmers",
    "Chile would answer in kind",
  ],
  [
    "Trade Minister Piet Vos said Dutch growers were badly hurt, rejected the grounds of the ruling and kept the right to appeal.",
    "Dutch growers were badly hurt, rejected the grounds of the ruling and kept the right to appeal",
  ],
  [
    "Bagus Wirawan, director general of minerals, told reporters that smelters were short of ore and that the government wanted to see it used at home.",
    "smelters were short of ore and that the government wanted to see it used at home",
  ],
  [
    "A Busan-based magnet maker said it holds stocks for ten weeks and expects approvals to be slow.",
    "it holds stocks for ten weeks and expects approvals to be slow",
  ],
  [
    "President Walter Pryor had signed an order allowing the commerce secretary to block purchases of telecom gear from firms deemed a security risk.",
  ],
  ["Seoul's industry ministry called a meeting with battery makers the same afternoon."],
  ["The president called ministers to an emergency session."],
  ["The same day Micron pledged 4.3 billion yuan for its plant in Xi'an."],
  ["Public comments on the draft are accepted until April 29, and a final text is due in May."],
  [
    "The curbs will hurt everybody, Prime Minister Ivan Petrov said at a meeting with his deputies on Wednesday.",
    "The curbs will hurt everybody",
  ],
];

test.each(TEXTS)("%s", (text, ...claims) => {
  const found = read({ text: CONTEXT + text, published: "2025-10-20", outlet: "The Ledger" }, resources).claims;
  expect(found.map(({ quote }) => quote.text)).toEqual(claims);
});

const SPEAKERS: readonly (readonly [text: string, speaker: string])[] = [
  [
    "China's Ministry of Commerce and General Administration of Customs published the rules. The ministry said they would harm nobody.",
    "China's Ministry of Commerce (MOFCOM)",
  ],
  ["In return Ottawa expects China to treat its farmers fairly.", "Canada (Ottawa)"],
  ["Prime Minister Taro Abiko told reporters Tokyo had demanded better treatment of its farmers.", "Taro Abiko"],
];

test.each(SPEAKERS)("who says it: %s", (text, speaker) => {
  const { claims } = read({ text: CONTEXT + text, published: "2025-10-20", outlet: "The Ledger" }, resources);
  expect(claims.map((one) => one.speaker.name)).toEqual([speaker]);
});

test("a person is no it: what the suspension will be is not said by who signed it", () => {
  const text =
    "The suspension hurts small mines, according to Prime Minister Rose Ilunga. It will be reviewed after three months and may be lifted then.";
  const { claims } = read({ text: CONTEXT + text, published: "2025-10-20", outlet: "The Ledger" }, resources);
  expect(claims.map(({ quote }) => quote.text)).toEqual(["The suspension hurts small mines"]);
});
