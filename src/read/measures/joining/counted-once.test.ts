// What a text tells in sum and in parts is counted once: packages of sanctions and what they hold, duties and what they come to,
// safeguards and their quotas. The texts are ours; but for the second each gave a measure more before.
import { expect, test } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

/** A text, and type and rate of each measure in it. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    "Brussels adopted its 20th package of sanctions against Russia on Thursday.\n\nImports of Russian titanium are banned from March under it, the Commission said.",
    ["import_ban"],
  ],
  // What it holds is told in a list: ships, goods, banks and people, each by itself.
  [
    "The EU adopted its 21st package of sanctions against Russia on Thursday.\n\n- Sixty vessels of the shadow fleet are subjected to a port access ban and a ban on the provision of services.\n- Titanium and certain chemicals may no longer be exported to Russia.\n- Nine banks are cut off from specialised financial messaging services.\n- A further 31 persons face an asset freeze.",
    ["service_ban", "export_ban", "service_ban", "sanctions_listing"],
  ],
  // What a share of the goods pays, and how far the duty goes, told in a list or not.
  [
    "Mexico's Senate passed a bill raising tariffs to as much as 50% on goods from China. Most will face up to 35%.",
    ["import_tariff"],
  ],
  [
    "The United States raised its tariff on steel imports from 25% to 50%.\n• The tariff will apply only to the metal content of imported goods.",
    ["import_tariff 50"],
  ],
  // A licence is no goods: what a rule requires is the rule.
  [
    "China on Monday imposed controls on exports of gallium and germanium. The rules require exporters to obtain licences.",
    ["export_licence"],
  ],
  ["Last week, India curbed exports of rice. The curbs require traders to obtain a permit.", ["export_licence"]],
  // Duties told as a whole, and then one by one.
  [
    "Ottawa announced higher tariffs on $3bn of imports from Turkey on Tuesday.\n\nThe duty on marble goes to 40% this year from 15%. The duty on carpets rises to 30%.",
    ["import_tariff 40", "import_tariff 30"],
  ],
  [
    "China announced retaliatory tariffs on select American imports on Tuesday.\n\nBeijing said it would put a 15% tariff on coal and a 10% tariff on crude oil from the U.S.",
    ["import_tariff 15", "import_tariff 10"],
  ],
  // Two cases that end in duties are two; that are opened or lifted in one breath, one.
  [
    "The EU on Monday imposed anti-dumping and countervailing duties on Turkish rebar.",
    ["countervailing", "anti_dumping"],
  ],
  ["China will lift anti-dumping and anti-subsidy duties on Australian wine from tomorrow.", ["anti_dumping"]],
  // What an act lays down is told with it.
  [
    "Washington is to shelve for a year its 50 percent rule, under which subsidiaries of listed companies are sanctioned too.",
    ["entity_listing"],
  ],
  [
    "China suspended its export controls on rare earths, under which foreign makers needed a licence to export magnets.",
    ["export_licence"],
  ],
  // Of what is in it nothing is told.
  ["The EU adopted its 17th sanctions package against Russia on Tuesday.", ["sanctions_listing"]],
  [
    "Canada will charge an additional 25% on Chinese buses from Monday, which takes the total to 35%.",
    ["import_tariff 25"],
  ],
  [
    "The US put a further 10% tariff on Brazilian shoes on Friday, which brings the overall rate to 50%.",
    ["import_tariff 10"],
  ],
  [
    "Beijing slapped duties of 42.3% on Spanish olives from Monday.\n\nThe commerce ministry set an anti-dumping duty of 30.1% and a countervailing duty of 12.2% on Spanish olives.",
    ["anti_dumping 30.1", "countervailing 12.2"],
  ],
  [
    "The European Commission imposed definitive safeguard measures on ferro-alloys.\n\nEach supplier has a tariff-rate quota built on its sales of three years.",
    ["safeguard"],
  ],
];

test.each(CASES)("%s", (text, expected) => {
  const { measures } = read({ text, published: "2025-11-20" }, resources);
  expect(measures.map(({ type, rate }) => (rate?.value === undefined ? type : `${type} ${rate.value}`))).toEqual(
    expected,
  );
});
