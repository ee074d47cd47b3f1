// What somebody thinks of an act, statistics and crimes tell no measure.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const NEWS = "WASHINGTON, Feb 11 - The United States put a 25% tariff on steel on Tuesday.";
const told = (text: string): readonly string[] =>
  read({ text: `${NEWS} ${text}`, published: "2025-02-11" }, resources).measures.map(
    ({ type, imposer }) => `${type} ${imposer}`,
  );

describe("beside an act", () => {
  it.each([
    'Mexico plans to ask for an exemption, economy minister Marcelo Ebrard said, calling the tariff "unfair" since the US sells it more steel than it buys.',
    "China's Ministry of Commerce said on Wednesday the tariffs would substantially harm its interests.",
    "The European Commission considers the duty incompatible with the rules.",
    "Tokyo thinks that American duties are excessive.",
    "The US Department of Agriculture cut its forecast of Ukrainian wheat exports by 4 million tonnes.",
    "The step was taken in line with agreements by the Group of Seven countries to strengthen sanctions.",
    "Seoul has seized a ship suspected of moving refined oil to a North Korean vessel.",
  ])("nothing else is told: %s", (text) => {
    expect(told(text)).toEqual(["import_tariff US"]);
  });
  it("but an answer is", () => {
    expect(told("Canada, calling the tariff unjustified, put 25% on American steel on Wednesday.")).toContain(
      "import_tariff CA",
    );
  });
});
