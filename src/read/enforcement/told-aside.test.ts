// Acts of enforcement and words that only look like them: settled penalties, goods held at the border, people held on a
// suspicion; leave that is only named, cases that end. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const PERU = "LIMA, May 3 - Peru will tax imports of Chilean copper wire at 15% from July.\n\n";

function told(text: string): readonly string[] {
  const { enforcement } = read({ text: PERU + text, published: "2024-05-03" }, resources);
  return enforcement.map(({ kind, date, target }) => `${kind} ${date?.value ?? "-"} ${target?.name ?? "-"}`);
}

test.each([
  ["fine - ZTE", "ZTE agreed to a combined penalty of $1.19 billion."],
  ["fine 2023 ZTE", "ZTE pleaded guilty last year and agreed to $1.19 billion in fines and forfeitures."],
  ["fine - Seagate", "Seagate will pay a civil penalty of $300 million over shipments to Huawei."],
  ["seizure 2024-04 43 shipments of shirts", "In April US customs held 43 shipments of shirts."],
  [
    "detention - executive of Astellas Pharma",
    "Beijing has held an executive of Astellas Pharma on suspicion of spying.",
  ],
  ["investigation - cartels", "The competition authority is expected to finish an inquiry into cartels next month."],
  ["fine 2023 ZTE", "ZTE sells phones. The Shenzhen group pleaded guilty last year and paid $890 million in fines."],
  ["investigation - Qualcomm", "Beijing's regulator opened an antitrust case against Qualcomm over a purchase."],
  ["seizure - computers", "A broadcaster said officers questioned staff and took away computers in Lima."],
])("%s: %s", (act, text) => {
  expect(told(text)).toEqual([act]);
});

test("the day at the head of a sentence is that of all that is done in it", () => {
  const acts = told("In March the consultancy was raided in Beijing and five of its employees were detained.");
  expect(acts.map((act) => act.split(" ").slice(0, 2).join(" "))).toEqual(["raid 2024-03", "detention 2024-03"]);
});

test.each([
  "Importers may export detained shipments or show that they were made without forced labour.",
  "Exports rest on permission given by the government to other countries.",
  "The miner's separate licence, granted in November 2022, is untouched.",
  "We see no other way than to request WTO dispute settlement consultations with China.",
  "The firm received the waiver in October 2023.",
  "Beijing is ending its antidumping inquiry into US sorghum, the ministry said.",
  "The Senate gave its approval to the permit bill on Wednesday.",
  "The Chamber of Deputies had given its approval hours before.",
  "Brasilia has opened a case at the World Trade Organization against Ottawa.",
])("tells no act: %s", (text) => {
  expect(told(text)).toEqual([]);
});
