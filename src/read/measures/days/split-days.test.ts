// Several days told with one verb: each with the goods that stand beside it. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

/** "DAY GOODS" of every measure; the day is that of effect, else of announcement. */
function told(text: string): readonly string[] {
  return read({ text, published: "2024-06-12" }, resources).measures.map(
    ({ effective, announced, goods }) =>
      `${(effective ?? announced)?.value} ${goods.map((one) => one.norm).join(", ")}`,
  );
}

it.each<readonly [string, ...string[]]>([
  [
    "Beijing introduced permits for antimony in September 2022 and for some graphite products in December.",
    "2022-09 antimony",
    "2023-12 graphite",
  ],
  [
    "India banned exports of wheat in May 2022 and of broken rice in September 2022.",
    "2022-05 wheat",
    "2022-09 broken rice",
  ],
  [
    "Indonesia stopped shipments of nickel ore in January 2020 and bauxite in June 2023.",
    "2020-01 nickel ore",
    "2023-06 bauxite",
  ],
  [
    "Jakarta will halt exports of bauxite from July 1 and of copper concentrate from December 31.",
    "2024-07-01 bauxite",
    "2024-12-31 copper concentrate",
  ],
  [
    "China restricted exports of gallium in July 2021, graphite in December 2021 and antimony in September 2022.",
    "2021-07 gallium",
    "2021-12 graphite",
    "2022-09 antimony",
  ],
  ["China on June 1 put controls on graphite and on July 4 on gallium.", "2024-06-01 graphite", "2024-07-04 gallium"],
])("%s", (text, ...parts) => {
  expect(told(text)).toEqual(parts);
});

it.each([
  "China will require licences for gallium and germanium from August 1, the commerce ministry said on Monday.",
  "India banned exports of wheat on Friday, and exports of sugar fell in May.",
  "China announced curbs on gallium and germanium on June 3, and they take effect on August 1.",
])("one day of effect: %s", (text) => {
  expect(told(text)).toHaveLength(1);
});
