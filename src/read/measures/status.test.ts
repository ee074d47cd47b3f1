// How far acts have come. Names and acts are made up.
import { join } from "node:path";
import { expect, it } from "vitest";
import { readReaderPacks } from "../../formats/reader-pack.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(readReaderPacks(join(import.meta.dirname, "../../../data/lexicon/reader")));

it.each<readonly [string, string]>([
  // What is only to come has been announced.
  ["Peru will lift its ban on imports of Chilean poultry, the agriculture ministry said on Tuesday.", "announced"],
  ["Peru's curbs on exports of scrap copper are to be lifted, the trade minister confirmed on Tuesday.", "announced"],
  ["Kenya will suspend its export tax on raw hides for 90 days, the treasury said on Tuesday.", "announced"],
  // What is done has been done.
  ["Peru lifted its ban on imports of Chilean poultry on Tuesday.", "revoked"],
  ["Kenya suspended its export tax on raw hides on Tuesday.", "suspended"],
])("%s", (text, status) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => [one.direction, one.status])).toEqual([["relax", status]]);
});

it.each<readonly [string, string]>([
  // What is told as done binds, whichever paper tells it; what is still to come has been adopted by its paper.
  ["Peru has banned exports of scrap copper, according to a decree published on Tuesday.", "in_force"],
  ["Scrap copper may no longer leave Peru, the government ordered on Tuesday.", "in_force"],
  ["Kenya will charge a 20% duty on imported tiles under a regulation approved on Tuesday.", "adopted"],
  ["Kenya will charge a 20% duty on imported tiles, the treasury said on Tuesday.", "announced"],
  ["Kenya approved a 20% duty on imported tiles on Tuesday.", "adopted"],
  // A bill is a plan until it is passed.
  ["Kenya plans a bill that would put a 20% duty on imported tiles.", "proposed"],
  ["A 20% duty will be charged on imported tiles in Kenya after lawmakers passed the bill on Tuesday.", "adopted"],
])("%s", (text, status) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.map((one) => [one.direction, one.status])).toEqual([["restrict", status]]);
});
