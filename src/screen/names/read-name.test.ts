// Readings of names in each script, as tables of what a reader of that script would write.
import { beforeAll, describe, expect, test } from "vitest";
import { testLexicon } from "../testing.ts";
import type { NameLexicon } from "./lexicon.ts";
import { LONGEST_NAME } from "./normalise.ts";
import { readName } from "./read-name.ts";

let lexicon: NameLexicon;
beforeAll(async () => {
  lexicon = await testLexicon();
});

const formsOf = (name: string): readonly string[] =>
  readName(name, lexicon).map(({ tokens }) => tokens.map(({ text }) => text).join(" "));
const rolesOf = (name: string): readonly string[] =>
  readName(name, lexicon)[0]?.tokens.map(({ text, role }) => `${text}:${role}`) ?? [];

test.each([
  ["聯盛鋰電池股份有限公司", "联盛锂电池股份有限公司"],
  ["鴻圖閥門製造有限公司", "鸿图阀门制造有限公司"],
  ["齊魯稅務師事務所", "齐鲁税务师事务所"],
  ["竇國強", "窦国强"],
  ["鄔達明", "邬达明"],
])("%s is read as %s", (traditional, simplified) => expect(formsOf(traditional)).toEqual(formsOf(simplified)));

describe("readings", () => {
  test.each([
    ["Latin with marks", "Şükrü Šešelj-Łukasz", "sukru seselj lukasz"],
    ["Russian", "Владимир Щукин", "vladimir shchukin"],
    ["Ukrainian", "Сергій Їжакевич", "serhii yizhakevych"],
    ["Serbian", "Љубиша Ђорђевић", "ljubisa djordjevic"],
    ["Greek", "Γιώργος Παπαδόπουλος", "giorgos papadopulos"],
    ["kana", "スカイライト", "sukairaito"],
    ["Korean person, by syllables", "김정은", "~김 ~정 ~은"],
    ["Korean brand of two syllables, which is one word", "농심", "~농심"],
    ["Korean firm that spells the place it begins with", "한국타이어앤테크놀로지", "~한국 rubber technology"],
    ["Korean firm that spells the word it begins with", "승리자동차련합기업소", "~승리 automobile complex"],
    ["Korean firm that spells the word behind its country's", "조선승리무역회사", "korea ~승리 trading =company"],
    ["an energy that is power elsewhere", "Green Energy Solution", "green power solution"],
    ["radar, which is no radio", "Радиолокационные системы", "radar system"],
    ["a trade of two words", "常州联创热处理设备有限公司", "changzhou lianchuang heat treatment equipment =limited"],
    ["Korean academy", "국방과학원", "defence academy science"],
    ["Korean firm of an ocean", "팬오션해운", "~팬 ocean shipping"],
    ["Japanese firm of English words", "ゴールデンフーズ株式会社", "golden food =stock"],
    ["Korean brand with a meaning", "녹십자", "green cross"],
    ["Korean firm of English words", "블루스카이에이비에이션", "blue sky aviation"],
    ["Korean, letters before an English word", "에스케이이노베이션", "sk innovation"],
    ["Korean person with a surname of two syllables", "남궁민", "~남궁 ~민"],
    ["Chinese person, usual reading of the surname", "单伟", "shan wei"],
    ["Chinese person in Wade-Giles", "蒋孝武", "chiang hsiaowu"],
    ["Chinese person in Cantonese", "李家明", "lee kaming"],
    ["traditional characters", "張偉", "zhang wei"],
    ["compound surname", "欧阳明", "ouyang ming"],
    ["Japanese surname", "鈴木", "suzuki"],
    ["Japanese firm, words of Chinese origin", "日東電工株式会社", "nitto electric =stock"],
    ["Japanese firm, its trade spelled", "昭和電工株式会社", "showa denko =stock"],
    ["Japanese firm, words of Japanese origin", "常石造船株式会社", "tsuneishi shipbuilding =stock"],
    ["Japanese firm, characters before kana", "浜松ホトニクス株式会社", "hamamatsu optical =stock"],
    ["Japanese firm, its trade in Japanese words only", "早川製菓株式会社", "hayakawa confectionery =stock"],
    [
      "Chinese firm that translates its name",
      "灯塔高性能科技有限公司",
      "lighthouse high performance technology =limited",
    ],
    ["Japanese person of no table, by signs", "早川正義", "hayakawa masayoshi"],
    ["Japanese body named after a place", "稲川会", "inakawa kai"],
    ["Korean person in characters", "金永鎬", "~김 ~영 ~호"],
    ["Korean person whose name holds a word of firms", "정유미", "~정 ~유 ~미"],
    ["Chinese person whose name is a word of firms", "张海洋", "zhang haiyang"],
    ["Korean mill of steel", "강철공장", "steel factory"],
    ["Arabic works, by words of two", "مصنع الحديد والصلب", "factory steel"],
    ["Persian plant of power", "نیروگاه اتمی بوشهر", "nuclear power factory bushehr"],
    ["Korean firm in characters", "興進貿易会社", "~흥진 trading =company"],
    ["Chinese office of a ministry, each by one sign", "环境部矿产局", "environment ministry mining bureau"],
    ["Japanese ministry, written as a Chinese province", "農業環境省", "agriculture environment ministry"],
    ["Chinese province", "吉林省公安厅", "jilin public security bureau"],
    ["Chinese firm known by a name of its own", "保利科技有限公司", "poly technology =limited"],
    ["Japanese firm, no word within a word", "コンパックス電子株式会社", "~^KWmPAKs electronics =stock"],
    ["Workers, whose mark divides nothing", "Workers' Party", "worker party"],
    ["people, whose mark divides nothing", "Korean People's Army", "korea people army"],
    ["a plant of radio", "Радиозавод Вымпел", "radio factory vympel"],
    ["a party of workers", "조선로동당", "korea worker party"],
    ["Japanese firm, n before p", "オリンパス電子株式会社", "~^WLYmPAs electronics =stock"],
    ["Russian institute named after somebody", "Курчатовский институт", "kurchatov institute"],
    ["Russian plant of a place of two words", "Улан-Удэнский авиационный завод", "ulanude aviation factory"],
    ["Russian surname that is also a word", "Дмитрий Исламов", "dmitriy islamov"],
    [
      "the same name in brackets in another script, with a label",
      "Emir Zamat (original script: Эмир Замат)",
      "emir zamat",
    ],
    ["a name of the faith, with its article", "Salah al-Din", "salaheddin"],
    ["the same in one word", "Salahuddin", "salaheddin"],
    ["a former name", "Orion Lines, f/k/a Sirius Lines", "sirius lines"],
    ["Arabic with article and patronymic", "محمد بن سلمان الراشد", "~mhmd بن ~slmAn ~rASd"],
  ])("%s: %s", (_, name, form) => expect(formsOf(name)).toContain(form));

  test.each([
    ["Chinese", "深圳市华光技术有限公司", "shenzhen huaguang technology =limited"],
    ["Chinese, numbered institute", "中国电子科技集团公司第十三研究所", "cetc 13 institute"],
    ["Japanese", "三菱重工業株式会社", "mitsubishi heavy industry =stock"],
    ["Korean", "조선광업개발무역회사", "korea mining development trading =company"],
    ["Korean, known by letters", "엘지화학", "lg chemical"],
    ["Korean, known by letters of which the first begins words", "지에스건설", "gs construction"],
    ["Korean, letters at the end", "원익아이피에스", "~원익 ips"],
    ["Korean, a number in digits", "제2경제위원회", "2 economic committee"],
    ["Chinese, a number in digits", "中国电子科技集团公司第14研究所", "cetc 14 institute"],
    ["Korean, with and", "한국타이어앤테크놀로지", "korea rubber technology"],
    ["Korean, a word that begins as a province ends", "한국도로공사", "korea road =company"],
    ["Chinese, two ways to cut", "四川天宇航空发动机有限公司", "sichuan tianyu aviation engine =limited"],
    ["Chinese, with and", "天津导航及控制技术研究所", "tianjin navigation control technology institute"],
    ["Chinese, one character after a place", "青岛港国际股份有限公司", "qingdao port international =stock"],
    ["one word, that begins as another", "Stankoprom JSC", "stankoprom =stock"],
    ["Russian", "ООО «Научно-исследовательский институт Кварц»", "=limited science research institute kvarts"],
    ["Arabic", "شركة النفط الوطنية", "=company oil national"],
    ["mixed scripts", "TDK株式会社", "tdk =stock"],
    ["English", "Kvarts Scientific Research Institute, LLC", "kvarts science research institute =limited"],
  ])("a firm in %s becomes concepts", (_, name, form) => expect(formsOf(name)).toContain(form));
});

test.each([
  ["Plant No. 5", ["factory:generic", "5:number"]],
  ["Ivan Petrovich Sidorov", ["ivan:name", "petrovich:patronymic", "sidorov:name"]],
  ["J. Smith", ["j:initial", "smith:name"]],
  ["B. L. Kagan", ["b:initial", "l:initial", "kagan:name"]],
  ["Third Radio Plant", ["3:number", "radio:generic", "factory:generic"]],
  ["Abd al-Rahman al-Rashid", ["abdulrahman:name", "al:small", "rashid:name"]],
  ["Du Wei", ["du:name", "wei:name"]],
  ["Pak Han Se", ["pak:name", "han:name", "se:name"]],
  ["Cho To Hun", ["cho:name", "to:name", "hun:name"]],
  ["Sirius Tide III", ["sirius:name", "tide:name", "3:number"]],
  ["Robert Smith III", ["robert:name", "smith:name", "iii:small"]],
  ["Orion Han SE", ["orion:name", "han:name", "=stock:legal"]],
  ["CORP", ["=stock:legal"]],
  ["tamascompany", ["tamas:name", "=company:legal"]],
  ["Qa'ida", ["qaida:name"]],
  ["Хуссейн аль-Шейх", ["khusseyn:name", "аль:small", "шейх:small"]],
  ["Ван Ан", ["van:name", "an:name"]],
])("roles of %s", (name, roles) => expect(rolesOf(name)).toEqual(roles));

describe("hostile input", () => {
  test("look-alike letters inside a Latin word are read as Latin", () => expect(formsOf("РUTIN")).toEqual(["putin"]));
  test("direction marks, zero-width signs and NULs vanish", () =>
    expect(formsOf("\u202EPu\u200Bt\u0000in\u202C")).toEqual(["putin"]));
  test("signs alone have no form", () => expect(readName("*** !!! — 。", lexicon)).toEqual([]));
  test("ten million characters take no longer than the cut", () => {
    const name = "Абв ".repeat(2_500_000);
    const started = performance.now();
    const [form] = readName(name, lexicon);
    expect(form?.tokens.length).toBeLessThan(LONGEST_NAME);
    expect(performance.now() - started).toBeLessThan(500);
  });
  test("a bracketed name in another script is read apart", () =>
    expect(formsOf("Huaguang Electronics (华光电子)")).toEqual(expect.arrayContaining(["huaguang electronics"])));
});
