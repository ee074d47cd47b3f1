// Chinese news sentence by sentence; every text is made up for this test.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(
  readReaderPacks(fileURLToPath(new URL("../../../data/lexicon/reader", import.meta.url))),
);

const measuresOf = (text: string): readonly string[] =>
  read({ text: `本报北京7月10日电　${text}`, published: "2031-07-10", outlet: "日报" }, resources).measures.map(
    ({ type, direction, authority, status, effective, goods, rate }) =>
      [type, direction, authority?.norm, status, effective?.value, goods.map(({ norm }) => norm).join("+"), rate?.value]
        .filter((part) => part !== undefined && part !== "")
        .join(" "),
  );

describe("Chinese news", () => {
  it.each([
    ["商务部宣布自8月1日起对稀土实施出口管制。", "export_licence restrict CN.MOFCOM adopted 2031-08-01 rare earths"],
    ["海关总署9日公告，8月1日起解除对澳大利亚牛肉的进口禁令。", "import_ban relax CN.GAC revoked 2031-08-01 beef"],
    ["欧盟委员会提出建议，拟把钢铁关税由25%提高到50%。", "import_tariff restrict EU.COM proposed steel 50"],
    ["美国商务部将多家中国企业列入实体清单。", "entity_listing restrict US.DOC in_force"],
    ["美國商務部10日宣布，將多家中國企業列入實體清單。", "entity_listing restrict US.DOC in_force"],
    [
      "国务院关税税则委员会公告，自2031年8月1日起，对原产于美国的所有进口商品加征34%的关税。",
      "import_tariff restrict CN.SCCTC adopted 2031-08-01 all goods 34",
    ],
    [
      "商务部10日宣布，将美国海岭无人机公司等六家企业列入不可靠实体清单。",
      "sanctions_listing restrict CN.MOFCOM in_force",
    ],
    ["海关总署9日公告，暂停三家美国企业高粱输华资质。", "import_licence restrict CN.GAC in_force"],
    ["海关总署还公告，恢复三家美国企业大豆输华资质。", "import_licence relax CN.GAC revoked soybeans"],
    ["中国商务部9日公告，决定将两家加拿大银行列入反制清单。", "sanctions_listing restrict CN.MOFCOM in_force"],
    [
      "针对日本政府日前宣布对光刻机实施出口管制，中方表示遗憾。",
      "export_licence restrict JP.GOV in_force lithography machines",
    ],
    ["美方同意把钢铁关税由50%降至10%。", "import_tariff relax US.GOV amended steel 10"],
    [
      "中方10日公布措施，以回应加方对中国电动汽车采取的限制措施。",
      "unspecified_restriction restrict CA.GOV in_force electric vehicles",
    ],
    [
      "商务部宣布自8月1日起对稀土实施出口管制。商务部决定实施的出口管制8月1日起生效。",
      "export_licence restrict CN.MOFCOM adopted 2031-08-01 rare earths",
    ],
    // The day stands in a clause behind the act, or in a sentence that tells the act again.
    [
      "商务部10日发布公告，对镓实施出口管制，出口经营者须申请许可，公告自发布之日起正式实施。",
      "export_licence restrict CN.MOFCOM in_force 2031-07-10 gallium",
    ],
    [
      "商务部对镓实施出口管制。商务部10日发布公告，决定自8月14日起对镓实施出口管制。",
      "export_licence restrict CN.MOFCOM adopted 2031-08-14 gallium",
    ],
    ["荷兰政府正考虑限制光刻机出口。", "export_licence restrict NL.GOV considered lithography machines"],
  ])("%s", (text, expected) => {
    expect(measuresOf(text)).toEqual([expected]);
  });

  it("says what a countermeasure answers", () => {
    const text =
      "中国反制美国加征关税\n\n本报北京7月10日电　国务院关税税则委员会10日公告，对原产于美国的大豆加征10%的关税。此前，美国政府7月2日宣布对中国输美商品加征34%的关税。";
    const { measures, relations } = read({ text, published: "2031-07-10" }, resources);
    const ends = relations.map(({ type, from, to }) => [
      type,
      ...[from, to].map((id) => measures.find((one) => one.id === id)?.imposer[0]),
    ]);
    expect(ends).toContainEqual(["response_to", "CN", "US"]);
  });

  it.each([
    "中国已就美方加征关税在世贸组织提起诉讼。",
    "中国上半年出口增长百分之六。",
    "商务部敦促欧方恪守世贸组织规则，取消关税。",
    "央行公布了贷款数据。",
  ])("%s: nothing", (text) => {
    expect(measuresOf(text)).toEqual([]);
  });

  it("quotes its clause as it stands", () => {
    const text = "商务部宣布自8月1日起对稀土实施出口管制，以维护国家安全。";
    for (const { quote } of read({ text, published: "2031-07-10" }, resources).measures)
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });
});
