// Who was given leave, and who was refused it; a licence taken away is a measure, and words of licences beside another act are none.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const CONTEXT = "\n\nThe export controls on chips remain in force.";

function kindsIn(text: string): readonly string[] {
  return read({ text: text + CONTEXT, published: "2024-05-16" }, resources).enforcement.map(({ kind }) => kind);
}

test.each([
  ["licence_grant", "The Commerce Department granted Samsung, SK Hynix and TSMC annual licences on Tuesday."],
  ["licence_grant", "Of five licences that our Chinese suppliers asked for, three were granted by Beijing."],
  [
    "licence_denial",
    "The Netherlands on Tuesday turned down ASML's application to export two lithography tools to China.",
  ],
])("%s: %s", (kind, text) => {
  expect(kindsIn(text)).toEqual([kind]);
});

test.each([
  "The US Commerce Department revoked Intel's licences to sell chips to Huawei.",
  "Customs issued a Withhold Release Order on Tuesday against a Chinese firm, telling ports to hold shipments.",
  "Rules that the Commerce Department issued on Friday bar Chinese fabs from getting tools without a licence.",
  "Cargoes loaded before the notice was issued may sail until June with the permission of India.",
])("neither given nor refused: %s", (text) => {
  expect(kindsIn(text)).toEqual([]);
});
