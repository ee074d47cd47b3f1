// Who is hit, by names the lexicon does not know: in lists, as the subject of a passive, behind a role, with a rate of their own.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { distinctParties } from "./same-names.ts";
import { resources } from "../../core-resources.case.ts";

it.each<readonly [string, readonly string[]]>([
  // Subjects of a passive.
  [
    "Orlen Bank, Tavrida Invest and Sokol Bank were put under an EU asset freeze on Tuesday.",
    ["Orlen Bank", "Tavrida Invest", "Sokol Bank"],
  ],
  ["Varmex has been sanctioned by the European Union since February 2022.", ["Varmex"]],
  ["Chipmaker Litronix was added to the US Entity List on Friday.", ["Litronix"]],
  // Goods of firms.
  [
    "Federal agencies may not buy gear made by Hytera, Dahua and Vistacam from Tuesday under US law.",
    ["Hytera", "Dahua", "Vistacam"],
  ],
  ["China has suspended imports of beef from Brazilian meatpacker Frigosul on Tuesday.", ["Frigosul"]],
  [
    "China's customs suspended sorghum imports from Borland (USA) Inc over quality problems on Friday.",
    ["Borland (USA) Inc"],
  ],
  // Owners, sellers and those who only speak.
  [
    "The EU on Friday sanctioned Rosneft's Indian refinery Tavrida Energy and lowered the price cap on Russian crude.",
    ["Tavrida Energy"],
  ],
  ["The US has revoked licences to supply Huawei with chips, Intel and Qualcomm said on Tuesday.", ["Huawei"]],
  // Told in a sentence beside the act.
  [
    "The US Commerce Department on Monday put 140 Chinese entities on its Entity List. Naura, Piotech and SiCarrier, all toolmakers, are on it.",
    ["Naura", "Piotech", "SiCarrier"],
  ],
  [
    "China has suspended the import permits of three US exporters of soybeans, including cooperative CHS, on Tuesday. The other two are Louis Dreyfus Grains and EGT.",
    ["CHS", "Louis Dreyfus Grains", "EGT"],
  ],
  [
    "Ottawa on Wednesday ordered three Chinese investors to sell their holdings in Canadian companies.\n\nThey are Sinomine Metals, which holds Power Metals, Chengze Lithium and Zangge Mining.",
    ["Sinomine Metals", "Chengze Lithium", "Zangge Mining"],
  ],
  [
    "Vilnius ended its contract with Belaruskali. The potash producer was put on a US sanctions list in August.",
    ["Belaruskali"],
  ],
  [
    "Orlen Bank, Tavrida Invest and Sokol Bank got the money. All three were under a UK asset freeze.",
    ["Orlen Bank", "Tavrida Invest", "Sokol Bank"],
  ],
  // Who says that it was told is bound; who may no longer supply is not.
  [
    "Cadmera Systems Inc. said in a filing that the US Commerce Department had told it that a licence is now required to export design software to China.",
    ["Cadmera Systems Inc."],
  ],
  ["Washington revoked licences on Tuesday that allowed Intel and Qualcomm to supply Huawei with chips.", ["Huawei"]],
  [
    "The US Commerce Department on Friday added 23 Chinese entities to its export blacklist, two of them accused of buying tools for SMIC.",
    ["23 Chinese entities"],
  ],
  ["China put fifteen American firms on its export control list on Friday.", ["fifteen American firms"]],
  // A tariff is on goods.
  ["Trump said he might slap tariffs on Chinese goods if Beijing stood in the way of a deal over TikTok.", []],
  // Peoples and papers are no parties.
  ["The United States has put Uyghur, Kazakh and Tibetan officials of Xinjiang on a visa blacklist.", []],
  // Firms told with a rate of their own.
  [
    "The EU put anti-dumping duties of up to 40.1% on Chinese excavators on Friday.\n\nRates by exporter:\n- Sanbo: 18.8%\n- Liufeng, Kestrel and other cooperating firms: 25.2%\n- all others: 40.1%",
    ["Sanbo", "Liufeng", "Kestrel"],
  ],
  [
    "The EU imposed anti-dumping duties of up to 62.9% on Chinese ceramic tiles on Friday.\n\nFoshan Jinyi faces 38.2% and Guangdong Bodeli 49.1%; all others pay 62.9%.",
    ["Foshan Jinyi", "Guangdong Bodeli"],
  ],
  [
    "India imposed an anti-dumping duty on tyres from China. Duties range from 8.2% for Linglo Tyre to 31.5% for other producers.",
    ["Linglo Tyre"],
  ],
])("hit by: %s", (text, parties) => {
  expect(read({ text, published: "2025-06-12" }, resources).measures[0]?.target.entities).toEqual(parties);
});

it.each<readonly [readonly string[], readonly string[]]>([
  [["Biren", "Biren Technology"], ["Biren Technology"]],
  [["SMIC", "Semiconductor Manufacturing International Corp"], ["Semiconductor Manufacturing International Corp"]],
  [["two firms", "Biren"], ["Biren"]],
  [["two firms"], ["two firms"]],
  [
    ["Orlen Bank", "Sokol Bank"],
    ["Orlen Bank", "Sokol Bank"],
  ],
])("each party once: %s", (names, parties) => {
  expect(distinctParties(names)).toEqual(parties);
});
