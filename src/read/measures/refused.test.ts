// A mention that everything around speaks against is none, unless one act is called an answer to another (plain-answers.test.ts).
import { describe, expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const NEWS = "Peru's export controls on guano stay in force, the trade ministry in Lima said on Thursday.\n\n";
const statesBeside = (text: string): readonly string[] =>
  read({ text: NEWS + text, published: "2024-09-20" }, resources)
    .measures.filter(({ quote }) => quote.start >= NEWS.length)
    .flatMap(({ imposer }) => imposer);

describe("a mention that everything speaks against", () => {
  it.each([
    "Growers called on Canberra to drop duties on New Zealand apples.",
    "Lobbyists urged Ottawa to impose duties on Turkish rebar.",
    "Prices would rise if the tariff on Thai rice were raised, the bank said.",
  ])("is no measure: %s", (text) => {
    expect(statesBeside(text)).toEqual([]);
  });
});

it("gives nothing to the outlet's own state where nobody governs in the whole text", () => {
  const text =
    "Water tariff: how the new slabs work\n\nFrom this month households pay in four slabs. Workshops that export surplus heat see their duty component drop from 9 to 7.5 per cent.\n\nArrears carry a surcharge of 1.25 per cent a month.";
  expect(read({ text, published: "2024-06-03", outlet: "The Hindu" }, resources).measures).toEqual([]);
});
