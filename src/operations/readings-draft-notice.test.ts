// From a pasted notice to a nearly complete draft: what its set places say stands in the register's terms, and the register's
// own checks say what a person still has to mend. The notices are ours, in the official forms.
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openApp } from "../app.ts";
import type { Measure } from "../read/index.ts";
import { readingsDecide } from "./readings-decide.ts";
import { readingsDraft } from "./readings-draft.ts";
import { readingsKeep } from "./readings-keep.ts";

const app = openApp({ store: ":memory:", now: () => new Date("2027-08-10T10:00:00Z") });
const context = app.context();
afterAll(() => app.close());

/** The file drafted from the first candidate of a notice, and what the checks say of it. */
async function drafted(text: string) {
  const { id, reading } = await readingsKeep.run(context, { text } as never);
  const candidate = reading.measures[0]?.id ?? "";
  await readingsDecide.run(context, { id, candidate, action: "accept", by: "Ann" } as never);
  const draft = await readingsDraft.run(context, { id, candidate });
  if (draft.kind === "refused") throw new Error(draft.why);
  const { yaml, problems, gaps, known } = draft;
  return { file: parse(yaml), problems, gaps: gaps.map(({ field }) => field), known, measures: reading.measures };
}

const control = (code: string): string => `商务部 海关总署公告2027年第7号 关于对铪相关物项实施出口管制的公告

根据《中华人民共和国出口管制法》的有关规定，经国务院批准，决定对铪相关物项实施出口管制。现将有关事项公告如下：

一、满足以下特性的物项，未经许可，不得出口：
（一）1C990.a 金属铪（参考海关商品编号：${code}）。
二、出口经营者应当提出申请，并提交下列文件：
（一）出口合同的原件；
（二）最终用途证明。
三、本公告自2027年8月1日起正式实施。

商务部 海关总署
2027年7月3日`;

describe("an export control of MOFCOM", () => {
  test("names its number, basis, item, tariff codes and documents", async () => {
    const { file, problems, gaps } = await drafted(control("8112310010"));
    expect(problems).toEqual([]);
    expect(gaps).toEqual(["sources"]);
    expect(file).toMatchObject({
      title: { en: "Export licence: hafnium", zh: "关于对铪相关物项实施出口管制的公告" },
      number: "2027年第7号",
      authority: ["MOFCOM"],
      legalBasis: ["中华人民共和国出口管制法"],
      measures: [
        {
          id: "cn-2027-07-export-licence-hafnium",
          goods: [
            {
              description: { en: "hafnium", zh: "金属铪" },
              code: "1C990.a",
              list: "CN-DUAL-USE",
              material: ["hafnium"],
              hs: [{ nomenclature: "CHN-2027", role: "reference", codes: ["8112310010"] }],
            },
          ],
          documents: [[{ name: "出口合同的原件" }, { name: "最终用途证明" }]],
          time: { announced: "2027-07-03", from: "2027-08-01" },
        },
      ],
    });
  });

  test("is the same from a browser, which ends lines with two signs, and is kept under its title", async () => {
    const text = control("8112310010");
    const { file: plain } = await drafted(text);
    const inBrowser = await drafted(text.replaceAll("\n", "\r\n"));
    expect(inBrowser.file.title).toEqual(plain.title);
    expect(inBrowser.file.measures[0].goods).toEqual(plain.measures[0].goods);
    expect(inBrowser.file.measures[0].documents).toEqual(plain.measures[0].documents);
    const kept = await readingsKeep.run(context, { text: text.replaceAll("\n", "\r\n") } as never);
    expect(kept.title).toBe("关于对铪相关物项实施出口管制的公告");
  });

  test("with a misprinted customs code is told of it", async () => {
    const { problems } = await drafted(control("8110920010"));
    expect(problems).toEqual([expect.stringMatching(/goods\..*8110920010/)]);
  });
});

test("a review that a product failed binds operators of critical infrastructure, for its maker's products", async () => {
  const { file, known, measures } = await drafted(`美光公司在华销售的产品未通过网络安全审查

日前，网络安全审查办公室依法对美光公司在华销售产品进行了网络安全审查，作出不予通过网络安全审查的结论。按照《网络安全法》等法律法规，我国内关键信息基础设施的运营者应停止采购美光公司产品。

2023年5月21日`);
  expect(known).toBe("cn-cac-2023-micron");
  expect(measures.map(({ type, authority }) => [type, authority?.norm])).toEqual([["procurement_ban", "CN.CAC"]]);
  expect(file.measures[0].when.all).toEqual([
    { act: ["procure", "use_in_contract"] },
    { party: { role: ["purchaser"], country: ["CN"], category: ["critical_information_infrastructure_operator"] } },
    { manufacturer: ["美光公司"] },
  ]);
});

test("a listing is one measure on the parties of its annex, whose names wait for the official list", async () => {
  const { file, problems, measures } =
    await drafted(`商务部公告2027年第13号 公布将某航公司等2家美国实体列入出口管制管控名单

根据《中华人民共和国出口管制法》的有关规定，决定将某航公司等2家美国实体（见附件）列入出口管制管控名单。
本公告自2027年3月4日起正式实施。
附件：出口管制管控名单
1. 某航公司（Quux Aero, Inc.）
2. 某舟公司

商务部
2027年3月4日`);
  expect(measures).toHaveLength(1);
  expect(file.measures[0].parties).toEqual([
    expect.objectContaining({ name: "Quux Aero, Inc.", nameLocal: "某航公司", verified: false }),
    expect.objectContaining({ name: "某舟公司", verified: false }),
  ]);
  expect(problems).toEqual([expect.stringContaining("names were not read in an official list")]);
});

test("one party and the number of the others leave open who they are", async () => {
  const { measures, file } = await drafted(`商务部公告2027年第14号 公布将某航公司等28家美国实体列入出口管制管控名单

根据《中华人民共和国出口管制法》的有关规定，决定将某航公司等28家美国实体列入出口管制管控名单。
本公告自2027年3月4日起正式实施。

商务部
2027年3月4日`);
  expect(measures).toHaveLength(1);
  expect(file.measures[0].parties).toEqual([expect.objectContaining({ name: "某航公司" })]);
  expect(JSON.stringify(file.measures[0].when)).toContain("parties:");
});

test("a regulation of the Union holds from the day that it says, for codes of its nomenclature", async () => {
  const { file, problems } = await drafted(`4.7.2027 EN Official Journal of the European Union
COMMISSION IMPLEMENTING REGULATION (EU) 2027/1866 of 3 July 2027 imposing a provisional countervailing duty on imports of cargo bicycles from China

THE EUROPEAN COMMISSION,
Having regard to Regulation (EU) 2016/1037 of the European Parliament,

Article 1
A provisional countervailing duty is imposed on imports of cargo bicycles, currently falling under CN code ex 8712 00 70 (TARIC code 8712 00 70 91).

Article 2
This Regulation shall enter into force on the day following that of its publication in the Official Journal.
Done at Brussels, 3 July 2027.`);
  expect(problems).toEqual([]);
  expect(file.measures[0]).toMatchObject({
    effect: "tariff",
    goods: [
      {
        hs: [
          { nomenclature: "EU-CN-2027", codes: ["87120070"] },
          { nomenclature: "EU-TARIC-2027", codes: ["8712007091"] },
        ],
      },
    ],
    time: { from: "2027-07-05" },
  });
});

test("the last day for comments on a rule is no end of it", async () => {
  const { file } = await drafted(`[Federal Register Volume 92, Number 12 (Tuesday, January 14, 2027)]
DEPARTMENT OF COMMERCE
Bureau of Industry and Security
15 CFR Parts 740 and 774
RIN 0694-ZZ99
Export Controls on Certain Photonic Chips

AGENCY: Bureau of Industry and Security, Department of Commerce.

ACTION: Interim final rule.

SUMMARY: This rule adds controls under the Export Control Reform Act of 2018.

DATES: This rule is effective February 1, 2027, and comments are due until March 3, 2027.

SUPPLEMENTARY INFORMATION: The rule adds ECCN 3A095 and revises ECCNs 3B001.a and 3E001.
[FR Doc. 2027-00042 Filed 1-13-27; 8:45 am]`);
  expect(file.measures[0].time).toEqual({ announced: "2027-01-14", from: "2027-02-01" });
});

/** What a notice is read as, a line each measure. */
async function told(text: string): Promise<readonly string[]> {
  const { reading } = await readingsKeep.run(context, { text } as never);
  return reading.measures.map(({ type, status, imposer, target, goods, rate, announced, effective }: Measure) =>
    [
      `${type} ${status}: ${imposer.join()} on ${target.countries.join()}`,
      goods.map(({ norm }) => norm).join(", "),
      rate === undefined ? "" : JSON.stringify(rate.value ?? rate.max),
      `${announced?.value} from ${effective?.value}`,
    ]
      .filter((part) => part !== "")
      .join("; "),
  );
}

describe("a notice as a ministry's site shows it", () => {
  test("labels over the text leave it a notice, and each numbered line is a measure of its own", async () => {
    const lines = await told(`中华人民共和国商务部
公告2027年第46号 关于加强相关两用物项对美国出口管制的公告

【发布单位】安全与管制局
【发布文号】商务部公告2027年第46号
【发文日期】2027年12月03日

根据《中华人民共和国出口管制法》等法律法规有关规定，决定加强相关两用物项对美国出口管制。现将有关事项公告如下：
一、禁止两用物项对美国军事用户或军事用途出口。
二、原则上不予许可铪、锗相关两用物项对美国出口；对石墨两用物项对美国出口，实施更严格的最终用户和最终用途审查。
本公告自公布之日起正式实施。

商务部
2027年12月3日`);
    expect(lines).toEqual([
      "export_ban in_force: CN on US; dual-use items; 2027-12-03 from 2027-12-03",
      "export_ban in_force: CN on US; germanium, 铪; 2027-12-03 from 2027-12-03",
      "export_licence in_force: CN on US; graphite; 2027-12-03 from 2027-12-03",
    ]);
  });

  test("numbered duties share the day, the country and the body of the sentence that announces them", async () => {
    const lines = await told(`国务院关税税则委员会关于对原产于美国的部分进口商品加征关税的公告
税委会公告2027年第1号

根据《中华人民共和国关税法》，经国务院批准，自2027年2月10日起，对原产于美国的部分进口商品加征关税。有关事项如下：
一、对煤炭加征15%关税，具体商品范围见附件1。
二、对原油加征10%关税，具体商品范围见附件2。

国务院关税税则委员会
2027年2月4日`);
    expect(lines).toEqual([
      "import_tariff adopted: CN on US; coal; 15; 2027-02-04 from 2027-02-10",
      "import_tariff adopted: CN on US; 原油; 10; 2027-02-04 from 2027-02-10",
    ]);
  });

  test("its first sentence is read also where it ends in a colon, over a heading of the annex", async () => {
    const [line] = await told(`不可靠实体清单工作机制公告2027年第4号

为维护国家主权，根据《中华人民共和国对外贸易法》等有关法律，决定将某航公司等2家美国企业列入不可靠实体清单，并采取以下处理措施：
一、禁止上述企业从事与中国有关的进出口活动。
本公告自公布之日起实施。

附件：列入不可靠实体清单的企业
1.某航公司（Quux Aero, Inc.）
2.某舟公司

2027年3月4日`);
    expect(line).toBe("entity_listing in_force: CN on US; 2027-03-04 from 2027-03-04");
  });

  test("a suspension holds from the day under it and is a change of the paper that it names", async () => {
    const text = `商务部公告2025年第72号 公布暂停实施商务部公告2024年第46号第二款的决定

【发文日期】2025年11月09日

经批准，自即日起至2026年11月27日，暂停实施商务部公告2024年第46号（关于加强相关两用物项对美国出口管制的公告）第二款。

商务部
2025年11月9日`;
    const { id, reading } = await readingsKeep.run(context, { text } as never);
    expect(reading.published).toEqual({ value: "2025-11-09", basis: "text" });
    await readingsDecide.run(context, { id, candidate: "M1", action: "accept", by: "Ann" } as never);
    const draft = await readingsDraft.run(context, { id, candidate: "M1" });
    expect(draft).toMatchObject({ changes: expect.stringMatching(/^cn-mofcom-2024-46-2/) });
    expect(draft.kind === "draft" && parse(draft.yaml).time.events).toEqual([
      expect.objectContaining({ kind: "suspend", from: "2025-11-09", to: "2026-11-27" }),
    ]);
  });

  test.each([
    [
      "a word of the title takes back nothing that is imposed",
      "Notice of Action: Section 301 Investigation of Quuxland's Practices",
      "Notice of action.",
    ],
    [
      "an action is told apart from its opening",
      "Notice of Action in the Section 301 Investigation Initiated in 2026",
      "Notice of action.",
    ],
  ])("%s", async (_, title, action) => {
    const [line] = await told(`[Federal Register Volume 92, Number 12 (Tuesday, January 19, 2027)]
OFFICE OF THE UNITED STATES TRADE REPRESENTATIVE

${title}

AGENCY: Office of the United States Trade Representative (USTR).

ACTION: ${action}

SUMMARY: The U.S. Trade Representative is imposing additional tariffs of 25 percent on semiconductors of China.

DATES: The tariffs are applicable on or after February 1, 2027.`);
    expect(line).toMatch(/^import_tariff (?:adopted|in_force): US on CN; .*from 2027-02-01/);
  });

  test.each([
    ["a time to perform contracts", "2027年3月1日前签订的合同可以继续履行至2027年12月31日。", undefined],
    ["a term of its own", "本公告自2027年8月1日起实施，实施期限至2028年7月31日。", "2028-07-31"],
  ])("%s is an end of the measure or not: %s", async (_, sentence, end) => {
    const { reading } = await readingsKeep.run(context, {
      text: control("8112310010").replace("\n\n商务部 海关总署\n", `\n${sentence}\n\n商务部 海关总署\n`),
    } as never);
    expect(reading.measures.map(({ expires }) => expires?.value)).toEqual([end]);
  });

  test("a control that is resumed restricts, though trade that is resumed is let go", async () => {
    const of = async (title: string) =>
      (
        await readingsKeep.run(context, {
          text: `商务部公告2027年第9号 ${title}\n\n现予公告。\n\n商务部\n2027年3月4日`,
        } as never)
      ).reading.measures[0]?.direction;
    expect(await of("关于恢复对锗相关物项出口管制的公告")).toBe("restrict");
    expect(await of("关于恢复自日本进口水产品的公告")).not.toBe("restrict");
  });

  test("a final ruling is what its title says, for as long as its last line says", async () => {
    const { reading } = await readingsKeep.run(context, {
      text: `商务部公告2027年第31号 关于对原产于欧盟的进口相关白兰地反倾销调查的最终裁定公告

根据《中华人民共和国反倾销条例》的规定，2026年1月5日，商务部发布2026年第1号公告，决定对原产于欧盟的进口相关白兰地（以下称被调查产品）进行反倾销立案调查。
二、商务部向国务院关税税则委员会提出对被调查产品征收反倾销税的建议，国务院关税税则委员会根据商务部的建议作出决定，自2027年7月5日起，对原产于欧盟的进口相关白兰地征收反倾销税。
四、对原产于欧盟的进口相关白兰地征收反倾销税的实施期限自2027年7月5日起5年。

商务部
2027年7月4日`,
    } as never);
    expect(
      reading.measures.map(({ type, status, announced, effective, expires }) => [
        type,
        status,
        announced?.value,
        effective?.value,
        expires?.value,
      ]),
    ).toEqual([["anti_dumping", "adopted", "2027-07-04", "2027-07-05", "2032-07-04"]]);
  });

  test("a regulation of the Union is what its articles do; its recitals tell how the case began", async () => {
    const lines =
      await told(`COMMISSION IMPLEMENTING REGULATION (EU) 2027/1866 of 3 July 2027 imposing a definitive countervailing duty on imports of cargo bicycles originating in the People's Republic of China

THE EUROPEAN COMMISSION,
Having regard to Regulation (EU) 2016/1037 of the European Parliament and of the Council of 8 June 2016 on protection against subsidised imports,
Whereas:
(1) On 4 October 2026, the European Commission initiated an anti-subsidy investigation on imports of cargo bicycles from China.
HAS ADOPTED THIS REGULATION:
Article 1
A definitive countervailing duty is imposed on imports of cargo bicycles originating in the People's Republic of China, currently falling under CN code ex 8712 00 70.
Article 2
This Regulation shall enter into force on the day following that of its publication in the Official Journal.
Done at Brussels, 3 July 2027.
OJ L, 2027/1866, 4.7.2027`);
    expect(lines).toEqual([expect.stringMatching(/^countervailing (?:in_force|adopted): EU on CN; bicycles/)]);
  });

  test("a rule of the Federal Register that the register holds as a paper without measures is known by its number", async () => {
    const { known, measures } = await drafted(`[Federal Register Volume 89, Number 235 (Friday, December 6, 2024)]
[Pages 96830-96872]
DEPARTMENT OF COMMERCE
Bureau of Industry and Security
RIN 0694-AJ77

Additions and Modifications to the Entity List

AGENCY: Bureau of Industry and Security, Department of Commerce.

ACTION: Final rule.

SUMMARY: In this rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations by adding 140 entities under the destination of China to the Entity List.

DATES: This rule is effective December 2, 2024.`);
    expect(known).toBe("US:EL:2024-12-02");
    expect(measures.map(({ type, target }) => [type, target.entities])).toEqual([["entity_listing", ["140 entities"]]]);
  });
});
