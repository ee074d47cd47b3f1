// Who answers whom in Chinese prose, by the words of the sentence; every text is made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each([
  ["去年5月，中国已对加拿大豌豆加征50%关税，以回应加方对中国铜产品采取的限制措施。", "CN import_tariff CA"],
  [
    "美国对所有中国商品加征20%关税。作为回应，中国商务部9日公告，对原产于美国的大豆加征15%关税。",
    "CN import_tariff US",
  ],
  [
    "商务部9日公告，决定将爱沙尼亚一家银行列入反制清单。欧盟6月1日公布制裁，列单两家中国银行。商务部表示，欧方此举损害中欧关系，中方依法予以反制。",
    "CN sanctions_listing EU",
  ],
  [
    "中國商務部9日宣布，禁止鎵對美國出口。美國商務部8日將30家中國企業新增至實體清單。此舉被視為對美國的反制。",
    "CN export_ban US",
  ],
  // What is only promised, or went before, answers nothing.
  [
    "美国对所有中国商品加征20%关税。中方表示，如果美方一意孤行，必将坚决反制。中国去年5月已禁止锑对美国出口。",
    undefined,
  ],
  ["中国商务部9日公告，对原产于美国的大豆加征15%关税。美国对所有中国商品加征20%关税。", undefined],
])("%s", (text, expected) => {
  const { measures, relations } = read({ text: `本报北京7月10日电　${text}`, published: "2031-07-10" }, resources);
  const told = (id: string): (typeof measures)[number] | undefined => measures.find((one) => one.id === id);
  const answers = relations
    .filter(({ type }) => type === "response_to")
    .map(({ from, to }) => `${told(from)?.imposer[0]} ${told(from)?.type} ${told(to)?.imposer[0]}`);
  expect(answers).toEqual(expected === undefined ? [] : [expected]);
});
