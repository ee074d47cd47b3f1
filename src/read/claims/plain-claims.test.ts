// One plain text after another in which somebody says something: who, in which form, and the exact words that are theirs. The
// sentences are ours, written to cover how news tells of speech; what the people in them say is made up.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** A measure, so that there is something to speak about. */
const CONTEXT = "The United States imposed export controls on chips in October 2022.\n\n";

const SPEECH: readonly (readonly [speaker: string, form: string, words: string, text: string])[] = [
  [
    "Qiao Delin",
    "direct",
    "These curbs are a clear case of economic coercion",
    '"These curbs are a clear case of economic coercion," Chinese commerce minister Qiao Delin said on Friday.',
  ],
  [
    "Nora Whitcombe",
    "direct",
    "We will not accept unfair practices.",
    'US Trade Representative Nora Whitcombe said: "We will not accept unfair practices."',
  ],
  [
    "Luo Pengfei",
    "direct",
    "China firmly opposes these unilateral sanctions",
    '"China firmly opposes these unilateral sanctions," said Luo Pengfei, a spokeswoman for the foreign ministry.',
  ],
  [
    "Marit Solheim",
    "direct",
    "The EU will defend its companies by all means.",
    'Asked about the curbs, Marit Solheim replied: "The EU will defend its companies by all means."',
  ],
  [
    "Harlan Pryce",
    "direct",
    "This is China against the world.",
    '"This is China against the world." Treasury Secretary Harlan Pryce told reporters in Washington.',
  ],
  [
    "Calvin Hsu",
    "direct",
    "The export controls were a failure",
    '"The export controls were a failure," Nvidia chief executive Calvin Hsu told a conference in Taipei.',
  ],
  [
    "Joost Hamers",
    "mixed",
    'the restrictions were "a step too far" for the industry',
    'ASML chief executive Joost Hamers said the restrictions were "a step too far" for the industry.',
  ],
  [
    "commerce ministry",
    "mixed",
    'the move "seriously harms" the interests of Chinese firms',
    'China\'s commerce ministry said that the move "seriously harms" the interests of Chinese firms.',
  ],
  [
    "Ute Brandt",
    "indirect",
    "the tariffs would hurt European carmakers",
    "Chancellor Ute Brandt said the tariffs would hurt European carmakers.",
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
    "Qiao Delin",
    "indirect",
    "the curbs were in line with WTO rules",
    "Commerce minister Qiao Delin met EU officials in Brussels. He said the curbs were in line with WTO rules.",
  ],
  [
    "Adele Corwin",
    "direct",
    "We will not tolerate it.",
    'US Commerce Secretary Adele Corwin criticised the ban on Micron. "We will not tolerate it." she said.',
  ],
  [
    "commerce ministry",
    "direct",
    "We urge the US to correct its wrong practices",
    '"We urge the US to correct its wrong practices," a commerce ministry spokesperson said.',
  ],
  [
    "Qiao Delin",
    "indirect",
    "the curbs were unfair",
    "Commerce minister Qiao Delin was quoted by Xinhua as saying the curbs were unfair.",
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
    "Shen Yulan",
    "direct",
    "China has no choice but to take countermeasures",
    'The state news agency Xinhua quoted Shen Yulan, a commerce ministry spokeswoman, as saying: "China has no choice but to take countermeasures".',
  ],
  [
    "Financial Times",
    "indirect",
    "Beijing plans to punish Dutch firms",
    "Beijing plans to punish Dutch firms, the Financial Times reported, citing people close to the government.",
  ],
  [
    "Tao Renfang",
    "indirect",
    "the allegations were groundless",
    "Foreign ministry spokesman Tao Renfang said the allegations were groundless.",
  ],
  [
    "Tao Renfang",
    "direct",
    "It is pure slander",
    'Tao Renfang, a spokesman for China\'s foreign ministry, rejected the claims. "It is pure slander," he said.',
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
  ["Henk Brouwer", "direct", "no ordinary trade dispute", 'Henk Brouwer called it "no ordinary trade dispute".'],
  [
    "foreign ministry",
    "direct",
    "a serious violation of market principles",
    'China\'s foreign ministry described the seizure as "a serious violation of market principles".',
  ],
  [
    "Walter Pryor",
    "direct",
    "China has treated us very unfairly",
    '"China has treated us very unfairly," President Walter Pryor wrote on Truth Social.',
  ],
  [
    "Walter Pryor",
    "indirect",
    "China was holding the world captive",
    "In a post on Truth Social, President Walter Pryor said China was holding the world captive.",
  ],
  [
    "Daniel Ortez",
    "direct",
    "We cannot depend on a rival for critical minerals",
    '"We cannot depend on a rival for critical minerals," Secretary of State Daniel Ortez told the Harbour Post.',
  ],
  [
    "Kenji Kurata",
    "indirect",
    "Japan would respond calmly to the curbs",
    "Japan's trade minister Kenji Kurata told reporters that Japan would respond calmly to the curbs.",
  ],
  [
    "Elin Sorby",
    "direct",
    "We must reduce our dependence on China.",
    'European Commission President Elin Sorby said on Saturday: "We must reduce our dependence on China."',
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
    "Greta Lindau",
    "direct",
    "The situation is very tense",
    '"The situation is very tense," VDA president Greta Lindau said.',
  ],
  [
    "Owen Tallis",
    "indirect",
    "the controls had slowed China's chipmakers",
    "Owen Tallis, a professor at Larkfield University, argued that the controls had slowed China's chipmakers.",
  ],
  [
    "Owen Tallis",
    "mixed",
    'the controls "have bought time" for the US',
    'According to Owen Tallis, the controls "have bought time" for the US.',
  ],
  [
    "Dutch government",
    "indirect",
    "the order was needed to protect supplies",
    "The Dutch government defended its intervention. It said the order was needed to protect supplies.",
  ],
  [
    "Pieter Vonk",
    "mixed",
    'he had "no regrets" over the seizure',
    'Dutch economy minister Pieter Vonk said he had "no regrets" over the seizure.',
  ],
  [
    "Vonk",
    "direct",
    "I would do it again",
    'Economy minister Pieter Vonk defended the order on Nexperia. "I would do it again," Vonk told parliament.',
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
    "Meng Zhaohui",
    "mixed",
    '"decoupling" would benefit nobody',
    'President Meng Zhaohui told business leaders that "decoupling" would benefit nobody.',
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
    "Colin Drax",
    "mixed",
    'the controls form a "small yard" with a high fence',
    'National security adviser Colin Drax said the controls form a "small yard" with a high fence.',
  ],
  [
    "spokesperson",
    "indirect",
    "the company complies with all export rules",
    "A spokesperson for Nvidia said the company complies with all export rules.",
  ],
  [
    "Anneke Dahl",
    "indirect",
    "the rules did not target China",
    "The Dutch trade minister, Anneke Dahl, said the rules did not target China.",
  ],
  [
    "Victor Hale",
    "direct",
    "They broke the deal. We did not.",
    '"They broke the deal. We did not." said Victor Hale, the US Trade Representative.',
  ],
  [
    "Du Weimin",
    "direct",
    "We hope the two sides will meet halfway",
    '"We hope the two sides will meet halfway," said China\'s trade negotiator Du Weimin.',
  ],
  [
    "Feng Guolin",
    "indirect",
    "urged the Netherlands to respect the rules of the market",
    "Feng Guolin urged the Netherlands to respect the rules of the market.",
  ],
  [
    "Fitch",
    "indirect",
    "the tariffs pose a risk to Vietnam's exports",
    "Rating agency Fitch said the tariffs pose a risk to Vietnam's exports.",
  ],
  [
    "Han Dong-su",
    "indirect",
    "Korean firms would get licences faster",
    "South Korean industry minister Han Dong-su added that Korean firms would get licences faster.",
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
