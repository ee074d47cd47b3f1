// Events of Chinese prose, sentence by sentence; every text is made up.
import { expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

it.each([
  ["中国已就美方加征关税在世贸组织提起诉讼。", "dispute_filing CN US"],
  ["外交部副部长连夜召见美国驻华大使，提出强烈抗议。", "protest US"],
  ["中国和美国官员9日在日内瓦举行经贸磋商。", "talks CN US"],
  ["商务部新闻发言人9日表示，中方坚决反对加征关税。", "statement"],
  ["中国上半年进口增长，关税收入减少。", undefined],
])("%s", (text, expected) => {
  const { events } = read({ text: `本报北京7月10日电　${text}`, published: "2031-07-10" }, resources);
  const told = events.map(({ kind, actors, recipients }) =>
    [kind, ...[...actors, ...recipients].flatMap(({ country }) => country ?? [])].join(" "),
  );
  expect(told).toEqual(expected === undefined ? [] : [expected]);
});
