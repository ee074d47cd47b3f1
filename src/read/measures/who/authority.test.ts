// Which body of the imposer a measure is ascribed to. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const PUBLISHED = "2024-05-03";

it.each([
  // A list tells whose it is; the office that keeps it counts where the text names it.
  ["Twelve Chinese drone makers were added to the Entity List on Thursday.", "US.GOV"],
  [
    "Twelve Chinese drone makers were added to the Entity List on Thursday. Exporters must file with the Bureau of Industry and Security.",
    "US.BIS",
  ],
  // Whom trade reaches is not whose ministry speaks.
  ["Shipments of Chilean copper to China are banned from Monday, the mining ministry said.", "CL.MINMINERIA"],
  ["Australia's ban on beef will be lifted: US beef may enter, Agriculture Minister Ann Field confirmed.", "AU.DAFF"],
  // A body that the lexicon does not know by name has the usual acronym.
  ["Laos banned exports of timber on Thursday, its agriculture ministry said.", "LA.MOA"],
  // A title alone tells the act, the body stands in the text.
  [
    "India halts exports of onions\n\nNEW DELHI, May 2 - Growers were taken by surprise. The Directorate General of Foreign Trade published the order at midnight.",
    "IN.DGFT",
  ],
  // An office beside the act counts, what is merely somebody's does not.
  ["Exports of lithium from Ghana are banned unless the Mines Minister consents.", "GH.MLNR"],
  ["China banned imports of fish from Japan in a row over the prime minister's words.", "CN.GOV"],
])("%s: %s", (text, norm) => {
  expect(read({ text, published: PUBLISHED }, resources).measures[0]?.authority?.norm).toBe(norm);
});
