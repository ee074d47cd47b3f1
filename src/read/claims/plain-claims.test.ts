// One plain text after another in which somebody says something: who, in which form, and the exact words that are theirs. The
// sentences are ours, written to cover how news tells of speech; what the people in them say is made up.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(
  readReaderPacks(fileURLToPath(new URL("../../../data/lexicon/reader", import.meta.url))),
);
/** A measure, so that there is something to speak about. */
const CONTEXT = "The United States imposed export controls on chips in October 2022.\n\n";

const SPEECH: readonly (readonly [speaker: string, form: string, words: string, text: string])[] = [
  [
    "Wang Wentao",
    "direct",
    "These curbs are a clear case of economic coercion",
    '"These curbs are a clear case of economic coercion," Chinese commerce minister Wang Wentao said on Friday.',
  ],
  [
    "Katherine Tai",
    "direct",
    "We will not accept unfair practices.",
    'US Trade Representative Katherine Tai said: "We will not accept unfair practices."',
  ],
  [
    "Mao Ning",
    "direct",
    "China firmly opposes these unilateral sanctions",
    '"China firmly opposes these unilateral sanctions," said Mao Ning, a spokeswoman for the foreign ministry.',
  ],
  [
    "Šefčovič",
    "direct",
    "The EU will defend its companies by all means.",
    'Asked about the curbs, Maros Sefcovic replied: "The EU will defend its companies by all means."',
  ],
  [
    "Scott Bessent",
    "direct",
    "This is China against the world.",
    '"This is China against the world." Treasury Secretary Scott Bessent told reporters in Washington.',
  ],
  [
    "Jensen Huang",
    "direct",
    "The export controls were a failure",
    '"The export controls were a failure," Nvidia chief executive Jensen Huang told a conference in Taipei.',
  ],
  [
    "Peter Wennink",
    "mixed",
    'the restrictions were "a step too far" for the industry',
    'ASML chief executive Peter Wennink said the restrictions were "a step too far" for the industry.',
  ],
  [
    "commerce ministry",
    "mixed",
    'the move "seriously harms" the interests of Chinese firms',
    'China\'s commerce ministry said that the move "seriously harms" the interests of Chinese firms.',
  ],
  [
    "Olaf Scholz",
    "indirect",
    "the tariffs would hurt European carmakers",
    "Chancellor Olaf Scholz said the tariffs would hurt European carmakers.",
  ],
  [
    "European Commission",
    "indirect",
    "the subsidies distort competition",
    "The European Commission said the subsidies distort competition.",
  ],
  [
    "Bundesbank",
    "indirect",
    "the tariffs will cut growth by half a point",
    "The Bundesbank forecast that the tariffs will cut growth by half a point.",
  ],
  [
    "Goldman Sachs",
    "indirect",
    "the curbs will push prices up by a third",
    "Analysts at Goldman Sachs said the curbs will push prices up by a third.",
  ],
  [
    "people familiar",
    "indirect",
    "The rules will hurt small suppliers",
    "The rules will hurt small suppliers, two people familiar with the matter said.",
  ],
  [
    "Officials in Tokyo",
    "indirect",
    "the curbs were needed to protect national security",
    "Officials in Tokyo said the curbs were needed to protect national security.",
  ],
  [
    "diplomat",
    "direct",
    "This is blackmail, pure and simple",
    '"This is blackmail, pure and simple," a senior EU diplomat said.',
  ],
  [
    "Wang Wentao",
    "indirect",
    "the curbs were in line with WTO rules",
    "Commerce minister Wang Wentao met EU officials in Brussels. He said the curbs were in line with WTO rules.",
  ],
  [
    "Gina Raimondo",
    "direct",
    "We will not tolerate it.",
    'US Commerce Secretary Gina Raimondo criticised the ban on Micron. "We will not tolerate it." she said.',
  ],
  [
    "commerce ministry",
    "direct",
    "We urge the US to correct its wrong practices",
    '"We urge the US to correct its wrong practices," a commerce ministry spokesperson said.',
  ],
  [
    "Wang Wentao",
    "indirect",
    "the curbs were unfair",
    "Commerce minister Wang Wentao was quoted by Xinhua as saying the curbs were unfair.",
  ],
  [
    "foreign ministry",
    "indirect",
    "the tariffs violate WTO rules",
    "Xinhua cited the foreign ministry as saying that the tariffs violate WTO rules.",
  ],
  [
    "commerce ministry",
    "indirect",
    "the listing was an abuse of export controls",
    "State media quoted China's commerce ministry as saying the listing was an abuse of export controls.",
  ],
  [
    "He Yongqian",
    "direct",
    "China has no choice but to take countermeasures",
    'The state news agency Xinhua quoted He Yongqian, a commerce ministry spokeswoman, as saying: "China has no choice but to take countermeasures".',
  ],
  [
    "Financial Times",
    "indirect",
    "Beijing plans to punish Dutch firms",
    "Beijing plans to punish Dutch firms, the Financial Times reported, citing people close to the government.",
  ],
  [
    "Lin Jian",
    "indirect",
    "the allegations were groundless",
    "Foreign ministry spokesman Lin Jian said the allegations were groundless.",
  ],
  [
    "Lin Jian",
    "direct",
    "It is pure slander",
    'Lin Jian, a spokesman for China\'s foreign ministry, rejected the claims. "It is pure slander," he said.',
  ],
  [
    "Industry Association",
    "indirect",
    "the curbs would weaken American chipmakers",
    "The Semiconductor Industry Association warned that the curbs would weaken American chipmakers.",
  ],
  [
    "Industry Association",
    "indirect",
    "urged the government to consult industry",
    "The Semiconductor Industry Association urged the government to consult industry.",
  ],
  [
    "China",
    "indirect",
    "accused the US of abusing export controls",
    "China accused the US of abusing export controls.",
  ],
  [
    "China",
    "indirect",
    "it was using rare earths as a weapon",
    "Beijing denied that it was using rare earths as a weapon.",
  ],
  ["Wopke Hoekstra", "direct", "no ordinary trade dispute", 'Wopke Hoekstra called it "no ordinary trade dispute".'],
  [
    "foreign ministry",
    "direct",
    "a serious violation of market principles",
    'China\'s foreign ministry described the seizure as "a serious violation of market principles".',
  ],
  [
    "Donald Trump",
    "direct",
    "China has treated us very unfairly",
    '"China has treated us very unfairly," Trump wrote on Truth Social.',
  ],
  [
    "Donald Trump",
    "indirect",
    "China was holding the world captive",
    "In a post on Truth Social, President Donald Trump said China was holding the world captive.",
  ],
  [
    "Marco Rubio",
    "direct",
    "We cannot depend on a rival for critical minerals",
    '"We cannot depend on a rival for critical minerals," Secretary of State Marco Rubio told Fox News.',
  ],
  [
    "Yoji Muto",
    "indirect",
    "Japan would respond calmly to the curbs",
    "Japan's trade minister Yoji Muto told reporters that Japan would respond calmly to the curbs.",
  ],
  [
    "Ursula von der Leyen",
    "direct",
    "We must reduce our dependence on China.",
    'European Commission President Ursula von der Leyen said on Saturday: "We must reduce our dependence on China."',
  ],
  [
    "Volkswagen",
    "indirect",
    "it expects supply problems within weeks",
    "Volkswagen said it expects supply problems within weeks.",
  ],
  [
    "VDA",
    "indirect",
    "production could stop within days",
    "Germany's car lobby VDA said production could stop within days.",
  ],
  [
    "Hildegard Müller",
    "direct",
    "The situation is very tense",
    '"The situation is very tense," VDA president Hildegard Müller said.',
  ],
  [
    "Chris Miller",
    "indirect",
    "the controls had slowed China's chipmakers",
    "Chris Miller, a professor at Tufts University, argued that the controls had slowed China's chipmakers.",
  ],
  [
    "Chris Miller",
    "mixed",
    'the controls "have bought time" for the US',
    'According to Chris Miller, the controls "have bought time" for the US.',
  ],
  [
    "Dutch government",
    "indirect",
    "the order was needed to protect supplies",
    "The Dutch government defended its intervention. It said the order was needed to protect supplies.",
  ],
  [
    "Vincent Karremans",
    "mixed",
    'he had "no regrets" over the seizure',
    'Dutch economy minister Vincent Karremans said he had "no regrets" over the seizure.',
  ],
  [
    "Karremans",
    "direct",
    "I would do it again",
    'Economy minister Vincent Karremans defended the order on Nexperia. "I would do it again," Karremans told parliament.',
  ],
  ["Wingtech", "indirect", "the order was political", "Wingtech, the owner of Nexperia, said the order was political."],
  [
    "Wingtech",
    "direct",
    "It is a case of discrimination",
    'In a filing, Wingtech wrote: "It is a case of discrimination".',
  ],
  [
    "Global Times",
    "direct",
    "Washington is playing with fire",
    '"Washington is playing with fire," the Global Times wrote in an editorial.',
  ],
  [
    "Xi Jinping",
    "mixed",
    '"decoupling" would benefit nobody',
    'President Xi Jinping told business leaders that "decoupling" would benefit nobody.',
  ],
  [
    "ministry",
    "direct",
    "The measures are not aimed at any country",
    '"The measures are not aimed at any country," the ministry said in a statement.',
  ],
  ["Huawei", "indirect", "The US ban will harm competition", "The US ban will harm competition, Huawei said."],
  [
    "White House",
    "indirect",
    "The tariffs protect American workers",
    "The tariffs protect American workers, according to the White House.",
  ],
  [
    "Jake Sullivan",
    "mixed",
    'the controls form a "small yard" with a high fence',
    'National security adviser Jake Sullivan said the controls form a "small yard" with a high fence.',
  ],
  [
    "spokesperson",
    "indirect",
    "the company complies with all export rules",
    "A spokesperson for Nvidia said the company complies with all export rules.",
  ],
  [
    "Liesje Schreinemacher",
    "indirect",
    "the rules did not target China",
    "The Dutch trade minister, Liesje Schreinemacher, said the rules did not target China.",
  ],
  [
    "Jamieson Greer",
    "direct",
    "They broke the deal. We did not.",
    '"They broke the deal. We did not." said Jamieson Greer, the US Trade Representative.',
  ],
  [
    "Li Chenggang",
    "direct",
    "We hope the two sides will meet halfway",
    '"We hope the two sides will meet halfway," said China\'s trade negotiator Li Chenggang.',
  ],
  [
    "Wang Yi",
    "indirect",
    "urged the Netherlands to respect the rules of the market",
    "Wang Yi urged the Netherlands to respect the rules of the market.",
  ],
  [
    "Fitch",
    "indirect",
    "the tariffs pose a risk to Vietnam's exports",
    "Rating agency Fitch said the tariffs pose a risk to Vietnam's exports.",
  ],
  [
    "Kim Jung-kwan",
    "indirect",
    "Korean firms would get licences faster",
    "South Korean industry minister Kim Jung-kwan added that Korean firms would get licences faster.",
  ],
];

test.each(SPEECH)("%s, %s, %j: %s", (speaker, form, words, text) => {
  const { claims } = read({ text: CONTEXT + text, published: "2025-10-20", outlet: "The Ledger" }, resources);
  expect(claims.map((one) => [one.speaker.name, one.form, one.quote.text])).toContainEqual([
    expect.stringContaining(speaker),
    form,
    words,
  ]);
});
