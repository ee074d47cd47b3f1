// Notices written by us in the official forms: each says its number, authority, basis, dates and items; news says none.
import { describe, expect, test } from "vitest";
import { measureOfNotice } from "./measure-of-notice.ts";
import { readNotice } from "./read-notice.ts";

const MOFCOM = `商务部 海关总署公告2031年第7号 关于对铪相关物项实施出口管制的公告

根据《中华人民共和国出口管制法》《中华人民共和国对外贸易法》《中华人民共和国两用物项出口管制条例》的有关规定，经国务院批准，决定对铪相关物项实施出口管制。现将有关事项公告如下：

一、满足以下特性的物项，未经许可，不得出口：
（一）1C990.a 金属铪（参考海关商品编号：8112310010、8112390000）。
（二）1C990.b 氧化铪（参考海关商品编号：2825902900）。
二、出口经营者应当通过省级商务主管部门提出申请，并提交下列文件：
（一）出口合同、协议的原件；
（二）拟出口物项的技术说明；
（三）最终用户和最终用途证明。
三、本公告自2031年8月1日起正式实施。

商务部 海关总署
2031年7月3日`;

const SUSPENSION = `商务部公告2031年第12号 公布暂停实施2031年第7号公告的决定

经国务院批准，决定自即日起至2032年11月10日，暂停实施商务部 海关总署公告2031年第7号。本公告自公布之日起实施。

商务部
2031年11月10日`;

const CAC = `网络安全审查办公室关于对某公司产品实施网络安全审查的决定

依据《中华人民共和国国家安全法》《中华人民共和国网络安全法》，按照《网络安全审查办法》，关键信息基础设施的运营者应停止采购该公司产品。

2031年5月21日`;

const BIS = `[Federal Register Volume 96, Number 12 (Tuesday, January 14, 2031)]
DEPARTMENT OF COMMERCE
Bureau of Industry and Security
15 CFR Parts 740 and 774
[Docket No. 301231-0001]
RIN 0694-ZZ99
Export Controls on Certain Photonic Chips

AGENCY: Bureau of Industry and Security, Department of Commerce.

ACTION: Interim final rule.

SUMMARY: This rule adds controls under the Export Control Reform Act of 2018.

DATES: This rule is effective February 1, 2031, and comments are due until March 3, 2031.

SUPPLEMENTARY INFORMATION: The rule adds ECCN 3A095 and revises ECCNs 3B001.a and 3E001.
[FR Doc. 2031-00042 Filed 1-13-31; 8:45 am]`;

const EU = `4.7.2031 EN Official Journal of the European Union
COMMISSION IMPLEMENTING REGULATION (EU) 2031/1866 of 3 July 2031 imposing a provisional countervailing duty on imports of cargo bicycles from China

THE EUROPEAN COMMISSION,
Having regard to the Treaty on the Functioning of the European Union,
Having regard to Regulation (EU) 2016/1037 of the European Parliament,

Article 1
A provisional countervailing duty is imposed on imports of cargo bicycles, currently falling under CN code ex 8712 00 70 (TARIC code 8712 00 70 91).

Article 2
This Regulation shall enter into force on the day following that of its publication in the Official Journal.
Done at Brussels, 3 July 2031.`;

const METI = `経済産業省令
令和13年経済産業省令第五号
外国為替及び外国貿易法及び輸出貿易管理令の規定に基づき、次のように改正する。
附則　この省令は、令和13年7月23日から施行する。
令和13年5月23日`;

const ENGLISH = `Announcement No. 61 of 2031 of the Ministry of Commerce of China

In accordance with the Export Control Law and the Regulations on Export Control of Dual-Use Items, the following is announced:
1. Hafnium metal, 1C990.a (reference HS code: 8112310010)
This announcement shall take effect on December 1, 2031.`;

const REVIEW = `某芯公司在华销售的产品未通过网络安全审查

日前，网络安全审查办公室依法对某芯公司在华销售产品进行了网络安全审查，作出不予通过网络安全审查的结论。按照《网络安全法》等法律法规，我国内关键信息基础设施的运营者应停止采购某芯公司产品。

2031年5月21日`;

const LISTING = `商务部公告2031年第13号 公布将某航公司等2家美国实体列入出口管制管控名单

根据《中华人民共和国出口管制法》的有关规定，决定将某航公司等2家美国实体（见附件）列入出口管制管控名单。
本公告自2031年3月4日起正式实施。
附件：出口管制管控名单
1. 某航公司（Quux Aero, Inc.）
2. 某舟公司

商务部
2031年3月4日`;

describe("an official notice", () => {
  test("of MOFCOM: every part of it", () => {
    const notice = readNotice(MOFCOM);
    expect(notice).toMatchObject({
      form: "cn_announcement",
      imposer: "CN",
      number: { value: "2031年第7号" },
      title: "关于对铪相关物项实施出口管制的公告",
      published: { value: "2031-07-03" },
      effective: { value: "2031-08-01" },
      documents: ["出口合同、协议的原件", "拟出口物项的技术说明", "最终用户和最终用途证明"],
    });
    expect(notice?.authorities.map(({ norm }) => norm)).toEqual(["CN.MOFCOM", "CN.GACC"]);
    expect(notice?.legalBasis).toContain("中华人民共和国出口管制法");
    expect(notice?.items.map(({ description, codes, hs }) => [description, codes, hs])).toEqual([
      ["金属铪", ["1C990.a"], ["8112310010", "8112390000"]],
      ["氧化铪", ["1C990.b"], ["2825902900"]],
    ]);
  });

  test("of a suspension: from its publication to its last day", () => {
    expect(readNotice(SUSPENSION)).toMatchObject({
      effective: { value: "2031-11-10" },
      lastDay: { value: "2032-11-10" },
    });
  });

  test("of the cyberspace review office", () => {
    expect(readNotice(CAC)).toMatchObject({
      imposer: "CN",
      authorities: [{ norm: "CN.CAC" }],
      published: { value: "2031-05-21" },
    });
  });

  test("of a product that failed the cyberspace review", () => {
    expect(readNotice(REVIEW)).toMatchObject({
      title: "某芯公司在华销售的产品未通过网络安全审查",
      authorities: [{ norm: "CN.CAC" }],
      legalBasis: ["网络安全法"],
      published: { value: "2031-05-21" },
    });
  });

  test("with an annex of parties, in two scripts where it writes both", () => {
    expect(readNotice(LISTING)?.parties).toEqual([
      { name: "某航公司", otherName: "Quux Aero, Inc." },
      { name: "某舟公司" },
    ]);
    expect(
      readNotice(`${ENGLISH}\n\nAnnex: Control List\n1. Quux Aero, Inc. (某航公司)\n2. Foo Marine`)?.parties,
    ).toEqual([{ name: "Quux Aero, Inc.", otherName: "某航公司" }, { name: "Foo Marine" }]);
  });

  test("of the Federal Register", () => {
    const notice = readNotice(BIS);
    expect(notice).toMatchObject({
      form: "us_federal_register",
      number: { value: "FR Doc. 2031-00042, RIN 0694-ZZ99, Docket No. 301231-0001" },
      authorities: [{ norm: "US.BIS" }],
      title: "Export Controls on Certain Photonic Chips",
      published: { value: "2031-01-14" },
      effective: { value: "2031-02-01" },
    });
    expect(notice?.items.flatMap(({ codes }) => codes)).toEqual(["3A095", "3B001.a", "3E001"]);
    expect(notice?.legalBasis).toEqual(["15 CFR Parts 740 and 774", "Export Control Reform Act of 2018"]);
  });

  test("of the Official Journal: in force the day after its publication", () => {
    const notice = readNotice(EU);
    expect(notice).toMatchObject({
      number: { value: "(EU) 2031/1866" },
      published: { value: "2031-07-04" },
      effective: { value: "2031-07-05" },
    });
    expect(notice?.items[0]?.hs).toContain("87120070");
  });

  test("of METI: years of the era are counted", () => {
    expect(readNotice(METI)).toMatchObject({
      imposer: "JP",
      published: { value: "2031-05-23" },
      effective: { value: "2031-07-23" },
    });
  });

  test.each([
    [
      "経済産業省令第六十一号\n外国為替及び外国貿易法の規定に基づき、次のように改正する。\n令和五年五月二十三日\n附則\nこの省令は、令和五年七月二十三日から施行する。",
      "2023-05-23",
      "2023-07-23",
    ],
    [
      "経済産業省告示第一号\n次のように定める。\n令和十年十二月三十日\nこの告示は、令和十一年一月一日から施行する。",
      "2028-12-30",
      "2029-01-01",
    ],
    ["経済産業省令第一号\n令和元年十月二日\nこの省令は、令和２年１月１日から施行する。", "2019-10-02", "2020-01-01"],
  ])("of METI in the numerals of laws: %s", (text, published, effective) => {
    expect(readNotice(text)).toMatchObject({ published: { value: published }, effective: { value: effective } });
  });

  test("of USTR: duties that apply to what is entered from a day", () => {
    const text = BIS.replace(
      "This rule is effective February 1, 2031, and",
      "The increases are applicable to products entered for consumption on or after 12:01 a.m. eastern time on March 27, 2031, and",
    );
    expect(readNotice(text)).toMatchObject({ effective: { value: "2031-03-27" } });
    expect(readNotice(text)).not.toHaveProperty("lastDay");
  });

  test("of BIS: the parties that it adds, bulleted or in the form of the list", () => {
    const bulleted = `${BIS}
Additions to the Entity List

This rule adds the following three entities to the Entity List, under the destination of China:
    [bull] Quux Photonics Co., Ltd.;
    [bull] Plugh Holdings, a.k.a., the following two aliases: Plugh Group; and
    [bull] Beijing Xyzzy Institute.

Removals

This rule removes the following:
    [bull] Frotz Trading LLC.`;
    const names = (text: string) => readNotice(text)?.parties.map(({ name }) => name);
    expect(names(bulleted)).toEqual(["Quux Photonics Co., Ltd.", "Plugh Holdings", "Beijing Xyzzy Institute"]);
    const entries = `${BIS}
CHINA, PEOPLE'S REPUBLIC OF
Quux Photonics Co., Ltd., a.k.a., the following alias: -- QP. Room 1, Shenzhen. For all items subject to the EAR. Presumption of denial.
Frotz Bridge Trading FZE, Dubai, UAE. For all items subject to the EAR.`;
    expect(names(entries)).toEqual(["Quux Photonics Co., Ltd.", "Frotz Bridge Trading FZE"]);
    expect(names(BIS)).toEqual([]);
  });

  test("of METI: what it is about, and the day from which it applies", () => {
    const text = `令和13年11月18日
経済産業省 貿易経済安全保障局

外国ユーザーリストの改正について

経済産業省は、「外国ユーザーリスト」を改正します。本改正は令和13年11月25日から適用されます。`;
    const notice = readNotice(text);
    expect(notice).toMatchObject({
      title: "外国ユーザーリストの改正について",
      published: { value: "2031-11-18" },
      effective: { value: "2031-11-25" },
    });
    expect(notice && measureOfNotice(notice, text)).toMatchObject({ type: "entity_listing", status: "adopted" });
    const talks = text.replaceAll("改正", "説明会");
    const other = readNotice(talks);
    expect(other && measureOfNotice(other, talks)).toBeUndefined();
  });

  test("of MOFCOM in English, in force on issue", () => {
    const text = `MOFCOM Announcement No. 18 of 2031

In accordance with the Export Control Law of the People's Republic of China and the Regulations of the People's Republic of China on Export Control of Dual-Use Items, the following is announced:
1. 1C990.a Hafnium metal (reference HS code: 8112310010)
This announcement shall be implemented from the date of issuance.

April 4, 2031`;
    expect(readNotice(text)).toMatchObject({
      effective: { value: "2031-04-04" },
      legalBasis: [
        "Export Control Law of the People's Republic of China",
        "Regulations of the People's Republic of China on Export Control of Dual-Use Items",
      ],
    });
  });

  test("of MOFCOM in English", () => {
    expect(readNotice(ENGLISH)).toMatchObject({
      form: "cn_announcement_en",
      number: { value: "No. 61 of 2031" },
      effective: { value: "2031-12-01" },
      items: [{ codes: ["1C990.a"], hs: ["8112310010"] }],
    });
  });

  test.each([MOFCOM, SUSPENSION, CAC, BIS, EU, METI, ENGLISH])("%#: every quote is its slice", (text) => {
    const notice = readNotice(text);
    const quotes = [
      notice?.number,
      notice?.published,
      notice?.effective,
      notice?.lastDay,
      ...(notice?.items ?? []),
    ].flatMap((one) => one?.quote ?? []);
    for (const { start, end, text: words } of quotes) expect(text.slice(start, end)).toBe(words);
  });

  test.each([
    "China's commerce ministry announced on Monday that it will restrict exports of gallium.",
    "商务部发言人周一表示，中方将采取必要措施。",
    "The agency said its action was effective.",
    "",
  ])("news is no notice: %s", (text) => expect(readNotice(text)).toBeUndefined());

  test("long and hostile texts take little time", () => {
    const start = process.cpuUsage().user;
    readNotice(`商务部公告2031年第7号${"根据《".repeat(100_000)}`);
    readNotice(`AGENCY: Bureau of Industry and Security\nACTION: x\n${"ECCN ".repeat(80_000)}`);
    readNotice(`AGENCY: BIS\nACTION: x\n${"This rule adds the following entities: \n[bull] A\n".repeat(8000)}`);
    readNotice(`COMMISSION REGULATION (EU) 2031/1 Article 1 ${"CN code 8712 00 70 ".repeat(20_000)}`);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(3000);
  });
});

describe("the measure of a notice", () => {
  const made = (text: string) => {
    const notice = readNotice(text);
    return notice && measureOfNotice(notice, text);
  };

  test("of a Chinese announcement that no sentence pattern reads", () => {
    expect(made(MOFCOM)).toMatchObject({
      type: "export_licence",
      direction: "restrict",
      imposer: ["CN"],
      authority: { norm: "CN.MOFCOM" },
      effective: { value: "2031-08-01" },
      goods: [{ text: "金属铪", codes: ["1C990.a", "8112310010", "8112390000"] }, { text: "氧化铪" }],
      patternId: "notice.cn_announcement",
    });
  });

  test.each([
    [SUSPENSION, "relax", "suspended", undefined],
    [CAC, "restrict", "adopted", "procurement_ban"],
    [EU, "restrict", "adopted", "countervailing"],
    [METI, "restrict", "adopted", "export_licence"],
  ])("%#: direction, status and kind by its words", (text, direction, status, type) => {
    const measure = made(text);
    if (type === undefined && measure === undefined) return;
    expect(measure).toMatchObject({ direction, status, ...(type === undefined ? {} : { type }) });
  });

  test("its quote is its slice", () => {
    for (const text of [MOFCOM, CAC, BIS, EU, METI]) {
      const quote = made(text)?.quote;
      if (quote) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });
});
