import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each([
  {
    who: "announces it",
    text: "Exporters of graphite must apply for permits from December 1, Beijing announced on Friday.",
    imposer: ["CN"],
  },
  {
    who: "announces it, title and all",
    text: "Imports of copper scrap will be banned from May, Industry Minister Adolfo Urso said on Monday.",
    imposer: ["IT"],
  },
  {
    who: "signed the order",
    text: "Indian goods will be charged another 25%, under an order that President Trump signed on Wednesday.",
    imposer: ["US"],
  },
  {
    who: "ships",
    text: "Exporters of graphite from China must apply for permits from December 1.",
    imposer: ["CN"],
  },
])("takes who $who for the imposer", ({ text, imposer }) => {
  const { measures } = read({ text, published: "2025-08-08" }, resources);
  expect(measures.map((one) => one.imposer)).toEqual([imposer]);
});

it("does not take a government for the imposer of duties on its own goods", () => {
  const text = "Tariffs on steel from Canada were doubled to 50%, Canada's trade minister said on Monday.";
  const { measures } = read({ text, published: "2025-08-08" }, resources);
  expect(measures.flatMap(({ imposer }) => imposer)).not.toContain("CA");
});
