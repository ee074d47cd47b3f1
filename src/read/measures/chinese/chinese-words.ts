// Closed lists for Chinese news: who acts, which states a clause names, and traditional signs as simplified ones, sign for sign,
// so that offsets stay.

export interface Name {
  readonly name: string;
  readonly norm: string;
}

/** Who acts, the longer names first. */
export const ACTORS: readonly Name[] =
  "国务院关税税则委员会办公室 CN.SCCTC|不可靠实体清单工作机制 CN.MOFCOM|美国商务部工业与安全局 US.BIS|俄罗斯动植物卫生监督局 RU.ROSSELKHOZNADZOR|国务院关税税则委员会 CN.SCCTC|国家市场监督管理总局 CN.SAMR|国家互联网信息办公室 CN.CAC|网络安全审查办公室 CN.CAC|美国贸易代表办公室 US.USTR|美国联邦通信委员会 US.FCC|美国国际贸易委员会 US.ITC|韩国产业通商资源部 KR.MOTIE|经济部国际贸易署 TW.TITA|中国交通运输部 CN.MOT|日本经济产业省 JP.METI|国家发展改革委 CN.NDRC|工业和信息化部 CN.MIIT|英国商业贸易部 GB.DBT|韩国贸易委员会 KR.KTC|韩国企划财政部 KR.MOEF|中国海关总署 CN.GACC|市场监管总局 CN.SAMR|中国人民银行 CN.PBOC|印度外贸总局 IN.DGFT|加拿大财政部 CA.FIN|墨西哥经济部 MX.SE|澳大利亚政府 AU.GOV|马来西亚政府 MY.GOV|中国商务部 CN.MOFCOM|中国财政部 CN.MOF|中国外交部 CN.MFA|欧盟委员会 EU.COM|美国商务部 US.DOC|美国财政部 US.TREAS|交通运输部 CN.MOT|经济产业省 JP.METI|荷兰经济部 NL.EZ|加拿大政府 CA.GOV|俄罗斯政府 RU.GOV|印度尼西亚 ID.GOV|国务院台办 CN.TAO|美国国务院 US.STATE|美国国防部 US.DOD|欧洲理事会 EU.COUNCIL|欧盟理事会 EU.COUNCIL|日本财务省 JP.MOF|印度商工部 IN.MOCI|印度财政部 IN.MOF|乌克兰政府 UA.GOV|墨西哥政府 MX.GOV|土耳其政府 TR.GOV|英国外交部 GB.FCDO|刚果（金） CD.GOV|哈萨克斯坦 KZ.GOV|中国政府 CN.GOV|美国政府 US.GOV|荷兰政府 NL.GOV|韩国政府 KR.GOV|日本政府 JP.GOV|印度政府 IN.GOV|英国政府 GB.GOV|欧洲议会 EU.PARL|调查机关 CN.MOFCOM|海关总署 CN.GACC|澳大利亚 AU.GOV|马来西亚 MY.GOV|布鲁塞尔 EU.GOV|中国海关 CN.GACC|美国国会 US.CONGRESS|美商务部 US.DOC|美财政部 US.TREAS|印尼政府 ID.GOV|越南政府 VN.GOV|泰国政府 TH.GOV|巴西政府 BR.GOV|台湾当局 TW.GOV|香港政府 HK.GOV|津巴布韦 ZW.GOV|孟加拉国 BD.GOV|巴基斯坦 PK.GOV|七国集团 G7.GOV|欧委会 EU.COM|经产省 JP.METI|网信办 CN.CAC|商务部 CN.MOFCOM|财政部 CN.MOF|外交部 CN.MFA|工信部 CN.MIIT|发改委 CN.NDRC|特朗普 US.POTUS|华盛顿 US.GOV|俄罗斯 RU.GOV|加拿大 CA.GOV|墨西哥 MX.GOV|土耳其 TR.GOV|渥太华 CA.GOV|国台办 CN.TAO|税委会 CN.SCCTC|国务院 CN.SC|经济部 TW.MOEA|台当局 TW.GOV|莫斯科 RU.GOV|新德里 IN.GOV|堪培拉 AU.GOV|雅加达 ID.GOV|阿根廷 AR.GOV|乌克兰 UA.GOV|菲律宾 PH.GOV|新西兰 NZ.GOV|以色列 IL.GOV|新加坡 SG.GOV|意大利 IT.GOV|西班牙 ES.GOV|匈牙利 HU.GOV|立陶宛 LT.GOV|白宫 US.POTUS|拜登 US.POTUS|北京 CN.GOV|东京 JP.GOV|美方 US.GOV|欧方 EU.GOV|加方 CA.GOV|日方 JP.GOV|荷方 NL.GOV|中方 CN.GOV|我国 CN.GOV|大陆 CN.GOV|欧盟 EU.GOV|美国 US.GOV|日本 JP.GOV|荷兰 NL.GOV|韩国 KR.GOV|印尼 ID.GOV|印度 IN.GOV|英国 GB.GOV|越南 VN.GOV|泰国 TH.GOV|巴西 BR.GOV|中国 CN.GOV|香港 HK.GOV|港府 HK.GOV|首尔 KR.GOV|伦敦 GB.GOV|海牙 NL.GOV|台北 TW.GOV|韩方 KR.GOV|英方 GB.GOV|澳方 AU.GOV|俄方 RU.GOV|印方 IN.GOV|墨方 MX.GOV|立方 LT.GOV|台湾 TW.GOV|澳门 MO.GOV|智利 CL.GOV|瑞士 CH.GOV|波兰 PL.GOV|南非 ZA.GOV|德国 DE.GOV|法国 FR.GOV|伊朗 IR.GOV|朝鲜 KP.GOV"
    .split("|")
    .map((row) => {
      const [name = "", norm = ""] = row.split(" ");
      return { name, norm };
    });

/** Names of states in what an act is laid on, and the short forms of trade: 对美, 输华. */
export const STATES: readonly (readonly [RegExp, string])[] = [
  [/美国|美方|中美|美中|美企|[对输涉自从向]美|原产于美/u, "US"],
  [/中国|中方|中美|美中|中欧|中日|中加|中企|[对输涉自从向]华/u, "CN"],
  [/欧盟|欧洲|中欧|欧方|[对输自从向]欧/u, "EU"],
  [/日本|日方|中日|福岛|[对输自从向]日(?!起)/u, "JP"],
  [/韩国|韩方|[对输自从向]韩/u, "KR"],
  [/加拿大|加方|中加/u, "CA"],
  [/台湾|台企|两岸|[对输涉]台/u, "TW"],
  [/澳大利亚|澳洲/u, "AU"],
  [/印度(?!尼)/u, "IN"],
  [/(?<!白)俄罗斯|[对输向从自]俄/u, "RU"],
  [/荷兰/u, "NL"],
  [/英国/u, "GB"],
  [/墨西哥/u, "MX"],
  [/蒙古/u, "MN"],
  [/越南/u, "VN"],
  [/南非/u, "ZA"],
  [/立陶宛/u, "LT"],
  [/巴西/u, "BR"],
  [/智利/u, "CL"],
  [/阿根廷/u, "AR"],
  [/瑞士/u, "CH"],
  [/乌克兰|[对输]乌/u, "UA"],
  [/波兰/u, "PL"],
  [/菲律宾/u, "PH"],
  [/新西兰/u, "NZ"],
  [/印度尼西亚|印尼/u, "ID"],
  [/马来西亚/u, "MY"],
  [/泰国/u, "TH"],
  [/柬埔寨/u, "KH"],
  [/缅甸/u, "MM"],
  [/土耳其/u, "TR"],
  [/哈萨克斯坦/u, "KZ"],
  [/津巴布韦/u, "ZW"],
  [/孟加拉/u, "BD"],
  [/巴基斯坦/u, "PK"],
  [/以色列/u, "IL"],
  [/新加坡/u, "SG"],
  [/德国/u, "DE"],
  [/法国/u, "FR"],
  [/意大利/u, "IT"],
  [/西班牙/u, "ES"],
  [/匈牙利/u, "HU"],
  [/伊朗/u, "IR"],
  [/朝鲜/u, "KP"],
  [/古巴/u, "CU"],
  [/委内瑞拉/u, "VE"],
  [/白俄罗斯/u, "BY"],
  [/挪威/u, "NO"],
  [/沙特/u, "SA"],
];

const TRADITIONAL =
  "國国務务関关關关稅税實实體体單单將将對对進进許许證证權权歐欧韓韩經经濟济產产業业蘭兰徵征懲惩報报復复應应採采購购補补貼贴傾倾銷销調调議议擬拟運运輸输資资質质貨货術术電电車车鋼钢鐵铁鋁铝銻锑鎵镓鍺锗鎢钨鋰锂從从聯联開开發发佈布暫暂緩缓減减讓让構构機机總总統统華华頓顿與与並并個个類类種种須须預预臺台灣湾東东門门問问題题點点給给為为這这樣样時时間间來来過过還还後后會会員员長长審审網网絡络氣气際际貿贸舉举義义節节無无壓压認认說说談谈訴诉訟讼裝装備备備备線线區区廠厂業业專专屬属執执訂订佔占歷历億亿萬万雙双強强嚴严終终結结續续繼继維维護护衛卫計计設设誤误錯错領领檢检羈羁罰罚獲获離离釋释該该搗捣辦办";

const SIMPLE = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) SIMPLE.set(TRADITIONAL[i] ?? "", TRADITIONAL[i + 1] ?? "");

/** Sign for sign in simplified writing; what is no such sign stays. */
export function simplified(text: string): string {
  let found = "";
  for (let i = 0; i < text.length; i++) found += SIMPLE.get(text[i] ?? "") ?? text[i] ?? "";
  return found;
}

/** The states that the words name, in their order. */
export function statesIn(text: string): readonly string[] {
  return STATES.flatMap(([pattern, state]): (readonly [number, string])[] => {
    const at = text.search(pattern);
    return at < 0 ? [] : [[at, state]];
  })
    .toSorted(([a], [b]) => a - b)
    .map(([, state]) => state);
}

/** Every Han sign is one of these; a text in Latin letters has none. */
export const WIDE = /[\u2e80-\uffff]/;

/** Where the clause begins that `at` stands in. */
export function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !/[，,；;。　]/u.test(text[from - 1] ?? "")) from--;
  return from;
}
