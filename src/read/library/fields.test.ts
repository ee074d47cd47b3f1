// Fields as a person writes them: what is shown reads back as it was, and what cannot be says what to write.
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { textsOf } from "../../../scripts/reader-gold.ts";
import type { Measure } from "../measures/record.ts";
import { read } from "../read.ts";
import { compileReader } from "../resources.ts";
import { fieldText, readField, REVIEWED_FIELDS, type ReviewedField } from "./fields.ts";
import { rateOf, rateText } from "./rate-text.ts";
import { reviewMeasure } from "./review.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
let measures: readonly Measure[] = [];
let micron: Measure;

beforeAll(() => {
  const resources = compileReader(readReaderPacks(`${ROOT}/data/lexicon/reader`));
  measures = textsOf(`${ROOT}/src/read/fixtures/fresh-8`).flatMap(
    ({ text, gold }) => read({ text, published: gold.published.value }, resources).measures,
  );
  [micron] = read(
    { text: "China barred operators of critical information infrastructure from buying Micron chips on May 21, 2023." },
    resources,
  ).measures as [Measure];
});

/** The measure after a person wrote `text` for `field`. */
function after(measure: Measure, field: ReviewedField, text: string): Measure {
  const read = readField(measure, field, text);
  if ("why" in read) throw new Error(read.why);
  const entry = { reading: "r", candidate: measure.id, action: "edit", field, ...read, by: "Ann", at: "" } as const;
  return reviewMeasure(measure, [entry]).measure;
}

describe("what is shown", () => {
  test("reads back as it was, in every field of every measure of many texts", () => {
    expect(measures.length).toBeGreaterThan(200);
    for (const measure of measures) {
      for (const field of REVIEWED_FIELDS) {
        const shown = fieldText(measure, field);
        const again = after(measure, field, shown);
        expect(fieldText(again, field)).toBe(shown);
        if (["announced", "effective", "expires", "rate"].includes(field)) continue;
        expect(again[field as keyof Measure], `${field}: ${shown}`).toEqual(measure[field as keyof Measure]);
      }
    }
  });

  test.each(["25 %", "17–35.3 %", "up to 40 %", "from 5 %", "72 EUR/t", "0.25–0.74 EUR/kg"])("rate %s", (text) => {
    expect(rateText(rateOf(text) as NonNullable<ReturnType<typeof rateOf>>)).toBe(text);
  });
});

describe("what a person writes", () => {
  test.each<readonly [ReviewedField, string, Partial<Measure>]>([
    ["type", "Export Ban", { type: "export_ban", gta: "Export ban", mast: "P" }],
    ["status", "in force", { status: "in_force" }],
    ["status", "threatened", { status: "threatened", plover: expect.objectContaining({ event: "THREATEN" }) as never }],
    ["direction", "relax", { direction: "relax", cameo: "085" }],
    ["imposer", "cn, g7", { imposer: ["CN", "G7"] }],
    [
      "authority",
      "Ministry of Commerce (CN.MOFCOM)",
      { authority: { name: "Ministry of Commerce", norm: "CN.MOFCOM" } },
    ],
    ["authority", "", { authority: null }],
    ["announced", "2023-05", { announced: { value: "2023-05", basis: "text" } }],
    ["effective", "2023-05-21/2023-06-30", { effective: { value: "2023-05-21/2023-06-30", basis: "text" } }],
    ["effective", "", { effective: null }],
    ["rate", "10 to 25 percent", { rate: { min: 10, max: 25, unit: "%" } }],
    [
      "goods",
      "gallium [8112.92, 3C004]; wafers",
      {
        goods: [
          { text: "gallium", norm: "gallium", codes: ["8112.92", "3C004"] },
          { text: "wafers", norm: "wafers" },
        ],
      },
    ],
    ["goods", "", { goods: [] }],
  ])("%s: %s", (field, text, expected) => {
    expect(after(micron, field, text)).toMatchObject(expected);
  });

  test.each<ReviewedField>(["rate", "requirement", "expires", "legal_basis"])("no %s leaves it out", (field) => {
    expect(after({ ...micron, requirement: "a licence" }, field, "")).not.toHaveProperty(field);
  });

  test("keeps names with commas whole, and who is bound", () => {
    const bound = "operators of critical information infrastructure";
    const { target } = after(
      micron,
      "target",
      `US, JP; Micron Technology, Inc.; Huawei Technologies Co., Ltd.; binding ${bound}`,
    );
    expect(target).toEqual({
      persons_bound: bound,
      countries: ["US", "JP"],
      entities: ["Micron Technology, Inc.", "Huawei Technologies Co., Ltd."],
    });
  });

  test.each<readonly [ReviewedField, string, RegExp]>([
    ["type", "banana", /Write one of: export licence, export ban/],
    ["type", "", /Every measure has its type/],
    ["status", "soon", /considered, threatened/],
    ["direction", "sideways", /restrict, relax/],
    ["imposer", "China", /two letters/],
    ["imposer", "", /Every measure has its imposer/],
    ["announced", "2023-02-30", /YYYY-MM-DD/],
    ["effective", "soon", /YYYY-MM-DD/],
    ["rate", "lots", /25 %/],
    ["rate", "40–10 %", /25 %/],
  ])("%s %s is refused", (field, text, why) => {
    const read = readField(micron, field, text);
    expect("why" in read && read.why).toMatch(why);
  });

  test("nothing where a person rejects the field", () => {
    const entry = { reading: "r", candidate: micron.id, by: "Ann", at: "", value: null } as const;
    const rejected = reviewMeasure(micron, [{ ...entry, action: "reject", field: "announced" }]);
    expect(rejected).toMatchObject({ state: "open", measure: { announced: null }, edited: ["announced"] });
  });
});
