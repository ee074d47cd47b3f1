// Acts told by their settlement, in the passive or without whom they befell: pleas that will be entered, goods carried away,
// checks on board, doses that may not leave. The sentences are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const CONTEXT = "LIMA, June 16 - The United States put export controls on chips for China in October 2022.\n\n";

test.each([
  ["seizure", "equipment", "Police questioned staff of the firm in Shanghai, and equipment was carried away."],
  ["inspection", undefined, "French customs officers boarded the ship and carried out checks."],
  ["inspection", "cargo", "Customs officers were carrying out checks on the cargo in Le Havre."],
  ["licence_denial", "doses", "Italy has refused to let 250,700 doses of a vaccine be shipped to Australia."],
  [
    "fine",
    "Cadence",
    "Cadence Design Systems will plead guilty and pay more than $140 million to settle US charges that it sold chip design tools to a Chinese university.",
  ],
  ["exit_ban", "employee", "A Commerce Department employee has been kept from leaving China for months."],
  ["investigation", "Qualcomm", "China's market regulator started an investigation of Qualcomm."],
  [
    "seizure",
    "Baltic Leader",
    "French naval and customs vessels stopped a Russian merchant ship on Saturday. The Baltic Leader, a 127-metre carrier loaded with cars, was bound for Saint Petersburg.",
  ],
  [
    "seizure",
    "Lighthouse Winmore",
    "Seoul has seized a Hong Kong-registered ship suspected of moving refined oil. The Lighthouse Winmore took on 14,000 tonnes at Yeosu.",
  ],
  [
    "seizure",
    "Kiwala",
    "Estonia detained a tanker on Friday. The guards halted the tanker Kiwala in the Gulf of Finland.",
  ],
  [
    "exit_ban",
    "Mao Chenyue",
    "A Wells Fargo executive cannot leave China. Mao Chenyue is involved in a criminal case, and exit restrictions have been imposed on her.",
  ],
])("%s of %s: %s", (kind, target, text) => {
  const { enforcement } = read({ text: CONTEXT + text, published: "2025-06-16" }, resources);
  expect(enforcement.map((one) => one.kind)).toEqual([kind]);
  if (target !== undefined) expect(enforcement[0]?.target?.name).toContain(target);
});

test("a day still to come is not when a case was opened", () => {
  const text =
    "China opened an inquiry into Qualcomm before a meeting of Xi and Trump in South Korea later this month.";
  expect(read({ text: CONTEXT + text, published: "2025-06-16" }, resources).enforcement[0]?.date).toBeNull();
});
