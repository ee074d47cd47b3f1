// Countries that a measure hits, told in plain words. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const PUBLISHED = "2024-05-03";

it.each([
  // Named beside the act, not hit by it.
  ["Japan tightened export controls on chipmaking equipment on Thursday, in line with the United States.", ["*"]],
  ["The US doubled its tariff on steel to 50% on Thursday; only those from Britain are spared.", ["*"]],
  ["India put a duty of 12% on flat steel from all countries except Nepal on Thursday.", ["*"]],
  // To whom exports go.
  ["The Netherlands revoked a licence to export lithography systems to customers in China on Monday.", ["CN"]],
  ["The United States has kept Huawei from buying chips without an export licence since 2019.", ["CN"]],
  ["Washington has required export licences since 2022 to keep advanced chipmaking tools from China.", ["CN"]],
  // Told by the text alone, and beside a word for whose neighbour it is.
  [
    "Russian lenders have lost billions since 2022. Orlen Bank and Sokol Bank were put under a UK asset freeze.",
    ["RU"],
  ],
  ["China is reviewing its anti-dumping duty on barley. Australian growers were shut out by it in 2020.", ["AU"]],
  ["Tanzania has stopped all imports of maize from its southern neighbour Malawi.", ["MW"]],
  // What the sentence of the act names outweighs what others mention.
  [
    "China banned imports of seafood from Japan on Thursday. The ban hit traders who also buy seafood from Korea.",
    ["JP"],
  ],
])("%s", (text, countries) => {
  expect(read({ text, published: PUBLISHED }, resources).measures[0]?.target.countries).toEqual(countries);
});
