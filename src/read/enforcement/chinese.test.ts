// Enforcement in Chinese prose, sentence by sentence; every text is made up.
import { expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

it.each([
  ["市场监管总局9日宣布，依法对埃尔登公司开展立案调查。", "investigation CN 埃尔登公司 2031-07-09"],
  ["荷兰警方6月3日在埃因霍温拘留了一名向中国出口设备的商人。", "detention NL 一名向中国出口设备的商人 2031-06-03"],
  ["美国商务部6月5日对新加坡一家贸易公司处以200万美元罚款。", "fine US 新加坡一家贸易公司 2031-06-05"],
  ["網信辦6月2日對諾瓦公司實施網絡安全審查。", "security_review CN 諾瓦公司 2031-06-02"],
  ["臺灣檢方8日表示，一名主管被羈押。", "detention TW 一名主管 2031-07-08"],
  // Wanted, planned or ended, or a survey: no act.
  ["商务部表示，将对欧洲企业展开调查。", undefined],
  ["多家银行敦促商务部停止调查。", undefined],
  ["国家统计局开展的工业调查显示，影响有限。", undefined],
  ["商务部反对对中国企业处以罚款。", undefined],
])("%s", (text, expected) => {
  const lead = "本报北京7月10日电　美国对所有中国商品加征20%关税。";
  const { enforcement } = read({ text: `${lead}${text}`, published: "2031-07-10" }, resources);
  const told = enforcement.map(
    ({ kind, authority, target, date }) => `${kind} ${authority?.country} ${target?.name} ${date?.value}`,
  );
  expect(told).toEqual(expected === undefined ? [] : [expected]);
});
