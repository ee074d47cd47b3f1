// Which kind an act is, where its words alone do not say. The texts are ours; each was read as another kind, or not at all, before.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readReaderPacks } from "../../../../scripts/reader-packs.ts";
import { compileReader, read } from "../../index.ts";

const resources = compileReader(
  readReaderPacks(fileURLToPath(new URL("../../../../data/lexicon/reader", import.meta.url))),
);

/** A text, and type and imposer of each measure in it. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  // Its own suppliers are held back; a foreign seller is kept out.
  [
    "The United States on Thursday banned American companies from selling to Chinese phone maker Huawei.",
    ["export_ban US"],
  ],
  ["China barred Micron from selling to Chinese operators on Sunday.", ["procurement_ban CN"]],
  // What must be sold at home may not go abroad.
  [
    "Indonesia's government told coal miners on Monday to sell 25% of their output to domestic power plants.",
    ["export_quota ID"],
  ],
  ["Egypt obliged rice exporters on Sunday to supply half of their crop to the local market.", ["export_quota EG"]],
  // What takes the place of a ban is of its side of the border.
  [
    "Congo will lift its ban on cobalt exports on October 16 and put annual quotas in its place, the regulator said on Sunday.",
    ["export_ban CD", "export_quota CD"],
  ],
  [
    "Kenya will end its ban on sugar imports in June and replace it with quotas, the agriculture minister said on Friday.",
    ["import_ban KE", "import_quota KE"],
  ],
  ["In India growers sell most of their rice at home, traders told reporters on Sunday.", []],
];

test.each(CASES)("%s", (text, expected) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map(({ type, imposer }) => `${type} ${imposer.join()}`)).toEqual(expected);
});
