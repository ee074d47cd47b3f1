// Plain sentences in which somebody takes a stand: who, in which form and with which stance. The sentences and the people are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

/** A measure, so that there is something to speak about. */
const CONTEXT = "The United States imposed export controls on chips in October 2022.\n\n";

const STANDS: readonly (readonly [speaker: string, form: string, stance: string, words: string, text: string])[] = [
  [
    "Chinese diplomats",
    "indirect",
    "deny",
    "the timing is a coincidence",
    "Chinese diplomats insist that the timing is a coincidence.",
  ],
  ["opposition", "indirect", "oppose", "the plan is too timid", "The opposition says the plan is too timid."],
  [
    "cabinet spokesman",
    "indirect",
    "deny",
    "Tokyo has no plans to copy the step",
    "Tokyo has no plans to copy the step, a cabinet spokesman there has just told reporters.",
  ],
  [
    "mines division",
    "indirect",
    "justify",
    "The order had been aimed at under-declared loads",
    "The order had been aimed at under-declared loads, according to the provincial mines division.",
  ],
  [
    "Marwick",
    "indirect",
    "warn",
    "he would put a surcharge on electricity if the duties lasted",
    "Ontario premier Hugh Marwick warned that he would put a surcharge on electricity if the duties lasted.",
  ],
  [
    "ministry",
    "indirect",
    "deny",
    "are not directed at any one country",
    "The rules enter into force on Sept. 15 and, the ministry said in a statement, are not directed at any one country.",
  ],
  [
    "Anneke Dahl",
    "direct",
    "oppose",
    "It is a declaration of economic war",
    '"It is a declaration of economic war," Anneke Dahl, who chairs the parliament\'s trade committee, told broadcaster NOS.',
  ],
  [
    "Tomas Ferreira",
    "direct",
    "predict",
    "We will lose about a third of our orders",
    'Tomas Ferreira runs a pump maker in Porto. "We will lose about a third of our orders," he says.',
  ],
  [
    "analysts",
    "indirect",
    "predict",
    "The move will add to pressure on carmakers",
    "The move will add to pressure on carmakers, analysts said.",
  ],
  [
    "Lena Ostrow",
    "indirect",
    "predict",
    "The ban will hurt American farmers most",
    "The ban will hurt American farmers most, in the view of Lena Ostrow, an economist at Brightwater Research.",
  ],
  [
    "Lena Ostrow",
    "indirect",
    "predict",
    "the ban will hurt American farmers most",
    "Economist Lena Ostrow thinks the ban will hurt American farmers most.",
  ],
  [
    "Beijing",
    "direct",
    "oppose",
    "a grave mistake",
    'Beijing, which has called the decision "a grave mistake", has yet to respond.',
  ],
  [
    "Commission",
    "indirect",
    "pledge",
    "it would challenge the duties at the World Trade Organization",
    "The Commission said it would challenge the duties at the World Trade Organization.",
  ],
  ["Ottawa", "indirect", "pledge", "to defend its steelmakers", "Ottawa has vowed to defend its steelmakers."],
  [
    "minister",
    "direct",
    "pledge",
    "We will stand by our exporters",
    '"We will stand by our exporters," the minister wrote on X late on Sunday.',
  ],
  [
    "Seoul",
    "indirect",
    "request",
    "asked Tokyo to withdraw the curbs and start talks",
    "Seoul asked Tokyo to withdraw the curbs and start talks.",
  ],
  [
    "Business groups",
    "indirect",
    "request",
    "want the government to delay the rules by a year",
    "Business groups want the government to delay the rules by a year.",
  ],
  ["unions", "indirect", "support", "welcomed the decision", "Steel unions welcomed the decision."],
  ["Taipei", "indirect", "deny", "it had leaked the technology", "Taipei denied that it had leaked the technology."],
  [
    "Halden",
    "indirect",
    "deny",
    "it has done nothing wrong",
    "Halden Micro, for its part, says it has done nothing wrong.",
  ],
  [
    "officials",
    "indirect",
    "justify",
    "the chips could be used to design weapons",
    "US officials argue that the chips could be used to design weapons.",
  ],
  [
    "ministry",
    "indirect",
    "justify",
    "the aim was to keep bread affordable at home",
    "The agriculture ministry said the aim was to keep bread affordable at home.",
  ],
  [
    "person",
    "indirect",
    "predict",
    "The rules could hurt Japanese makers for months",
    "The rules could hurt Japanese makers for months, said a person with direct knowledge of the talks.",
  ],
  [
    "executive",
    "direct",
    "predict",
    "If this goes on we shut the line in two weeks",
    '"If this goes on we shut the line in two weeks," one executive at a German supplier told the Ledger.',
  ],
  [
    "Harbour Post",
    "indirect",
    "predict",
    "The curbs could cost chip makers a tenth of their sales",
    "The curbs could cost chip makers a tenth of their sales, the Harbour Post reported, citing unnamed officials.",
  ],
  [
    "Adeyinka",
    "direct",
    "support",
    "It is the right call",
    '"It is the right call," Senator Bola Adeyinka, a Republican from Ohio, said of the rule.',
  ],
  [
    "Kurata",
    "indirect",
    "pledge",
    "Tokyo would respond appropriately",
    "Japanese industry minister Kenji Kurata said on Friday Tokyo would respond appropriately.",
  ],
  [
    "Kurata",
    "direct",
    "oppose",
    "This is unacceptable",
    'Tokyo\'s response was blunt. "This is unacceptable," Japanese industry minister Kenji Kurata said. "We want an explanation."',
  ],
  [
    "Kurata",
    "indirect",
    "justify",
    "the review was needed because trust had been damaged",
    "Industry minister Kenji Kurata explained that the review was needed because trust had been damaged.",
  ],
  [
    "Beijing",
    "indirect",
    "deny",
    "the permits have nothing to do with the tariffs",
    "Beijing insists the permits have nothing to do with the tariffs.",
  ],
  [
    "statement",
    "indirect",
    "oppose",
    "the rules were unworkable",
    "A statement from the three associations said the rules were unworkable.",
  ],
  [
    "Drax",
    "indirect",
    "predict",
    "companies will diversify away from China",
    "Drax, a former US trade representative, predicts companies will diversify away from China.",
  ],
  [
    "BIS",
    "indirect",
    "justify",
    "they had helped the Chinese military",
    "The firms were added, BIS explained, because they had helped the Chinese military.",
  ],
];

test.each(STANDS)("%s, %s, %s, %j: %s", (speaker, form, stance, words, text) => {
  const { claims } = read({ text: CONTEXT + text, published: "2025-10-20", outlet: "The Ledger" }, resources);
  expect(claims.map((one) => [one.speaker.name, one.form, one.stance, one.quote.text])).toContainEqual([
    expect.stringContaining(speaker),
    form,
    stance,
    words,
  ]);
});

test.each([
  ["the firm had misled inspectors about its buyers", "justify", "legal_process"],
  ["companies that evade the rules would be held accountable", "warn", "legal_process"],
  ["there must be enough cooking oil for its own people", "justify", "domestic_supply"],
])("the government, that %j: %s, %s", (words, stance, frame) => {
  const { claims } = read({ text: `${CONTEXT}The US government said ${words}.`, published: "2025-10-20" }, resources);
  expect(claims.map((one) => [one.quote.text, one.stance, one.frames])).toEqual([
    [words, stance, expect.arrayContaining([frame])],
  ]);
});

test.each([
  ["国内某企业负责人表示，出口管制影响有限。", "国内某企业负责人", "predict"],
  ["商务部发言人周四在例行发布会上说，中方坚决反对美方滥用出口管制。", "商务部发言人", "oppose"],
  ["外交部发言人指出，有关措施不针对任何国家。", "外交部发言人", "deny"],
])("reads Chinese speech: %s", (text, speaker, stance) => {
  const { claims } = read({ text: `商务部公布出口管制新规。\n${text}`, published: "2025-10-20" }, resources);
  expect(claims.map((one) => [one.speaker.name, one.stance])).toContainEqual([speaker, stance]);
});

test.each([
  "The ministry declined to comment on the export controls.",
  "Smugglers worked in disputed waters for years.",
  "The company cited unnamed officials.",
  "Exporters of chips had been asked for more papers.",
])("finds nobody's words: %s", (text) => {
  expect(read({ text: CONTEXT + text, published: "2025-10-20" }, resources).claims).toEqual([]);
});
