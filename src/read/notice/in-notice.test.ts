// Notices by us in the forms of 2025 and later, through the whole reader: one measure each, not begun before its day.
import { describe, expect, test } from "vitest";
import { resources } from "../core-resources.case.ts";
import { read } from "../read.ts";

const MOFCOM = `商务部公告2031年第61号 公布对铪相关物项实施出口管制的决定
【发布文号】商务部公告2031年第61号
【发文日期】2031年11月20日

根据《中华人民共和国出口管制法》有关规定,为维护国家安全和利益,经国务院批准,决定对以下物项实施出口管制:
一、满足以下特性的物项,未经许可,不得出口:
(一)1C990.a 金属铪(参考海关商品编号:8112310010)。
(二)1C990.b 铪合金(参考海关商品编号:8112390000)。
二、本公告自2031年12月1日起正式实施。

商务部
2031年11月20日`;

const EU = `13.11.2031 EN Official Journal of the European Union
COMMISSION IMPLEMENTING REGULATION (EU) 2031/2415
of 12 November 2031
imposing a definitive anti-dumping duty and definitively collecting the provisional duty imposed on imports of gallium wafers originating in the People's Republic of China

THE EUROPEAN COMMISSION,
Having regard to the Treaty on the Functioning of the European Union,
Whereas:
(1) On 15 March 2031, the European Commission initiated an anti-dumping investigation with regard to imports of gallium wafers.
(2) A provisional duty was imposed by Implementing Regulation (EU) 2031/1102.

HAS ADOPTED THIS REGULATION:

Article 1
1. A definitive anti-dumping duty is imposed on imports of gallium arsenide wafers, currently falling under CN code ex 3818 00 90 and originating in the People's Republic of China.
Article 2
This Regulation shall enter into force on the day following that of its publication in the Official Journal of the European Union.
Done at Brussels, 12 November 2031.`;

const BIS = `BUREAU OF INDUSTRY AND SECURITY
Additions to the Entity List

AGENCY: Bureau of Industry and Security, Department of Commerce.

ACTION: Final rule.

SUMMARY: In this rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) by adding two entities to the Entity List, under the destination of China.

DATES: This rule is effective November 17, 2031.

SUPPLEMENTARY INFORMATION:

Background

The Entity List (supplement no. 4 to part 744 of the EAR) identifies entities for which there is reasonable cause to believe that they have been involved in activities contrary to national security.

Additions to the Entity List

This rule adds the following two entities to the Entity List:
    [bull] Quux Photonics Co., Ltd.; and
    [bull] Frotz Trading LLC`;

describe("what a notice does", () => {
  const measures = (text: string) => read({ text }, resources).measures;

  test("of MOFCOM: a licence for its items, adopted until its day", () => {
    expect(measures(MOFCOM)).toMatchObject([
      {
        type: "export_licence",
        status: "adopted",
        effective: { value: "2031-12-01" },
        goods: [
          { text: "金属铪", codes: ["1C990.a", "8112310010"] },
          { text: "铪合金", codes: ["1C990.b", "8112390000"] },
        ],
      },
    ]);
    const inForce = read({ text: MOFCOM, published: "2031-12-02" }, resources);
    expect(inForce.measures).toMatchObject([{ status: "in_force" }]);
  });

  test("of the Union: the goods alone, and no relation to what is left out", () => {
    const reading = read({ text: EU }, resources);
    expect(reading.measures).toMatchObject([
      { type: "anti_dumping", status: "adopted", goods: [{ text: "gallium arsenide wafers", codes: ["38180090"] }] },
    ]);
    const ids = [...reading.measures, ...reading.events, ...reading.enforcement].map(({ id }) => id);
    for (const { from, to } of reading.relations) expect([ids.includes(from), ids.includes(to)]).toEqual([true, true]);
  });

  test("of BIS: its parties, and nothing for what the list is", () => {
    expect(measures(BIS)).toMatchObject([
      { type: "entity_listing", target: { entities: ["Quux Photonics Co., Ltd.", "Frotz Trading LLC"] } },
    ]);
  });
});
