// Whom and what a measure names: parties and goods, and the words beside them that are neither. Names and acts are made up.
import { expect, it } from "vitest";
import { type Measure, read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

function measuresOf(text: string): readonly Measure[] {
  return read({ text, published: "2024-05-03" }, resources).measures;
}

it.each<readonly [string, readonly string[]]>([
  [
    "Canada added Kestrel Avionics and Borealis Optics to its sanctions list on Thursday.",
    ["Kestrel Avionics", "Borealis Optics"],
  ],
  ["Japan added 12 Russian entities to its export blacklist on Thursday, two officials said.", ["12 Russian entities"]],
  // What is sold or left is not who must sell or leave it.
  [
    "Britain on Friday ordered Velmark, a Chinese-owned chipmaker, to sell at least 86% of Norwick Wafer Fab.",
    ["Velmark"],
  ],
  ["Britain ordered Velmark to unwind its takeover of Norwick Wafer Fab on Friday.", ["Velmark"]],
  [
    "Canada's industry minister ordered on Wednesday that Redstone Mining Resources must divest its investment in Halden Metals Corp., Lanwei Lithium International must exit Lithium Tarn Inc. and Orbis Mining Investment must leave Terra Lithium Inc.",
    ["Redstone Mining Resources", "Lanwei Lithium International", "Orbis Mining Investment"],
  ],
  [
    "Canada ordered three Chinese investors on Wednesday to sell their stakes in lithium companies. Redstone Rare Metals must divest from Halden Metals, Lanwei Lithium International from Lithium Tarn, and Orbis Mining Investment (Chengdu) from Terra Lithium.",
    ["Lanwei Lithium International", "Orbis Mining Investment", "Redstone Rare Metals"],
  ],
  [
    "Canada on Wednesday ordered three Chinese companies to sell their stakes in lithium explorers. Redstone Rare Metals must get rid of its stake in Halden Metals, Lanwei Lithium International its interest in Lithium Tarn, and Orbis Mining Investment its shares in Terra Lithium.",
    ["Redstone Rare Metals", "Lanwei Lithium International", "Orbis Mining Investment"],
  ],
  [
    "Canada ordered two investors on Wednesday to sell out. Redstone Mining must leave Halden Metals Corp., and Lanwei Lithium must leave Lithium Tarn Inc.",
    ["Redstone Mining", "Lanwei Lithium"],
  ],
  [
    "Australia on Monday ordered five foreign shareholders to dispose of their interests in Norlink Minerals.",
    ["five foreign shareholders"],
  ],
  // Both sides of a deal that is barred.
  ["President Donald Trump on Monday blocked Broadcom from acquiring Qualcomm.", ["Broadcom", "Qualcomm"]],
  [
    "The German government on Wednesday prohibited the takeover of Halden Optik by Tavrida Optics.",
    ["Halden Optik", "Tavrida Optics"],
  ],
  // An owner's brand in the midst of a list; "it" for the firm told before.
  [
    "China on Tuesday put Orlen Bank, the owner of Varmex Mode, and chipmaker Litronix on its unreliable entity list.",
    ["Orlen Bank", "Litronix"],
  ],
  [
    "Nexperia, a Dutch firm, bought most of Norwick Wafer Fab in 2021. The business secretary ordered it on Wednesday to sell that stake.",
    ["Nexperia"],
  ],
  // How many are listed stands beside the one named.
  ["商务部将甲光公司等28家美国实体列入出口管制管控名单，公告自发布之日起正式实施。", ["甲光公司", "28家美国实体"]],
  // Who does something of its own is not hit.
  [
    "ASML does not expect the US export controls to hurt. The rules published in October 2023 restrict certain lithography systems for a number of Chinese plants.",
    [],
  ],
  ["Germany vetoed the sale of Halden Optik in Dortmund to a Chinese buyer.", ["Halden Optik"]],
  [
    "Norway put three firms on its sanctions list on Thursday:\n\n- Kestrel Avionics\n- Borealis Optics Ltd\n- Tarn Marine",
    ["Kestrel Avionics", "Borealis Optics Ltd", "Tarn Marine"],
  ],
  [
    "Norway put three firms on its sanctions list on Thursday.\n\nIn brief\n\n- London: talks on steel resume\n- Purchase\n- Best efforts clause",
    ["three firms"],
  ],
])("parties of: %s", (text, parties) => {
  expect(measuresOf(text)[0]?.target.entities).toEqual(parties);
});

it.each<readonly [string, readonly string[]]>([
  ["The Dutch government took control of the company on Thursday.", []],
  ["Copper and gold were spared, but India imposed a duty of 10% on zinc.", ["zinc"]],
  ["Canada imposed counter-tariffs of 25% on C$30bn of American steel.", ["steel"]],
  ["Canada ordered three Chinese investors to sell their stakes in lithium juniors.", []],
])("goods of: %s", (text, goods) => {
  expect(measuresOf(text)[0]?.goods.map(({ norm }) => norm)).toEqual(goods);
});
