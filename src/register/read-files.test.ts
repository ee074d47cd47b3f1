import { expect, test } from "vitest";
import { contentOf, rawEvent, rawInstrument, rawMeasure, type Raw } from "./lint/testing.ts";
import { readFiles } from "./read-files.ts";

test("a measure inherits what its instrument states", () => {
  const [instrument] = contentOf([
    rawInstrument({ verifiedAt: "2026-11-21", measures: [rawMeasure({ provision: undefined })] }),
  ]).instruments;
  expect(instrument?.measures[0]).toMatchObject({
    instrument: "CN:MOFCOM:2023-23",
    jurisdiction: "CN",
    provision: "CN:MOFCOM:2023-23",
    authority: "MOFCOM",
    knownFrom: "2023-07-03",
    recordedAt: "2026-11-21",
    verifiedAt: "2026-11-21",
    basis: "official",
    confidence: "high",
    draft: false,
  });
  expect(instrument).toMatchObject({ slug: "cn/0", file: "measures/CN/0.yaml", recordedAt: "2026-11-21" });
});

test("its own statements come first", () => {
  const own = { authority: "GACC", knownFrom: "2023-07-04", basis: "press", confidence: "low", draft: true };
  const [instrument] = contentOf([rawInstrument({ measures: [rawMeasure(own)] })]).instruments;
  expect(instrument?.measures[0]).toMatchObject(own);
});

test("records are ordered by day, then id, whatever the order of files", () => {
  const content = contentOf(
    [
      rawInstrument({ id: "CN:B:1" }),
      rawInstrument({ id: "CN:A:1" }),
      rawInstrument({ id: "CN:C:1", published: "2020-01-01" }),
    ],
    { events: [rawEvent({ id: "b" }), rawEvent({ id: "a", date: "2024" })] },
  );
  expect(content.instruments.map(({ id }) => id)).toEqual(["CN:C:1", "CN:A:1", "CN:B:1"]);
  expect(content.events.map(({ id }) => id)).toEqual(["b", "a"]);
});

test.each<[string, Raw, string, RegExp]>([
  ["an unknown field", { colour: "red" }, "(whole file)", /colour/],
  ["a day that does not exist", { published: "2023-02-29" }, "published", /calendar day/],
  ["no source", { sources: [] }, "sources", /small|1/i],
  [
    "a measure's act",
    { measures: [rawMeasure({ when: { act: ["exprt"] } })] },
    "measures.cn-mofcom-2023-23-1.when.act.0",
    /export/,
  ],
  [
    "an unknown condition",
    { measures: [rawMeasure({ when: { frm: ["CN"] } })] },
    "measures.cn-mofcom-2023-23-1.when",
    /no known shape/,
  ],
  [
    "deep in a tree",
    { measures: [rawMeasure({ when: { all: [{ any: [{ to: "US" }] }] } })] },
    "measures.cn-mofcom-2023-23-1.when.all.0.any.0.to",
    /no known shape/,
  ],
  [
    "a role alone",
    { measures: [rawMeasure({ when: { party: { role: ["end_user"] } } })] },
    "measures.cn-mofcom-2023-23-1.when.party",
    /besides role/,
  ],
  [
    "a customs code that YAML read as a number",
    {
      measures: [
        rawMeasure({
          goods: [
            {
              id: "a",
              description: { en: "a" },
              hs: [{ nomenclature: "HS-2022", role: "reference", codes: [811292] }],
            },
          ],
        }),
      ],
    },
    "measures.cn-mofcom-2023-23-1.goods.a.hs.0.codes.0",
    /string/,
  ],
])("%s is reported where it is, and the record left out", (_, change, at, message) => {
  const { content, problems } = readFiles([{ path: "measures/CN/a.yaml", content: rawInstrument(change) }]);
  expect(problems).toEqual([{ file: "measures/CN/a.yaml", at, message: expect.stringMatching(message) as string }]);
  expect(content.instruments).toEqual([]);
});
