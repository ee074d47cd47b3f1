// Pairs: names that a reader would call one party, names that a reader would not, and the properties of the score.
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { compareNames, compareParties } from "./compare.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { testLexicon } from "./testing.ts";

let lexicon: NameLexicon;
beforeAll(async () => {
  lexicon = await testLexicon();
});
const score = (a: string, b: string): number => compareNames(a, b, lexicon).score;

describe("one party", () => {
  test.each([
    ["Li Wei", "Wei Li"],
    ["Jon Smith", "John Smith"],
    ["Hendrik Vanderlaan", "Henk Vanderlaan"],
    ["Jordi Kasals", "Jorge Kasals"],
    ["Tsang Kwok-wai", "曾國衞"],
    ["China Railway 17 Bureau Group Co., Ltd.", "中铁十七局集团有限公司"],
    ["Harbin Turbine Factory Co., Ltd.", "哈尔滨汽轮机厂有限责任公司"],
    ["Ministry of Economy, Trade and Industry", "経済産業省"],
    ["Bundesamt für Strahlenschutz Süd", "Federal Office Strahlenschutz Süd"],
    ["Kraftwerke Albula AG", "Albula Power Plants AG"],
    ["Восточная горнорудная компания", "Eastern Mining Company"],
    ["中国海警局", "China Coast Guard"],
    ["西安精密机械研究所", "Xi'an Precision Machinery Research Institute"],
    ["Museo Nacional de Aviación", "National Museum of Aviation"],
    ["한국광통신연구소", "Korea Fiber Optics Institute"],
    ["Empresa Nacional del Cobre", "National Copper Company"],
    ["Министерство транспорта Исламской Республики Иран", "Ministry of Transport of the Islamic Republic of Iran"],
    ["Cheng Yeuk-wah", "鄭若驊"],
    ["Tahir Daoud", "Taher Dawood"],
    ["Ryhor Kasatka", "Григорий Касатка"],
    ["John Smith", "John A. Smith"],
    ["J. Schmidt", "John Schmidt"],
    ["Petrov Ivan", "Иван Петров"],
    ["Xi Jinping", "習近平"],
    ["Wong Yam Kuen", "黃蔭權"],
    ["香港金龍電子有限公司", "Golden Dragon Electronics (HK) Limited"],
    ["Xie Zhenhua", "Hsieh Chen-hua"],
    ["TSAI, Ming-hsien", "Cai Mingxian"],
    ["Hsi Chin-ping", "习近平"],
    ["Guangzhou Haige Comm Grp", "Guangzhou Haige Communications Group Incorporated Company"],
    ["Harbour Energy Tech & Srvces", "Harbour Energy Technology & Services Limited"],
    ["华光技术有限公司", "Huaguang Technologies Co Ltd"],
    ["Bill Gatesby", "William Gatesby"],
    ["Muhammad al-Rashid", "محمد الراشد"],
    ["Salahuddin Ayoubi", "Salah al-Din al-Ayyubi"],
    ["Mohammad Reza Tavakoli", "محمدرضا توکلی"],
    ["Mohammad Javad Tavakoli", "محمدجواد توکلی"],
    ["Seyed Hossein Tavakoli", "سیدحسین توکلی"],
    ["B. L. Kagan", "Boris Lvovich Kagan"],
    ["Second Radio Plant", "Radio Plant No. 2"],
    ["Orion Lines f/k/a Sirius Lines", "Sirius Lines"],
    ["Kizlyar Electromechanical Plant", "Кизлярский электромеханический завод"],
    ["Powder Plant Kvarts", "Кварцский пороховой завод"],
    ["Kum Song No. 5", "금성 5호"],
    ["Kasatka Trading and Cement Company", "شركة كاساتكا للتجارة والإسمنت"],
    ["Hoang Long Trading and Services JSC", "Công ty Cổ phần Thương mại và Dịch vụ Hoàng Long"],
    ["Nicaraguan National Police", "National Police of Nicaragua"],
    ["Budservis PrJSC", "ЗАТ «Будсервіс»"],
    ["Kasatka Trading Group", "ГК Касатка Трейдинг"],
    ["Gulf Petroleum Trading Group", "GPTG"],
    ["Shenyang Aircraft Industry (Group) Co., Ltd.", "沈阳飞机工业集团"],
    ["Joint Stock Company Concern Okeankvarts", "AO Kontsern Okeankvarts"],
    ["Radio Plant Kvarts named after P. Orlov", "Kvarts Radio Plant"],
    ["Aiadi, Ben Mansur", "Bin Mansur, Ayadi Chafiq"],
    ["Boeing Defence and Space", "波音防务与空间公司"],
    ["Heinz Köhler", "Heinz Koehler"],
    ["Goran Đurđević", "Goran Djurdjevic"],
    ["Oleg Koval", "Oleh Koval"],
    ["Abdul Haq", "HAQ, Abdul"],
    ["Ministry of Foreign Affairs of Kazakhstan", "Министерство иностранных дел Казахстана"],
    ["Ministry of Justice of Kazakhstan", "Министерство юстиции Казахстана"],
    ["Supreme Court of Ukraine", "Верховний Суд України"],
    ["Osaka Denki Kogyo", "大阪電機工業"],
    ["Ministério da Saúde do Brasil", "Ministry of Health of Brazil"],
    ["Kementerian Pertahanan Indonesia", "Ministry of Defence of Indonesia"],
    ["Kasatka Logistics Ltd (in liquidation)", "Kasatka Logistics Limited"],
    ["Kasatka Sanayi ve Ticaret A.S.", "Kasatka San. ve Tic. A.Ş."],
    ["Dniprotruba Plant", "ПрАТ «Завод Дніпротруба»"],
    ["Soliman Khamis", "Suleiman Khamis"],
    ["Ministry of Internal Affairs of Alania", "Министерство внутренних дел Алании"],
    ["Fiscalía General de Alania", "Office of the Attorney General of Alania"],
    ["Ministère de l'Enseignement Supérieur d'Alanie", "Ministry of Higher Education of Alanie"],
    ["Kasatka Mining and Processing Plant", "Горно-обогатительный комбинат Касатка"],
    ["Etablissements Kasatka et Fils", "Ets Kasatka & Fils"],
    ["وزارة الصناعة والزراعة", "Ministry of Industry and Agriculture"],
    ["Des Browne", "BROWNE Des"],
    ["Russian Geographical Society", "Русское географическое общество"],
    ["Ministry of Labour and Social Protection", "Министерство труда и социальной защиты"],
    ["Kasatka News Agency", "Информационное агентство Касатка"],
    ["Ministry of Defence and Armed Forces Logistics", "وزارت دفاع و پشتیبانی نیروهای مسلح"],
    ["Ejército de Liberación de Alania", "Alania Liberation Army"],
    ["Comité de Sécurité de l'Etat", "State Security Committee"],
    ["Kasatka Trading JSC", "Kasatka Trading Akciová společnost"],
    ["Công ty TNHH Thương mại Kasatka", "Kasatka Trading Company Limited"],
    ["אלביט מערכות", "Elbit Systems"],
    ["Hizb al-Nahda al-Jadid", "حزب النهضة الجديد"],
    ["Severnaya Zarya LLC", "ООО «Северная заря»"],
    ["Northern Dawn LLC", "ООО «Северная заря»"],
  ])("%s = %s", (a, b) => expect(score(a, b)).toBeGreaterThan(0.5));
});

describe("two parties", () => {
  test.each([
    ["Orion (Trading) Ltd", "Orion Ltd"],
    ["Vessel Star (Insurance) Co", "Vessel Star Co"],
    ["Li Wu", "Lu Wu"],
    ["John Smith", "John Jones"],
    ["Corp", "Acme Corp"],
    ["Beijing Institute 25", "Beijing Institute 35"],
    ["Muhammad Ali Hassan", "Muhammad Ali Hussein"],
    ["Orion Trading LLC", "Pegas Trading LLC"],
    ["Ivan Petrovich Sidorov", "Ivan Olegovich Sidorov"],
    ["Shanghai Huaguang Technology", "Chengdu Mingda Technology"],
    ["Bank of Alania", "Bank of Ruritania"],
    ["Sunrise Metals No. 2 Plant", "Sunrise Metals No. 1 Plant"],
    ["Plant 12 of Kvarts", "Plant 21 of Kvarts"],
    ["Chen Jing", "Chen Jin"],
    ["欧阳海燕", "Ouyang Haiying"],
    ["محمود حسن", "محمد حسن"],
    ["عبد الكريم ناصر", "عبد الرحيم ناصر"],
    ["New York", "New York Precision Tools"],
    ["Silver Line Logistics", "Silver Pine Logistics"],
    ["Harun (Shanghai) Optics Co., Ltd.", "Harun (Beijing) Optics Co., Ltd."],
    ["Elena Alexandrovna Sorokina", "Elena Vladimirovna Sorokina"],
    ["Mansur bin Tariq", "Tariq bin Mansur"],
    ["Maria Garcia", "Mario Garcia"],
    ["Kim Chol Nam", "Kim Chol Sam"],
    ["Aliaksandr Mikhailavich Lasiakin", "Aliaksandr Ryhoravich Lasiakin"],
    ["Xie Zhenhua", "Hsieh Chen-ho"],
    ["Lin Chih-ming", "Lin Chih-min"],
    ["Kirov Plant Kasatka", "Kursk Plant Kasatka"],
    ["Kum Song No. 5", "금성 6호"],
    ["Kasatkinsky Plant", "Kasimovsky Plant"],
    ["Shaanxi Coal Group", "Shanxi Coal Group"],
    ["Viktor Lipovsky", "Viktor Lipov"],
    ["Maksim Drozd", "Maksim Drozdov"],
    ["Bank of Rafidan Iran", "Bank of Rafidan Iraq"],
    ["77th Light Infantry Division of the Rafidan Army", "33rd Light Infantry Division of the Rafidan Army"],
    ["Iran Aviation Industries", "Iran Aerospace Industries"],
    ["Kvarts Group Investments I Corp.", "Kvarts Group Investments III Corp."],
    ["Kasatka Systems EOOD", "Kvarts Systems EOOD"],
    ["Des Browne", "Browne"],
    ["Kasatka Foundation (Tanzania)", "Kasatka Foundation (Comoros)"],
  ])("%s ≠ %s", (a, b) => expect(score(a, b)).toBeLessThan(0.5));
});

test("facts decide between namesakes", () => {
  const born = (birthDates: readonly string[]) => ({ name: "Hassan Ali Karimi", birthDates });
  const same = compareParties(born(["1970-05-01"]), born(["1970-05-01"]), lexicon).score;
  const other = compareParties(born(["1970-05-01"]), born(["1991-11-23"]), lexicon).score;
  expect(same).toBeGreaterThan(0.99);
  expect(other).toBeLessThan(0.5);
});

test("one identifier outweighs names that differ: ships are renamed", () => {
  const ship = (name: string, id: string) => ({ name, kind: "vessel" as const, ids: [id] });
  const renamed = compareParties(ship("Golden Arrow", "IMO:9012345"), ship("Silver Mist", "IMO:9012345"), lexicon);
  const other = compareParties(ship("Sea Harmony", "IMO:9145621"), ship("Sea Harmony", "IMO:9455667"), lexicon);
  expect(renamed.score).toBeGreaterThan(0.5);
  expect(renamed.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(
    Math.log(renamed.score / (1 - renamed.score)),
    6,
  );
  expect(other.score).toBeLessThan(0.5);
});

const SITE = { ids: ["website:x.example", "tax:524899887766"] };

test.each<[string, Parameters<typeof compareParties>[0], Parameters<typeof compareParties>[0], boolean]>([
  ["another year of birth", { birthDates: ["1960"] }, { birthDates: ["1963"] }, false],
  ["another day of one year", { birthDates: ["1960-02-03"] }, { birthDates: ["1960-11-19"] }, false],
  ["day and month exchanged", { birthDates: ["1960-02-03"] }, { birthDates: ["1960-03-02"] }, true],
  ["another day, month and year", { birthDates: ["1960-02-03"] }, { birthDates: ["1961-11-19"] }, false],
  ["another month of one year", { birthDates: ["1957-03"] }, { birthDates: ["1957-11"] }, false],
  ["another month, and a day", { birthDates: ["1957-03"] }, { birthDates: ["1957-11-21"] }, false],
  ["the first of the year, for a month", { birthDates: ["1957-01-01"] }, { birthDates: ["1957-11"] }, true],
  ["a year with noughts for what is not known", { birthDates: ["1960-00-00"] }, { birthDates: ["1960-11-19"] }, true],
  ["a territory and its state", { countries: ["HK"] }, { countries: ["CN"] }, true],
  ["another number of one register", { ids: ["tax:7701112233"] }, { ids: ["innCode:5503445566"] }, false],
  ["numbers of two forms", { ids: ["tax:7701112233"] }, { ids: ["tax:FR-88-1"] }, true],
  ["a number with a letter before it", { ids: ["nationalId:V-8112345"] }, { ids: ["idNumber:8112345"] }, true],
  ["a later number of one count", { ids: ["nationalId:V-9871234"] }, { ids: ["nationalId:V-11987654"] }, false],
  ["a number with a nought before it", { ids: ["nationalId:V-09871234"] }, { ids: ["nationalId:V-9871235"] }, true],
  ["a man and a woman", { gender: "male" }, { gender: "female" }, false],
  ["years that may be guessed, and one country", { birthDates: ["1960"] }, { birthDates: ["1962"] }, false],
  ["another day of death", { deathDates: ["2001-02-03"] }, { deathDates: ["2011-05-06"] }, false],
  ["one day and month, and a digit of the year", { birthDates: ["1942-09-15"] }, { birthDates: ["1946-09-15"] }, true],
  ["one day and month, and another year", { birthDates: ["1942-09-15"] }, { birthDates: ["1957-09-15"] }, false],
  [
    "the year before, another day and month",
    { birthDates: ["1953-01-31"], countries: ["RU"] },
    { birthDates: ["1952-04-19"], countries: ["RU"] },
    false,
  ],
  ["a slip within a number", { ids: ["tax:770111223344"] }, { ids: ["tax:770112123344"] }, true],
  ["the next number", { ids: ["tax:770111223344"] }, { ids: ["tax:770111223345"] }, false],
  ["one site, and another tax number", { ids: ["website:x.example", "tax:770111222333"] }, SITE, false],
  ["one birthplace in two scripts", { birthPlaces: ["г. Саратов"] }, { birthPlaces: ["Saratov"] }, true],
  ["one birthplace", { birthPlaces: ["Gomel, Belarus"] }, { birthPlaces: ["Gomel"] }, true],
])("namesakes: %s", (_, a, b, isSame) => {
  const { score } = compareParties({ name: "Pavel Orlov", ...a }, { name: "Orlov Pavel", ...b }, lexicon);
  expect(score > 0.5).toBe(isSame);
});

test("people whose Chinese characters differ are two, however alike the sound", () => {
  const [one, other] = [
    { name: "Zhang Jian", aliases: ["张健"] },
    { name: "Zhang Jian", aliases: ["章剑"] },
  ];
  expect(compareParties(one, other, lexicon).score).toBeLessThan(0.5);
  expect(compareParties(one, { name: "Zhang Jian", aliases: ["張健"] }, lexicon).score).toBeGreaterThan(0.5);
});

type Names = Parameters<typeof compareParties>[0];
test.each<[string, Names, Names, boolean]>([
  [
    "patronymics left out of one name only",
    { name: "Yuri Denisov", aliases: ["Yuri Olegovich Denisov"] },
    { name: "Yuriy Fedorovich Denisov" },
    false,
  ],
  [
    "one patronymic in two spellings",
    { name: "Yuri Denisov", aliases: ["Yuri Fiodorovich Denisov"] },
    { name: "Yuriy Fedorovich Denisov" },
    true,
  ],
  [
    "initials of two firms",
    { name: "Kasatka Shipbuilding Plant", aliases: ["KSP"] },
    { name: "Kvarts Steel Products", aliases: ["KSP"] },
    false,
  ],
  ["a ship and her sister", { name: "Mirin Star", kind: "vessel" }, { name: "Mirin Star 2", kind: "vessel" }, false],
  [
    "a father and his son",
    { name: "George Walker Hayes Jr.", kind: "person" },
    { name: "George Walker Hayes Sr.", kind: "person" },
    false,
  ],
  [
    "a branch of a bank",
    { name: "Kasatka Bank", kind: "organisation" },
    { name: "Kasatka Bank Kerch Branch", kind: "organisation" },
    false,
  ],
  [
    "firms of two towns",
    { name: "Orion Trade LLC", kind: "organisation", countries: ["IN"], addresses: ["Patna"] },
    { name: "Orion Trade LLC", kind: "organisation", countries: ["IN"], addresses: ["Nagpur"] },
    false,
  ],
  [
    "one town in two spellings",
    { name: "Orion Trade LLC", kind: "organisation", countries: ["RU"], addresses: ["Moscow"] },
    { name: "Orion Trade LLC", kind: "organisation", countries: ["RU"], addresses: ["г. Москва"] },
    true,
  ],
  ["ships counted in Roman", { name: "Mirin Star", kind: "vessel" }, { name: "Mirin Star II", kind: "vessel" }, false],
  ["a ship in two numerals", { name: "Mirin Star 2", kind: "vessel" }, { name: "Mirin Star II", kind: "vessel" }, true],
  [
    "patronymics that are alike",
    { name: "Pavel Grigoryevich Zaitsev", kind: "person", birthDates: ["1966"] },
    { name: "Pavel Georgievich Zaitsev", kind: "person", birthDates: ["1966"] },
    false,
  ],
  [
    "the initial of another patronymic",
    { name: "VINOGRADOVA, Natalya V.", kind: "person", countries: ["RU"] },
    { name: "VINOGRADOVA, Natalya Yuryevna", kind: "person", countries: ["RU"] },
    false,
  ],
  [
    "the initial of the same patronymic",
    { name: "VINOGRADOVA, Natalya Y.", kind: "person", countries: ["RU"] },
    { name: "VINOGRADOVA, Natalya Yuryevna", kind: "person", countries: ["RU"] },
    true,
  ],
  [
    "another surname beside one patronymic",
    { name: "Дмитрий Анатольевич Муравьёв", kind: "person" },
    { name: "Dmitrii Anatolevich Surovev", kind: "person" },
    false,
  ],
  [
    "a surname with a slip beside one patronymic",
    { name: "Дмитрий Анатольевич Муравьёв", kind: "person" },
    { name: "Dmitrii Anatolevich Muravyov", kind: "person" },
    true,
  ],
  ["ships' names a letter apart", { name: "Gaurika", kind: "vessel" }, { name: "Saurika", kind: "vessel" }, false],
  [
    "a ship in two scripts",
    { name: "Капитан Щербаков", kind: "vessel" },
    { name: "Kapitan Shcherbakov", kind: "vessel" },
    true,
  ],
  [
    "firms' names that sound alike",
    { name: "Univira LLC", kind: "organisation" },
    { name: "Univesta LLC", kind: "organisation" },
    false,
  ],
  ["related trades in two scripts", { name: "Al-Nur Charity Organization" }, { name: "جمعية النور الخيرية" }, true],
  [
    "a given name that is a word of firms",
    { name: "Peter Koval", kind: "person" },
    { name: "Petro Koval", kind: "person" },
    true,
  ],
])("names beside others: %s", (_, a, b, isSame) => expect(compareParties(a, b, lexicon).score > 0.5).toBe(isSame));

test("facts that agree do not make one person of two names", () => {
  const facts = { birthDates: ["1971-07-19"], countries: ["RU"], positions: ["Deputy"], addresses: ["12 Mira, Omsk"] };
  const person = (name: string) => ({ ...facts, name, kind: "person" as const });
  expect(compareParties(person("Konstantin Babkin"), person("Timur Safin"), lexicon).score).toBeLessThan(0.2);
});

test("brothers born on one day are two people", () => {
  const born = (name: string) => ({ name, kind: "person" as const, birthDates: ["1971-07-19"], countries: ["RU"] });
  expect(compareParties(born("Konstantin Babkin"), born("Kirill Babkin"), lexicon).score).toBeLessThan(0.5);
});

describe("names as the country of either party spells them", () => {
  const of = (name: string, country: string | undefined) => ({
    name,
    kind: "person" as const,
    countries: country === undefined ? undefined : [country],
  });
  test.each([
    ["Xasan Cusmaan Faarax", "Hassan Osman Farah", "SO"],
    ["Jevgenijs Žukovs", "Евгений Жуков", "LV"],
    ["Mihail Ceban", "Михаил Чебан", "MD"],
    ["Ihar Hancharou", "Igor Goncharov", "BY"],
    ["Tjahjo Koemolo", "Cahyo Kumolo", "ID"],
  ])("%s = %s, of %s", (a, b, country) => {
    const told = compareParties(of(a, country), of(b, country), lexicon).score;
    expect(told).toBeGreaterThan(0.5);
    expect(compareParties(of(b, country), of(a, country), lexicon).score).toBeCloseTo(told, 9);
  });
  test("a family's name is not another's for its ending", () =>
    expect(compareParties(of("Jonas Vaitkus", "LT"), of("Jonas Vaitkevičius", "LT"), lexicon).score).toBeLessThan(0.5));
});

describe("firms and bodies of one name", () => {
  const firm = (name: string, more: object) => ({ name, kind: "organisation" as const, ...more });
  const compare = (a: object, b: object, name = "Orion Holding"): number =>
    compareParties(firm(name, a), firm(name, b), lexicon).score;
  test("a day of registration in common says more than a year", () => {
    const on = (day: string, other: string): number =>
      compare({ incorporationDates: [day] }, { incorporationDates: [other] });
    expect(on("2013-06-01", "2013-06-01")).toBeGreaterThan(on("2013-06-01", "2013-09-30"));
    expect(on("2013-06-01", "2013-09-30")).toBeGreaterThan(on("2013-06-01", "1998-02-11"));
  });
  test("a shared site or telephone proves less than a number of one's own", () => {
    const by = (id: string): number =>
      compareParties({ name: "Orion", ids: [id] }, { name: "Pegas", ids: [id] }, lexicon).score;
    expect(by("OGRN:1027700445566")).toBeGreaterThan(0.5);
    expect(by("website:www.group.example")).toBeLessThan(0.5);
    expect(by("phone:+7 495 000")).toBeLessThan(0.5);
  });
  test("a firm's name alone proves less than with its seat, and no more than a person's", () => {
    const alone = compare({}, {}, "Kasatka Logistics");
    expect(compare({ countries: ["RU"] }, { countries: ["RU"] }, "Kasatka Logistics")).toBeGreaterThan(alone);
    expect(alone).toBeGreaterThan(0.5);
    expect(compare({ countries: ["RU"] }, { countries: ["CY"] }, "Kasatka Logistics")).toBeLessThan(0.5);
  });
  test("one number more is another of a firm's units", () => {
    const numbered = compareParties(
      firm("Kasatka Telecom Infrastructure 2", {}),
      firm("Kasatka Telecom Infrastructure", {}),
      lexicon,
    );
    expect(numbered.score).toBeLessThan(0.5);
  });
  test("another form of law speaks against one firm, and so does a group beside a firm", () => {
    const firmOf = (a: string, b: string): number => compareParties(firm(a, {}), firm(b, {}), lexicon).score;
    expect(firmOf("Kasatka LLC", "Kasatka PJSC")).toBeLessThan(firmOf("Kasatka LLC", "Kasatka Ltd"));
    expect(firmOf("Kasatka LLC", "Kasatka Holding LLC")).toBeLessThan(firmOf("Kasatka LLC", "Kasatka Company LLC"));
  });
  test.each([
    ["State Customs Committee", "State Customs Committee of the Republic of Azerbaijan"],
    ["Министерство финансов", "Ministry of Finance of Azerbaijan"],
    ["Institute of Chemical Physics", "Institute of Chemical Physics of the Academy of Sciences"],
  ])("at home %s is %s", (a, b) => {
    const azerbaijan = { countries: ["AZ"] };
    const told = compareParties(firm(a, azerbaijan), firm(b, azerbaijan), lexicon).score;
    expect(told).toBeGreaterThan(0.5);
    expect(compareParties(firm(b, azerbaijan), firm(a, azerbaijan), lexicon).score).toBeCloseTo(told, 9);
  });
  test.each([
    ["Ministry of Finance of Azerbaijan", "Ministry of Finance of Georgia"],
    ["Academy of Medical Sciences", "Academy of Sciences"],
    ["Azerbaijan Airlines", "Airlines"],
  ])("%s is not %s", (a, b) =>
    expect(compareParties(firm(a, { countries: ["AZ"] }), firm(b, {}), lexicon).score).toBeLessThan(0.5),
  );
  test("what a group founds firms for tells a firm from its group", () => {
    const more = (word: string): number =>
      compareParties(firm("Kasatka", {}), firm(`Kasatka ${word}`, {}), lexicon).score;
    expect(more("Capital")).toBeLessThan(more("Electronics"));
  });
  test("each country has its ministry", () =>
    expect(compare({ countries: ["BY"] }, { countries: ["SY"] }, "Department of Civil Aviation")).toBeLessThan(0.5));
});

describe("bynames", () => {
  const party = (name: string, byname: string) => ({ name, aliases: [byname], kind: "person" as const });
  test("a byname in common is no proof where the full names differ", () =>
    expect(
      compareParties(
        party("Ahmed Hassan al-Jabouri", "Abu Omar"),
        party("Khalid Saleh al-Dulaimi", "Abu Omar"),
        lexicon,
      ).score,
    ).toBeLessThan(0.5));
  test("an alias that its source calls weak counts for less", () => {
    const weak = { ...party("Ahmed Hassan al-Jabouri", "Abu Tamim"), weakAliases: ["Abu Tamim"] };
    const full = compareParties(party("Ahmed Hassan al-Jabouri", "Abu Tamim"), { name: "Abu Tamim" }, lexicon).score;
    expect(compareParties(weak, { name: "Abu Tamim" }, lexicon).score).toBeLessThan(full);
  });
  test.each([
    ["أيمن سبعاوي إبراهيم حسن التكريتي", "عمر سبعاوي إبراهيم حسن التكريتي"],
    ["Saja Barzan Ibrahim Hasan al-Kasati", "Ali Barzan Ibrahim Hasan al-Kasati"],
  ])("brothers and sisters share all but the given name: %s, %s", (a, b) => expect(score(a, b)).toBeLessThan(0.4));
});

test("registration marks one letter apart are two aircraft", () => {
  const aircraft = (name: string) => ({ name, kind: "aircraft" as const, countries: ["IR"] });
  expect(compareParties(aircraft("EP-QTA"), aircraft("EP-QTE"), lexicon).score).toBeLessThan(0.5);
  expect(compareParties(aircraft("EP-QTA"), aircraft("EP-QTA"), lexicon).score).toBeGreaterThan(0.5);
});

describe("properties", () => {
  const word = fc.constantFrom(
    "Ivan",
    "Petrov",
    "Muhammad",
    "Hussein",
    "Kvarts",
    "Orion",
    "Trading",
    "Technology",
    "LLC",
    "5",
    "J",
    "Beijing",
    "Wang",
    "Xiaoming",
    "Abdul",
    "Karim",
    "Petrovich",
    "jinping",
    "jin",
    "ping",
  );
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
  test("symmetric", () =>
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(score(a, b)).toBeCloseTo(score(b, a), 6);
      }),
      { numRuns: 500 },
    ));
  test("no pair of names beats the name with itself", () =>
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(score(a, b)).toBeLessThanOrEqual(Math.max(score(a, a), score(b, b)) + 1e-9);
      }),
      { numRuns: 500 },
    ));
  test("evidence adds up", () =>
    fc.assert(
      fc.property(name, name, (a, b) => {
        const { score: probability, evidence } = compareNames(a, b, lexicon);
        const sum = evidence.reduce((total, { weight }) => total + weight, 0);
        expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probability, 9);
      }),
    ));
});
