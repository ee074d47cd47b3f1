// When somebody's words are an event of their own: told to an audience or at a venue, not only said, posted or told the press in passing. The sentences and the people
// are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

function statementsIn(text: string): readonly string[] {
  const { events } = read({ text, published: "2025-10-20" }, resources);
  return events.filter(({ kind }) => kind === "statement").map(({ actors }) => actors[0]?.name ?? "");
}

test.each([
  [
    "Peru will stop exports of raw tungsten from March, mines minister Ana Quiroz told a conference in Lima.",
    "Ana Quiroz",
  ],
  ["The Norwegian trade minister told lawmakers on Tuesday that the rules would stay.", "Norwegian trade minister"],
  ['"The tariffs are unfair," Chilean trade minister Luis Prat told reporters in Santiago.', "Luis Prat"],
  [
    "A finance ministry spokeswoman, Lena Hult, tells a briefing that Sweden has approved the export licences.",
    "Lena Hult",
  ],
  ["Asked about the ban on Friday, Chinese foreign ministry spokesman Gao Linfeng said it was lawful.", "Gao Linfeng"],
  ["Ghana's trade minister Kofi Adu told journalists on Friday that the export ban would be lifted.", "Kofi Adu"],
])("%s", (text, name) => {
  expect(statementsIn(text)).toEqual([name]);
});

test.each([
  "Norway's trade minister told exporters to stop shipments of gallium to Russia.",
  "Vietnam's trade ministry said on Monday it will ban exports of raw rare earths.",
  "Critics in parliament say the tariffs on steel hurt Canada.",
  '"Sales of machines to China will fall," the finance chief of Norvik told analysts.',
  "Peru's mines minister told Brazil that the export ban would stay.",
  "Ghana's trade minister Kofi Adu wrote on X that the export ban would be lifted.",
  '"The tariffs are unfair," Chilean trade minister Luis Prat told reporters.',
  "The sanctions will not work, a Norwegian trade official told the Financial Times.",
  "The Norwegian trade minister said in a video that the export ban would stay.",
  "The Swedish customs agency announced on 3 March 2025 that Volvan will pay 2 million crowns to settle its case.",
])("no event: %s", (text) => {
  expect(statementsIn(text)).toEqual([]);
});
