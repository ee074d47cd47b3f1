import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each([
  {
    name: "is its state's whoever speaks of it",
    text: "Beijing said on Monday that the Section 301 tariffs remain in force.",
    told: ["import_tariff", ["US"], "restrict"],
  },
  {
    name: "tells the type where the words do not",
    text: "The AI diffusion rule was rescinded on Tuesday.",
    told: ["export_licence", ["US"], "relax"],
  },
  {
    name: "that is only usually one state's is another's where the words say so",
    text: "Canada's reciprocal tariffs on American goods took effect on Tuesday.",
    told: ["import_tariff", ["CA"], "restrict"],
  },
  {
    name: "loosens when it is suspended",
    text: "The 50% rule for subsidiaries of blacklisted firms is suspended for a year, a notice by BIS said.",
    told: ["entity_listing", ["US"], "relax"],
  },
  {
    name: "that permits restricts when it is taken away",
    text: "The Bureau of Industry and Security revoked the validated end-user status of two chipmakers on Friday.",
    told: ["export_licence", ["US"], "restrict"],
  },
])("an instrument $name", ({ text, told }) => {
  const { measures } = read({ text, published: "2025-11-11" }, resources);
  expect(measures.map(({ type, imposer, direction }) => [type, imposer, direction])).toEqual([told]);
});

it("takes a party on a list to be what the list means", () => {
  const text = "Twenty-six Chinese cotton traders joined the UFLPA Entity List on Thursday.";
  const { measures } = read({ text, published: "2024-05-17" }, resources);
  expect(measures.map(({ type, imposer }) => [type, imposer])).toEqual([["entity_listing", ["US"]]]);
});
