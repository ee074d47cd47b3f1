// What an act means for those bound by it is no act beside it; a fee on ships is one. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const told = (text: string): readonly string[] =>
  read({ text, published: "2024-06-12" }, resources).measures.map(({ type, imposer }) => `${type} ${imposer}`);

it.each([
  "Peru will restrict exports of antimony from 15 September. Exporters will have to apply for licences for dual-use items.",
  "Peru will restrict exports of antimony from 15 September. Exporters must obtain dual-use export licences from the commerce ministry.",
  "Japan will tighten curbs on exports of photoresist to Peru from Thursday. Companies will have to seek approval for each contract of the chemicals, a process of up to 90 days.",
  "Japan on Friday removed South Korea from its whitelist. The step means exporters must get licences for most sensitive items sold to Korea.",
  "Peru will curb exports of graphite from December 1. Under the rules, shippers will have to apply for permits for two types of the mineral.",
])("one act: %s", (text) => {
  expect(told(text)).toHaveLength(1);
});

it.each<readonly [string, ...string[]]>([
  [
    "Peru banned exports of copper scrap on Friday. Exporters of tin must apply for licences from July 1.",
    "export_ban PE",
    "export_licence PE",
  ],
  [
    "China on Tuesday sanctioned five US subsidiaries of Hanwha Ocean. The same day it began charging special port fees on American ships.",
    "sanctions_listing CN",
    "unspecified_restriction CN",
  ],
  [
    "China will tighten controls on exports of rare earths. The transport ministry said China would charge port fees on US vessels from October 14.",
    "export_licence CN",
    "unspecified_restriction CN",
  ],
])("two acts: %s", (text, ...expected) => {
  expect(told(text)).toEqual(expected);
});
