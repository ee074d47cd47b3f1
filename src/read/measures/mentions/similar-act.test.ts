// "A similar curb", "such a ban": an act of the kind told last. The texts are ours.
import { expect, test } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

/** Type, imposer and goods of every measure after the first. */
function told(text: string): readonly (readonly string[])[] {
  const { measures } = read({ text, published: "2025-11-20" }, resources);
  return measures.slice(1).map(({ type, imposer, goods }) => [type, imposer.join(), goods[0]?.text ?? ""]);
}

test.each<[string, ...(readonly [string, string, string])[]]>([
  [
    "Zambia has banned exports of copper ore. A similar curb on manganese has been in force since last year.",
    ["export_ban", "ZM", "manganese"],
  ],
  [
    "Russia imposed an export quota on urea on Monday. Similar quotas on ammonia have been in place since May.",
    ["export_quota", "RU", "ammonia"],
  ],
  [
    "China imposed licences on exports of antimony on Monday. A similar requirement for tungsten has applied since February.",
    ["export_licence", "CN", "tungsten"],
  ],
  [
    "The European Union banned imports of Russian helium on Friday. Britain and Norway took similar steps the same day.",
    ["import_ban", "GB", ""],
    ["import_ban", "NO", ""],
  ],
  [
    "Kenya banned imports of Ugandan milk on Monday. Tanzania imposed a similar ban on maize last month.",
    ["import_ban", "TZ", "maize"],
  ],
  [
    "Malaysia halted exports of chickens on Wednesday. Indonesia, by contrast, has enforced such a ban since January 2020.",
    ["export_ban", "ID", ""],
  ],
])("%s", (text, ...steps) => {
  expect(told(text)).toEqual(steps);
});

test.each([
  "Farmers fear a similar ban on eggs.",
  "No similar rule applies to eggs.",
  "Such a ban would hurt dairies, an analyst said.",
  "Such measures are in force in many countries, the ministry said.",
])("no act of its own: %s", (text) => {
  expect(told(`Kenya banned imports of Ugandan milk on Monday. ${text}`)).toEqual([]);
});
