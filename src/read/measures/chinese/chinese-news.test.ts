// Chinese news sentence by sentence; every text is made up for this test.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

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
    ["海关总署9日公告，8月1日起解除对澳大利亚牛肉的进口禁令。", "import_ban relax CN.GACC revoked 2031-08-01 beef"],
    ["欧盟委员会提出建议，拟把钢铁关税由25%提高到50%。", "import_tariff restrict EU.COM proposed steel 50"],
    ["美国商务部将多家中国企业列入实体清单。", "entity_listing restrict US.DOC in_force"],
    ["美國商務部10日宣布，將多家中國企業列入實體清單。", "entity_listing restrict US.DOC in_force"],
    [
      "国务院关税税则委员会公告，自2031年8月1日起，对原产于美国的所有进口商品加征34%的关税。",
      "import_tariff restrict CN.SCCTC adopted 2031-08-01 all goods 34",
    ],
    [
      "商务部10日宣布，将美国海岭无人机公司等六家企业列入不可靠实体清单。",
      "entity_listing restrict CN.MOFCOM in_force",
    ],
    ["海关总署9日公告，暂停三家美国企业高粱输华资质。", "import_licence restrict CN.GACC in_force"],
    ["海关总署还公告，恢复三家美国企业大豆输华资质。", "import_licence relax CN.GACC revoked soybeans"],
    ["中国商务部9日公告，决定将两家加拿大银行列入反制清单。", "sanctions_listing restrict CN.MOFCOM in_force"],
    [
      "针对日本政府日前宣布对光刻机实施出口管制，中方表示遗憾。",
      "export_licence restrict JP.GOV announced lithography machines",
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
    ["去年12月，中方已对加拿大菜籽油加征100%关税。", "import_tariff restrict CN.GOV in_force 2030-12 菜籽油 100"],
    ["另据了解，去年12月起我国已禁止镓、锗对美出口。", "export_ban restrict CN.GOV in_force 2030-12 gallium+germanium"],
    [
      "美国宣布对墨西哥番茄加征17%的反倾销税，14日起生效。",
      "anti_dumping restrict US.GOV announced 2031-07-14 番茄 17",
    ],
    [
      "商务部10日公布对原产于巴西的进口鸡肉反倾销调查的初步裁定，决定自7月20日起实施临时反倾销措施。",
      "anti_dumping restrict CN.MOFCOM adopted 2031-07-20 鸡肉",
    ],
    [
      "加拿大政府7月3日宣布，自8月1日起对中国电动汽车加征100%附加税。",
      "import_tariff restrict CA.GOV announced 2031-08-01 electric vehicles 100",
    ],
    [
      "日本上周五公布光刻机出口管制新规，9月1日起施行。",
      "export_licence restrict JP.GOV adopted 2031-09-01 lithography machines",
    ],
    [
      "荷兰政府公布半导体设备出口管制新条例，将光刻机等产品纳入许可管理，自9月1日起施行。",
      "export_licence restrict NL.GOV adopted 2031-09-01 semiconductors+lithography machines",
    ],
    [
      "俄罗斯动植物卫生监督局称正考虑限制进口日本水产品。",
      "import_ban restrict RU.ROSSELKHOZNADZOR considered seafood",
    ],
    [
      "經濟部國際貿易署9日公告，晶片輸往南非須事先取得許可，11月底生效。",
      "export_licence restrict TW.TITA adopted 2031-11-21/2031-11-30 晶片",
    ],
    [
      "商务部10日宣布，去年12月关于不予许可镓、锗对美出口的规定暂停实施，至2032年7月10日。",
      "export_ban relax CN.MOFCOM suspended gallium+germanium",
    ],
    [
      "商务部公告2031年第8号将海岬公司列入出口管制管控名单的有关措施，自2031年7月10日起停止执行。",
      "entity_listing relax CN.MOFCOM revoked 2031-07-10",
    ],
  ])("%s", (text, expected) => {
    expect(measuresOf(text)).toEqual([expected]);
  });

  it("takes the state that an act is laid on, its day and its end from what was told before", () => {
    const text =
      "本报北京7月10日电　国务院关税税则委员会10日公告，自2031年7月20日起，对原产于美国的煤炭加征15%关税，对原油加征10%关税。商务部同日宣布，自7月20日起暂停对美国大豆的反倾销措施一年。";
    const { measures } = read({ text, published: "2031-07-10" }, resources);
    expect(
      measures.map((one) => [
        one.type,
        one.target.countries.join(),
        one.announced?.value,
        one.effective?.value,
        one.expires?.value,
      ]),
    ).toEqual([
      ["import_tariff", "US", "2031-07-10", "2031-07-20", undefined],
      ["import_tariff", "US", "2031-07-10", "2031-07-20", undefined],
      ["anti_dumping", "US", "2031-07-10", "2031-07-20", "2032-07-20"],
    ]);
  });

  it.each([
    ["自1月31日起暂停对美国大豆的反倾销措施一个月。", "2031-02-28"],
    ["自1月31日起暂停对美国大豆的反倾销措施90天。", "2031-05-01"],
    ["自1月31日起暂停对美国大豆的反倾销措施一年。", "2032-01-31"],
    // A duty's first day counts; its term stands in a clause of its own.
    ["自2月1日起对原产于美国的大豆征收反倾销税，税率为12%，实施期限为5年。", "2036-01-31"],
    ["自2月1日起对原产于美国的大豆征收临时反倾销税，期限最长4个月。", "2031-05-31"],
  ])("%s: ends on %s", (text, ends) => {
    const { measures } = read({ text: `本报北京1月10日电　商务部宣布，${text}`, published: "2031-01-10" }, resources);
    expect(measures.map(({ expires }) => expires?.value)).toEqual([ends]);
  });

  it("reads what the articles of an announcement tell, by its issuer", () => {
    const text =
      "海关总署公告2031年第12号\n\n一、自2031年8月1日起，恢复自日本进口水产品。\n\n二、福岛县的水产品仍禁止进口。\n\n2031年7月10日";
    const { measures } = read({ text, published: "2031-07-10" }, resources);
    expect(
      measures.map((one) => [one.type, one.direction, one.authority?.norm, one.status, one.effective?.value]),
    ).toEqual([
      ["import_ban", "relax", "CN.GACC", "revoked", "2031-08-01"],
      ["import_ban", "restrict", "CN.GACC", "in_force", undefined],
    ]);
  });

  it.each([
    [
      "商務部10日宣布，將反無人機技術公司、海嶺集團等14家外國實體列入不可靠實體清單。",
      ["反無人機技術公司", "海嶺集團"],
    ],
    ["欧盟7月9日以“涉俄”为由列单两家中国金融机构。", ["两家中国金融机构"]],
    ["商务部10日宣布，十二家企业被列入管控名单。", ["十二家企业"]],
  ])("names the parties of a listing as the text writes them: %s", (text, parties) => {
    const { measures } = read({ text: `本报北京7月10日电　${text}`, published: "2031-07-10" }, resources);
    expect(measures.flatMap(({ target }) => target.entities)).toEqual(parties);
  });

  it("takes the parties of a listing from the annex of its announcement", () => {
    const text =
      "商务部公告2031年第13号\n\n为维护国家安全和利益，决定将蓝脊公司等3家美国实体列入出口管制管控名单（见附件）。\n\n本公告自发布之日起正式实施。\n\n附件：管控名单\n1. 蓝脊防务公司\n2. 特里蒙特公司\n3. 科尔曼公司\n\n2031年7月10日";
    const { measures } = read({ text, published: "2031-07-10" }, resources);
    expect(measures.map(({ type, target }) => [type, target.entities])).toEqual([
      ["entity_listing", ["蓝脊防务公司", "特里蒙特公司", "科尔曼公司"]],
    ]);
  });

  it("takes no analog chip for a plan, and no inquiry for binding", () => {
    const text = "商务部10日发布公告，决定即日起对原产于美国的进口模拟芯片发起反倾销立案调查。";
    const { measures } = read({ text: `本报北京7月10日电　${text}`, published: "2031-07-10" }, resources);
    expect(measures).toMatchObject([{ type: "anti_dumping", status: "investigation", effective: null }]);
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
