// Ordinances and notices of Japan's Ministry of Economy, Trade and Industry, in Japanese or English.
import { controlCodes, day, ENGLISH_DAY, englishDay, stated } from "./find.ts";
import type { NoticeForm } from "./notice.ts";

const METI = { name: "Ministry of Economy, Trade and Industry", norm: "JP.METI" };
/** Years of the present era count from 2019. */
const REIWA = 2018;
const NUMERAL = "[\\d０-９〇一二三四五六七八九十]+";
const REIWA_DAY = `令和(${NUMERAL}|元)年(${NUMERAL})月(${NUMERAL})日`;

/** A line that says what the paper is about: 外国ユーザーリストの改正について, …の一部を改正する省令. */
const TITLE = /^[ \t　]*([^\n。、]{4,100}(?:について|(?:改正|制定)する(?:省令|告示|政令)))[ \t　]*$/m;

export const JP_ORDINANCE: NoticeForm = {
  id: "jp_ordinance",
  fits: (text) => {
    const head = text.slice(0, 3000);
    const japanese = /経済産業省/.test(head) && /省令|告示|令和/.test(head);
    return (
      japanese ||
      (/Ministry of Economy, Trade and Industry|\bMETI\b/.test(head) &&
        /Ministerial (?:Ordinance|Order)|Ordinance of the Ministry|Cabinet Order/i.test(head) &&
        /Article|promulgat/i.test(head))
    );
  },
  read(text) {
    const number =
      stated(
        text,
        /(?:令和(?:[\d〇一二三四五六七八九十]+|元)年)?経済産業省(?:令|告示)第[\d〇一二三四五六七八九十百]+号/,
        ([whole]) => whole,
      ) ??
      stated(text, /Ordinance of the Ministry of Economy, Trade and Industry No\.? ?\d+ of \d{4}/i, ([whole]) => whole);
    const effective =
      stated(text, new RegExp(`${REIWA_DAY}(?:から|に|より)(?:施行|適用|実施)`), (m) => reiwa(m)) ??
      stated(
        text,
        new RegExp(`(?:come into (?:force|effect)|effective|enforced)[^.]{0,30}?${ENGLISH_DAY.source}`, "i"),
        (m) => englishDay(m),
      );
    const published =
      stated(text, new RegExp(`${REIWA_DAY}(?!(?:から|に|より)(?:施行|適用|実施))`), (m) => reiwa(m)) ??
      stated(text, new RegExp(`(?:promulgated|published|dated)[^.]{0,20}?${ENGLISH_DAY.source}`, "i"), (m) =>
        englishDay(m),
      );
    const codes = controlCodes(text);
    const title = TITLE.exec(text.slice(0, 2000))?.[1]?.trim();
    return {
      imposer: "JP",
      ...(number === undefined ? {} : { number }),
      authorities: [METI],
      ...(title === undefined ? {} : { title }),
      legalBasis: [
        ...(/外国為替及び外国貿易法|Foreign Exchange and Foreign Trade Act/.test(text)
          ? ["Foreign Exchange and Foreign Trade Act"]
          : []),
        ...(/輸出貿易管理令|Export Trade Control Order/.test(text) ? ["Export Trade Control Order"] : []),
      ],
      ...(published === undefined ? {} : { published }),
      ...(effective === undefined ? {} : { effective }),
      names: [],
      items: codes.slice(0, 100).map((code) => {
        const start = text.indexOf(code);
        return { description: code, codes: [code], hs: [], quote: { start, end: start + code.length, text: code } };
      }),
      parties: [],
      documents: [],
    };
  },
};

function reiwa([, year, month, date]: RegExpExecArray): string | undefined {
  return day(String(REIWA + (year === "元" ? 1 : numeral(year))), String(numeral(month)), String(numeral(date)));
}

/** 23, ２３, 二十三. Up to ninety-nine, as days and years of an era are written. */
function numeral(text = ""): number {
  const [tens, ones] = text.normalize("NFKC").split("十");
  const value = (signs = ""): number =>
    Number([...signs].map((sign) => (/\d/.test(sign) ? sign : SIGNS.indexOf(sign))).join(""));
  return ones === undefined ? value(tens) : (tens === "" ? 1 : value(tens)) * 10 + (ones === "" ? 0 : value(ones));
}

const SIGNS = "〇一二三四五六七八九";
